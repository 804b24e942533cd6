"""Scenes of the lake: the pontoon at dawn, the storm, the frost, the heron."""

from math import pi, sin
from random import Random

from canvas import Canvas, Pen, Point
from colour import mix
from land import bare, clouds, ground, hills, mist, reeds, ridge
from people import SIT, Clothes, figure
from things import pontoon, post
from water import glints, reflect, waves


def dawn_pontoon(canvas: Canvas) -> None:
    """Show the lake before six, the mist still on it, nobody on the pontoon."""
    sky = [
        (0, "#33527a"),
        (0.35, "#7f8fae"),
        (0.62, "#e0a894"),
        (0.8, "#f8cf9d"),
        (1, "#fde6bd"),
    ]
    canvas.image = canvas.gradient(sky, 0, 800)
    clouds(canvas, 300, 260, "#f6c3a4", 0.5)
    clouds(canvas, 520, 150, "#fff0d6", 0.5)
    canvas.glow(1560, 690, 720, "#ffd9a0", 0.7)
    canvas.glow(1560, 690, 120, "#fff6dd", 1)
    hills(canvas, 640, 90, "#8c8fa6", "#edc3a6", waves=2, fur=10)
    hills(canvas, 700, 70, "#66738f", "#e8bda4", waves=3, fur=16)
    hills(canvas, 760, 44, "#41566f", "#caa79c", waves=2, fur=34, deep=110)
    canvas.pen.box(0, 800, 2400, 20, "#c5a59b")
    mist(canvas, 780, 70, "#f9dcbc", 0.85)
    reflect(canvas, 802, [(0, "#d8ab98"), (0.3, "#8a93a8"), (1, "#1f3a56")], clear=0.7)
    waves(canvas, 806, "#20405c", count=420, strength=0.3)
    glints(canvas, 804, "#ffe4b8", x=1560, spread=210, count=420, strength=0.8)
    mist(canvas, 850, 70, "#fbe3c8", 0.6)
    _walk_out(canvas)
    canvas.shape(
        lambda pen: reeds(pen, canvas.random, 2190, 1640, 380, 620, count=90), "#16283a"
    )
    canvas.shape(
        lambda pen: reeds(pen, canvas.random, 60, 1650, 300, 420, count=60), "#16283a"
    )


def _walk_out(canvas: Canvas) -> None:
    pontoon(canvas, (700, 1640, 760), (1010, 960, 96), light="#c9a894", dark="#2b3444")
    for share in (0.0, 0.22, 0.55, 1.0):
        y = 962 + 640 * share**1.5
        x, half = 1010 - 310 * ((y - 960) / 680), 48 + 332 * ((y - 960) / 680)
        tall, wide = 46 + 190 * share, 10 + 34 * share
        for side in (-1, 1):
            post(
                canvas,
                x + side * half,
                y + 10,
                tall,
                wide=wide,
                ink="#232b3a",
                edge="#d8a98c",
            )
    figure(canvas.pen, 1000, 985, 74, Clothes.plain("#242c3b"), pose=SIT)


def storm(canvas: Canvas) -> None:
    """Show a storm that crosses the lake, one strip of light left beneath it."""
    sky = [
        (0, "#20262f"),
        (0.5, "#39434f"),
        (0.8, "#76705f"),
        (0.94, "#d9b56c"),
        (1, "#f3d791"),
    ]
    canvas.image = canvas.gradient(sky, 0, 940)
    for y, thick, colour, strength in (
        (120, 300, "#12171f", 0.9),
        (330, 240, "#1b222c", 0.9),
        (520, 170, "#2a323c", 0.8),
    ):
        clouds(canvas, y, thick, colour, strength)
    _bolt(canvas, 1690, 250, 900)
    hills(canvas, 880, 60, "#3b4148", "#8b7c5b", waves=2, fur=16, deep=90)
    _rain(canvas)
    reflect(
        canvas,
        940,
        [(0, "#8a7c5c"), (0.15, "#4a525a"), (1, "#161d26")],
        ripple=2.2,
        clear=0.5,
    )
    waves(canvas, 944, "#0d131b", count=900, strength=0.5)
    glints(canvas, 942, "#f0d391", x=1500, spread=560, count=300, strength=0.4)
    _moored(canvas)
    canvas.shape(lambda pen: _windy_reeds(pen, canvas), "#0d1319")


def _bolt(canvas: Canvas, x: float, top: float, bottom: float) -> None:
    random, points, y = canvas.random, [(x, top)], top
    while y < bottom:
        y += random.uniform(24, 62)
        x += random.uniform(-46, 40)
        points.append((x, y))
    canvas.glow(points[0][0], 420, 620, "#cfd8ea", 0.45)
    canvas.light(
        canvas.stencil(lambda pen: pen.line(points, 16, 255), blur=16), "#dfe6ff", 0.9
    )
    forks = [points[at : at + 1] + _fork(random, points[at]) for at in (3, 6, 9)]
    canvas.shape(lambda pen: [pen.line(fork, 2.4, 200) for fork in forks], "#eef2ff")
    canvas.shape(lambda pen: pen.line(points, 5, 255), "#ffffff")


