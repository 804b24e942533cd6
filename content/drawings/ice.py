"""Scenes of the rink: the machine at five, the skaters, the skates on the bench."""

from math import cos, pi, sin

from canvas import Canvas, Pen, Point
from colour import mix
from land import conifer, ground, hills, ridge, stars
from people import GLIDE, SPIRAL, STAND, WALK, Clothes, Joints, figure
from PIL import Image, ImageChops
from rooms import Room
from water import reflect

HALL = Room(x=1200, y=640, left=640, right=1760, top=300, floor=790, reach=5)
NIGHT = "#0d1828"


def five_oclock(canvas: Canvas) -> None:
    """Show the hall before the day: one machine, its lights, the wet ice behind."""
    _hall(canvas)
    _boards(canvas)
    reflect(
        canvas,
        806,
        [(0, "#6f93b0"), (0.35, "#35597c"), (1, "#12253f")],
        clear=0.42,
        ripple=0.12,
    )
    _side_boards(canvas)
    _wet_lane(canvas)
    _marks(canvas)
    _machine(canvas, 1500, 1250, 1.5)


def _hall(canvas: Canvas) -> None:
    canvas.image = canvas.gradient(
        [(0, "#0b1422"), (0.5, "#16263b"), (1, "#223a56")], 0, 800
    )
    night = canvas.gradient(
        [(0, "#142650"), (0.6, "#33497c"), (0.88, "#67688e"), (1, "#b38b80")], 330, 720
    )
    canvas.shape(lambda pen: pen.ellipse(1200, 720, 520, 400, 255), night)
    canvas.glow(1052, 470, 190, "#cfe0ff", 0.5)
    canvas.pen.ellipse(1052, 470, 34, 34, "#f4f1e2")
    canvas.pen.box(600, 720, 1200, 90, "#182a40")
    for x in range(760, 1700, 110):
        canvas.pen.box(x - 5, 330, 10, 400, "#14233a")
    canvas.pen.box(640, 560, 1120, 9, "#14233a")
    for step in range(9):
        depth = 1 + 0.24 * step**1.55
        ink = mix("#2d4766", "#0c1625", step / 8)
        _arch(canvas, depth, ink)
    for row in range(5):
        _lamps(canvas, row)
    canvas.glow(1200, 720, 560, "#ffc39a", 0.1)


def _arch(canvas: Canvas, depth: float, ink: str) -> None:
    points = []
    for step in range(49):
        turn = pi + pi * step / 48
        points.append(HALL.spot(1200 + 560 * cos(turn), 735 + 430 * sin(turn), depth))
    canvas.pen.line(points, 16 * depth, ink)


def _lamps(canvas: Canvas, row: int) -> None:
    depth = 1.15 + 0.42 * row
    for x in (980, 1420):
        px, py = HALL.spot(x, 400, depth)
        canvas.pen.round_box(
            px - 30 * depth, py, 60 * depth, 5 * depth, 2 * depth, "#dff1ff"
        )
        canvas.glow(px, py, 150 * depth, "#9fd0f5", 0.28)


def _boards(canvas: Canvas) -> None:
    pen = canvas.pen
    pen.box(640, 742, 1120, 66, "#c9dbe8")
    pen.box(640, 738, 1120, 6, "#3f6f9f")
    pen.box(640, 796, 1120, 10, "#d9b45b")
    for x in range(700, 1760, 94):
        pen.box(x, 744, 2, 52, "#9fb7c9")


def _side_boards(canvas: Canvas) -> None:
    for side in (-1, 1):
        x = 1200 + side * 560
        wall = [
            HALL.spot(x, 742, 1),
            HALL.spot(x, 742, 5),
            HALL.spot(x, 808, 5),
            HALL.spot(x, 808, 1),
        ]
        sheet = canvas.across(
            [(0, "#3a536c"), (0.28, "#c9dbe8"), (0.72, "#c9dbe8"), (1, "#3a536c")]
        )
        canvas.shape(lambda pen, wall=wall: pen.polygon(wall, 255), sheet)
        for top, low, ink in ((738, 745, "#3f6f9f"), (797, 808, "#c7a354")):
            line = [
                HALL.spot(x, top, 1),
                HALL.spot(x, top, 5),
                HALL.spot(x, low, 5),
                HALL.spot(x, low, 1),
            ]
            canvas.shape(lambda pen, line=line: pen.polygon(line, 255), ink)


def _wet_lane(canvas: Canvas) -> None:
    lane = [(1480, 1200), (1700, 1200), (1360, 830), (1300, 830)]
    canvas.light(
        canvas.stencil(lambda pen: pen.polygon(lane, 255), blur=18), "#9fc4e2", 0.45
    )
    beam = [(1290, 1170), (1290, 1230), (-200, 1600), (-200, 1290)]
    canvas.light(
        canvas.stencil(lambda pen: pen.polygon(beam, 255), blur=46), "#ffd9a0", 0.42
    )


