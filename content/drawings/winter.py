"""Scenes of winter evenings: the rink by candlelight, hats in the rain."""

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


def hats(canvas: Canvas) -> None:
    """Show three straw hats and the rain, straight from above."""
    canvas.image = canvas.gradient([(0, "#1f6a78"), (0.5, "#2f8a90"), (1, "#195566")])
    shade = canvas.noise(5, 4, 3).point(lambda v: max(0, (136 - v) * 3))
    canvas.veil(shade, "#0d3b4c", 0.6)
    canvas.glow(1250, 760, 1100, "#8fe0d4", 0.35)
    _drops(canvas)
    for x, y, size, ribbon in (
        (820, 640, 250, "#7b4670"),
        (1390, 930, 270, "#b0451f"),
        (1790, 520, 225, "#1f6f5c"),
    ):
        _hat(canvas, x, y, size, ribbon)
    _edge(canvas)


def _drops(canvas: Canvas) -> None:
    """Let each drop draw its rings, some just begun, some nearly gone."""
    random = canvas.random
    rings = Image.new("L", canvas.image.size)
    pen = Pen(rings, canvas.scale)
    for _ in range(210):
        x, y = random.uniform(-40, 2440), random.uniform(-40, 1640)
        far, age = random.uniform(18, 110), random.uniform(0.3, 1)
        for ring in range(3):
            r = far * (1 - 0.3 * ring)
            ink = round(200 * age * (1 - 0.25 * ring))
            pen.draw.ellipse(
                [v * canvas.scale for v in (x - r, y - r, x + r, y + r)],
                outline=ink,
                width=max(1, round(2.6 * canvas.scale)),
            )
    canvas.veil(canvas.blurred(rings, 0.8), "#dff7f1", 0.55)

    def splashes(pen: Pen) -> None:
        for _ in range(170):
            x, y = random.uniform(0, 2400), random.uniform(0, 1600)
            pen.ellipse(x, y, 4, 4, 255)
            pen.ellipse(x + random.uniform(-14, 14), y - 10, 2, 2, 220)

    canvas.veil(canvas.stencil(splashes), "#ffffff", 0.9)


def _hat(canvas: Canvas, x: float, y: float, size: float, ribbon: str) -> None:
    under = canvas.stencil(
        lambda pen: pen.ellipse(x + 36, y + 52, size * 0.98, size * 0.98, 255), blur=26
    )
    canvas.veil(under, "#06303d", 0.65)
    pen = canvas.pen
    for step in range(26):
        r = size * (1 - step / 40)
        ink = mix("#e6c88c", "#c79f5f", 0.5 + 0.5 * sin(step * 2.1))
        pen.ellipse(x + 0.4 * step, y - 0.6 * step, r, r * 0.985, ink)
    top = (x + 6, y - 14)
    pen.ellipse(*top, size * 0.46, size * 0.45, ribbon)
    pen.ellipse(top[0] + 3, top[1] - 8, size * 0.4, size * 0.39, "#d9b777")
    for step in range(12):
        r = size * 0.4 * (1 - step / 12)
        ink = mix("#ecd29a", "#c9a367", 0.5 + 0.5 * sin(step * 2.1))
        pen.ellipse(top[0] + 4 + 0.5 * step, top[1] - 10 - 0.7 * step, r, r * 0.97, ink)
    shine = canvas.radial(x - size * 0.4, y - size * 0.5, size * 0.8, size * 0.7)
    disc = canvas.stencil(lambda p: p.ellipse(x, y, size, size * 0.985, 255))
    canvas.light(ImageChops.multiply(disc, shine), "#fff2cf", 0.4)


def _edge(canvas: Canvas) -> None:
    """Lay the wet stone rim, and fir needles on it."""
    rim = [
        (-20, 1330),
        (700, 1440),
        (1500, 1500),
        (2420, 1480),
        (2420, 1620),
        (-20, 1620),
    ]
    shade = canvas.stencil(lambda pen: pen.polygon([(x, y - 30) for x, y in rim], 255))
    canvas.veil(canvas.blurred(shade, 24), "#06303d", 0.6)
    stone = canvas.gradient([(0, "#8d8794"), (1, "#4f4a5e")], 1330, 1600)
    canvas.shape(lambda pen: pen.polygon(rim, 255), stone)
    random = canvas.random
    for _ in range(70):
        x, y = random.uniform(0, 2400), random.uniform(1500, 1600)
        turn = random.uniform(0, pi)
        end = (x + 46 * cos(turn), y + 20 * sin(turn))
        canvas.pen.line([(x, y), end], 4, random.choice(("#2f4a3c", "#5d4a36")))
