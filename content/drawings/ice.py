"""The rink before the day: one machine, its lights, the wet ice behind."""

from math import cos, pi, sin

from canvas import Canvas
from colour import mix
from pen import Pen, Point
from people import Clothes, figure
from rooms import Room
from water import reflect

# The machine that drives to the left, from under its middle: plates and their paint.
PLATES = (
    (((-215, 40), (-215, 120), (-60, 150), (-60, 40)), "#d8e4ec"),
    (((-215, 92), (-215, 120), (-60, 150), (-60, 118)), "#f4f8fb"),
    (((-70, 36), (-70, 176), (60, 176), (60, 36)), "#2f6290"),
    (((50, 30), (50, 158), (200, 146), (214, 30)), "#d8e4ec"),
    (((50, 100), (50, 128), (203, 120), (207, 92)), "#c94f3f"),
    (((190, 10), (198, 66), (250, 54), (256, 4)), "#22364c"),
    (((-200, 56), (-200, 64), (40, 64), (40, 56)), "#c94f3f"),
)
DRIVER = Clothes(coat="#e0a044", legs="#1a2636", skin="#dca583", hair="#20313f")
DRIVE = {
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

HALL = Room(x=1200, y=640, left=640, right=1760, top=300, floor=790, reach=5)


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
        wall = HALL.run((x, 742), (x, 808))
        sheet = canvas.across(
            [(0, "#3a536c"), (0.28, "#c9dbe8"), (0.72, "#c9dbe8"), (1, "#3a536c")]
        )
        canvas.shape(lambda pen, wall=wall: pen.polygon(wall, 255), sheet)
        for top, low, ink in ((738, 745, "#3f6f9f"), (797, 808, "#c7a354")):
            line = HALL.run((x, top), (x, low))
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
    """Draw the resurfacer; (x, y) is under its middle."""

    def at(*points: Point) -> list[Point]:
        return [(x + px * size, y - py * size) for px, py in points]

    shade = canvas.disc(x, y + 4, 260 * size, 22 * size, blur=14)
    canvas.veil(shade, "#06101d", 0.6)
    pen, seat = canvas.pen, (x + 4 * size, y - 128 * size)
    for plate, ink in PLATES:
        pen.polygon(at(*plate), ink)
    for px in (-140, 130):
        cx, cy = x + px * size, y - 34 * size
        pen.ellipse(cx, cy, 38 * size, 38 * size, "#0b131d")
        pen.ellipse(cx, cy, 17 * size, 17 * size, "#8fa6b8")
    figure(pen, *seat, 150 * size, DRIVER, pose=DRIVE, ahead=-1)
    pen.polygon(at((-64, 130), (-64, 182), (58, 182), (58, 130)), "#2f6290")
    pen.line(at((-70, 176), (-86, 214)), 6 * size, "#0b131d")
    for py in (86, 104):
        px, at_y = x - 216 * size, y - py * size
        pen.ellipse(px, at_y, 7 * size, 7 * size, "#fff3d2")
        canvas.glow(px, at_y, 130 * size, "#ffcf8a", 0.7)
