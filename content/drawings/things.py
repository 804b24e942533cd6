"""What people put on a shore: tents, a pontoon, cabins, lanterns, a fire."""

import itertools
from math import pi, sin

from canvas import Canvas, Pen, Point
from colour import mix
from PIL import ImageChops


def bell_tent(
    canvas: Canvas,
    x: float,
    y: float,
    wide: float,
    *,
    cloth: str = "#f3c585",
    night: str = "#26333f",
    lit: float = 1,
) -> None:
    """Pitch a bell tent on the ground at (x, y), warm inside."""
    wall, tall, half = wide * 0.2, wide * 0.78, wide / 2
    roof = [
        (x - half * 1.06, y - wall),
        (x - half * 0.42, y - wall - (tall - wall) * 0.42),
        (x, y - tall),
        (x + half * 0.42, y - wall - (tall - wall) * 0.42),
        (x + half * 1.06, y - wall),
    ]
    walls = [(x - half, y - wall - 2), (x + half, y - wall - 2), (x + half * 0.96, y)]
    walls.append((x - half * 0.96, y))
    warm = mix(night, cloth, 0.2 + 0.72 * lit)
    dim = mix(night, mix(cloth, "#b0708a", 0.6), 0.3 + 0.3 * lit)
    sheet = canvas.gradient(
        [(0, dim), (0.55, mix(dim, warm, 0.6)), (1, warm)], y - tall, y
    )
    canvas.shape(lambda pen: pen.polygon(roof, 255), sheet)
    canvas.shape(lambda pen: pen.polygon(walls, 255), mix(warm, night, 0.22))
    body = canvas.stencil(lambda pen: (pen.polygon(roof, 255), pen.polygon(walls, 255)))
    heart = canvas.radial(x, y - wall * 1.3, wide * 0.62, wide * 0.62)
    canvas.light(ImageChops.multiply(body, heart), "#ff9a3c", 0.62 * lit)
    _seams(canvas, x, y, wide, mix(night, cloth, 0.3))
    _door(canvas, x, y, wide, lit)
    if lit:
        canvas.glow(x, y - wall, wide * 1.1, "#ff8a3a", 0.2 * lit)
        canvas.light(
            canvas.radial(x, y + wide * 0.05, wide * 0.5, wide * 0.1),
            "#ff9f4e",
            0.5 * lit,
        )


def _seams(canvas: Canvas, x: float, y: float, wide: float, colour: str) -> None:
    wall, tall, half = wide * 0.2, wide * 0.78, wide / 2

    def draw(pen: Pen) -> None:
        for foot in (-0.72, -0.3, 0.3, 0.72):
            bend = (x + half * foot * 0.4, y - wall - (tall - wall) * 0.42)
            pen.line([(x, y - tall), bend, (x + half * foot, y - wall)], 2.4, 120)
        pen.line([(x - half * 1.05, y - wall), (x + half * 1.05, y - wall)], 3, 160)
        pen.line([(x, y - tall), (x, y - tall - wide * 0.05)], 5, 255)
        for side in (-1, 1):
            pen.line(
                [(x + side * half, y - wall), (x + side * wide * 0.74, y + 4)], 2, 170
            )

    canvas.shape(draw, colour)


def _door(canvas: Canvas, x: float, y: float, wide: float, lit: float) -> None:
    high = wide * 0.5
    left, right = x - wide * 0.1, x + wide * 0.1
    opening = [
        (left, y),
        (x - wide * 0.012, y - high),
        (x + wide * 0.012, y - high),
        (right, y),
    ]
    if lit:
        light = canvas.gradient(
            [(0, "#ffb054"), (0.6, "#ffd88c"), (1, "#fff0c6")], y - high, y
        )
        canvas.shape(lambda pen: pen.polygon(opening, 255), light)
    flap = [
        (right, y),
        (x + wide * 0.012, y - high),
        (x + wide * 0.16, y - wide * 0.19),
        (x + wide * 0.14, y),
    ]
    canvas.shape(lambda pen: pen.polygon(flap, 140), "#f1dfbd" if lit else "#2a3640")


def ridge_tent(
    canvas: Canvas,
    x: float,
    y: float,
    wide: float,
    *,
    cloth: str,
    night: str = "#222f3a",
    lit: float = 1,
) -> None:
    """Pitch a small ridge tent, seen from three quarters."""
    tall = wide * 0.52
    front = [(x - wide * 0.42, y), (x - wide * 0.1, y - tall), (x + wide * 0.18, y)]
    side = [
        (x - wide * 0.1, y - tall),
        (x + wide * 0.36, y - tall * 0.86),
        (x + wide * 0.58, y - wide * 0.02),
        (x + wide * 0.18, y),
    ]
    warm, dim = mix(night, cloth, 0.35 + 0.6 * lit), mix(night, cloth, 0.3)
    sheet = canvas.gradient([(0, dim), (1, warm)], y - tall, y)
    canvas.shape(lambda pen: pen.polygon(side, 255), sheet)
    canvas.shape(lambda pen: pen.polygon(front, 255), mix(warm, night, 0.25))
    both = canvas.stencil(lambda pen: (pen.polygon(side, 255), pen.polygon(front, 255)))
    heart = canvas.radial(x + wide * 0.05, y - tall * 0.2, wide * 0.5, tall)
    canvas.light(ImageChops.multiply(both, heart), "#ffae58", 0.7 * lit)
    door = [
        (x - wide * 0.24, y),
        (x - wide * 0.1, y - tall * 0.86),
        (x - wide * 0.02, y),
    ]
    canvas.shape(lambda pen: pen.polygon(door, 255), mix(night, "#ffdf9c", lit))
    if lit:
        canvas.glow(x, y - tall * 0.3, wide * 0.9, "#ff9a45", 0.18 * lit)


