"""Trees and reeds, one by one: silhouettes that chance makes each its own."""

from collections.abc import Callable, Iterable
from math import cos, pi, sin
from random import Random

from canvas import Canvas
from pen import Pen
from PIL import Image

STEM = (0, 0.25, 0.5, 0.75, 0.9, 1)  # where a reed bends
TAPER = (5, 4.4, 3.6, 2.6, 1.6)
Tree = Callable[..., None]  # draws with a pen, by chance, at a place


def grove(
    canvas: Canvas, tree: Tree, places: Iterable[tuple[float, float, float]]
) -> Image.Image:
    """Give the mask of trees of one kind, each at its place and of its height."""
    return canvas.stencil(lambda pen: [tree(pen, canvas.random, *at) for at in places])


def bed(
    canvas: Canvas, x: float, y: float, wide: float, tall: float, *, count: int = 70
) -> Image.Image:
    """Give the mask of a bed of reeds."""
    return canvas.stencil(
        lambda pen: reeds(pen, canvas.random, (x, y, wide, tall), count=count)
    )


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
    at: tuple[float, float, float, float],
    *,
    count: int,
) -> None:
    """Draw a bed of reeds (where, how wide, how tall), some with their heads."""
    x, y, wide, tall = at
    thick = tall / 400
    for _ in range(count):
        foot = x + random.gauss(0, 0.33) * wide
        high = tall * random.uniform(0.45, 1)
        low = y + abs(random.gauss(0, 0.05)) * tall
        lean = random.uniform(-0.12, 0.2) * high
        stem = [(foot + lean * t * t, low - high * t) for t in STEM]
        for one, other, wide_at in zip(stem, stem[1:], TAPER, strict=False):
            pen.taper(one, other, (wide_at * thick, wide_at * 0.8 * thick), 255)
        if random.random() < 0.25:
            tx, ty = stem[-2]
            head = (tx + lean * 0.1, ty - high * 0.1)
            pen.taper((tx, ty), head, (10 * thick, 8 * thick), 255)
