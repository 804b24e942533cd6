"""A scene of the first morning under canvas, seen from within the tent."""

from canvas import Canvas
from colour import mix
from land import grass, ground, hills, mist, ridge
from pen import HEIGHT, Pen, Point
from PIL import Image, ImageChops
from trees import bed
from water import glints, reflect

OPENING = ((1200, 90), (470, 1330), (1930, 1330))


def from_within(canvas: Canvas) -> None:
    """Show the lake as one wakes: through the open door of the tent."""
    sky = [(0, "#8fb0c9"), (0.4, "#d9cfc6"), (0.7, "#f8d9ab"), (1, "#fdeac4")]
    canvas.image = canvas.gradient(sky, 0, 760)
    canvas.glow(1330, 690, 620, "#fff2d2", 0.9)
    hills(canvas, 640, 90, "#a3b0ba", "#f1d6b4", waves=2, fur=12)
    hills(canvas, 700, 56, "#7d94a0", "#e3cbb0", waves=3, fur=22)
    mist(canvas, 760, 70, "#fdeccb", 0.8)
    reflect(
        canvas, 770, [(0, "#ecd0a8"), (0.5, "#a3b5b9"), (1, "#5c8590")], bottom=1180
    )
    glints(canvas, 772, "#fff6dd", x=1330, spread=170, count=240, bottom=1180)
    near = bed(canvas, 800, 1230, 300, 250)
    canvas.paint(near, "#51645c")
    meadow = ridge(canvas.random, 1170, 16, waves=1)
    green = canvas.gradient([(0, "#a5ab6a"), (1, "#55694a")], 1150, 1400)
    canvas.shape(lambda pen: pen.polygon(ground(meadow), 255), green)
    grass(canvas, meadow, 56, "#8b965a", count=700)
    _walls(canvas)
    _flaps(canvas)
    _beds(canvas)


def _walls(canvas: Canvas) -> None:
    """Lay the cloth around the opening, brighter where the morning comes through."""
    cloth = canvas.gradient([(0, "#c08a58"), (0.6, "#a8744c"), (1, "#5e4236")])
    walls = canvas.stencil(lambda pen: pen.box(-10, -10, 2420, 1620, 255))
    walls.paste(0, mask=canvas.stencil(lambda pen: pen.polygon(OPENING, 255)))
    canvas.paint(walls, cloth)
    sun = canvas.radial(1330, 560, 1300, 1000)
    canvas.light(ImageChops.multiply(walls, sun), "#ffb665", 0.4)
    corners = canvas.radial(1200, 700, 1500, 1250).point(lambda v: 255 - v)
    canvas.veil(ImageChops.multiply(walls, corners), "#2e2024", 0.6)

    def seams(pen: Pen) -> None:
        for foot in (-900, -260, 2660, 3300):
            pen.line([(1200, 60), (foot, 1660)], 5, 150)
        for side in (-1, 1):
            edge = [(1200, 82), (1200 + side * 736, 1336)]
            pen.line(edge, 16, 255)

    canvas.veil(canvas.stencil(seams), "#5b3a28", 0.6)


def _flaps(canvas: Canvas) -> None:
    """Roll the two halves of the door back, and tie them."""
    for side in (-1, 1):
        top, foot = (1200 + side * 10, 120), (1200 + side * 735, 1320)
        cast = ((top[0] - side * 14, 120), (foot[0] - side * 30, 1320))
        shade = canvas.stencil(
            lambda pen, cast=cast: pen.taper(*cast, (20, 130), 255), blur=14
        )
        canvas.veil(shade, "#2e2024", 0.5)
        canvas.pen.taper(top, foot, (16, 118), "#9a6a45")
        for off, wide, ink in ((-0.16, 0.62, "#b98354"), (-0.26, 0.3, "#dcab72")):
            ends = (top[0] + off * side * 16, 120), (foot[0] + off * side * 118, 1320)
            canvas.pen.taper(*ends, (16 * wide, 118 * wide), ink)
        for t in (0.42, 0.74):
            _tie(
                canvas.pen, top[0] + (foot[0] - top[0]) * t, 120 + 1200 * t, 12 + 50 * t
            )


def _tie(pen: Pen, x: float, y: float, half: float) -> None:
    pen.taper((x - half, y + 10), (x + half, y - 8), (17, 17), "#5b3a28")
    pen.taper((x + half * 0.3, y), (x + half * 0.5, y + 60), (9, 7), "#5b3a28")


def _beds(canvas: Canvas) -> None:
    """Lay two large sleeping bags and a small one, feet towards the light."""
    floor = canvas.gradient([(0, "#6b5146"), (1, "#2c2224")], 1330, HEIGHT)
    canvas.shape(lambda pen: pen.box(-10, 1330, 2420, 290, 255), floor)
    for x, wide, high, ink in (
        (560, 300, 330, "#2f6f73"),
        (1130, 190, 230, "#e3b04b"),
        (1720, 310, 340, "#b0451f"),
    ):
        mound = _mound(x, wide, high)
        bag = canvas.stencil(lambda pen, mound=mound: pen.polygon(mound, 255))
        top = 1640 - high
        shades = [
            (0, mix(ink, "#fff0d0", 0.35)),
            (0.25, ink),
            (1, mix(ink, "#000000", 0.5)),
        ]
        canvas.paint(bag, canvas.gradient(shades, top, HEIGHT))
        _quilting(canvas, bag, x, wide, high)
    canvas.light(canvas.radial(1250, 1340, 900, 130), "#ffe0a8", 0.45)


def _mound(x: float, wide: float, high: float) -> list[Point]:
    steps = [step / 30 - 1 for step in range(61)]
    return [
        (x - wide * 1.25, 1640),
        *((x + t * wide, 1640 - high * (1 - abs(t) ** 3.2) ** 0.6) for t in steps),
        (x + wide * 1.25, 1640),
    ]


def _quilting(
    canvas: Canvas, bag: Image.Image, x: float, wide: float, high: float
) -> None:
    def draw(pen: Pen) -> None:
        for row in range(1, 5):
            y = 1640 - high + row * high * 0.24
            points = [
                (x + t * wide * 1.2, y + 26 * (t * t - 0.5))
                for t in (step / 12 - 1 for step in range(25))
            ]
            pen.line(points, 7, 255)

    lines = ImageChops.multiply(bag, canvas.stencil(draw, blur=3))
    canvas.veil(lines, "#1d1416", 0.4)
