"""How strong a veil is at each place: no edge of it is to be seen."""

from collections.abc import Sequence
from functools import cache, lru_cache
from math import ceil
from typing import NamedTuple

from PIL import Image

from plugins.cards.model import Plan

COARSE = 4  # the photo is judged, and the veil made, at a quarter of the size
AROUND = 26  # pixels around the text where it is whole
AWAY = 2400  # pixels; no part of a card is so far from another


class Reach(NamedTuple):
    """How far a veil fades above and beside the text, and what stays of it there."""

    up: int
    side: int
    floor: float


FAR, NEAR = Reach(230, 420, 0.3), Reach(130, 260, 0.1)


def mask(
    across: Sequence[float], down: Sequence[float], size: tuple[int, int]
) -> Image.Image:
    """Give the strength everywhere from its slopes; rounded up, never too weak."""
    row, column = (
        Image.frombytes("L", (len(slope), 1), bytes([ceil(255 * s) for s in slope]))
        .resize((side, 1))
        .tobytes()
        for slope, side in zip((across, down), size, strict=True)
    )
    # Each row is the first one weakened: far cheaper than two sheets multiplied.
    rows = {share: row.translate(_weaker(share)) for share in set(column)}
    return Image.frombytes("L", size, b"".join(rows[share] for share in column))


@cache
def _weaker(share: int) -> bytes:
    """Give what every strength becomes when a share of it, of 255, is left."""
    return bytes(value * share // 255 for value in range(256))


@lru_cache(maxsize=4)  # asked for when veils are compared, and when one is drawn
def slopes(
    coarse: tuple[int, int], plan: Plan, *, near: bool
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Give a veil's strength across and down, one value for each coarse pixel."""
    wide, high = coarse
    reach, block = NEAR if near else FAR, plan.block
    edge = wide * COARSE - block.left if plan.mirrored else block.right
    start = block.top - AROUND - reach.up
    across = _beside(reach)[AWAY + edge + AROUND :: -COARSE][:wide]
    down = _above(reach)[AWAY - start :: COARSE][:high]
    return across[::-1] if plan.mirrored else across, down


@cache
def _beside(reach: Reach) -> tuple[float, ...]:
    """Give a veil's strength at every distance from its edge, outside and within."""
    shares = (pixel / reach.side + 1 for pixel in range(-AWAY, AWAY))
    return tuple(reach.floor + (1 - reach.floor) * _ease(share) for share in shares)


@cache
def _above(reach: Reach) -> tuple[float, ...]:
    """Give a veil's strength at every distance from where it begins."""
    return tuple(_ease(pixel / reach.up) for pixel in range(-AWAY, AWAY))


def _ease(share: float) -> float:
    """Go from 0 to 1 so smoothly that neither end shows (a quintic)."""
    if not 0 < share < 1:
        return float(share >= 1)
    t = share
    return t * t * t * (t * (6 * t - 15) + 10)
