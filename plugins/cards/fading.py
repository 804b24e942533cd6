"""How strong a veil is at each place: no edge of it is to be seen."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from PIL import Image, ImageChops

from plugins.cards.model import Plan

COARSE = 4  # the photo is judged, and the veil made, at a quarter of the size
AROUND = 26  # pixels around the text where it is whole


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
        Image.frombytes("L", (len(slope), 1), bytes(ceil(255 * s) for s in slope))
        for slope in (across, down)
    )
    nearest = Image.Resampling.NEAREST
    wide = row.resize((size[0], 1)).resize(size, nearest)
    high = column.resize((size[1], 1)).transpose(Image.Transpose.ROTATE_270)
    return ImageChops.multiply(wide, high.resize(size, nearest))


def slopes(
    coarse: tuple[int, int], plan: Plan, *, near: bool
) -> tuple[list[float], list[float]]:
    """Give a veil's strength across and down, one value for each coarse pixel."""
    wide, high = coarse
    reach, block = NEAR if near else FAR, plan.block
    edge = wide * COARSE - block.left if plan.mirrored else block.right
    start = block.top - AROUND - reach.up
    beside = [(edge + AROUND - x * COARSE) / reach.side + 1 for x in range(wide)]
    across = [reach.floor + (1 - reach.floor) * _ease(share) for share in beside]
    if plan.mirrored:
        across.reverse()
    return across, [_ease((y * COARSE - start) / reach.up) for y in range(high)]


def _ease(share: float) -> float:
    """Go from 0 to 1 so smoothly that neither end shows (a quintic)."""
    if not 0 < share < 1:
        return float(share >= 1)
    t = share
    return t * t * t * (t * (6 * t - 15) + 10)
