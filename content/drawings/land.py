"""The land: ridges behind one another, woods on them, mist between."""

from collections.abc import Sequence
from math import pi, sin
from random import Random

from canvas import Canvas
from pen import HEIGHT, WIDTH, Pen, Point


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
