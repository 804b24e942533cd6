"""The lake as a bird knows it, with the marks of the five venues."""

from math import cos, pi, sin
from pathlib import Path

from canvas import Canvas
from colour import mix
from pen import Pen, Point
from PIL import Image, ImageChops
from trees import conifer

IMAGES = Path(__file__).resolve().parent.parent / "images"


def chart(canvas: Canvas) -> None:
    """Draw the lake as a bird knows it, with the marks of the five venues."""
    canvas.image = canvas.gradient([(0, "#b9c58f"), (1, "#9fb37c")])
    canvas.veil(
        canvas.noise(8, 6, 5).point(lambda v: max(0, (v - 108) * 2)), "#7f9a5e", 0.6
    )
    _fields(canvas)
    lake = [
        (1180 + r * cos(t) * 1.5, 800 + r * sin(t) * 0.86)
        for t in (2 * pi * step / 200 for step in range(200))
        for r in [500 + 90 * sin(2 * t + 0.6) + 60 * sin(3 * t + 2) + 26 * sin(7 * t)]
    ]
    _lake(canvas, lake)
    _roads(canvas, lake)
    _woods(canvas, lake)
    _houses(canvas)
    for name, (x, y), size in (
        ("camping", (1880, 560), 190),
        ("spa", (1560, 300), 170),
        ("piscine", (470, 520), 170),
        ("patinoire", (330, 900), 170),
        ("salon", (700, 1250), 180),
    ):
        _mark(canvas, name, (x, y), size)


def _fields(canvas: Canvas) -> None:
    random = canvas.random
    for _ in range(46):
        x, y = random.uniform(-80, 2480), random.uniform(-80, 1680)
        wide, high = random.uniform(90, 260), random.uniform(60, 160)
        lean = random.uniform(-40, 40)
        ink = random.choice(("#c9cf96", "#d9d09a", "#a9bd7c", "#b9c98a", "#e0cf94"))
        field = [
            (x, y),
            (x + wide, y + lean),
            (x + wide - lean, y + high),
            (x - lean, y + high - lean),
        ]
        mask = canvas.stencil(lambda pen, field=field: pen.polygon(field, 255))
        canvas.veil(mask, ink, 0.6)


def _lake(canvas: Canvas, lake: list[Point]) -> None:
    shape = canvas.stencil(lambda pen: pen.polygon(lake, 255))
    canvas.veil(canvas.blurred(shape, 34), "#6d8a52", 0.8)
    canvas.shape(lambda pen: pen.line([*lake, lake[0]], 34, 255), "#ecdcae")
    depth = canvas.gradient(
        [(0, "#5fb0b6"), (0.5, "#2f87a0"), (1, "#4ba3b0")], 200, 1400
    )
    canvas.paint(shape, depth)
    inner = canvas.blurred(shape, 60).point(lambda v: max(0, (v - 170) * 3))
    canvas.veil(ImageChops.multiply(inner, shape), "#1d6a88", 0.7)
    random = canvas.random

    def ripples(pen: Pen) -> None:
        for _ in range(240):
            x, y = random.uniform(300, 2100), random.uniform(330, 1270)
            pen.line([(x - 20, y), (x - 8, y - 7), (x + 6, y), (x + 20, y - 7)], 3, 170)

    canvas.veil(ImageChops.multiply(canvas.stencil(ripples), inner), "#d9f2ee", 0.7)
    for x, y, lean in ((1100, 700, 26), (1390, 900, -20), (900, 940, 22)):
        canvas.pen.polygon(
            [(x - 40, y), (x + 40, y), (x + 26, y + 14), (x - 26, y + 14)], "#7d3116"
        )
        canvas.pen.polygon(
            [(x, y - 6), (x + lean * 0.2, y - 96), (x + lean * 1.8, y - 10)], "#fbf4e2"
        )


def _roads(canvas: Canvas, lake: list[Point]) -> None:
    ring = [(1180 + (x - 1180) * 1.1, 800 + (y - 800) * 1.13) for x, y in lake]
    dashes = [ring[at : at + 3] for at in range(0, 198, 4)]
    canvas.shape(lambda pen: [pen.line(dash, 7, 255) for dash in dashes], "#b0451f")
    rail = [(x, 1420 + 60 * sin(x / 460)) for x in range(-20, 2440, 20)]
    canvas.shape(lambda pen: pen.line(rail, 12, 255), "#4a4744")
    canvas.shape(
        lambda pen: [pen.line([(x, y - 17), (x, y + 17)], 5, 255) for x, y in rail],
        "#4a4744",
    )


def _woods(canvas: Canvas, lake: list[Point]) -> None:
    random, s = canvas.random, canvas.scale
    shore = canvas.stencil(lambda pen: pen.line([*lake, lake[0]], 190, 255))
    taken = ImageChops.lighter(shore, canvas.area(lake))
    spots = sorted(
        (random.uniform(20, 1590), random.uniform(0, 2400)) for _ in range(520)
    )
    for y, x in spots:
        near = abs(y - 1420 - 60 * sin(x / 460)) < 60
        px, py = min(round(x * s), taken.width - 1), min(round(y * s), taken.height - 1)
        if not near and not taken.getpixel((px, py)):
            _tree(canvas, x, y)


def _tree(canvas: Canvas, x: float, y: float) -> None:
    random, pen = canvas.random, canvas.pen
    tall = random.uniform(36, 74)
    ink = random.choice(("#4f7046", "#5f8250", "#3f6040"))
    if random.random() < 0.5:
        pen.ellipse(x + 8, y, tall * 0.34, tall * 0.1, "#7f9a5e")
        conifer(pen, random, x, y, tall, ink)
        return
    pen.ellipse(x, y - tall * 0.3, tall * 0.3, tall * 0.3, ink)
    light, r = mix(ink, "#ffffff", 0.12), tall * 0.18
    pen.ellipse(x - tall * 0.06, y - tall * 0.36, r, r, light)


def _houses(canvas: Canvas) -> None:
    """Build the town between the lake and the railway."""
    random = canvas.random
    spots = sorted((random.gauss(1130, 110), random.gauss(480, 150)) for _ in range(46))
    for y, x in spots:
        wide, wall = (
            random.uniform(30, 50),
            random.choice(("#f6ecd6", "#efe0c0", "#fbf4e4")),
        )
        roof = random.choice(("#b0653f", "#8f4a34", "#6d5a5e"))
        pen = canvas.pen
        pen.box(x - wide / 2, y - wide * 0.5, wide, wide * 0.5, wall)
        pen.box(x + wide * 0.1, y - wide * 0.32, wide * 0.16, wide * 0.32, "#5a4a45")
        eaves = y - wide * 0.48
        pen.polygon(
            [(x - wide * 0.6, eaves), (x, y - wide), (x + wide * 0.6, eaves)], roof
        )


def _mark(canvas: Canvas, name: str, at: Point, size: float) -> None:
    (x, y), s = at, canvas.scale
    canvas.veil(
        canvas.stencil(
            lambda pen: pen.ellipse(x + 10, y + 18, size * 0.56, size * 0.56, 255),
            blur=14,
        ),
        "#2f3f2a",
        0.6,
    )
    canvas.pen.ellipse(x, y, size * 0.56, size * 0.56, "#fdf8ea")
    mark = Image.open(IMAGES / f"logo-{name}.png").convert("RGBA")
    mark = mark.resize((round(size * s), round(size * s)), Image.Resampling.LANCZOS)
    canvas.image.paste(
        mark, (round((x - size / 2) * s), round((y - size / 2) * s)), mark
    )
