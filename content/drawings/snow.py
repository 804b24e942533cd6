"""The rink from outside, on a night of snow."""

from math import cos, pi, sin

from canvas import Canvas
from land import ground, hills, ridge, stars
from pen import Pen, Point
from people import WALK, Clothes, figure
from PIL import ImageChops
from trees import conifer, grove

FIRS = ((150, 1330, 760), (380, 1250, 520), (2280, 1350, 840), (2080, 1240, 460))
COMERS = (
    (900, 1330, 230),
    (990, 1332, 140),
    (1190, 1240, 150),
    (1290, 1236, 150),
    (1640, 1400, 290),
    (1760, 1404, 300),
    (1500, 1270, 170),
)


def snowy_front(canvas: Canvas) -> None:
    """Show the rink from outside, on a night of snow, as people come."""
    sky = [(0, "#141d3a"), (0.6, "#2f3c66"), (1, "#66709a")]
    canvas.image = canvas.gradient(sky, 0, 1150)
    stars(canvas, 120, 500)
    hills(canvas, 900, 110, "#2c375e", "#5a6590", waves=2, fur=18)
    canvas.glow(1250, 900, 1100, "#8fb0ff", 0.35)
    _vault(canvas)
    snow = canvas.gradient(
        [(0, "#bcc7e2"), (0.3, "#8794bf"), (1, "#3b4777")], 1140, 1600
    )
    edge = ridge(canvas.random, 1160, 14, waves=1)
    canvas.shape(lambda pen: pen.polygon(ground(edge), 255), snow)
    canvas.light(canvas.radial(1250, 1180, 900, 170), "#ffd9a0", 0.6)
    _comers(canvas)
    trees = grove(canvas, conifer, FIRS)
    canvas.paint(trees, "#18223f")
    flakes = canvas.noise(70, 100, 2).point(lambda v: 255 if v > 166 else 0)
    canvas.veil(ImageChops.multiply(trees, flakes), "#c9d4ee", 0.7)
    _snowfall(canvas)


def _vault(canvas: Canvas) -> None:
    def arch(grow: float) -> list[Point]:
        turns = [pi + pi * step / 60 for step in range(61)]
        return [
            (1250 + (760 + grow) * cos(t), 1160 + (620 + grow) * sin(t)) for t in turns
        ]

    pen = canvas.pen
    pen.polygon(arch(46), "#d5ddf0")
    pen.polygon([(x, y + 26) for x, y in arch(34)], "#222b4c")
    light = canvas.gradient(
        [(0, "#6f8fd0"), (0.5, "#b9d2ee"), (0.8, "#ffe6b8"), (1, "#ffd494")], 600, 1160
    )
    canvas.shape(lambda p: p.polygon(arch(-60), 255), light)
    inside = canvas.stencil(lambda p: p.polygon(arch(-60), 255))
    bars = canvas.stencil(_bars)
    canvas.paint(ImageChops.multiply(inside, bars), "#2b365c")
    pen.box(1130, 1000, 240, 160, "#fff1cf")
    pen.box(1246, 1000, 8, 160, "#2b365c")
    canvas.glow(1250, 1080, 900, "#ffd9a0", 0.3)


def _bars(pen: Pen) -> None:
    for x in range(620, 1900, 126):
        pen.box(x - 5, 560, 10, 600, 255)
    for y in (790, 960):
        pen.box(560, y, 1380, 8, 255)


def _comers(canvas: Canvas) -> None:
    coats = ("#c94f3f", "#e0a044", "#3f7479", "#8a3b5a", "#4f6a94")
    for place, (x, y, tall) in enumerate(COMERS):
        canvas.veil(canvas.radial(x, y + 3, tall * 0.3, tall * 0.07), "#27325a", 0.6)
        clothes = Clothes(
            coat=coats[place % 5],
            legs="#1d2440",
            skin="#d99c78",
            hair=coats[(place + 2) % 5],
        )
        figure(canvas.pen, x, y, tall, clothes, pose=WALK, ahead=1 if x < 1250 else -1)


def _snowfall(canvas: Canvas) -> None:
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(1100):
            size = 1.2 + 5.5 * random.random() ** 5
            pen.ellipse(
                random.uniform(0, 2400),
                random.uniform(0, 1600),
                size,
                size,
                round(random.uniform(90, 255)),
            )

    canvas.veil(canvas.stencil(draw, blur=0.8), "#ffffff", 0.8)
