"""The night when the rink has no other light than candles."""

from math import cos, pi, sin

from canvas import Canvas
from colour import mix
from pen import Pen, Point
from people import GLIDE, SPIRAL, STAND, Clothes, Joints, figure
from PIL import Image, ImageChops

RINK = (1200, 1010, 1010, 440)  # the ring of candles: centre, half width, half height
DANCERS: tuple[tuple[float, float, float, Joints, float], ...] = (
    (1010, 1010, 250, SPIRAL, 1),
    (1440, 930, 220, GLIDE, -1),
    (720, 1100, 250, GLIDE, 1),
    (1650, 1160, 280, GLIDE, -1),
    (1180, 1270, 300, STAND, 1),
    (1268, 1272, 290, STAND, -1),
)


def candles(canvas: Canvas) -> None:
    """Show the night when the rink has no other light than candles."""
    canvas.image = canvas.gradient([(0, "#0b1020"), (0.4, "#141b33"), (1, "#0a0f1d")])
    _stands(canvas)
    x, y, wide, high = RINK
    ice = canvas.gradient([(0, "#24365c"), (0.5, "#38507c"), (1, "#1b2a4b")], 540, 1480)
    rink = canvas.stencil(lambda pen: pen.ellipse(x, y, wide + 90, high + 60, 255))
    canvas.paint(rink, ice)
    warm = canvas.stencil(lambda pen: pen.ellipse(x, y, wide + 40, high + 30, 255))
    core = canvas.stencil(lambda pen: pen.ellipse(x, y, wide - 150, high - 110, 255))
    warm.paste(0, mask=core)
    glow = ImageChops.multiply(rink, canvas.blurred(warm, 70))
    canvas.light(glow, "#ff9a45", 0.6)
    _arcs(canvas, rink)
    flames = _ring(240)
    _lights(canvas, [at for at in flames if at[1] < y])
    _dancers(canvas)
    _lights(canvas, [at for at in flames if at[1] >= y])


def _stands(canvas: Canvas) -> None:
    """Line the far boards with people, dark against the glow."""
    canvas.light(canvas.radial(1200, 640, 1500, 460), "#ff9a45", 0.3)
    canvas.light(canvas.radial(1200, 300, 1100, 300), "#5a74b8", 0.28)
    random = canvas.random
    for row, (y, tall) in enumerate(((520, 150), (560, 178))):
        for place in range(34):
            x = 30 + place * 71 + random.uniform(-20, 20)
            high = tall * random.choice((1, 1, 0.95, 1.05, 0.66))
            ink = mix("#111629", "#3a2d3c", 0.35 * row)
            drop = 0.11 * ((x - 1200) / 60) ** 2
            who = Clothes.plain(ink)
            ahead = random.choice((-1, 1))
            figure(canvas.pen, x, y + drop * 0.6, high, who, ahead=ahead)


def _arcs(canvas: Canvas, rink: Image.Image) -> None:
    """Score the ice with long arcs that catch the light."""
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(90):
            x, y = random.uniform(300, 2100), random.uniform(640, 1380)
            turn, bend = random.uniform(0, 2 * pi), random.uniform(-0.08, 0.08)
            points = [(x, y)]
            for _ in range(random.randrange(12, 36)):
                turn += bend
                x, y = x + 28 * cos(turn), y + 12 * sin(turn)
                points.append((x, y))
            pen.line(points, 2.2, round(random.uniform(50, 170)))

    lines = ImageChops.multiply(rink, canvas.stencil(draw, blur=0.6))
    canvas.light(lines, "#ffd9ae", 0.4)


def _ring(count: int) -> list[Point]:
    x, y, wide, high = RINK
    turns = (2 * pi * step / count for step in range(count))
    return [(x + wide * cos(t), y + high * sin(t)) for t in turns]


def _lights(canvas: Canvas, flames: list[Point]) -> None:
    """Set jars in the snow, each with its flame and its reflection."""
    random = canvas.random

    def halo(pen: Pen) -> None:
        for x, y in flames:
            pen.ellipse(x, y, 26, 20, 190)

    canvas.light(canvas.stencil(halo, blur=22), "#ff9a3e", 0.85)
    pen = canvas.pen
    for x, y in flames:
        near = (y - 570) / 880
        size = (5 + 9 * near) * random.uniform(0.85, 1.15)
        px = x + random.uniform(-6, 6)
        pen.ellipse(px, y + size * 1.2, size * 1.9, size * 0.7, "#8ea0c4")
        pen.round_box(
            px - size, y - size * 2, size * 2, size * 3, size * 0.5, "#e8934a"
        )
        pen.ellipse(px, y - size * 0.4, size * 0.55, size, "#fff1c8")


def _dancers(canvas: Canvas) -> None:
    for x, y, tall, pose, ahead in DANCERS:
        fade = canvas.stencil(
            lambda pen, at=(x, y, tall): pen.ellipse(
                at[0], at[1] + at[2] * 0.14, at[2] * 0.13, at[2] * 0.2, 255
            ),
            blur=14,
        )
        canvas.veil(fade, "#0d1428", 0.5)
        rim = Clothes.plain("#e79a5c")
        figure(canvas.pen, x - 3 * ahead, y, tall, rim, pose=pose, ahead=ahead)
        dark = Clothes.plain("#141a2e")
        figure(canvas.pen, x, y, tall, dark, pose=pose, ahead=ahead)