def _fork(random: Random, start: Point) -> list[Point]:
    x, y = start
    out = []
    for _ in range(5):
        x, y = x + random.uniform(6, 46), y + random.uniform(20, 52)
        out.append((x, y))
    return out


def _rain(canvas: Canvas) -> None:
    def curtain(pen: Pen) -> None:
        for x, wide in ((420, 420), (900, 220), (2150, 320)):
            pen.polygon(
                [(x, 420), (x + wide, 420), (x + wide - 190, 945), (x - 230, 945)], 170
            )

    canvas.veil(canvas.stencil(curtain, blur=40), "#2b333d", 0.8)
    random = canvas.random

    def drops(pen: Pen) -> None:
        for _ in range(900):
            x, y, long = (
                random.uniform(-50, 2500),
                random.uniform(300, 1600),
                random.uniform(20, 80),
            )
            pen.line(
                [(x, y), (x - long * 0.3, y + long)],
                1.2,
                round(random.uniform(30, 120)),
            )

    canvas.veil(canvas.stencil(drops), "#c9d2d8", 0.5)


def _moored(canvas: Canvas) -> None:
    for x, y, size in ((620, 1120, 1.0), (980, 1080, 0.72), (1290, 1056, 0.55)):
        boat(canvas, x, y, 300 * size, hull="#c9bda4", inside="#2b2a2a")
        canvas.pen.line(
            [(x + 20 * size, y - 30 * size), (x + 50 * size, y - 420 * size)],
            7 * size,
            "#d8d2c4",
        )
        canvas.pen.line(
            [(x + 26 * size, y - 90 * size), (x + 170 * size, y - 100 * size)],
            9 * size,
            "#b98f5a",
        )


def boat(
    canvas: Canvas, x: float, y: float, wide: float, *, hull: str, inside: str
) -> None:
    """Float a small boat, with its shadow below it."""
    shade = canvas.stencil(
        lambda pen: pen.ellipse(x, y + wide * 0.07, wide * 0.5, wide * 0.07, 255),
        blur=6,
    )
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


def _windy_reeds(pen: Pen, canvas: Canvas) -> None:
    random = canvas.random
    for _ in range(260):
        foot, tall = random.uniform(-60, 2460), random.uniform(90, 330)
        lean = tall * random.uniform(0.35, 0.75)
        points = [(foot - lean * t * t, 1620 - tall * t) for t in (0, 0.35, 0.7, 1)]
        for a, b, w in zip(points, points[1:], (5, 3.6, 2.2), strict=False):
            pen.taper(a, b, (w, w * 0.6), 255)


def frost(canvas: Canvas) -> None:
    """Show the lake frozen on a pale morning, and a fox who knows better."""
    sky = [(0, "#8fa9c4"), (0.5, "#c3cfdb"), (0.8, "#efd9cb"), (1, "#fbe6cf")]
    canvas.image = canvas.gradient(sky, 0, 760)
    canvas.glow(700, 640, 520, "#fff1d8", 0.8)
    canvas.pen.ellipse(700, 640, 46, 46, "#fffaf0")
    hills(canvas, 640, 80, "#a9b7cb", "#e5d8d6", waves=2, fur=12)
    hills(canvas, 700, 56, "#8496b2", "#d8d3d8", waves=3, fur=26)
    hills(canvas, 744, 26, "#65799a", "#c5c8d3", waves=2, fur=44, deep=70)
    mist(canvas, 752, 60, "#f6e9e2", 0.9)
    reflect(
        canvas,
        770,
        [(0, "#e9e1e0"), (0.4, "#bccbdc"), (1, "#8ba6c2")],
        clear=0.4,
        ripple=0.05,
    )
    canvas.veil(
        canvas.noise(9, 30, 4).point(lambda v: max(0, (v - 120) * 3)), "#f4f4f6", 0.55
    )
    _cracks(canvas)
    bank = ridge(canvas.random, 1420, 40, waves=1)
    canvas.shape(
        lambda pen: pen.polygon(ground(bank), 255),
        canvas.gradient([(0, "#f3f1f2"), (1, "#aebbd0")], 1380, 1600),
    )
    canvas.shape(
        lambda pen: _frosty_trees(pen, canvas),
        canvas.gradient([(0, "#b4bdcb"), (0.4, "#6a788f"), (1, "#46546b")], 200, 1500),
    )
    canvas.shape(
        lambda pen: reeds(pen, canvas.random, 700, 1470, 480, 260, count=90), "#8e8a86"
    )
    _fox(canvas, 1310, 1436, 1.25)


