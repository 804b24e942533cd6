"""Scenes of the ways to the lake: the train, the bicycles, the map."""

from math import cos, pi, sin
from pathlib import Path

from canvas import Canvas, Pen, Point
from colour import mix
from land import clouds, conifer, grass, ground, hills, mist, reeds, ridge
from PIL import Image, ImageChops
from water import glints, mirrored, reflect, waves

IMAGES = Path(__file__).resolve().parent.parent / "images"


def train(canvas: Canvas) -> None:
    """Show the little train on its viaduct, between tunnel and lake, at sunrise."""
    sky = [(0, "#5f86a6"), (0.45, "#a9b9c2"), (0.75, "#f1cfab"), (1, "#fbe3bd")]
    canvas.image = canvas.gradient(sky, 0, 900)
    clouds(canvas, 260, 220, "#fdeedd", 0.7)
    canvas.glow(500, 760, 720, "#ffe6b8", 0.7)
    hills(canvas, 640, 150, "#9aa9b3", "#ecd0b2", waves=2, fur=12)
    hills(canvas, 760, 110, "#6d8590", "#d9c1a6", waves=2, fur=22)
    mist(canvas, 860, 90, "#fbe6c8", 0.8)
    hills(canvas, 900, 50, "#48656c", "#b3ab9a", waves=3, fur=50, deep=100)
    reflect(
        canvas,
        1010,
        [(0, "#d9bd9c"), (0.4, "#7d98a0"), (1, "#1f475a")],
        clear=0.7,
        ripple=0.8,
    )
    before = canvas.image.copy()
    _viaduct(canvas)
    _coaches(canvas)
    mirrored(canvas, before, 1120, strength=0.6)
    glints(canvas, 1012, "#fff0cf", x=500, spread=260, count=340, strength=0.7)
    waves(canvas, 1014, "#17394a", count=300, strength=0.25)
    near = canvas.stencil(
        lambda pen: (
            reeds(pen, canvas.random, 2150, 1640, 560, 430, count=120),
            reeds(pen, canvas.random, 200, 1640, 420, 300, count=70),
        )
    )
    canvas.paint(near, "#182c33")


def _viaduct(canvas: Canvas) -> None:
    stone = canvas.gradient([(0, "#c9b79a"), (1, "#8a7d72")], 800, 1130)
    wall = canvas.stencil(lambda pen: pen.box(-10, 812, 2420, 310, 255))

    def arches(pen: Pen) -> None:
        for x in range(-60, 2500, 250):
            pen.ellipse(x + 125, 985, 96, 120, 255)
            pen.box(x + 29, 985, 192, 160, 255)

    wall.paste(0, mask=canvas.stencil(arches))
    canvas.paint(wall, stone)
    pen = canvas.pen
    for x in range(-60, 2500, 250):
        pen.box(x - 30, 985, 14, 136, "#7b6e64")
        for step in range(6):
            pen.box(x - 28 + (step % 2) * 26, 1000 + step * 20, 26, 2, "#9c8e7d")
    pen.box(-10, 800, 2420, 18, "#e0cfb0")
    pen.box(-10, 818, 2420, 6, "#7b6e64")
    for x in range(60, 2400, 330):
        pen.box(x, 560, 7, 240, "#4a4744")
        pen.box(x - 40, 580, 80, 5, "#4a4744")
    pen.box(-10, 588, 2420, 3, "#4a4744")


def _coaches(canvas: Canvas) -> None:
    left, pen = 700, canvas.pen
    for coach in range(3):
        x = left + coach * 470
        first, last = coach == 0, coach == 2
        top, low = 650, 786
        nose, tail = (70 if first else 0), (70 if last else 0)
        shell = [
            (x + nose, top),
            (x + 456 - tail, top),
            (x + 456, low - 40),
            (x + 456, low),
            (x, low),
            (x, low - 40),
        ]
        pen.polygon(shell, "#f1ebdd")
        pen.polygon(
            [(x, low - 40), (x + 456, low - 40), (x + 456, low), (x, low)], "#1f6f5c"
        )
        pen.box(x, low - 46, 456, 6, "#e3b04b")
        for step in range(6):
            wx = x + 46 + step * 62
            if not (first and step == 0) and not (last and step == 5):
                canvas.shape(
                    lambda p, wx=wx: p.round_box(wx, 676, 50, 52, 7, 255), "#ffd995"
                )
                pen.ellipse(wx + 16 + 8 * (step % 3), 716, 8, 10, "#5a4a45")
                pen.box(wx + 8 + 8 * (step % 3), 718, 17, 10, "#5a4a45")
        for wheel in (90, 140, 320, 370):
            pen.ellipse(x + wheel, 792, 17, 17, "#2b2a2c")
    pen.polygon(
        [(left + 8, 728), (left + 62, 668), (left + 96, 668), (left + 96, 728)],
        "#2f4750",
    )
    canvas.glow(left + 6, 752, 190, "#fff0c0", 0.8)
    pen.ellipse(left + 8, 752, 8, 8, "#fffbe6")


