"""A pair of skates on a hook, beside a frosted window."""

from math import sin

from canvas import Canvas
from colour import mix
from pen import Point
from PIL import ImageChops
from trees import conifer, grove

GLASS = (200, 220, 780, 1040)  # the window's panes: corner, width, height
DRIFT = [(200, 1010), (420, 960), (700, 1000), (980, 940), (980, 1260), (200, 1260)]
FIRS = ((330, 1010, 330), (520, 990, 220), (830, 1000, 420))


def hung_skates(canvas: Canvas) -> None:
    """Show a pair of skates on a hook, beside a window with frost on it."""
    wall = canvas.across([(0, "#31405c"), (0.5, "#3d4f6e"), (1, "#263350")])
    canvas.image = wall
    for x in range(0, 2400, 150):
        canvas.pen.box(x, 0, 5, 1600, "#28354f")
    _frosted(canvas)
    canvas.light(
        canvas.stencil(
            lambda pen: pen.polygon(
                [(0, 300), (1050, 120), (2400, 900), (2400, 1600), (900, 1600)], 150
            ),
            blur=120,
        ),
        "#bcd4f2",
        0.25,
    )
    canvas.pen.round_box(1200, 250, 1060, 60, 8, "#6a4a38")
    for x in (1310, 1770, 2170):
        canvas.pen.round_box(x - 12, 300, 24, 70, 10, "#d9b45b")
    for boot, (x, y, lean) in enumerate(((1590, 800, -0.06), (1985, 900, 0.08))):
        lace = [(1770, 352), (1770 + (x - 1770) * 0.35, 540), (x - 30, y - 270)]
        canvas.pen.line(lace, 9, "#f3ead6")
        _skate(canvas, (x, y), 1.62, lean, "#f2efe6" if boot else "#e6e1d6")
    _scarf(canvas)


def _frosted(canvas: Canvas) -> None:
    light = [(0, "#8fb0d8"), (0.6, "#cfdcec"), (1, "#f6dcc0")]
    canvas.pen.box(160, 180, 860, 1120, "#e6dfd0")
    pane = canvas.stencil(lambda pen: pen.box(*GLASS, 255))
    canvas.paint(pane, canvas.gradient(light, 200, 1250))
    canvas.polygon(DRIFT, "#e9eef6", blur=4)
    canvas.paint(canvas.blurred(grove(canvas, conifer, FIRS), 3), "#7f95b8")
    frost = canvas.noise(26, 24, 4).point(lambda v: max(0, min(255, (v - 96) * 3)))
    pane.paste(0, mask=canvas.radial(590, 690, 520, 620))
    canvas.veil(ImageChops.multiply(pane, frost), "#ffffff", 0.9)
    for box in ((576, 220, 28, 1040), (200, 720, 780, 28)):
        canvas.pen.box(*box, "#e6dfd0")
    canvas.pen.box(110, 1290, 960, 46, "#f1ebde")


def _skate(canvas: Canvas, foot: Point, size: float, lean: float, leather: str) -> None:
    x, y = foot

    def at(px: float, py: float) -> Point:
        return x + (px + py * lean) * size, y - (py - px * lean) * size

    shade = [at(-50, 170), at(60, 180), at(150, 20), at(170, -90), at(-80, -90)]
    fallen = [(px + 46, py + 34) for px, py in shade]
    canvas.veil(canvas.area(fallen, blur=22), "#141c30", 0.6)
    pen, lining = canvas.pen, mix(leather, "#8a6a4a", 0.35)
    pen.taper(at(-78, -92), at(150, -92), (11 * size, 9 * size), "#b9c6d2")
    for post in (-44, 84):
        pen.taper(at(post, -40), at(post, -90), (46 * size, 24 * size), "#8fa0b0")
    pen.polygon([at(-66, -26), at(128, -26), at(120, -46), at(-62, -50)], "#5d4330")
    pen.taper(at(-2, 150), at(-18, 10), (92 * size, 92 * size), leather)
    pen.taper(at(-18, 10), at(92, -2), (80 * size, 52 * size), leather)
    pen.taper(at(-40, 168), at(40, 176), (26 * size, 26 * size), lining)
    seam = [at(-48, 120), at(-62, 30), at(-56, -16)]
    pen.line(seam, 5 * size, mix(leather, "#5d4330", 0.35))
    for py, push in ((138, 0), (114, 0), (90, 0), (66, 0), (42, 18), (18, 36)):
        pen.line([at(10 + push, py), at(46 + push, py - 10)], 6 * size, "#b0653f")
        pen.ellipse(*at(10 + push, py), 4 * size, 4 * size, "#d9b45b")


def _scarf(canvas: Canvas) -> None:
    pen = canvas.pen
    for step in range(22):
        y, ink = 352 + step * 38, "#b0453f" if step % 4 < 2 else "#e9dcc4"
        sway = 10 * sin(step / 4)
        pen.polygon(
            [
                (1270 + sway, y),
                (1350 + sway, y - 6),
                (1350 + sway, y + 34),
                (1270 + sway, y + 40),
            ],
            ink,
        )
    for step in range(8):
        x = 1274 + step * 10 + 10 * sin(21 / 4)
        pen.line([(x, 1190), (x - 4, 1240)], 4, "#b0453f")
