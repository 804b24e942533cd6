"""The land: ridges behind one another, woods on them, mist between."""

from collections.abc import Sequence
from math import cos, pi, sin
from random import Random

from canvas import HEIGHT, WIDTH, Canvas, Pen, Point
from colour import mix


def ridge(
    random: Random, y: float, height: float, *, waves: int = 3, rough: float = 0.5
) -> list[Point]:
    """Give an outline across the picture, as hills have it."""
    parts = [
        (waves * 1.9**octave, rough**octave, random.uniform(0, 2 * pi))
        for octave in range(6)
    ]
    total = sum(weight for _, weight, _ in parts)
    return [
        (
            x,
            y
            - height
            * sum(w * sin(f * x / WIDTH * 2 * pi * 0.5 + p) for f, w, p in parts)
            / total,
        )
        for x in range(-40, WIDTH + 41, 8)
    ]


def ground(outline: Sequence[Point], bottom: float = HEIGHT + 20) -> list[Point]:
    """Close an outline below, to be filled."""
    return [(outline[0][0], bottom), *outline, (outline[-1][0], bottom)]


def level(outline: Sequence[Point], x: float) -> float:
    """Give the height of an outline at one place."""
    at = min(len(outline) - 1, max(0, round((x - outline[0][0]) / 8)))
    return outline[at][1]


def hills(
    canvas: Canvas,
    y: float,
    height: float,
    colour: str,
    mist: str,
    *,
    deep: float = 260,
    waves: int = 3,
    fur: float = 0,
) -> list[Point]:
    """Paint a range of hills that fades into mist at its foot; `fur` is its woods."""
    outline = ridge(canvas.random, y, height, waves=waves)
    top = min(point[1] for point in outline)
    foot = max(point[1] for point in outline) + deep
    paint = canvas.gradient([(0, colour), (0.35, colour), (1, mist)], top, foot)

    def draw(pen: Pen) -> None:
        pen.polygon(ground(outline), 255)
        if fur:
            woods(pen, canvas.random, outline, fur)

    canvas.shape(draw, paint)
    return outline


def woods(pen: Pen, random: Random, outline: Sequence[Point], size: float) -> None:
    """Set far trees along an outline, too small to tell apart."""
    x = outline[0][0]
    while x < outline[-1][0]:
        y, tall = level(outline, x), size * random.uniform(0.5, 1.25)
        if random.random() < 0.45:
            wide = tall * random.uniform(0.16, 0.24)
            pen.polygon([(x - wide, y + 6), (x, y - tall), (x + wide, y + 6)], 255)
        else:
            pen.ellipse(x, y - tall * 0.3, tall * 0.34, tall * 0.42, 255)
        x += size * random.uniform(0.12, 0.4)


def conifer(
    pen: Pen, random: Random, x: float, y: float, tall: float, ink: int = 255
) -> None:
    """Draw a fir that stands at (x, y), tier on tier."""
    pen.box(x - tall * 0.012, y - tall * 0.12, tall * 0.024, tall * 0.13, ink)
    tiers = 9
    for tier in range(tiers):
        low = y - tall * (0.06 + 0.88 * tier / tiers)
        high = low - tall * 0.2
        wide = tall * 0.2 * (1 - tier / tiers) ** 0.85 + tall * 0.012
        left = wide * random.uniform(0.85, 1.15)
        right = wide * random.uniform(0.85, 1.15)
        droop = tall * 0.02
        pen.polygon(
            [
                (x - left, low + droop),
                (x - left * 0.45, low - droop * 0.9),
                (x, max(high, y - tall)),
                (x + right * 0.45, low - droop * 0.9),
                (x + right, low + droop),
                (x, low - droop * 0.4),
            ],
            ink,
        )


def pine(
    pen: Pen, random: Random, x: float, y: float, tall: float, ink: int = 255
) -> None:
    """Draw a shore pine: a bare leaning trunk, and crowns like clouds."""
    lean = tall * random.uniform(-0.1, 0.1)
    top = (x + lean, y - tall * 0.8)
    middle = (x + lean * 0.2, y - tall * 0.4)
    pen.taper((x, y + 4), middle, (tall * 0.036, tall * 0.026), ink)
    pen.taper(middle, top, (tall * 0.026, tall * 0.012), ink)
    for _ in range(6):
        side = random.uniform(-0.2, 0.2) * tall
        high = y - tall * random.uniform(0.66, 0.94)
        end = (top[0] + side, high)
        fork = random.uniform(0.45, 0.9)
        start = (
            middle[0] + (top[0] - middle[0]) * fork,
            middle[1] + (top[1] - middle[1]) * fork,
        )
        pen.taper(start, end, (tall * 0.012, tall * 0.006), ink)
        crown(pen, random, end[0], end[1], tall * random.uniform(0.1, 0.17), ink)


def crown(pen: Pen, random: Random, x: float, y: float, size: float, ink: int) -> None:
    """Draw a flat cloud of leaves."""
    for _ in range(150):
        turn, far = random.uniform(0, 2 * pi), random.random() ** 0.5
        r = size * random.uniform(0.04, 0.15) * (1.3 - 0.7 * far)
        rise = 0.34 if sin(turn) < 0 else 0.16
        at = (x + cos(turn) * far * size, y + sin(turn) * far * size * rise)
        pen.ellipse(*at, r, r * 0.6, ink)


