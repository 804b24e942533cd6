"""The fonts of cards: the bundled ones first, then what the machine has."""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from PIL import ImageFont, features

from plugins.cards import cmap
from plugins.cards.model import STYLES

FONTS = Path(__file__).parent / "fonts"
BUNDLED = (
    "inter-latin",
    "inter-latin-ext",
    "inter-greek",
    "inter-cyrillic",
    "inter-vietnamese",
    "inter-symbols",
    "noto-arabic",
    "noto-hebrew",
)
# Looked for in this order, on Debian, Fedora, Arch, macOS and Windows.
SYSTEM = (
    "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
    "/usr/share/fonts/noto/NotoColorEmoji.ttf",
    "/usr/share/fonts/google-noto-emoji/NotoColorEmoji.ttf",
    "/System/Library/Fonts/Apple Color Emoji.ttc",
    "C:/Windows/Fonts/seguiemj.ttf",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc",
    "/System/Library/Fonts/ヒラギノ角ゴシック W6.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/AppleSDGothicNeo.ttc",
    "C:/Windows/Fonts/YuGothB.ttc",
    "C:/Windows/Fonts/msyhbd.ttc",
    "C:/Windows/Fonts/malgunbd.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Bold.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansThai-Bold.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
)
# Which font of a collection draws Han as its readers write it.
COLLECTION = {"ja": 0, "ko": 1, "zh": 2, "zh-TW": 3, "zh-Hant": 3}
STRIKES = (109, 160, 136, 96, 64)  # the sizes that colour bitmaps are made in


@dataclass(frozen=True, slots=True)
class Face:
    """One font of one file."""

    path: str
    index: int = 0
    bundled: bool = False
    coloured: bool = False
    mark: str = ""  # changes with the file

    @property
    def is_variable(self) -> bool:
        """Whether it is cut by axes."""
        return self.bundled and Path(self.path).name.startswith("inter-")


@dataclass(frozen=True)
class Coverage:
    """The characters of a face, as ranges in order."""

    ranges: Sequence[Sequence[int]]
    firsts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Keep what is searched apart."""
        object.__setattr__(self, "firsts", [first for first, _ in self.ranges])

    def __contains__(self, point: int) -> bool:
        """Tell whether a character is there."""
        at = bisect_right(self.firsts, point) - 1
        return at >= 0 and point <= self.ranges[at][1]


@dataclass(frozen=True)
class Chain:
    """The fonts that are asked for a character, one after the other."""

    extra: tuple[str, ...] = ()  # the site's own, after the bundled ones
    lang: str = ""
    system: tuple[str, ...] = SYSTEM

    def face_of(self, points: tuple[int, ...], *, emoji: bool = False) -> Face | None:
        """Give the first face that holds all of these characters."""
        for face, coverage in () if emoji else _bundled():
            if all(point in coverage for point in points):
                return face
        holding = (
            face
            for face, coverage in _foreign(self)
            if face.coloured == emoji and all(point in coverage for point in points)
        )
        return next(holding, None)


@cache
def _foreign(chain: Chain) -> tuple[tuple[Face, Coverage], ...]:
    """Read what the site's own and the machine's fonts cover, once it is asked for."""
    index = COLLECTION.get(chain.lang, COLLECTION.get(chain.lang[:2], 0))
    found = []
    for path in (*chain.extra, *chain.system):
        number = index if path.endswith(".ttc") and "CJK" in path else 0
        known = _facts(path, number)
        if known:
            mark = f"{Path(path).name}#{number}:{known.checksum:08x}"
            face = Face(path, index=number, coloured=known.coloured, mark=mark)
            found.append((face, Coverage(sorted(known.coverage))))
    return tuple(found)


@cache
def _facts(path: str, index: int) -> cmap.Facts | None:
    return cmap.facts(Path(path), index=index)


@cache
def _known() -> Mapping[str, Mapping[str, Any]]:
    """Read what was measured of the bundled fonts."""
    facts: dict[str, Any] = json.loads((FONTS / "facts.json").read_bytes())
    return facts


@cache
def _bundled() -> tuple[tuple[Face, Coverage], ...]:
    return tuple(
        (
            Face(str(FONTS / f"{name}.ttf"), bundled=True),
            Coverage(_known()[f"{name}.ttf"]["coverage"]),
        )
        for name in BUNDLED
    )


@cache
def kerning(face: Face, style: str) -> Mapping[str, Mapping[str, int]]:
    """Give the kerned pairs of a face: left character, right character, units."""
    grouped = _known().get(Path(face.path).name, {}) if face.bundled else {}
    rows: dict[str, dict[str, int]] = {}
    for lefts, row in grouped.get("kerning", {}).get(style, {}).items():
        alone = {right: kern for rights, kern in row.items() for right in rights}
        rows |= dict.fromkeys(lefts, alone)
    return rows


@cache
def can_shape() -> bool:
    """Tell whether this machine joins Arabic and orders Hebrew: raqm and FriBidi."""
    return bool(features.check("raqm"))


@lru_cache(maxsize=128)
def font(
    face: Face, style: str, size: float, *, shaped: bool = False
) -> ImageFont.FreeTypeFont:
    """Open a face at a size; the layout is raqm's only where letters join."""
    engine = ImageFont.Layout.RAQM if shaped else ImageFont.Layout.BASIC
    opened = ImageFont.truetype(face.path, size, index=face.index, layout_engine=engine)
    if face.is_variable:
        opened.set_variation_by_axes(STYLES[style])
    return opened


@cache
def colour_font(face: Face) -> ImageFont.FreeTypeFont | None:
    """Open a font of coloured bitmaps at the size it was made in."""
    engine = ImageFont.Layout.RAQM if can_shape() else ImageFont.Layout.BASIC
    for size in STRIKES:
        try:
            return ImageFont.truetype(
                face.path, size, index=face.index, layout_engine=engine
            )
        except OSError:
            continue
    return None
