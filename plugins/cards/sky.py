"""The ground of a card without a photo: a night sky in the venue's colour."""

from functools import lru_cache
from hashlib import blake2b

from PIL import Image, ImageChops, ImageDraw

from plugins.cards import fading
from plugins.cards.emblems import emblem
from plugins.cards.tint import NIGHT, WHITE, Colour, mixed

COARSE = 8
KINDS = 6  # so that neighbours in a list are not the same
GRAIN = 64  # a tile of noise, so that slow shades show no bands


def variety(text: str) -> int:
    """Give the kind of sky for an id: always the same one."""
    return blake2b(text.encode(), digest_size=1).digest()[0] % KINDS


@lru_cache(maxsize=6)
def sky(size: tuple[int, int], accent: Colour, sign: str, kind: int) -> Image.Image:
    """Give a sky: deep below the text, glowing where there is none, with a sign."""
    wide, high = -(-size[0] // COARSE), -(-size[1] // COARSE)
    deep, glow = mixed(accent, NIGHT, 0.66), mixed(accent, WHITE, 0.1)
    ground = Image.new("RGB", (wide, high), deep)
    reach = max(wide, high)
    at = 0.62 + 0.07 * kind % 0.4
    for x, y, radius, colour, strength in (
        (at, -0.1, 0.85, mixed(accent, NIGHT, 0.12), 0.9),
        (1.02, 0.3 + 0.08 * (kind % 3), 0.5, glow, 0.55),
        (0.05, 1.15, 0.6, mixed(accent, NIGHT, 0.85), 0.9),
        (0.35 + 0.06 * kind, 0.05, 0.4, mixed(glow, (255, 186, 120), 0.35), 0.22),
    ):
        _glow(ground, (x * wide, y * high), radius * reach, colour, strength)
    large = ground.resize(size, Image.Resampling.BICUBIC)
    _mark(large, sign, kind)
    return ImageChops.add(large, _grain(size), scale=1, offset=-2)


@lru_cache(maxsize=6)
def small_sky(
    size: tuple[int, int], accent: Colour, sign: str, kind: int
) -> Image.Image:
    """Give a sky of this size as veils are judged on it."""
    return sky(size, accent, sign, kind).reduce(fading.COARSE)


def _glow(
    ground: Image.Image,
    centre: tuple[float, float],
    radius: float,
    colour: Colour,
    strength: float,
) -> None:
    side = round(2 * radius)
    light = ImageChops.invert(Image.radial_gradient("L")).resize((side, side))
    table = [round(255 * strength * _soft(value / 255)) for value in range(256)]
    corner = round(centre[0] - radius), round(centre[1] - radius)
    ground.paste(colour, corner, light.point(table))


def _soft(light: float) -> float:
    """Ease a radial gradient, which still holds some light where its square ends."""
    share = max(0.0, (light - 0.29) / 0.71)
    return share * share * (3 - 2 * share)


def _mark(ground: Image.Image, sign: str, kind: int) -> None:
    """Add rings on the water, and the sign large and faint at the edge."""
    wide, high = ground.size
    fine = 2
    rings = Image.new("L", (wide * fine // 2, high * fine // 2))
    pencil = ImageDraw.Draw(rings)
    x, y = rings.width * (0.84 + 0.02 * (kind % 3)), rings.height * 0.42
    for ring in range(1, 9):
        radius = ring * rings.height * 0.115
        box = (x - radius, y - radius, x + radius, y + radius)
        pencil.ellipse(box, outline=max(4, 30 - 3 * ring), width=2)
    ground.paste(WHITE, (0, 0), rings.resize(ground.size, Image.Resampling.BICUBIC))
    side = round(min(wide, high) * 0.62)
    mark = emblem(sign, side).point(lambda value: value * 26 // 255)
    left, top = round(wide * 0.84 - side / 2), round(high * 0.42 - side / 2)
    ground.paste(WHITE, (left, top), mark)


@lru_cache(maxsize=4)
def _grain(size: tuple[int, int]) -> Image.Image:
    noise = b"".join(
        blake2b(number.to_bytes(4), digest_size=64).digest()
        for number in range(GRAIN * GRAIN // 64)
    )
    tile = Image.frombytes("L", (GRAIN, GRAIN), noise).point(lambda v: v * 5 // 256)
    row = Image.new("L", size)
    for left in range(0, size[0], GRAIN):
        for top in range(0, size[1], GRAIN):
            row.paste(tile, (left, top))
    return Image.merge("RGB", (row, row, row))