def broadleaf(
    pen: Pen, random: Random, x: float, y: float, tall: float, ink: int = 255
) -> None:
    """Draw a round tree."""
    pen.taper((x, y + 4), (x, y - tall * 0.5), (tall * 0.05, tall * 0.025), ink)
    for _ in range(320):
        turn, far = random.uniform(0, 2 * pi), random.random() ** 0.5
        r = tall * random.uniform(0.012, 0.06)
        pen.ellipse(
            x + cos(turn) * far * tall * 0.27,
            y - tall * 0.64 + sin(turn) * far * tall * 0.29,
            r,
            r * 0.9,
            ink,
        )


def bare(
    pen: Pen, random: Random, x: float, y: float, tall: float, ink: int = 255
) -> None:
    """Draw a tree without leaves."""
    branches = [(x, y, -pi / 2 + random.uniform(-0.05, 0.05), tall * 0.3, tall * 0.04)]
    while branches:
        bx, by, turn, long, thick = branches.pop()
        ex, ey = bx + cos(turn) * long, by + sin(turn) * long
        pen.taper((bx, by), (ex, ey), (thick, thick * 0.7), ink)
        if long < tall * 0.035:
            continue
        branches.extend(
            (
                ex,
                ey,
                turn + bend * random.uniform(0.6, 1.4),
                long * random.uniform(0.58, 0.8),
                thick * 0.62,
            )
            for bend in (-0.42, 0.05, 0.42)
            if random.random() < 0.88
        )


def reeds(
    pen: Pen,
    random: Random,
    x: float,
    y: float,
    wide: float,
    tall: float,
    *,
    ink: int | str = 255,
    count: int = 70,
) -> None:
    """Draw a bed of reeds, some with their heads."""
    for _ in range(count):
        foot = x + random.gauss(0, 0.33) * wide
        high = tall * random.uniform(0.45, 1)
        low = y + abs(random.gauss(0, 0.05)) * tall
        lean = random.uniform(-0.12, 0.2) * high
        points = [
            (foot + lean * t * t, low - high * t) for t in (0, 0.25, 0.5, 0.75, 0.9, 1)
        ]
        for one, other, wide_at in zip(
            points, points[1:], (5, 4.4, 3.6, 2.6, 1.6), strict=False
        ):
            pen.taper(
                one, other, (wide_at * tall / 400, wide_at * 0.8 * tall / 400), ink
            )
        if random.random() < 0.25:
            top = points[-2]
            pen.taper(
                top,
                (top[0] + lean * 0.1, top[1] - high * 0.1),
                (10 * tall / 400, 8 * tall / 400),
                ink,
            )


def mist(canvas: Canvas, y: float, thick: float, colour: str, strength: float) -> None:
    """Lay a bank of mist that thins out unevenly."""
    cloud = canvas.noise(3, 16, 4).point(lambda v: max(0, min(255, (v - 70) * 2)))
    bank = canvas.band(y - thick, y, y + thick)
    bank.paste(0, mask=cloud.point(lambda v: 255 - v).point(lambda v: round(v * 0.75)))
    canvas.veil(bank, colour, strength)


def clouds(
    canvas: Canvas, y: float, thick: float, colour: str, strength: float
) -> None:
    """Draw long clouds across the sky."""
    sheet = canvas.noise(2, 14, 5).point(lambda v: max(0, min(255, (v - 128) * 6)))
    band = canvas.band(y - thick, y, y + thick)
    band.paste(0, mask=sheet.point(lambda v: 255 - v))
    canvas.veil(band, colour, strength)


def stars(canvas: Canvas, count: int, bottom: float, colour: str = "#ffffff") -> None:
    """Strew stars, few of them bright, fewer near the horizon."""
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(count):
            y = bottom * random.random() ** 1.3
            fade = 1 - 0.8 * y / bottom
            size = 0.8 + 2.2 * random.random() ** 8
            ink = round(255 * fade * random.uniform(0.25, 1))
            pen.ellipse(random.uniform(0, WIDTH), y, size, size, ink)

    canvas.light(canvas.stencil(draw), colour)


def faded(colour: str, mist_colour: str, steps: int) -> list[str]:
    """Give one colour as it fades with distance, the farthest first."""
    return [mix(colour, mist_colour, 1 - step / steps) for step in range(1, steps + 1)]


def grass(
    canvas: Canvas, outline: Sequence[Point], tall: float, ink: str, *, count: int = 900
) -> None:
    """Let blades of grass stand along an edge."""
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(count):
            x = random.uniform(-20, WIDTH + 20)
            y, high = level(outline, x) + 6, tall * random.uniform(0.3, 1) ** 1.4
            tip = (x + random.uniform(-0.4, 0.4) * high, y - high)
            pen.taper((x, y), tip, (tall * 0.07, tall * 0.015), 255)

    canvas.shape(draw, ink)
