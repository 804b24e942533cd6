"""A Saturday on the ice, from high in the stands."""

from math import cos, pi, sin

from canvas import Canvas
from pen import Pen
from people import GLIDE, SPIRAL, STAND, Clothes, Joints, figure
from PIL import Image

COATS = (
    "#c94f3f",
    "#e0a044",
    "#2f6f73",
    "#3a52a8",
    "#8a3b5a",
    "#f4efe4",
    "#4a6a4f",
)
SKINS = ("#e7b28c", "#b9764e", "#7a4a34", "#f0c3a2")
PEOPLE = (
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
    for place, (x, y, tall, pose, ahead) in enumerate(PEOPLE):
        _shadow(canvas, x, y, tall, pose, ahead)
        clothes = Clothes(
            coat=COATS[place % 7],
            legs="#2b3448" if place % 2 else "#3d3340",
            skin=SKINS[place % 4],
            hair=COATS[(place + 3) % 7],
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
