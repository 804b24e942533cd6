"""Three straw hats and the rain, straight from above."""

from math import cos, pi, sin

from canvas import Canvas
from colour import mix
from pen import Pen
from PIL import Image, ImageChops


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
