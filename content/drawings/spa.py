"""The spa's round pool in the snow, at nightfall."""

from math import sin

from canvas import Canvas
from land import hills, stars
from pen import Pen
from people import Clothes, figure
from PIL import ImageChops
from trees import conifer
from water import glints


def steam(canvas: Canvas) -> None:
    """Show the spa's outer basin in the snow at nightfall, lit from within."""
    sky = [(0, "#1a1d3f"), (0.45, "#463a68"), (0.8, "#9a6488"), (1, "#e0a08f")]
    canvas.image = canvas.gradient(sky, 0, 820)
    stars(canvas, 220, 520)
    hills(canvas, 700, 120, "#5d4f7c", "#b98396", waves=2, fur=14)
    hills(canvas, 770, 70, "#40385f", "#86688a", waves=3, fur=40, deep=140)
    _snowy_firs(canvas)
    _pavilion(canvas)
    snow = canvas.gradient(
        [(0, "#c9bfda"), (0.4, "#8f8bb8"), (1, "#4a4c7d")], 930, 1600
    )
    canvas.shape(
        lambda pen: pen.polygon(
            [(0, 960), (700, 935), (1500, 950), (2400, 930), (2400, 1610), (0, 1610)],
            255,
        ),
        snow,
    )
    _basin(canvas)
    _vapour(canvas)


def _snowy_firs(canvas: Canvas) -> None:
    places = (
        (120, 980, 620),
        (300, 965, 460),
        (470, 960, 330),
        (2280, 985, 700),
        (2080, 965, 430),
        (1960, 955, 300),
    )
    trees = canvas.stencil(
        lambda pen: [conifer(pen, canvas.random, *place) for place in places]
    )
    canvas.paint(trees, canvas.gradient([(0, "#2c2a4d"), (1, "#1d1c38")], 300, 980))
    flakes = canvas.noise(60, 90, 2).point(lambda v: 255 if v > 168 else 0)
    canvas.veil(ImageChops.multiply(trees, flakes), "#cfc4e0", 0.6)


def _pavilion(canvas: Canvas) -> None:
    pen = canvas.pen
    pen.box(700, 640, 1000, 310, "#2b2440")
    light = canvas.gradient([(0, "#f2a45a"), (1, "#ffe0a4")], 690, 930)
    for at in range(6):
        x = 730 + at * 160
        canvas.shape(lambda pen, x=x: pen.box(x, 690, 140, 240, 255), light)
        pen.box(x + 67, 690, 6, 240, "#3a2d42")
    pen.polygon([(640, 646), (760, 560), (1640, 560), (1760, 646)], "#dcd2e8")
    pen.polygon([(640, 646), (1760, 646), (1740, 664), (660, 664)], "#3a2d42")
    for x, tall in ((1010, 120), (1370, 130)):
        figure(pen, x, 930, tall, Clothes.plain("#6b3f3a"))
    canvas.glow(1200, 800, 900, "#ff9d55", 0.36)


def _basin(canvas: Canvas) -> None:
    pen = canvas.pen
    pen.ellipse(1200, 1290, 1010, 262, "#d9d0e6")
    pen.ellipse(1200, 1300, 985, 250, "#59476d")
    water = canvas.gradient(
        [(0, "#f0b27a"), (0.22, "#8fb6b8"), (0.6, "#2f8e9c"), (1, "#155a74")],
        1060,
        1550,
    )
    bowl = canvas.stencil(lambda pen: pen.ellipse(1200, 1310, 955, 232, 255))
    canvas.paint(bowl, water)
    glow = canvas.radial(1200, 1400, 900, 260)
    canvas.light(ImageChops.multiply(bowl, glow), "#5ff0e6", 0.55)
    keep = canvas.image.copy()
    glints(canvas, 1090, "#ffe7bd", spread=620, count=260, bottom=1530, strength=0.6)
    keep.paste(canvas.image, mask=bowl)
    canvas.image = keep
    _bathers(canvas)


def _bathers(canvas: Canvas) -> None:
    ink = "#3d2b45"
    for x, y, tall in ((900, 1310, 430), (1110, 1280, 390), (1590, 1380, 470)):
        canvas.veil(canvas.radial(x, y, tall * 0.34, tall * 0.06), "#d9fff6", 0.8)
        pen, w = canvas.pen, tall * 0.125
        neck, crown = y - tall * 0.1, y - tall * 0.165
        pen.polygon(
            [
                (x - w, y),
                (x - w * 0.82, neck + 14),
                (x, neck - 8),
                (x + w * 0.82, neck + 14),
                (x + w, y),
            ],
            ink,
        )
        pen.ellipse(x - w * 0.72, y - tall * 0.035, w * 0.34, tall * 0.04, ink)
        pen.ellipse(x + w * 0.72, y - tall * 0.035, w * 0.34, tall * 0.04, ink)
        pen.taper((x, neck + 8), (x, crown), (tall * 0.05, tall * 0.046), ink)
        pen.ellipse(x, crown - 4, tall * 0.05, tall * 0.06, ink)
        pen.ellipse(
            x + tall * 0.012, crown - tall * 0.055, tall * 0.028, tall * 0.024, ink
        )


def _vapour(canvas: Canvas) -> None:
    """Let wisps rise from the water, wider and thinner the higher they are."""
    random = canvas.random

    def wisps(pen: Pen) -> None:
        for _ in range(90):
            x, y = random.uniform(330, 2070), random.uniform(1080, 1440)
            sway = random.uniform(-1, 1)
            for step in range(26):
                t = step / 25
                rx = 26 + 120 * t
                px = x + 70 * sway * sin(3.2 * t) * t + 60 * t
                pen.ellipse(
                    px,
                    y - 560 * t * random.uniform(0.96, 1.02),
                    rx,
                    26 + 30 * t,
                    round(46 * (1 - t) ** 1.2),
                )

    mask = canvas.stencil(wisps, blur=30)
    cloud = canvas.noise(7, 6, 5).point(lambda v: max(0, min(255, (v - 70) * 2)))
    body = ImageChops.multiply(mask.point(lambda v: min(255, v * 9)), cloud)
    canvas.veil(canvas.blurred(body, 8), "#f7e6ec", 0.72)
