"""A storm that crosses the lake."""

from random import Random

from boats import boat
from canvas import Canvas
from land import clouds, hills
from pen import Pen, Point
from water import glints, reflect, waves

SKY = [
    (0, "#20262f"),
    (0.5, "#39434f"),
    (0.8, "#76705f"),
    (0.94, "#d9b56c"),
    (1, "#f3d791"),
]
CLOUDS = (
    (120, 300, "#12171f", 0.9),
    (330, 240, "#1b222c", 0.9),
    (520, 170, "#2a323c", 0.8),
)


def storm(canvas: Canvas) -> None:
    """Show a storm that crosses the lake, one strip of light left beneath it."""
    canvas.image = canvas.gradient(SKY, 0, 940)
    for y, thick, colour, strength in CLOUDS:
        clouds(canvas, y, thick, colour, strength)
    _bolt(canvas, 1690, 250, 900)
    hills(canvas, 880, 60, "#3b4148", "#8b7c5b", waves=2, fur=16, deep=90)
    _rain(canvas)
    depths = [(0, "#8a7c5c"), (0.15, "#4a525a"), (1, "#161d26")]
    reflect(canvas, 940, depths, ripple=2.2, clear=0.5)
    waves(canvas, 944, "#0d131b", count=900, strength=0.5)
    glints(canvas, 942, "#f0d391", x=1500, spread=560, count=300, strength=0.4)
    _moored(canvas)
    canvas.shape(lambda pen: _windy_reeds(pen, canvas), "#0d1319")


def _bolt(canvas: Canvas, x: float, top: float, bottom: float) -> None:
    random, points, y = canvas.random, [(x, top)], top
    while y < bottom:
        y += random.uniform(24, 62)
        x += random.uniform(-46, 40)
        points.append((x, y))
    canvas.glow(points[0][0], 420, 620, "#cfd8ea", 0.45)
    canvas.light(
        canvas.stencil(lambda pen: pen.line(points, 16, 255), blur=16), "#dfe6ff", 0.9
    )
    forks = [points[at : at + 1] + _fork(random, points[at]) for at in (3, 6, 9)]
    canvas.shape(lambda pen: [pen.line(fork, 2.4, 200) for fork in forks], "#eef2ff")
    canvas.shape(lambda pen: pen.line(points, 5, 255), "#ffffff")


def _fork(random: Random, start: Point) -> list[Point]:
    x, y = start
    out = []
    for _ in range(5):
        x, y = x + random.uniform(6, 46), y + random.uniform(20, 52)
        out.append((x, y))
    return out


def _rain(canvas: Canvas) -> None:
    def curtain(pen: Pen) -> None:
        for x, wide in ((420, 420), (900, 220), (2150, 320)):
            pen.polygon(
                [(x, 420), (x + wide, 420), (x + wide - 190, 945), (x - 230, 945)], 170
            )

    canvas.veil(canvas.stencil(curtain, blur=40), "#2b333d", 0.8)
    random = canvas.random

    def drops(pen: Pen) -> None:
        for _ in range(900):
            x, y, long = (
                random.uniform(-50, 2500),
                random.uniform(300, 1600),
                random.uniform(20, 80),
            )
            pen.line(
                [(x, y), (x - long * 0.3, y + long)],
                1.2,
                round(random.uniform(30, 120)),
            )

    canvas.veil(canvas.stencil(drops), "#c9d2d8", 0.5)


def _moored(canvas: Canvas) -> None:
    for x, y, size in ((620, 1120, 1.0), (980, 1080, 0.72), (1290, 1056, 0.55)):
        boat(canvas, x, y, 300 * size, hull="#c9bda4", inside="#2b2a2a")
        canvas.pen.line(
            [(x + 20 * size, y - 30 * size), (x + 50 * size, y - 420 * size)],
            7 * size,
            "#d8d2c4",
        )
        canvas.pen.line(
            [(x + 26 * size, y - 90 * size), (x + 170 * size, y - 100 * size)],
            9 * size,
            "#b98f5a",
        )


def _windy_reeds(pen: Pen, canvas: Canvas) -> None:
    random = canvas.random
    for _ in range(260):
        foot, tall = random.uniform(-60, 2460), random.uniform(90, 330)
        lean = tall * random.uniform(0.35, 0.75)
        points = [(foot - lean * t * t, 1620 - tall * t) for t in (0, 0.35, 0.7, 1)]
        for a, b, w in zip(points, points[1:], (5, 3.6, 2.2), strict=False):
            pen.taper(a, b, (w, w * 0.6), 255)