def _cracks(canvas: Canvas) -> None:
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(16):
            x, y = random.uniform(0, 2400), random.uniform(800, 1380)
            turn = random.choice((-1, 1))
            points = [(x, y)]
            for _ in range(7):
                flat = (y - 740) / 640
                x += turn * random.uniform(40, 130)
                y += random.uniform(-20, 34) * flat
                points.append((x, y))
            pen.line(points, 2.4, round(random.uniform(60, 200)))

    canvas.veil(canvas.stencil(draw, blur=0.8), "#ffffff", 0.85)


def _frosty_trees(pen: Pen, canvas: Canvas) -> None:
    for x, y, tall in ((2120, 1470, 1150), (240, 1480, 900), (1830, 1440, 620)):
        bare(pen, canvas.random, x, y, tall)


def _fox(canvas: Canvas, x: float, y: float, size: float) -> None:
    shade = canvas.stencil(
        lambda pen: pen.ellipse(x + 60 * size, y + 2, 120 * size, 9 * size, 255), blur=6
    )
    canvas.veil(shade, "#6e82a3", 0.6)
    pen = canvas.pen

    def at(px: float, py: float) -> Point:
        return x + px * size, y - py * size

    fur, dark, white = "#c8683a", "#4b2f28", "#f6ece2"
    for px, knee in ((-46, -40), (-30, -36), (40, 44), (56, 52)):
        pen.taper(at(px, 44), at(knee, 3), (15 * size, 8 * size), dark)
    pen.taper(at(-50, 56), at(46, 58), (46 * size, 42 * size), fur)
    pen.taper(at(-58, 56), at(-120, 30), (22 * size, 34 * size), fur)
    pen.taper(at(-120, 30), at(-150, 22), (32 * size, 8 * size), white)
    pen.taper(at(50, 66), at(82, 88), (38 * size, 34 * size), fur)
    pen.taper(at(84, 86), at(118, 74), (30 * size, 7 * size), fur)
    pen.taper(at(66, 58), at(100, 72), (20 * size, 10 * size), white)
    for ear in (74, 92):
        pen.polygon([at(ear - 10, 98), at(ear + 2, 128), at(ear + 11, 98)], dark)
    pen.ellipse(*at(119, 74), 4.5 * size, 4.5 * size, dark)
    pen.ellipse(*at(96, 90), 3 * size, 3 * size, dark)


def heron(canvas: Canvas) -> None:
    """Show a heron in the reed bed while the mist takes the sun's colour."""
    sky = [(0, "#e9b872"), (0.5, "#f6d397"), (1, "#fdeac2")]
    canvas.image = canvas.gradient(sky, 0, 800)
    canvas.glow(860, 520, 620, "#fff6d9", 0.8)
    canvas.pen.ellipse(860, 520, 92, 92, "#fffbe9")
    hills(canvas, 640, 80, "#d9a766", "#f6d9a2", waves=2, fur=16)
    mist(canvas, 690, 90, "#fdebc6", 0.8)
    hills(canvas, 730, 46, "#b98a55", "#f0cf97", waves=3, fur=44)
    mist(canvas, 790, 80, "#fdeac4", 0.9)
    reflect(
        canvas,
        820,
        [(0, "#f3d39b"), (0.5, "#c89a5f"), (1, "#6a5238")],
        clear=0.7,
        ripple=0.7,
    )
    glints(canvas, 822, "#fff3d0", x=860, spread=150, count=300, strength=0.8)
    for x, y, wide, tall, ink in (
        (1960, 1180, 640, 420, "#a5804f"),
        (240, 1260, 560, 420, "#8d6a42"),
        (1880, 1420, 520, 620, "#5f4730"),
    ):
        canvas.shape(
            lambda pen, x=x, y=y, wide=wide, tall=tall: reeds(
                pen, canvas.random, x, y, wide, tall, count=110
            ),
            ink,
        )
    mist(canvas, 1060, 130, "#fbe3b4", 0.55)
    _heron(canvas, 1130, 1330, 2.5)
    canvas.shape(
        lambda pen: reeds(pen, canvas.random, 2180, 1640, 460, 900, count=90), "#33271d"
    )
    canvas.shape(
        lambda pen: reeds(pen, canvas.random, 120, 1640, 420, 640, count=80), "#33271d"
    )


