"""Colours as numbers: mixing, and contrast as WCAG 2.2 defines it."""

from bisect import bisect_left
from colorsys import hls_to_rgb, rgb_to_hls
from functools import cache

from PIL import Image

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
INK: Colour = (20, 24, 28)
NIGHT: Colour = (11, 15, 20)
MIDDLE = 0.18  # the light from which black is nearer than white


def parsed(colour: str) -> Colour:
    """Read #rrggbb."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Give a share of the way from one colour to another."""
    red, green, blue = (
        round(a + (b - a) * share) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue


@cache
def linear() -> tuple[float, ...]:
    """Give the light of each of the 256 values of a channel."""
    return tuple(
        value / 255 / 12.92
        if value / 255 <= 0.04045  # noqa: PLR2004  sRGB's own
        else ((value / 255 + 0.055) / 1.055) ** 2.4
        for value in range(256)
    )


def luminance(colour: Colour) -> float:
    """Give a colour's light, from 0 to 1."""
    red, green, blue = (linear()[channel] for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """Give the contrast of two lights, from 1 to 21."""
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def grey(light: float) -> float:
    """Give the grey, from 0 to 255, that has this light."""
    table = linear()
    at = min(max(bisect_left(table, light), 1), 255)
    step = (light - table[at - 1]) / (table[at] - table[at - 1])
    return min(max(at - 1 + step, 0.0), 255.0)


@cache
def _lights() -> list[int]:
    return [round(255 * light) for light in linear()] * 3


def lights(image: Image.Image) -> Image.Image:
    """Give the light of every pixel of an RGB image, from 0 to 255."""
    return image.point(_lights()).convert("L", (0.2126, 0.7152, 0.0722, 0))


def bright_ink(ground: Colour, *, least: float = 3.0) -> Colour:
    """Give white where it can be read on a ground, else the dark ink."""
    readable = contrast(1.0, luminance(ground)) >= least
    return WHITE if readable else INK


def shone(colour: Colour, *, ground: float, least: float) -> Colour:
    """Give a colour's lightness, not its hue, what its contrast with a ground asks."""
    hue, lightness, saturation = rgb_to_hls(*(channel / 255 for channel in colour))
    towards = 1 if ground < MIDDLE else 0
    for step in range(21):
        own = lightness + (towards - lightness) * step / 20
        red, green, blue = hls_to_rgb(hue, own, saturation)
        moved = round(255 * red), round(255 * green), round(255 * blue)
        if contrast(luminance(moved), ground) >= least:
            break
    return moved
