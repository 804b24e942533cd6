"""Water: what stands above it, turned over, broken and darkened."""

from collections.abc import Sequence
from math import sin

from canvas import Canvas
from colour import Stop
from pen import HEIGHT, WIDTH, Pen
from PIL import Image, ImageChops


def reflect(
    canvas: Canvas,
    shore: float,
    depths: Sequence[Stop],
    *,
    bottom: float = HEIGHT,
    clear: float = 0.65,
    ripple: float = 1,
) -> None:
    """Fill the picture from the shore down with the reflection of what is above."""
    s, image = canvas.scale, canvas.image
    top, low = round(shore * s), round(bottom * s)
    high, wide = low - top, image.width
    above = image.crop((0, max(0, top - high), wide, top))
    mirror = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    smear = max(1, round(mirror.height / (7 * s)))
    mirror = mirror.resize((wide // 2, smear), Image.Resampling.BOX)
    mirror = mirror.resize((wide, high), Image.Resampling.BICUBIC)
    broken = _broken(canvas, mirror, ripple)
    body = canvas.gradient(depths, shore, bottom).crop((0, top, wide, low))
    image.paste(Image.blend(body, broken, clear), (0, top))


def mirrored(
    canvas: Canvas, before: Image.Image, shore: float, *, strength: float = 0.6
) -> None:
    """Turn over, below its own edge of the water, what was drawn since `before`."""
    s, image = canvas.scale, canvas.image
    top = round(shore * s)
    high = min(top, image.height - top)
    box = (0, top - high, image.width, top)
    changed = ImageChops.difference(before.crop(box), image.crop(box)).convert("L")
    solid = changed.point(lambda v: 255 if v > 10 else v * 12)
    upright = image.crop(box)
    upright.putalpha(solid.point(lambda v: round(v * strength)))
    turned = _broken(canvas, upright.transpose(Image.Transpose.FLIP_TOP_BOTTOM), 0.7)
    image.paste(turned.convert("RGB"), (0, top), turned.getchannel("A"))


def _broken(canvas: Canvas, mirror: Image.Image, ripple: float) -> Image.Image:
    """Shift thin bands sideways, the nearer the more."""
    out, s = mirror.copy(), canvas.scale
    row, phase = 0, canvas.random.uniform(0, 6)
    while row < mirror.height:
        near = row / mirror.height
        thick = max(1, round((1.2 + 7 * near) * s))
        wave = sin(row / s / (5 + 26 * near) + phase)
        jolt = canvas.random.uniform(-1, 1)
        shift = round((wave * 0.6 + jolt) * (1.5 + 16 * near) * ripple * s)
        strip = mirror.crop((0, row, mirror.width, row + thick))
        out.paste(ImageChops.offset(strip, shift, 0), (0, row))
        row += thick
    return out


def glints(
    canvas: Canvas,
    shore: float,
    colour: str,
    *,
    x: float = WIDTH / 2,
    spread: float = 900,
    count: int = 400,
    bottom: float = HEIGHT,
    strength: float = 0.7,
) -> None:
    """Lay flat glimmers around a place, small and dense far off, long near by."""
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(count):
            near = random.random() ** 1.6
            y = shore + 3 + near * (bottom - shore)
            off = random.gauss(0, spread * (0.25 + 0.75 * near))
            long = (10 + 90 * near) * random.uniform(0.3, 1.2)
            thin = 0.7 + 3.2 * near * random.uniform(0.4, 1)
            pen.ellipse(x + off, y, long, thin, round(random.uniform(40, 255)))

    mask = canvas.stencil(draw, blur=0.6)
    canvas.light(mask, colour, strength)


def waves(
    canvas: Canvas,
    shore: float,
    colour: str,
    *,
    count: int = 500,
    bottom: float = HEIGHT,
    strength: float = 0.35,
) -> None:
    """Lay flat shadows over the whole water."""
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(count):
            near = random.random() ** 1.4
            y = shore + 4 + near * (bottom - shore)
            long = (16 + 170 * near) * random.uniform(0.3, 1.2)
            x = random.uniform(-100, WIDTH + 100)
            thin = 0.8 + 4 * near * random.uniform(0.3, 1)
            pen.ellipse(x, y, long, thin, round(random.uniform(30, 200)))

    canvas.veil(canvas.stencil(draw, blur=1), colour, strength)
