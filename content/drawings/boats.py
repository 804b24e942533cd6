"""Small boats, and the two who take water from the middle of the lake."""

from canvas import Canvas
from colour import mix
from land import clouds, hills
from pen import Point
from people import SIT, Clothes, figure
from water import reflect, waves


def boat(
    canvas: Canvas, x: float, y: float, wide: float, *, hull: str, inside: str
) -> None:
    """Float a small boat, with its shadow below it."""
    shade = canvas.disc(x, y + wide * 0.07, wide * 0.5, wide * 0.07, blur=6)
    canvas.veil(shade, "#0a0f15", 0.6)
    pen, half = canvas.pen, wide / 2

    def rim(dip: float, reach: float = 1) -> list[Point]:
        steps = [step / 12 - 1 for step in range(25)]
        return [(x + t * half * reach, y - wide * (0.055 + dip * t * t)) for t in steps]

    near, far = rim(0.085), rim(0.085, 0.94)
    inner = [(px, py - wide * 0.035 * (1 - ((px - x) / half) ** 2)) for px, py in far]
    keel = [
        (x + t * half * 0.86, y + wide * 0.055 * (1 - t * t) ** 0.4)
        for t in (1 - step / 12 for step in range(25))
    ]
    pen.polygon([*near, *reversed(inner)], inside)
    pen.polygon([*near, *keel], hull)
    low = [(px, py + (y + wide * 0.03 - py) * 0.55) for px, py in rim(0.085, 0.96)]
    pen.polygon([*low, *keel], mix(hull, "#000000", 0.22))
    pen.line(near, wide * 0.014, mix(hull, "#ffffff", 0.35))


def sampling(canvas: Canvas) -> None:
    """Show two people in a small boat who take water from the middle of the lake."""
    sky = [(0, "#6f9fb5"), (0.5, "#a9c9cf"), (0.85, "#e7e7d6"), (1, "#f5ecd6")]
    canvas.image = canvas.gradient(sky, 0, 720)
    clouds(canvas, 240, 260, "#ffffff", 0.75)
    clouds(canvas, 470, 140, "#fff6e6", 0.6)
    hills(canvas, 600, 110, "#8fb0b3", "#dfe5d8", waves=2, fur=10)
    hills(canvas, 660, 70, "#5f8d8b", "#c2d3c6", waves=3, fur=22)
    hills(canvas, 704, 30, "#36685f", "#93b3a4", waves=2, fur=46, deep=60)
    reflect(
        canvas,
        726,
        [(0, "#b9d2cc"), (0.4, "#5f97a3"), (1, "#134a60")],
        clear=0.72,
        ripple=0.7,
    )
    waves(canvas, 730, "#0f4458", count=420, strength=0.25)
    _crew(canvas, 1330, 1150, 1.0)


def _crew(canvas: Canvas, x: float, y: float, size: float) -> None:
    mirror = canvas.disc(x, y + 60 * size, 330 * size, 60 * size, blur=18)
    canvas.veil(mirror, "#0d3547", 0.55)
    reach = {"hand": (0.26, 0.3), "elbow": (0.14, 0.46), "hand_far": (0.28, 0.28)}
    woman = Clothes(coat="#e0913a", legs="#24404f", skin="#c98a63", hair="#33231b")
    man = Clothes(coat="#d9e2dc", legs="#2d4450", skin="#e7b28c", hair="#5b4632")
    low, tall, pen = y + 14 * size, 380 * size, canvas.pen
    figure(pen, x + 90 * size, low, tall, woman, pose=SIT | reach)
    figure(pen, x - 200 * size, low, tall, man, pose=SIT)
    boat(canvas, x, y + 30 * size, 760 * size, hull="#b0451f", inside="#7d3116")
    rope = ((190, -138), (440, -60), (452, 90))
    pen.line([(x + px * size, y + py * size) for px, py in rope], 4 * size, "#f3ead6")
    for ring in range(4):
        _ring(canvas, x + 452 * size, y + 92 * size, (26 + 34 * ring) * size, ring)


def _ring(canvas: Canvas, x: float, y: float, r: float, age: int) -> None:
    halo = canvas.disc(x, y, r, r * 0.2)
    halo.paste(0, mask=canvas.disc(x, y, r - 3, r * 0.2 - 2))
    canvas.veil(halo, "#eef6f2", 0.7 - 0.15 * age)