def bicycles(canvas: Canvas) -> None:
    """Show two bicycles that wait against an oak, on the path round the lake."""
    sky = [(0, "#7fa6b0"), (0.5, "#c9d2bd"), (0.85, "#f3dca6"), (1, "#f9e6b8")]
    canvas.image = canvas.gradient(sky, 0, 860)
    clouds(canvas, 300, 220, "#fff6df", 0.7)
    canvas.glow(1700, 700, 760, "#fff0c4", 0.7)
    hills(canvas, 740, 110, "#93aa9d", "#e3d9ae", waves=2, fur=14)
    hills(canvas, 810, 60, "#5f8072", "#bcc096", waves=3, fur=30, deep=80)
    reflect(
        canvas, 860, [(0, "#e3d5a4"), (0.5, "#8fa795"), (1, "#4f7a76")], bottom=1180
    )
    glints(canvas, 862, "#fff4d0", x=1700, spread=300, count=240, bottom=1170)
    bank = ridge(canvas.random, 1170, 30, waves=1)
    canvas.shape(
        lambda pen: pen.polygon(ground(bank), 255),
        canvas.gradient([(0, "#93a05a"), (1, "#3f5638")], 1140, 1600),
    )
    path = [
        (-20, 1420),
        (700, 1330),
        (1500, 1330),
        (2420, 1270),
        (2420, 1340),
        (1500, 1430),
        (700, 1450),
        (-20, 1560),
    ]
    canvas.shape(
        lambda pen: pen.polygon(path, 255),
        canvas.gradient([(0, "#e6d3a3"), (1, "#c9a973")], 1270, 1560),
        blur=3,
    )
    grass(canvas, bank, 60, "#7f8f4e", count=700)
    _oak(canvas)
    for x, y, size, ink, basket in (
        (930, 1380, 1.0, "#b0451f", True),
        (1290, 1400, 1.06, "#1f6f5c", False),
    ):
        _bicycle(canvas, x, y, size, ink, basket=basket)
    grass(canvas, ridge(canvas.random, 1596, 18), 120, "#2f4430", count=900)


def _oak(canvas: Canvas) -> None:
    pen = canvas.pen
    canvas.veil(canvas.radial(820, 1400, 900, 90), "#3a4a2f", 0.5)
    trunk = [(620, 1400), (668, 1180), (660, 700), (800, 700), (800, 1180), (860, 1400)]
    canvas.shape(
        lambda p: p.polygon(trunk, 255),
        canvas.across(
            [(0, "#4b3a2c"), (0.28, "#4b3a2c"), (0.36, "#7a5f44"), (1, "#7a5f44")]
        ),
    )
    for end in ((350, 420), (560, 300), (960, 300), (1180, 440)):
        pen.taper((730, 800), end, (80, 26), "#54412f")
    random = canvas.random
    for ink, rise, count in (
        ("#3f5a34", 0, 2600),
        ("#587542", -40, 1500),
        ("#7f964f", -90, 800),
    ):

        def leaves(p: Pen, rise: float = rise, count: int = count) -> None:
            for _ in range(count):
                turn, far = random.uniform(0, 2 * pi), random.random() ** 0.5
                r = random.uniform(7, 28)
                p.ellipse(
                    760 + 60 * (rise < 0) + cos(turn) * far * 760,
                    260 + rise + sin(turn) * far * 340,
                    r,
                    r * 0.8,
                    255,
                )

        canvas.shape(leaves, ink)