def _heron(canvas: Canvas, x: float, y: float, size: float) -> None:
    ink, soft, pen = "#2c2a2b", "#55504b", canvas.pen

    def at(px: float, py: float) -> Point:
        return x + px * size, y - py * size

    canvas.veil(
        canvas.stencil(lambda p: p.ellipse(x, y + 4, 70 * size, 7 * size, 255), blur=5),
        "#fff0cc",
        0.5,
    )
    for px in (-8, 10):
        pen.line([at(px, 92), at(px + 3, 40), at(px - 3, 0)], 3.4 * size, ink)
    pen.taper(at(-36, 84), at(20, 110), (26 * size, 46 * size), soft)
    pen.taper(at(-66, 58), at(-20, 92), (4 * size, 30 * size), ink)
    neck = [
        at(24, 116),
        at(36, 132),
        at(28, 150),
        at(18, 166),
        at(24, 182),
        at(38, 190),
    ]
    for a, b, w in zip(neck, neck[1:], (17, 13, 11, 10, 10), strict=False):
        pen.taper(a, b, (w * size, w * 0.92 * size), soft)
    pen.taper(at(36, 189), at(52, 190), (13 * size, 10 * size), soft)
    pen.taper(at(54, 190), at(92, 183), (7 * size, 1.5 * size), "#b5762f")
    pen.taper(at(42, 195), at(8, 186), (4 * size, 1.2 * size), ink)
    pen.ellipse(*at(48, 192), 1.8 * size, 1.8 * size, "#f7e3b4")


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
    mirror = canvas.stencil(
        lambda pen: pen.ellipse(x, y + 60 * size, 330 * size, 60 * size, 255), blur=18
    )
    canvas.veil(mirror, "#0d3547", 0.55)
    sitting = SIT | {
        "hand": (0.26, 0.3),
        "elbow": (0.14, 0.46),
        "hand_far": (0.28, 0.28),
    }
    woman = Clothes(coat="#e0913a", legs="#24404f", skin="#c98a63", hair="#33231b")
    man = Clothes(coat="#d9e2dc", legs="#2d4450", skin="#e7b28c", hair="#5b4632")
    figure(canvas.pen, x + 90 * size, y + 14 * size, 380 * size, woman, pose=sitting)
    figure(canvas.pen, x - 200 * size, y + 14 * size, 380 * size, man, pose=SIT)
    boat(canvas, x, y + 30 * size, 760 * size, hull="#b0451f", inside="#7d3116")
    pen = canvas.pen
    pen.line(
        [
            (x + 190 * size, y - 138 * size),
            (x + 440 * size, y - 60 * size),
            (x + 452 * size, y + 90 * size),
        ],
        4 * size,
        "#f3ead6",
    )
    for ring in range(4):
        rx = (26 + 34 * ring) * size
        halo = canvas.stencil(
            lambda p, rx=rx: p.ellipse(x + 452 * size, y + 92 * size, rx, rx * 0.2, 255)
        )
        halo.paste(
            0,
            mask=canvas.stencil(
                lambda p, rx=rx: p.ellipse(
                    x + 452 * size, y + 92 * size, rx - 3, rx * 0.2 - 2, 255
                )
            ),
        )
        canvas.veil(halo, "#eef6f2", 0.7 - 0.15 * ring)


def starlings(canvas: Canvas) -> None:
    """Show the starlings of September as they turn above the water."""
    sky = [
        (0, "#3f5873"),
        (0.4, "#8b8fa0"),
        (0.7, "#dba385"),
        (0.9, "#f4c483"),
        (1, "#fbdfa6"),
    ]
    canvas.image = canvas.gradient(sky, 0, 1120)
    clouds(canvas, 760, 160, "#f9d6a6", 0.6)
    canvas.glow(600, 1080, 640, "#ffdf9f", 0.6)
    _flock(canvas)
    hills(canvas, 1050, 60, "#6d6873", "#d9a98a", waves=2, fur=14, deep=110)
    hills(canvas, 1094, 30, "#3f4350", "#a58071", waves=3, fur=34, deep=60)
    reflect(canvas, 1120, [(0, "#d7a283"), (0.5, "#6a6f80"), (1, "#22303f")], clear=0.7)
    glints(canvas, 1122, "#ffe0a4", x=600, spread=260, count=260, strength=0.7)
    canvas.shape(
        lambda pen: reeds(pen, canvas.random, 2050, 1640, 700, 520, count=130),
        "#161e27",
    )


def _flock(canvas: Canvas) -> None:
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(5200):
            along = random.random()
            x = 420 + 1560 * along + 120 * sin(along * 7)
            y = 560 - 250 * sin(along * pi) + 150 * sin(along * 5.3 + 0.6)
            wide = 34 + 150 * sin(along * pi) ** 2 * (0.6 + 0.4 * sin(along * 9))
            x, y = x + random.gauss(0, wide * 0.8), y + random.gauss(0, wide * 0.62)
            size, tilt = random.uniform(1.6, 4.2), random.uniform(-0.5, 0.9)
            pen.polygon(
                [
                    (x - size * 2, y - size * tilt),
                    (x, y + size * 0.5),
                    (x + size * 2, y - size * tilt),
                    (x, y + size * 1.2),
                ],
                235,
            )

    canvas.shape(draw, "#232c3a")
