"""Two bicycles that wait against an oak."""

from math import cos, pi, sin

from canvas import Canvas
from land import clouds, grass, ground, hills, ridge
from pen import Pen, Point
from water import glints, reflect

PATH = [
    (-20, 1420),
    (700, 1330),
    (1500, 1330),
    (2420, 1270),
    (2420, 1340),
    (1500, 1430),
    (700, 1450),
    (-20, 1560),
]
TRUNK = [(620, 1400), (668, 1180), (660, 700), (800, 700), (800, 1180), (860, 1400)]
BARK = [(0, "#4b3a2c"), (0.28, "#4b3a2c"), (0.36, "#7a5f44"), (1, "#7a5f44")]
LEAVES = (("#3f5a34", 0, 2600), ("#587542", -40, 1500), ("#7f964f", -90, 800))


def bicycles(canvas: Canvas) -> None:
    """Show two bicycles that wait against an oak, on the path round the lake."""
    sky = [(0, "#7fa6b0"), (0.5, "#c9d2bd"), (0.85, "#f3dca6"), (1, "#f9e6b8")]
    canvas.image = canvas.gradient(sky, 0, 860)
    clouds(canvas, 300, 220, "#fff6df", 0.7)
    canvas.glow(1700, 700, 760, "#fff0c4", 0.7)
    hills(canvas, 740, 110, "#93aa9d", "#e3d9ae", waves=2, fur=14)
    hills(canvas, 810, 60, "#5f8072", "#bcc096", waves=3, fur=30, deep=80)
    depths = [(0, "#e3d5a4"), (0.5, "#8fa795"), (1, "#4f7a76")]
    reflect(canvas, 860, depths, bottom=1180)
    glints(canvas, 862, "#fff4d0", x=1700, spread=300, count=240, bottom=1170)
    bank = ridge(canvas.random, 1170, 30, waves=1)
    meadow = canvas.gradient([(0, "#93a05a"), (1, "#3f5638")], 1140, 1600)
    canvas.polygon(ground(bank), meadow)
    sand = canvas.gradient([(0, "#e6d3a3"), (1, "#c9a973")], 1270, 1560)
    canvas.polygon(PATH, sand, blur=3)
    grass(canvas, bank, 60, "#7f8f4e", count=700)
    _oak(canvas)
    _bicycle(canvas, 930, 1380, 1.0, "#b0451f", basket=True)
    _bicycle(canvas, 1290, 1400, 1.06, "#1f6f5c", basket=False)
    grass(canvas, ridge(canvas.random, 1596, 18), 120, "#2f4430", count=900)


def _oak(canvas: Canvas) -> None:
    canvas.veil(canvas.radial(820, 1400, 900, 90), "#3a4a2f", 0.5)
    canvas.polygon(TRUNK, canvas.across(BARK))
    for end in ((350, 420), (560, 300), (960, 300), (1180, 440)):
        canvas.pen.taper((730, 800), end, (80, 26), "#54412f")
    random = canvas.random
    for ink, rise, count in LEAVES:

        def leaves(pen: Pen, rise: float = rise, count: int = count) -> None:
            for _ in range(count):
                turn, far = random.uniform(0, 2 * pi), random.random() ** 0.5
                r = random.uniform(7, 28)
                x = 760 + 60 * (rise < 0) + cos(turn) * far * 760
                pen.ellipse(x, 260 + rise + sin(turn) * far * 340, r, r * 0.8, 255)

        canvas.shape(leaves, ink)


def _bicycle(
    canvas: Canvas, x: float, y: float, size: float, ink: str, *, basket: bool
) -> None:
    def at(px: float, py: float) -> Point:
        return x + px * size, y - py * size

    shade = canvas.disc(x, y + 4, 240 * size, 14 * size, blur=8)
    canvas.veil(shade, "#3a3a26", 0.6)
    back, front, crank = at(-130, 84), at(140, 84), at(-20, 78)
    saddle, stem, bars = at(-62, 214), at(96, 214), at(86, 246)
    for hub in (back, front):
        _wheel(canvas, hub, 84 * size)
    pen = canvas.pen
    tubes = ((back, crank), (crank, saddle), (back, saddle), (saddle, stem))
    for a, b in (*tubes, (crank, stem), (front, stem)):
        pen.line([a, b], 11 * size, ink)
    pen.line([saddle, at(-68, 240)], 8 * size, "#2b2a28")
    pen.taper(at(-100, 246), at(-44, 244), (22 * size, 12 * size), "#4a3426")
    pen.line([stem, bars, at(60, 256), at(36, 246)], 9 * size, "#2b2a28")
    pen.ellipse(*crank, 20 * size, 20 * size, "#2b2a28")
    pen.line([at(-44, 60), at(4, 96)], 7 * size, "#2b2a28")
    load = _basket if basket else _pannier
    load(pen, x, y, size)


def _basket(pen: Pen, x: float, y: float, size: float) -> None:
    def at(px: float, py: float) -> Point:
        return x + px * size, y - py * size

    pen.polygon([at(106, 236), at(196, 236), at(182, 160), at(118, 160)], "#c79b62")
    for step in range(5):
        stake = [at(110 + step * 20, 236), at(121 + step * 14, 160)]
        pen.line(stake, 3 * size, "#8a6238")
    pen.taper(at(130, 246), at(176, 262), (26 * size, 20 * size), "#e9d3a4")


def _pannier(pen: Pen, x: float, y: float, size: float) -> None:
    left, top, wide = x - 196 * size, y - 206 * size, 84 * size
    pen.round_box(left, top, wide, 96 * size, 12 * size, "#2f4750")
    pen.round_box(left, top, wide, 26 * size, 10 * size, "#e3b04b")


def _wheel(canvas: Canvas, hub: Point, r: float) -> None:
    ring = canvas.stencil(lambda pen: pen.ellipse(*hub, r, r, 255))
    ring.paste(
        0, mask=canvas.stencil(lambda pen: pen.ellipse(*hub, r * 0.9, r * 0.9, 255))
    )
    canvas.paint(ring, "#2b2a28")
    x, y = hub

    def spokes(pen: Pen) -> None:
        for step in range(18):
            turn = pi * step / 9
            pen.line(
                [hub, (x + r * 0.92 * cos(turn), y + r * 0.92 * sin(turn))], 1.6, 200
            )

    canvas.shape(spokes, "#d9d4c6")
    canvas.pen.ellipse(*hub, r * 0.08, r * 0.08, "#2b2a28")