def _marks(canvas: Canvas) -> None:
    def red(pen: Pen) -> None:
        pen.polygon([(0, 1090), (2400, 1090), (2400, 1112), (0, 1112)], 255)

    canvas.veil(canvas.stencil(red, blur=3), "#a6475a", 0.42)
    ring = canvas.stencil(lambda pen: pen.ellipse(1000, 1100, 430, 116, 255), blur=2)
    ring.paste(
        0, mask=canvas.stencil(lambda pen: pen.ellipse(1000, 1100, 415, 109, 255))
    )
    canvas.veil(ring, "#3a63a0", 0.5)


def _machine(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw the resurfacer, that drives to the left; (x, y) is under its middle."""

    def at(*points: Point) -> list[Point]:
        return [(x + px * size, y - py * size) for px, py in points]

    shade = canvas.stencil(
        lambda pen: pen.ellipse(x, y + 4, 260 * size, 22 * size, 255), blur=14
    )
    canvas.veil(shade, "#06101d", 0.6)
    pen = canvas.pen
    pen.polygon(at((-215, 40), (-215, 120), (-60, 150), (-60, 40)), "#d8e4ec")
    pen.polygon(at((-215, 92), (-215, 120), (-60, 150), (-60, 118)), "#f4f8fb")
    pen.polygon(at((-70, 36), (-70, 176), (60, 176), (60, 36)), "#2f6290")
    pen.polygon(at((50, 30), (50, 158), (200, 146), (214, 30)), "#d8e4ec")
    pen.polygon(at((50, 100), (50, 128), (203, 120), (207, 92)), "#c94f3f")
    pen.polygon(at((190, 10), (198, 66), (250, 54), (256, 4)), "#22364c")
    pen.polygon(at((-200, 56), (-200, 64), (40, 64), (40, 56)), "#c94f3f")
    for px in (-140, 130):
        cx, cy = x + px * size, y - 34 * size
        pen.ellipse(cx, cy, 38 * size, 38 * size, "#0b131d")
        pen.ellipse(cx, cy, 17 * size, 17 * size, "#8fa6b8")
    driver = Clothes(coat="#e0a044", legs="#1a2636", skin="#dca583", hair="#20313f")
    seat = {
        "head": (-0.02, 0.74),
        "neck": (0.0, 0.64),
        "hip": (0.04, 0.3),
        "knee_far": (0.22, 0.34),
        "foot_far": (0.26, 0.05),
        "knee": (0.22, 0.32),
        "foot": (0.26, 0.04),
        "elbow_far": (0.1, 0.46),
        "hand_far": (0.24, 0.46),
        "elbow": (0.1, 0.44),
        "hand": (0.24, 0.44),
    }
    figure(pen, x + 4 * size, y - 128 * size, 150 * size, driver, pose=seat, ahead=-1)
    pen.polygon(at((-64, 130), (-64, 182), (58, 182), (58, 130)), "#2f6290")
    pen.line(at((-70, 176), (-86, 214)), 6 * size, "#0b131d")
    for py in (86, 104):
        px, at_y = x - 216 * size, y - py * size
        pen.ellipse(px, at_y, 7 * size, 7 * size, "#fff3d2")
        canvas.glow(px, at_y, 130 * size, "#ffcf8a", 0.7)


def skaters(canvas: Canvas) -> None:
    """Show a Saturday on the ice, from high in the stands."""
    ice = [(0, "#a9c4dc"), (0.45, "#cfe0ec"), (1, "#e9f1f5")]
    canvas.image = canvas.gradient(ice)
    canvas.veil(
        canvas.noise(5, 4, 5).point(lambda v: max(0, (v - 110) * 2)), "#8fb0cd", 0.35
    )
    _lines(canvas)
    canvas.light(canvas.radial(1900, 200, 1500, 900), "#fff2d8", 0.5)
    _traces(canvas)
    _skating(canvas)


def _lines(canvas: Canvas) -> None:
    for ink, y, wide in (
        ("#b3485c", 820, 30),
        ("#3a63a0", 240, 44),
        ("#3a63a0", 1420, 56),
    ):
        line = [(-10, y), (2410, y - 90), (2410, y - 90 + wide), (-10, y + wide)]
        canvas.veil(
            canvas.stencil(lambda pen, line=line: pen.polygon(line, 255), blur=3),
            ink,
            0.34,
        )
    ring = canvas.stencil(lambda pen: pen.ellipse(1250, 800, 560, 330, 255), blur=2)
    ring.paste(
        0, mask=canvas.stencil(lambda pen: pen.ellipse(1250, 800, 542, 316, 255))
    )
    canvas.veil(ring, "#3a63a0", 0.34)


def _traces(canvas: Canvas) -> None:
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(170):
            x, y = random.uniform(-200, 2500), random.uniform(-100, 1700)
            turn, bend = random.uniform(0, 2 * pi), random.uniform(-0.09, 0.09)
            points = [(x, y)]
            for _ in range(random.randrange(14, 44)):
                turn += bend
                x, y = x + 30 * cos(turn), y + 18 * sin(turn)
                points.append((x, y))
            pen.line(points, random.uniform(1.6, 3.4), round(random.uniform(60, 210)))

    canvas.veil(canvas.stencil(draw, blur=0.5), "#ffffff", 0.8)


def _skating(canvas: Canvas) -> None:
    coats = (
        "#c94f3f",
        "#e0a044",
        "#2f6f73",
        "#3a52a8",
        "#8a3b5a",
        "#f4efe4",
        "#4a6a4f",
    )
    skins = ("#e7b28c", "#b9764e", "#7a4a34", "#f0c3a2")
    people = (
        (1180, 700, 250, SPIRAL, 1),
        (420, 560, 220, GLIDE, 1),
        (1720, 520, 214, GLIDE, -1),
        (820, 1020, 272, GLIDE, -1),
        (1560, 1090, 286, GLIDE, 1),
        (2060, 980, 262, GLIDE, -1),
        (300, 1330, 310, GLIDE, 1),
        (1010, 330, 190, GLIDE, -1),
        (2150, 360, 190, GLIDE, 1),
    )
    for place, (x, y, tall, pose, ahead) in enumerate(people):
        _shadow(canvas, x, y, tall, pose, ahead)
        clothes = Clothes(
            coat=coats[place % 7],
            legs="#2b3448" if place % 2 else "#3d3340",
            skin=skins[place % 4],
            hair=coats[(place + 3) % 7],
            skirt=pose is SPIRAL,
        )
        figure(canvas.pen, x, y, tall, clothes, pose=pose, ahead=ahead)
    _pair(canvas, 1830, 1440, 320)


def _shadow(
    canvas: Canvas, x: float, y: float, tall: float, pose: Joints, ahead: float
) -> None:
    """Lay a figure's shadow on the ice, long and to the left."""
    low = {
        name: (px * 0.9 - py * 1.05 * ahead, py * 0.2)
        for name, (px, py) in pose.items()
    }
    shade = Clothes.plain("#ffffff")
    mask = Image.new("RGB", canvas.image.size)
    figure(
        Pen(mask, canvas.scale), x, y + tall * 0.01, tall, shade, pose=low, ahead=ahead
    )
    canvas.veil(canvas.blurred(mask.convert("L"), 5), "#47658c", 0.4)


def _pair(canvas: Canvas, x: float, y: float, tall: float) -> None:
    for px, size, coat, hat in (
        (0, 1, "#2f6f73", "#e0a044"),
        (110, 0.6, "#e0a044", "#c94f3f"),
    ):
        clothes = Clothes(coat=coat, legs="#2b3448", skin="#e7b28c", hair=hat)
        pose = STAND if px else STAND | {"hand": (0.22, 0.4), "elbow": (0.13, 0.62)}
        _shadow(canvas, x + px, y, tall * size, pose, 1)
        figure(canvas.pen, x + px, y, tall * size, clothes, pose=pose)


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
    trees = canvas.stencil(
        lambda pen: [
            conifer(pen, canvas.random, *at)
            for at in (
                (150, 1330, 760),
                (380, 1250, 520),
                (2280, 1350, 840),
                (2080, 1240, 460),
            )
        ]
    )
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
    for place, (x, y, tall) in enumerate(
        (
            (900, 1330, 230),
            (990, 1332, 140),
            (1190, 1240, 150),
            (1290, 1236, 150),
            (1640, 1400, 290),
            (1760, 1404, 300),
            (1500, 1270, 170),
        )
    ):
        canvas.veil(
            canvas.radial(x, y + tall * 0.12, tall * 0.2, tall * 0.16), "#27325a", 0.6
        )
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


def hung_skates(canvas: Canvas) -> None:
    """Show a pair of skates on a hook, beside a window with frost on it."""
    wall = canvas.across([(0, "#31405c"), (0.5, "#3d4f6e"), (1, "#263350")])
    canvas.image = wall
    for x in range(0, 2400, 150):
        canvas.pen.box(x, 0, 5, 1600, "#28354f")
    _frosted(canvas)
    canvas.light(
        canvas.stencil(
            lambda pen: pen.polygon(
                [(0, 300), (1050, 120), (2400, 900), (2400, 1600), (900, 1600)], 150
            ),
            blur=120,
        ),
        "#bcd4f2",
        0.25,
    )
    canvas.pen.round_box(1200, 250, 1060, 60, 8, "#6a4a38")
    for x in (1310, 1770, 2170):
        canvas.pen.round_box(x - 12, 300, 24, 70, 10, "#d9b45b")
    for boot, (x, y, lean) in enumerate(((1590, 800, -0.06), (1985, 900, 0.08))):
        lace = [(1770, 352), (1770 + (x - 1770) * 0.35, 540), (x - 30, y - 270)]
        canvas.pen.line(lace, 9, "#f3ead6")
        _skate(canvas, x, y, 1.62, lean, "#f2efe6" if boot else "#e6e1d6")
    _scarf(canvas)


def _frosted(canvas: Canvas) -> None:
    light = canvas.gradient(
        [(0, "#8fb0d8"), (0.6, "#cfdcec"), (1, "#f6dcc0")], 200, 1250
    )
    canvas.pen.box(160, 180, 860, 1120, "#e6dfd0")
    canvas.shape(lambda pen: pen.box(200, 220, 780, 1040, 255), light)
    canvas.shape(
        lambda pen: pen.polygon(
            [
                (200, 1010),
                (420, 960),
                (700, 1000),
                (980, 940),
                (980, 1260),
                (200, 1260),
            ],
            255,
        ),
        "#e9eef6",
        blur=4,
    )
    canvas.shape(
        lambda pen: [
            conifer(pen, canvas.random, *at)
            for at in ((330, 1010, 330), (520, 990, 220), (830, 1000, 420))
        ],
        "#7f95b8",
        blur=3,
    )
    frost = canvas.noise(26, 24, 4).point(lambda v: max(0, min(255, (v - 96) * 3)))
    pane = canvas.stencil(lambda pen: pen.box(200, 220, 780, 1040, 255))
    clear = canvas.radial(590, 690, 520, 620)
    pane.paste(0, mask=clear)
    canvas.veil(ImageChops.multiply(pane, frost), "#ffffff", 0.9)
    for box in ((576, 220, 28, 1040), (200, 720, 780, 28)):
        canvas.pen.box(*box, "#e6dfd0")
    canvas.pen.box(110, 1290, 960, 46, "#f1ebde")


def _skate(
    canvas: Canvas, x: float, y: float, size: float, lean: float, leather: str
) -> None:
    def at(px: float, py: float) -> Point:
        return x + (px + py * lean) * size, y - (py - px * lean) * size

    shade = [at(-50, 170), at(60, 180), at(150, 20), at(170, -90), at(-80, -90)]
    canvas.veil(
        canvas.stencil(
            lambda pen: pen.polygon([(px + 46, py + 34) for px, py in shade], 255),
            blur=22,
        ),
        "#141c30",
        0.6,
    )
    pen = canvas.pen
    pen.taper(at(-78, -92), at(150, -92), (11 * size, 9 * size), "#b9c6d2")
    for post in (-44, 84):
        pen.taper(at(post, -40), at(post, -90), (46 * size, 24 * size), "#8fa0b0")
    pen.polygon([at(-66, -26), at(128, -26), at(120, -46), at(-62, -50)], "#5d4330")
    pen.taper(at(-2, 150), at(-18, 10), (92 * size, 92 * size), leather)
    pen.taper(at(-18, 10), at(92, -2), (80 * size, 52 * size), leather)
    pen.taper(
        at(-40, 168), at(40, 176), (26 * size, 26 * size), mix(leather, "#8a6a4a", 0.35)
    )
    pen.line(
        [at(-48, 120), at(-62, 30), at(-56, -16)],
        5 * size,
        mix(leather, "#5d4330", 0.35),
    )
    for step in range(6):
        py = 138 - 24 * step
        push = max(0, step - 3) * 18
        pen.line([at(10 + push, py), at(46 + push, py - 10)], 6 * size, "#b0653f")
        pen.ellipse(*at(10 + push, py), 4 * size, 4 * size, "#d9b45b")


def _scarf(canvas: Canvas) -> None:
    pen = canvas.pen
    for step in range(22):
        y, ink = 352 + step * 38, "#b0453f" if step % 4 < 2 else "#e9dcc4"
        sway = 10 * sin(step / 4)
        pen.polygon(
            [
                (1270 + sway, y),
                (1350 + sway, y - 6),
                (1350 + sway, y + 34),
                (1270 + sway, y + 40),
            ],
            ink,
        )
    for step in range(8):
        x = 1274 + step * 10 + 10 * sin(21 / 4)
        pen.line([(x, 1190), (x - 4, 1240)], 4, "#b0453f")