def _bicycle(
    canvas: Canvas, x: float, y: float, size: float, ink: str, *, basket: bool
) -> None:
    def at(px: float, py: float) -> Point:
        return x + px * size, y - py * size

    canvas.veil(
        canvas.stencil(
            lambda p: p.ellipse(x, y + 4, 240 * size, 14 * size, 255), blur=8
        ),
        "#3a3a26",
        0.6,
    )
    back, front, crank = at(-130, 84), at(140, 84), at(-20, 78)
    saddle, stem, bars = at(-62, 214), at(96, 214), at(86, 246)
    for hub in (back, front):
        _wheel(canvas, hub, 84 * size)
    pen = canvas.pen
    for a, b in (
        (back, crank),
        (crank, saddle),
        (back, saddle),
        (saddle, stem),
        (crank, stem),
        (front, stem),
    ):
        pen.line([a, b], 11 * size, ink)
    pen.line([saddle, at(-68, 240)], 8 * size, "#2b2a28")
    pen.taper(at(-100, 246), at(-44, 244), (22 * size, 12 * size), "#4a3426")
    pen.line([stem, bars, at(60, 256), at(36, 246)], 9 * size, "#2b2a28")
    pen.ellipse(*crank, 20 * size, 20 * size, "#2b2a28")
    pen.line([at(-44, 60), at(4, 96)], 7 * size, "#2b2a28")
    if basket:
        pen.polygon([at(106, 236), at(196, 236), at(182, 160), at(118, 160)], "#c79b62")
        for step in range(5):
            pen.line(
                [at(110 + step * 20, 236), at(121 + step * 14, 160)],
                3 * size,
                "#8a6238",
            )
        pen.taper(at(130, 246), at(176, 262), (26 * size, 20 * size), "#e9d3a4")
    else:
        pen.round_box(
            x - 196 * size, y - 206 * size, 84 * size, 96 * size, 12 * size, "#2f4750"
        )
        pen.round_box(
            x - 196 * size, y - 206 * size, 84 * size, 26 * size, 10 * size, "#e3b04b"
        )


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


def chart(canvas: Canvas) -> None:
    """Draw the lake as a bird knows it, with the marks of the five venues."""
    canvas.image = canvas.gradient([(0, "#b9c58f"), (1, "#9fb37c")])
    canvas.veil(
        canvas.noise(8, 6, 5).point(lambda v: max(0, (v - 108) * 2)), "#7f9a5e", 0.6
    )
    _fields(canvas)
    lake = [
        (1180 + r * cos(t) * 1.5, 800 + r * sin(t) * 0.86)
        for t in (2 * pi * step / 200 for step in range(200))
        for r in [500 + 90 * sin(2 * t + 0.6) + 60 * sin(3 * t + 2) + 26 * sin(7 * t)]
    ]
    _lake(canvas, lake)
    _roads(canvas, lake)
    _woods(canvas, lake)
    _houses(canvas)
    for name, (x, y), size in (
        ("camping", (1880, 560), 190),
        ("spa", (1560, 300), 170),
        ("piscine", (470, 520), 170),
        ("patinoire", (330, 900), 170),
        ("salon", (700, 1250), 180),
    ):
        _mark(canvas, name, (x, y), size)


def _fields(canvas: Canvas) -> None:
    random = canvas.random
    for _ in range(46):
        x, y = random.uniform(-80, 2480), random.uniform(-80, 1680)
        wide, high = random.uniform(90, 260), random.uniform(60, 160)
        lean = random.uniform(-40, 40)
        ink = random.choice(("#c9cf96", "#d9d09a", "#a9bd7c", "#b9c98a", "#e0cf94"))
        field = [
            (x, y),
            (x + wide, y + lean),
            (x + wide - lean, y + high),
            (x - lean, y + high - lean),
        ]
        mask = canvas.stencil(lambda pen, field=field: pen.polygon(field, 255))
        canvas.veil(mask, ink, 0.6)


def _lake(canvas: Canvas, lake: list[Point]) -> None:
    shape = canvas.stencil(lambda pen: pen.polygon(lake, 255))
    canvas.veil(canvas.blurred(shape, 34), "#6d8a52", 0.8)
    canvas.shape(lambda pen: pen.line([*lake, lake[0]], 34, 255), "#ecdcae")
    depth = canvas.gradient(
        [(0, "#5fb0b6"), (0.5, "#2f87a0"), (1, "#4ba3b0")], 200, 1400
    )
    canvas.paint(shape, depth)
    inner = canvas.blurred(shape, 60).point(lambda v: max(0, (v - 170) * 3))
    canvas.veil(ImageChops.multiply(inner, shape), "#1d6a88", 0.7)
    random = canvas.random

    def ripples(pen: Pen) -> None:
        for _ in range(240):
            x, y = random.uniform(300, 2100), random.uniform(330, 1270)
            pen.line([(x - 20, y), (x - 8, y - 7), (x + 6, y), (x + 20, y - 7)], 3, 170)

    canvas.veil(ImageChops.multiply(canvas.stencil(ripples), inner), "#d9f2ee", 0.7)
    for x, y, lean in ((1100, 700, 26), (1390, 900, -20), (900, 940, 22)):
        canvas.pen.polygon(
            [(x - 40, y), (x + 40, y), (x + 26, y + 14), (x - 26, y + 14)], "#7d3116"
        )
        canvas.pen.polygon(
            [(x, y - 6), (x + lean * 0.2, y - 96), (x + lean * 1.8, y - 10)], "#fbf4e2"
        )