def pontoon(
    canvas: Canvas,
    near: tuple[float, float, float],
    far: tuple[float, float, float],
    *,
    light: str,
    dark: str,
    planks: int = 46,
) -> None:
    """Lay planks in perspective between two edges, each given as (x, y, width)."""
    (nx, ny, nw), (fx, fy, fw) = near, far
    shadow = [(fx - fw / 2, fy + 8), (nx - nw / 2 - 30, ny), (nx + nw / 2 + 30, ny)]
    shadow.append((fx + fw / 2, fy + 8))
    canvas.veil(
        canvas.stencil(lambda pen: pen.polygon(shadow, 255), blur=14), dark, 0.55
    )
    pen, random = canvas.pen, canvas.random
    edges = [(1 - (1 - step / planks)) ** 1.9 for step in range(planks + 1)]
    for a, b in itertools.pairwise(edges):
        ya, yb = fy + (ny - fy) * a, fy + (ny - fy) * b
        xa, xb = fx + (nx - fx) * a, fx + (nx - fx) * b
        wa, wb = (fw + (nw - fw) * a) / 2, (fw + (nw - fw) * b) / 2
        tone = mix(light, dark, 0.15 + 0.5 * a + random.uniform(-0.09, 0.09))
        gap = (yb - ya) * 0.1
        pen.polygon(
            [(xa - wa, ya), (xa + wa, ya), (xb + wb, yb - gap), (xb - wb, yb - gap)],
            tone,
        )
        pen.polygon(
            [(xb - wb, yb - gap), (xb + wb, yb - gap), (xb + wb, yb), (xb - wb, yb)],
            dark,
        )


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


def cabin(
    canvas: Canvas,
    x: float,
    y: float,
    wide: float,
    *,
    wood: str,
    roof: str,
    stilts: float = 0.32,
    lit: float = 1,
) -> None:
    """Build a cabin on stilts over the water, whose edge is at y."""
    pen, tall = canvas.pen, wide * 0.46
    floor = y - wide * stilts
    for foot in (-0.46, -0.16, 0.16, 0.46):
        pen.box(
            x + wide * foot - wide * 0.012,
            floor,
            wide * 0.026,
            y - floor,
            mix(wood, "#000000", 0.35),
        )
    pen.box(
        x - wide * 0.66,
        floor - wide * 0.02,
        wide * 1.32,
        wide * 0.04,
        mix(wood, "#000000", 0.25),
    )
    pen.box(x - wide * 0.5, floor - tall, wide, tall, wood)
    for row in range(1, 9):
        pen.box(
            x - wide * 0.5,
            floor - tall * row / 9,
            wide,
            1.6,
            mix(wood, "#000000", 0.22),
        )
    _window(canvas, x - wide * 0.38, floor - tall * 0.78, wide * 0.24, tall * 0.42, lit)
    _window(canvas, x + wide * 0.0, floor - tall * 0.8, wide * 0.34, tall * 0.8, lit)
    eaves = floor - tall
    pen.polygon(
        [
            (x - wide * 0.62, eaves + wide * 0.03),
            (x - wide * 0.06, eaves - wide * 0.3),
            (x + wide * 0.62, eaves + wide * 0.03),
            (x + wide * 0.56, eaves + wide * 0.055),
            (x - wide * 0.56, eaves + wide * 0.055),
        ],
        roof,
    )
    for rail in range(9):
        at = x - wide * 0.65 + wide * 0.018 * rail
        pen.box(at, floor - wide * 0.12, 2, wide * 0.1, mix(wood, "#000000", 0.3))
    pen.box(
        x - wide * 0.66,
        floor - wide * 0.13,
        wide * 0.16,
        wide * 0.012,
        mix(wood, "#000000", 0.2),
    )


def _window(
    canvas: Canvas, x: float, y: float, wide: float, tall: float, lit: float
) -> None:
    glass = mix("#2b3a44", "#ffcf83", lit)
    sheet = canvas.gradient(
        [(0, glass), (1, mix(glass, "#ffefcb", 0.6 * lit))], y, y + tall
    )
    canvas.shape(lambda pen: pen.box(x, y, wide, tall, 255), sheet)
    frame = "#231d1a"
    canvas.pen.box(x + wide / 2 - 2, y, 4, tall, frame)
    canvas.pen.box(x, y + tall * 0.45, wide, 3, frame)
    if lit:
        canvas.glow(x + wide / 2, y + tall / 2, wide * 1.6, "#ff9f4a", 0.35 * lit)


def stump(canvas: Canvas, x: float, y: float, tall: float, *, bark: str) -> None:
    """Set a stump to sit on."""
    wide, pen = tall * 0.56, canvas.pen
    pen.round_box(x - wide, y - tall, wide * 2, tall, tall * 0.12, bark)
    pen.ellipse(x, y - tall, wide, tall * 0.17, mix(bark, "#ffdcb0", 0.35))
    pen.ellipse(x, y - tall, wide * 0.6, tall * 0.09, mix(bark, "#ffdcb0", 0.2))
