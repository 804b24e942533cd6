"""In which order a line is drawn where scripts run both ways.

The Unicode bidirectional algorithm for one line without embeddings: strong letters,
numbers and what is neutral get a level (rules W2 to N2), levels are turned (rule L2).
"""

import unicodedata
from itertools import groupby

STRONG = {"L": 0, "R": 1, "AL": 1}
NUMBERS = frozenset(["EN", "AN"])
MIRRORS = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def runs_right_to_left(text: str) -> bool:
    """Tell whether a text begins with a letter that is read from the right."""
    strong = (STRONG.get(unicodedata.bidirectional(char)) for char in text)
    return next((level for level in strong if level is not None), 0) == 1


def ordered(text: str, *, mirrored: bool) -> list[tuple[str, bool]]:
    """Cut a line into pieces from left to right, each with whether it runs back."""
    base = int(mirrored)
    if not mirrored and not any(ord(char) >= 0x590 for char in text):  # noqa: PLR2004
        return [(text, False)]
    levels = _levels(text, base)
    pieces = [
        ("".join(char for char, _ in group), level)
        for level, group in groupby(zip(text, levels, strict=True), key=lambda p: p[1])
    ]
    for depth in range(max(levels, default=0), 0, -1):
        pieces = _turned(pieces, depth)
    return [(piece, level % 2 == 1) for piece, level in pieces]


def _levels(text: str, base: int) -> list[int]:
    """Give each character its level: even is left to right."""
    known: list[int | None] = []
    strong = base
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in STRONG:
            strong = STRONG[kind]
            known.append(2 * base if strong == 0 else 1)
        else:  # numbers run forward, but belong to the letters before them
            known.append(2 * max(base, strong) if kind in NUMBERS else None)
    for at, level in enumerate(known):
        if level is None:
            before = known[at - 1] if at else base
            after = next((k for k in known[at:] if k is not None), base)
            known[at] = _between(before or 0, after, base)
    return [base if level is None else level for level in known]


def _between(before: int, after: int, base: int) -> int:
    """Give what is neutral the direction that its neighbours share, or the line's."""
    return min(before, after) if before % 2 == after % 2 else base


def _turned(pieces: list[tuple[str, int]], depth: int) -> list[tuple[str, int]]:
    """Turn every stretch of this depth or deeper around."""
    turned: list[tuple[str, int]] = []
    for deep, group in groupby(pieces, key=lambda piece: piece[1] >= depth):
        stretch = list(group)
        turned += reversed(stretch) if deep else stretch
    return turned
