"""Scenes of the pool and the spa: the drained basin, lanes, steam over snow."""

from canvas import Canvas, Pen
from land import conifer, hills, stars
from people import PUSH, Clothes, figure
from PIL import ImageChops
from rooms import Room, plane, rulings
from water import glints

BASIN = Room(x=1200, y=560, left=800, right=1600, top=720, floor=850, reach=7)


def drained(canvas: Canvas) -> None:
    """Show the pool without its water, from its deep end, and a man who sweeps it."""
    canvas.image = canvas.gradient([(0, "#e9dfcd"), (1, "#f6efe0")], 0, 700)
    _windows(canvas)
    _deck(canvas)
    plane(canvas, BASIN, "floor", far="#bfe3e2", near="#5fb0b8")
    plane(canvas, BASIN, "left", far="#9fd0d2", near="#2f7f8c")
    plane(canvas, BASIN, "right", far="#d3eeea", near="#7cc2c4")
    canvas.pen.box(800, 720, 800, 131, "#aedadb")
    for side, along, across in (("floor", 26, 26), ("left", 5, 26), ("right", 5, 26)):
        rulings(
            canvas,
            BASIN,
            side,
            along=along,
            across=across,
            ink="#ffffff",
            width=1.6,
            strength=0.4,
        )
    _far_tiles(canvas)
    _lane_lines(canvas)
    _shafts(canvas)
    _sweeper(canvas)


def _windows(canvas: Canvas) -> None:
    sky = canvas.gradient([(0, "#8fc4d6"), (0.6, "#cfe6e2"), (1, "#fff2d4")], 90, 640)
    pen = canvas.pen
    pen.box(0, 0, 2400, 70, "#7c6b58")
    for at in range(-5, 6):
        x = 1200 + at * 236 - 94
        canvas.shape(lambda pen, x=x: pen.box(x, 96, 188, 530, 255), sky)
        canvas.shape(lambda pen, x=x: pen.box(x, 540, 188, 86, 255), "#7fa58f", blur=1)
        for bar in (x, x + 92, x + 182):
            pen.box(bar, 96, 6, 530, "#a3927d")
        pen.box(x, 300, 188, 5, "#a3927d")
    for at in range(-6, 7):
        x = 1200 + at * 236
        pen.polygon(
            [
                (x - 10, 70),
                (x + 10, 70),
                (1200 + (x - 1200) * 1.5 + 26, -10),
                (1200 + (x - 1200) * 1.5 - 26, -10),
            ],
            "#5e5041",
        )
    canvas.glow(1500, 260, 900, "#fff3cf", 0.5)


def _deck(canvas: Canvas) -> None:
    deck = canvas.gradient(
        [(0, "#d9c9b0"), (0.25, "#cdb999"), (1, "#a98f6d")], 630, 1600
    )
    canvas.shape(lambda pen: pen.box(-10, 632, 2420, 980, 255), deck)
    pen = canvas.pen
    for at in range(4):
        x = 900 + at * 200
        pen.polygon(
            [(x - 34, 716), (x + 34, 716), (x + 30, 668), (x - 30, 668)], "#f7f2e6"
        )
        pen.polygon(
            [(x - 36, 668), (x + 36, 668), (x + 30, 656), (x - 30, 656)], "#d0603f"
        )
        pen.box(x - 3, 690, 6, 20, "#c9b998")


def _far_tiles(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for x in range(800, 1601, 25):
            pen.box(x, 720, 1.4, 131, 255)
        for y in range(720, 851, 26):
            pen.box(800, y, 800, 1.4, 255)

    canvas.veil(canvas.stencil(draw), "#ffffff", 0.5)
    canvas.pen.box(800, 716, 800, 8, "#f7f2e6")
    for side in (800, 1600):
        rim = [
            BASIN.spot(side, 714, 1),
            BASIN.spot(side, 714, 7),
            BASIN.spot(side, 724, 7),
            BASIN.spot(side, 724, 1),
        ]
        canvas.shape(lambda pen, rim=rim: pen.polygon(rim, 255), "#f7f2e6")


def _lane_lines(canvas: Canvas) -> None:
    for x in (900, 1100, 1300, 1500):
        stripe = [
            BASIN.spot(x - 8, 850, 1),
            BASIN.spot(x + 8, 850, 1),
            BASIN.spot(x + 8, 850, 7),
            BASIN.spot(x - 8, 850, 7),
        ]
        canvas.shape(lambda pen, stripe=stripe: pen.polygon(stripe, 235), "#1d4a5c")
        canvas.pen.box(x - 8, 760, 16, 90, "#1d4a5c")
        canvas.pen.box(x - 26, 778, 52, 15, "#1d4a5c")


def _shafts(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for at in range(-3, 3):
            x = 1290 + at * 300
            pen.polygon(
                [(x, 720), (x + 120, 720), (x - 330, 1600), (x - 720, 1600)], 190
            )

    canvas.light(canvas.stencil(draw, blur=16), "#fff0c4", 0.34)


def _sweeper(canvas: Canvas) -> None:
    shade = [(560, 1216), (690, 1216), (240, 1300), (190, 1290)]
    canvas.veil(
        canvas.stencil(lambda pen: pen.polygon(shade, 255), blur=8), "#1f5f6d", 0.4
    )
    man = Clothes(coat="#d6603e", legs="#2c4a5a", skin="#d9a07c", hair="#2a211c")
    figure(canvas.pen, 620, 1225, 330, man, pose=PUSH)
    pen = canvas.pen
    pen.line([(690, 1070), (880, 1216)], 9, "#6a4a2f")
    pen.polygon([(850, 1200), (905, 1196), (930, 1232), (846, 1236)], "#e9d7a8")
    pen.round_box(1010, 1120, 74, 84, 8, "#3c6f8f")
    pen.ellipse(1047, 1122, 37, 9, "#2b5069")


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
    for x, y, tall in ((930, 1290, 300), (1130, 1270, 270), (1600, 1350, 330)):
        coat, pen = "#3d2b45", canvas.pen
        pen.ellipse(x, y - tall * 0.03, tall * 0.2, tall * 0.03, "#bfeee6")
        pen.taper(
            (x - tall * 0.085, y - tall * 0.035),
            (x + tall * 0.085, y - tall * 0.035),
            (tall * 0.07, tall * 0.07),
            coat,
        )
        pen.taper(
            (x, y - tall * 0.05),
            (x, y - tall * 0.15),
            (tall * 0.06, tall * 0.055),
            coat,
        )
        pen.ellipse(x, y - tall * 0.17, tall * 0.055, tall * 0.066, coat)
        pen.ellipse(x, y - tall * 0.225, tall * 0.03, tall * 0.026, coat)


def _vapour(canvas: Canvas) -> None:
    for y, thick, strength in ((1160, 200, 0.5), (1010, 260, 0.5), (820, 260, 0.3)):
        cloud = canvas.noise(4, 5, 5).point(lambda v: max(0, min(255, (v - 100) * 3)))
        band = canvas.band(y - thick, y, y + thick)
        body = ImageChops.multiply(
            ImageChops.multiply(cloud, band), canvas.radial(1200, y, 1500, 700)
        )
        canvas.veil(canvas.blurred(body, 10), "#f3dfe6", strength)