def _roads(canvas: Canvas, lake: list[Point]) -> None:
    ring = [(1180 + (x - 1180) * 1.1, 800 + (y - 800) * 1.13) for x, y in lake]
    dashes = [ring[at : at + 3] for at in range(0, 198, 4)]
    canvas.shape(lambda pen: [pen.line(dash, 7, 255) for dash in dashes], "#b0451f")
    rail = [(x, 1420 + 60 * sin(x / 460)) for x in range(-20, 2440, 20)]
    canvas.shape(lambda pen: pen.line(rail, 12, 255), "#4a4744")
    canvas.shape(
        lambda pen: [pen.line([(x, y - 17), (x, y + 17)], 5, 255) for x, y in rail],
        "#4a4744",
    )


def _woods(canvas: Canvas, lake: list[Point]) -> None:
    random = canvas.random
    water = canvas.stencil(lambda pen: pen.line([*lake, lake[0]], 190, 255))
    canvas.stencil(lambda pen: pen.polygon(lake, 255))
    inside = ImageChops.lighter(
        water, canvas.stencil(lambda pen: pen.polygon(lake, 255))
    )
    s = canvas.scale
    spots = sorted(
        (random.uniform(20, 1590), random.uniform(0, 2400)) for _ in range(520)
    )
    for y, x in spots:
        near = abs(y - 1420 - 60 * sin(x / 460)) < 60
        if near or inside.getpixel(
            (min(round(x * s), inside.width - 1), min(round(y * s), inside.height - 1))
        ):
            continue
        tall, ink = (
            random.uniform(36, 74),
            random.choice(("#4f7046", "#5f8250", "#3f6040")),
        )
        if random.random() < 0.5:
            canvas.pen.ellipse(x + 8, y, tall * 0.34, tall * 0.1, "#7f9a5e")
            conifer(canvas.pen, random, x, y, tall, ink)
        else:
            canvas.pen.ellipse(x, y - tall * 0.3, tall * 0.3, tall * 0.3, ink)
            canvas.pen.ellipse(
                x - tall * 0.06,
                y - tall * 0.36,
                tall * 0.18,
                tall * 0.18,
                mix(ink, "#ffffff", 0.12),
            )


def _houses(canvas: Canvas) -> None:
    """Build the town between the lake and the railway."""
    random = canvas.random
    spots = sorted((random.gauss(1130, 110), random.gauss(480, 150)) for _ in range(46))
    for y, x in spots:
        wide, wall = (
            random.uniform(30, 50),
            random.choice(("#f6ecd6", "#efe0c0", "#fbf4e4")),
        )
        roof = random.choice(("#b0653f", "#8f4a34", "#6d5a5e"))
        pen = canvas.pen
        pen.box(x - wide / 2, y - wide * 0.5, wide, wide * 0.5, wall)
        pen.box(x + wide * 0.1, y - wide * 0.32, wide * 0.16, wide * 0.32, "#5a4a45")
        eaves = y - wide * 0.48
        pen.polygon(
            [(x - wide * 0.6, eaves), (x, y - wide), (x + wide * 0.6, eaves)], roof
        )


def _mark(canvas: Canvas, name: str, at: Point, size: float) -> None:
    (x, y), s = at, canvas.scale
    canvas.veil(
        canvas.stencil(
            lambda pen: pen.ellipse(x + 10, y + 18, size * 0.56, size * 0.56, 255),
            blur=14,
        ),
        "#2f3f2a",
        0.6,
    )
    canvas.pen.ellipse(x, y, size * 0.56, size * 0.56, "#fdf8ea")
    mark = Image.open(IMAGES / f"logo-{name}.png").convert("RGBA")
    mark = mark.resize((round(size * s), round(size * s)), Image.Resampling.LANCZOS)
    canvas.image.paste(
        mark, (round((x - size / 2) * s), round((y - size / 2) * s)), mark
    )
