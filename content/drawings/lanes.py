"""Swimmers from straight above, in water full of light."""

from itertools import pairwise
from math import sin

from canvas import Canvas
from colour import mix
from pen import Pen

# Arms and legs from the middle of the body: three joints and a width.
LIMBS = (
    (((58, -70), (96, -190), (60, -330)), 42),
    (((-60, -60), (-112, 40), (-104, 168)), 42),
    (((34, 190), (40, 360), (24, 520)), 62),
    (((-30, 190), (-46, 350), (-26, 490)), 62),
)


def lanes(canvas: Canvas) -> None:
    """Show one swimmer from straight above, in a pool that is hers."""
    canvas.image = canvas.gradient([(0, "#3fa9b9"), (0.5, "#5cc0c6"), (1, "#35a0b4")])
    tiles(canvas)
    _floor_lines(canvas)
    caustics(canvas)
    for x in (150, 850, 1550, 2250):
        _rope(canvas, x)
    _swimmer(canvas, 1200, 820)
    canvas.light(
        canvas.stencil(
            lambda pen: pen.polygon(
                [(1700, -20), (2420, -20), (2420, 900), (500, 1620), (-20, 1620)], 120
            ),
            blur=160,
        ),
        "#fff3cf",
        0.3,
    )


def tiles(canvas: Canvas) -> None:
    """Rule the floor of a pool with small tiles."""

    def draw(pen: Pen) -> None:
        for x in range(0, 2400, 50):
            pen.box(x, 0, 2, 1600, 255)
        for y in range(0, 1600, 50):
            pen.box(0, y, 2400, 2, 255)

    canvas.veil(canvas.stencil(draw, blur=1), "#dff5f2", 0.22)


def _floor_lines(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for x in (500, 1200, 1900):
            left = [
                (x - 34 + 9 * sin(y / 47 + x) + 5 * sin(y / 19), y)
                for y in range(-10, 1621, 10)
            ]
            pen.polygon([*left, *[(px + 68, py) for px, py in reversed(left)]], 255)

    canvas.veil(canvas.stencil(draw, blur=2), "#123f56", 0.75)


def caustics(canvas: Canvas) -> None:
    """Weave the net of light that water lays on its floor."""
    for cells, strength in ((16, 0.5), (27, 0.35)):
        cloud = canvas.noise(cells, cells * 2 // 3, 2)
        net = cloud.point(lambda v: max(0, 255 - abs(v - 128) * 22))
        canvas.light(canvas.blurred(net, 1.6), "#e9fffb", strength)
    shade = canvas.noise(7, 5, 2).point(lambda v: max(0, (128 - v) * 3))
    canvas.veil(shade, "#0f5f78", 0.45)


def _rope(canvas: Canvas, x: float) -> None:
    shade = canvas.stencil(lambda pen: pen.box(x + 26, -10, 30, 1620, 200), blur=9)
    canvas.veil(shade, "#0d4a60", 0.5)
    pen = canvas.pen
    for step in range(48):
        y = step * 34 - 8
        sway = 6 * sin(step / 3.1 + x)
        ink = "#f4efe2" if (step // 6) % 2 else "#c94f3f"
        pen.round_box(x - 15 + sway, y, 30, 30, 11, ink)
        pen.round_box(x - 11 + sway, y + 4, 8, 20, 4, mix(ink, "#ffffff", 0.45))


def _swimmer(canvas: Canvas, x: float, y: float) -> None:
    """Draw a crawl, head up the picture: one arm ahead, one along the body."""
    skin, suit = "#d39a74", "#1f2f4a"

    def below(pen: Pen) -> None:
        _limbs(pen, x + 90, y + 120, 255)
        pen.ellipse(x + 90, y + 170, 74, 190, 255)

    canvas.veil(canvas.stencil(below, blur=20), "#0b4258", 0.5)
    pen = canvas.pen
    _limbs(pen, x, y, skin)
    pen.taper((x, y - 40), (x, y + 190), (150, 112), skin)
    pen.taper((x, y + 30), (x, y + 196), (134, 114), suit)
    pen.line([(x - 46, y - 70), (x - 30, y + 40)], 24, suit)
    pen.line([(x + 46, y - 70), (x + 30, y + 40)], 24, suit)
    pen.ellipse(x, y - 128, 50, 58, "#f2c230")
    pen.ellipse(x - 12, y - 142, 22, 30, "#ffe08a")
    _splash(canvas, x, y)


def _limbs(pen: Pen, x: float, y: float, ink: str | int) -> None:
    for joints, wide in LIMBS:
        for (ax, ay), (bx, by) in pairwise(joints):
            pen.taper((x + ax, y + ay), (x + bx, y + by), (wide, wide * 0.82), ink)


def _splash(canvas: Canvas, x: float, y: float) -> None:
    random = canvas.random
    places = ((x + 60, y - 330, 60, 60), (x, y + 500, 90, 160), (x, y - 190, 80, 40))

    def draw(pen: Pen) -> None:
        for cx, cy, wide, count in places:
            for _ in range(count):
                size = random.uniform(2, 13)
                px, py = random.gauss(cx, wide), random.gauss(cy, wide * 0.6)
                ink = round(random.uniform(90, 255))
                pen.ellipse(px, py, size, size * 0.8, ink)
        for side in (-1, 1):
            for step in range(4):
                start, far = 70 + step * 42, range(0, 760 - step * 120, 20)
                wake = [(x + side * (start + t * 0.42), y - 150 + t) for t in far]
                pen.line(wake, 7 - step, 170 - 34 * step)

    canvas.veil(canvas.stencil(draw, blur=2), "#ffffff", 0.75)
