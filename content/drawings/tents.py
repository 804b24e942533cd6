"""Tents, dark or lit from within."""

from dataclasses import dataclass

from canvas import Canvas
from colour import mix
from pen import Pen
from PIL import ImageChops


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloth:
    """What a tent is made of, by day and by night, and how much light is in it."""

    day: str = "#f3c585"
    night: str = "#26333f"
    lit: float = 1


LIT = Cloth()


def bell_tent(
    canvas: Canvas, x: float, y: float, wide: float, cloth: Cloth = LIT
) -> None:
    """Pitch a bell tent on the ground at (x, y), warm inside."""
    wall, tall, half = wide * 0.2, wide * 0.78, wide / 2
    bend = y - wall - (tall - wall) * 0.42
    roof = [(x - half * 1.06, y - wall), (x - half * 0.42, bend), (x, y - tall)]
    roof += [(x + half * 0.42, bend), (x + half * 1.06, y - wall)]
    walls = [(x - half, y - wall - 2), (x + half, y - wall - 2)]
    walls += [(x + half * 0.96, y), (x - half * 0.96, y)]
    night, lit = cloth.night, cloth.lit
    warm = mix(night, cloth.day, 0.2 + 0.72 * lit)
    dim = mix(night, mix(cloth.day, "#b0708a", 0.6), 0.3 + 0.3 * lit)
    shades = [(0, dim), (0.55, mix(dim, warm, 0.6)), (1, warm)]
    canvas.polygon(roof, canvas.gradient(shades, y - tall, y))
    canvas.polygon(walls, mix(warm, night, 0.22))
    body = canvas.stencil(lambda pen: (pen.polygon(roof, 255), pen.polygon(walls, 255)))
    heart = canvas.radial(x, y - wall * 1.3, wide * 0.62, wide * 0.62)
    canvas.light(ImageChops.multiply(body, heart), "#ff9a3c", 0.62 * lit)
    _seams(canvas, x, y, wide, mix(night, cloth.day, 0.3))
    _door(canvas, x, y, wide, lit)
    if lit:
        canvas.glow(x, y - wall, wide * 1.1, "#ff8a3a", 0.2 * lit)
        floor = canvas.radial(x, y + wide * 0.05, wide * 0.5, wide * 0.1)
        canvas.light(floor, "#ff9f4e", 0.5 * lit)


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


def ridge_tent(canvas: Canvas, x: float, y: float, wide: float, cloth: Cloth) -> None:
    """Pitch a small ridge tent, seen from three quarters."""
    tall, night, lit = wide * 0.52, cloth.night, cloth.lit
    top, foot = (x - wide * 0.1, y - tall), (x + wide * 0.18, y)
    front = [(x - wide * 0.42, y), top, foot]
    side = [top, (x + wide * 0.36, y - tall * 0.86)]
    side += [(x + wide * 0.58, y - wide * 0.02), foot]
    warm, dim = mix(night, cloth.day, 0.35 + 0.6 * lit), mix(night, cloth.day, 0.3)
    canvas.polygon(side, canvas.gradient([(0, dim), (1, warm)], y - tall, y))
    canvas.polygon(front, mix(warm, night, 0.25))
    both = canvas.stencil(lambda pen: (pen.polygon(side, 255), pen.polygon(front, 255)))
    heart = canvas.radial(x + wide * 0.05, y - tall * 0.2, wide * 0.5, tall)
    canvas.light(ImageChops.multiply(both, heart), "#ffae58", 0.7 * lit)
    door = [(x - wide * 0.24, y), (x - wide * 0.1, y - tall * 0.86)]
    door.append((x - wide * 0.02, y))
    canvas.polygon(door, mix(night, "#ffdf9c", lit))
    if lit:
        canvas.glow(x, y - tall * 0.3, wide * 0.9, "#ff9a45", 0.18 * lit)
