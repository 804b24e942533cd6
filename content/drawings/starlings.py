"""The starlings of September above the water."""

from math import pi, sin

from canvas import Canvas
from land import clouds, hills
from pen import Pen
from trees import bed
from water import glints, reflect


def starlings(canvas: Canvas) -> None:
    """Show the starlings of September as they turn above the water."""
    sky = [
        (0, "#3f5873"),
        (0.4, "#8b8fa0"),
        (0.7, "#dba385"),
        (0.9, "#f4c483"),
        (1, "#fbdfa6"),
    ]
    canvas.image = canvas.gradient(sky, 0, 1120)
    clouds(canvas, 760, 160, "#f9d6a6", 0.6)
    canvas.glow(600, 1080, 640, "#ffdf9f", 0.6)
    _flock(canvas)
    hills(canvas, 1050, 60, "#6d6873", "#d9a98a", waves=2, fur=14, deep=110)
    hills(canvas, 1094, 30, "#3f4350", "#a58071", waves=3, fur=34, deep=60)
    reflect(canvas, 1120, [(0, "#d7a283"), (0.5, "#6a6f80"), (1, "#22303f")], clear=0.7)
    glints(canvas, 1122, "#ffe0a4", x=600, spread=260, count=260, strength=0.7)
    canvas.paint(bed(canvas, 2050, 1640, 700, 520, count=130), "#161e27")


def _flock(canvas: Canvas) -> None:
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(5200):
            along = random.random()
            x = 420 + 1560 * along + 120 * sin(along * 7)
            y = 560 - 250 * sin(along * pi) + 150 * sin(along * 5.3 + 0.6)
            wide = 34 + 150 * sin(along * pi) ** 2 * (0.6 + 0.4 * sin(along * 9))
            x, y = x + random.gauss(0, wide * 0.8), y + random.gauss(0, wide * 0.62)
            size, tilt = random.uniform(1.6, 4.2), random.uniform(-0.5, 0.9)
            pen.polygon(
                [
                    (x - size * 2, y - size * tilt),
                    (x, y + size * 0.5),
                    (x + size * 2, y - size * tilt),
                    (x, y + size * 1.2),
                ],
                235,
            )

    canvas.shape(draw, "#232c3a")
