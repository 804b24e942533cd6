"""Photos for cards: a sky, hills and trees, with the grain of a camera."""

import math
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

OWN = (2400, 1600)
SHARED = (1200, 630)


def written(folder: Path, count: int, size: tuple[int, int]) -> list[Path]:
    """Write so many different photos below a folder; the same number, the same ones."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"photo-{number}-{size[0]}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        photo(number, size).save(path, quality=88)
    return paths


def photo(number: int, size: tuple[int, int]) -> Image.Image:
    """Draw one."""
    chance = random.Random(number)  # noqa: S311  the same chance every time
    wide, high = size
    down = Image.linear_gradient("L").resize(size)
    low, top = (chance.randrange(40, 120) for _ in range(2))
    red = down.point(lambda value: min(255, low + value * 3 // 4))
    blue = down.point(lambda value: max(0, 235 - top - value // 3))
    image = Image.merge("RGB", (red, down.point(lambda v: 60 + v // 2), blue))
    pencil = ImageDraw.Draw(image)
    for ridge in range(4):
        base = high * (0.45 + 0.13 * ridge)
        tone = tuple(int(channel * (0.75 - 0.16 * ridge)) for channel in (70, 96, 90))
        line = [(0, high), *_ridge(chance, wide, base, high / 14), (wide, high)]
        pencil.polygon(line, fill=tone)
        for _ in range(60):
            _tree(pencil, chance, wide, base, high / (22 - 4 * ridge), tone)
    return _grained(image, number)


def _ridge(
    chance: random.Random, wide: int, base: float, swing: float
) -> list[tuple[float, float]]:
    phase, speed = chance.random() * 6, 2 + chance.random() * 3
    return [
        (x, base + swing * math.sin(phase + speed * x / wide * math.pi))
        for x in range(0, wide + 20, 20)
    ]


def _tree(  # noqa: PLR0913, PLR0917
    pencil: ImageDraw.ImageDraw,
    chance: random.Random,
    wide: int,
    base: float,
    tall: float,
    tone: tuple[int, ...],
) -> None:
    x, y = chance.randrange(wide), base + chance.random() * tall * 2
    dark = tuple(channel * 2 // 3 for channel in tone)
    pencil.polygon([(x, y - tall), (x - tall / 4, y), (x + tall / 4, y)], fill=dark)


def _grained(image: Image.Image, number: int) -> Image.Image:
    side = 256
    noise = random.Random(-number).randbytes(side * side)  # noqa: S311
    tile = Image.frombytes("L", (side, side), noise).filter(ImageFilter.BoxBlur(1))
    grain = Image.new("L", image.size)
    for x in range(0, image.width, side):
        for y in range(0, image.height, side):
            grain.paste(tile, (x, y))
    grain = grain.point(lambda value: value // 8)
    return ImageChops.add(image, Image.merge("RGB", (grain,) * 3), offset=-16)
