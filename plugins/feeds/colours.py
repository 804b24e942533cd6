"""The colour that calendars know by name and that is nearest to a venue's own.

RFC 7986 lets COLOR be a name of CSS 3 alone.
"""

from functools import cache

from PIL.ImageColor import colormap, getrgb

NAMES = sorted(name for name in colormap if "rebecca" not in name)


@cache
def nearest(colour: str) -> str:
    """Give the name of the nearest colour to one like #1f6f5c."""
    wanted = _channels(colour)
    return min(NAMES, key=lambda name: _distance(wanted, _channels(name)))


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue, *_ = getrgb(colour)
    return red, green, blue


def _distance(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Tell how far apart two colours look: red counts more where there is red."""
    red = (one[0] + other[0]) / 2
    weights = (2 + red / 256, 4, 2 + (255 - red) / 256)
    pairs = zip(weights, one, other, strict=True)
    return sum(weight * (a - b) ** 2 for weight, a, b in pairs)
