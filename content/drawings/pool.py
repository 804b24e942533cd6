"""The great pool, drained in September, and full on a Sunday morning."""

from canvas import Canvas
from colour import mix
from pen import Pen
from people import PUSH, Clothes, figure
from PIL import Image, ImageChops
from rooms import Room, plane, rulings
from water import reflect

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
    for side, along in (("floor", 26), ("left", 5), ("right", 5)):
        cells = (along, 26, 1.6)
        rulings(canvas, BASIN, side, cells=cells, ink="#ffffff", strength=0.4)
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
        canvas.polygon(BASIN.run((side, 714), (side, 724)), "#f7f2e6")


def _lane_lines(canvas: Canvas) -> None:
    for x in (900, 1100, 1300, 1500):
        stripe = BASIN.run((x - 8, 850), (x + 8, 850))
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


def morning_pool(canvas: Canvas) -> None:
    """Show the pool full and flat, on a Sunday at nine."""
    canvas.image = canvas.gradient([(0, "#f0e4cf"), (1, "#f8efdc")], 0, 700)
    _windows(canvas)
    _deck(canvas)
    before = canvas.image.copy()
    depths = [(0, "#bfe6e4"), (0.3, "#6fc3cb"), (1, "#1f7f98")]
    reflect(canvas, 732, depths, clear=0.5, ripple=0.35)
    water, canvas.image = canvas.image, before
    canvas.polygon(BASIN.run((790, 718), (1610, 718)), "#f7f2e6")
    basin = canvas.area(BASIN.run((800, 726), (1600, 726)))
    canvas.paint(basin, water)
    _dark_lines(canvas, basin)
    for x in (800 + 133 * step for step in range(1, 6)):
        _line_of_floats(canvas, x)
    _shafts(canvas)
    _lone_swimmer(canvas)


def _dark_lines(canvas: Canvas, basin: Image.Image) -> None:
    def draw(pen: Pen) -> None:
        for x in (867 + 133 * step for step in range(6)):
            pen.polygon(BASIN.run((x - 6, 726), (x + 6, 726)), 255)

    seen = ImageChops.multiply(basin, canvas.stencil(draw, blur=5))
    canvas.veil(seen, "#0f4a62", 0.4)


def _line_of_floats(canvas: Canvas, x: float) -> None:
    pen, depth, at = canvas.pen, 1.0, 0
    while depth < BASIN.reach:
        px, py = BASIN.spot(x, 724, depth)
        ink = "#c94f3f" if (at // 5) % 2 else "#f7f0e0"
        pen.ellipse(px, py, 4.4 * depth, 2.6 * depth, ink)
        pen.ellipse(
            px - depth, py - depth, 2 * depth, 1.1 * depth, mix(ink, "#ffffff", 0.5)
        )
        depth, at = depth * 1.028 + 0.012, at + 1


def _lone_swimmer(canvas: Canvas) -> None:
    x, y = BASIN.spot(1133, 724, 2.5)
    wake = canvas.stencil(
        lambda pen: pen.polygon(
            [(x, y - 4), (x + 190, y - 130), (x - 60, y - 130)], 150
        ),
        blur=14,
    )
    canvas.veil(wake, "#e9fbf8", 0.4)
    canvas.veil(canvas.radial(x, y + 8, 90, 20), "#ffffff", 0.9)
    pen = canvas.pen
    pen.taper((x - 38, y + 2), (x + 38, y + 2), (30, 30), "#d39a74")
    pen.ellipse(x, y - 24, 27, 31, "#d39a74")
    pen.ellipse(x, y - 34, 29, 25, "#f2c230")
    pen.taper((x + 36, y - 2), (x + 76, y - 52), (22, 18), "#d39a74")
    pen.taper((x + 76, y - 52), (x + 58, y + 6), (18, 13), "#d39a74")
