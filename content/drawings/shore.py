"""What stands on a shore: a pontoon, posts, lamps, a fire, a stump."""

import itertools
from math import pi, sin

from canvas import Canvas
from colour import mix
from pen import Point

Edge = tuple[float, float, float]
PLANKS = 46


def pontoon(canvas: Canvas, near: Edge, far: Edge, *, light: str, dark: str) -> None:
    """Lay planks in perspective between two edges, each given as (x, y, width)."""
    (nx, ny, nw), (fx, fy, fw) = near, far
    shadow = [(fx - fw / 2, fy + 8), (nx - nw / 2 - 30, ny), (nx + nw / 2 + 30, ny)]
    shadow.append((fx + fw / 2, fy + 8))
    canvas.veil(canvas.area(shadow, blur=14), dark, 0.55)

    def edge(share: float, *, lift: float = 0) -> list[Point]:
        x, y = fx + (nx - fx) * share, fy + (ny - fy) * share - lift
        half = (fw + (nw - fw) * share) / 2
        return [(x - half, y), (x + half, y)]

    shares = [(1 - (1 - step / PLANKS)) ** 1.9 for step in range(PLANKS + 1)]
    for a, b in itertools.pairwise(shares):
        worn = canvas.random.uniform(-0.09, 0.09)
        gap = (ny - fy) * (b - a) * 0.1
        low, foot = edge(b, lift=gap), edge(b)
        tone = mix(light, dark, 0.15 + 0.5 * a + worn)
        canvas.pen.polygon([*edge(a), low[1], low[0]], tone)
        canvas.pen.polygon([*low, foot[1], foot[0]], dark)


def post(
    canvas: Canvas, x: float, y: float, tall: float, *, wide: float, ink: str, edge: str
) -> None:
    """Drive a mooring post, with light on its edge."""
    canvas.pen.round_box(x - wide / 2, y - tall, wide, tall, wide * 0.3, ink)
    canvas.pen.round_box(
        x - wide / 2, y - tall, wide * 0.22, tall * 0.96, wide * 0.1, edge
    )


def lanterns(
    canvas: Canvas, a: Point, b: Point, count: int, *, sag: float = 60
) -> None:
    """Hang a string of lamps between two points."""
    points = [
        (
            a[0] + (b[0] - a[0]) * t / count,
            a[1] + (b[1] - a[1]) * t / count + sag * sin(pi * t / count),
        )
        for t in range(count + 1)
    ]
    canvas.shape(lambda pen: pen.line(points, 2.6, 255), "#141a20")
    for x, y in points[1:-1]:
        canvas.glow(x, y + 9, 62, "#ff9e48", 0.5)
    for x, y in points[1:-1]:
        canvas.pen.ellipse(x, y + 9, 7.5, 9.5, "#ffe6ae")


def campfire(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Light a fire that throws its glow around."""
    canvas.glow(x, y - size * 0.3, size * 6, "#ff7a2e", 0.34)
    canvas.glow(x, y - size * 0.4, size * 2.4, "#ff9a3e", 0.4)
    pen = canvas.pen
    for dx in (-0.62, 0.62, -0.3, 0.34):
        pen.taper(
            (x - dx * size, y + size * 0.06),
            (x + dx * size * 0.5, y - size * 0.16),
            (size * 0.17, size * 0.12),
            "#2a1a14",
        )
    for ink, grow in (
        ("#d8491f", 1),
        ("#f5822c", 0.76),
        ("#ffb648", 0.52),
        ("#fff0bd", 0.3),
    ):
        for at, tall in ((-0.36, 0.72), (0.34, 0.82), (-0.14, 1.12), (0.12, 1.36)):
            foot = (x + at * size * grow, y - size * 0.02)
            pen.polygon(_tongue(foot, size * grow * 0.34, size * tall * grow), ink)


def _tongue(foot: Point, wide: float, tall: float) -> list[Point]:
    """Give the outline of a flame that leans as it rises."""
    x, y = foot

    def edge(side: float) -> list[Point]:
        return [
            (
                x + side * wide * (1 - t) * (1 + 1.4 * t) + 0.22 * wide * sin(5 * t),
                y - tall * t,
            )
            for t in (step / 14 for step in range(15))
        ]

    return [*edge(-1), *reversed(edge(1))]


def stump(canvas: Canvas, x: float, y: float, tall: float, *, bark: str) -> None:
    """Set a stump to sit on."""
    wide, pen = tall * 0.56, canvas.pen
    pen.round_box(x - wide, y - tall, wide * 2, tall, tall * 0.12, bark)
    pen.ellipse(x, y - tall, wide, tall * 0.17, mix(bark, "#ffdcb0", 0.35))
    pen.ellipse(x, y - tall, wide * 0.6, tall * 0.09, mix(bark, "#ffdcb0", 0.2))
