"""What the bundled fonts hold, measured once and kept beside them in facts.json.

`python -m plugins.cards.measuring` writes that file anew when a font was changed.
Pillow kerns only through raqm, which needs a library that not every machine has;
with the pairs written down, cards are the same on all of them.
"""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import ImageFont

from plugins.cards.model import STYLES, UNITS

FONTS = Path(__file__).parent / "fonts"
FACTS = FONTS / "facts.json"
KERNED = ("inter-latin.ttf", "inter-greek.ttf", "inter-cyrillic.ttf")
NOTDEF = "\U0010fffd"
SCRIPTS = (*range(0x20, 0x3000), *range(0xFB00, 0xFE00))  # none is of the Far East
LETTERS = ("L", "N", "P", "S")  # what may stand in a kerned pair
PLAIN = ["-calt", "-liga"]  # arrows and ligatures are not kerning

Facts = dict[str, dict[str, Any]]


def measured() -> Facts:
    """Give the coverage of every bundled font, and the kerning of some; needs raqm."""
    facts: Facts = {}
    for path in sorted(FONTS.glob("*.ttf")):
        known = list(_known(path))
        facts[path.name] = {"coverage": _ranges(known)}
        if path.name in KERNED:
            facts[path.name]["kerning"] = {
                style: _grouped(_pairs(path, axes, known))
                for style, axes in STYLES.items()
            }
    return facts


def _known(path: Path) -> Iterator[int]:
    """Find the characters that are not drawn as the glyph for what is missing."""
    font = ImageFont.truetype(path, 24, layout_engine=ImageFont.Layout.BASIC)
    missing = _look(font, NOTDEF)
    for point in SCRIPTS:
        char = chr(point)
        if unicodedata.category(char)[0] != "C" and _look(font, char) != missing:
            yield point


def _look(font: ImageFont.FreeTypeFont, char: str) -> tuple[bytes, float]:
    try:
        return bytes(font.getmask(char)), font.getlength(char)
    except OSError:  # FreeType's raster gives up on it: as good as missing
        return _look(font, NOTDEF)


def _ranges(points: list[int]) -> list[list[int]]:
    """Write numbers in order as first and last of each run."""
    ranges: list[list[int]] = []
    for point in points:
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return ranges


def _pairs(
    path: Path, axes: list[float], known: list[int]
) -> dict[str, dict[str, int]]:
    font = ImageFont.truetype(path, UNITS, layout_engine=ImageFont.Layout.RAQM)
    font.set_variation_by_axes(axes)
    chars = [c for c in map(chr, known) if unicodedata.category(c)[0] in LETTERS]
    alone = {char: font.getlength(char, features=PLAIN) for char in chars}
    pairs: dict[str, dict[str, int]] = {}
    for left in chars:
        row = {
            right: round(
                font.getlength(left + right, features=PLAIN)
                - alone[left]
                - alone[right]
            )
            for right in chars
        }
        pairs[left] = {right: kern for right, kern in row.items() if kern}
    return pairs


def _grouped(pairs: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """Say once what holds for many: lefts that share a row, rights a kern."""
    rows: dict[str, str] = defaultdict(str)
    for left, row in pairs.items():
        by_kern: dict[int, str] = defaultdict(str)
        for right, kern in row.items():
            by_kern[kern] += right
        shared = {rights: kern for kern, rights in sorted(by_kern.items())}
        if shared:
            rows[json.dumps(shared, ensure_ascii=False)] += left
    return {lefts: json.loads(row) for row, lefts in rows.items()}


if __name__ == "__main__":
    text = json.dumps(measured(), ensure_ascii=False, indent=0, sort_keys=True)
    FACTS.write_text(text + "\n", encoding="utf-8")
