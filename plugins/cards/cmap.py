"""Which characters a font file of the system holds, and how to tell two apart.

Reads the `cmap` of TrueType and OpenType (formats 4 and 12) and the checksum that
`head` keeps of the whole file; Pillow shows neither.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))  # the best table first
COLOURED = {b"CBDT", b"sbix", b"COLR"}

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a file says of itself."""

    coverage: tuple[Range, ...]
    checksum: int
    coloured: bool


def facts(path: Path, *, index: int = 0) -> Facts | None:
    """Give what one font of a file says, or None if it is no font we can read."""
    try:
        with path.open("rb") as file:
            places = _places(file, index)
            cmap, head = (_table(file, places[name]) for name in (b"cmap", b"head"))
        (checksum,) = struct.unpack_from(">I", head, 8)
        coverage = tuple(_coverage(cmap))
    except (OSError, KeyError, struct.error):
        return None
    coloured = bool(COLOURED & places.keys())
    return Facts(coverage=coverage, checksum=checksum, coloured=coloured)


def _places(file: BinaryIO, index: int) -> dict[bytes, Range]:
    """Find where the tables are of one font of the file."""
    data = file.read(12)
    if data[:4] == b"ttcf":
        file.seek(12 + 4 * index)
        (start,) = struct.unpack(">I", file.read(4))
        file.seek(start)
        data = file.read(12)
    (count,) = struct.unpack_from(">H", data, 4)
    entries = struct.iter_unpack(">4sIII", file.read(16 * count))
    return {name: (offset, length) for name, _, offset, length in entries}


def _table(file: BinaryIO, place: Range) -> bytes:
    offset, length = place
    file.seek(offset)
    return file.read(length)


def _coverage(cmap: bytes) -> list[Range]:
    """Give the ranges of the best Unicode table."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    tables = {
        (platform, encoding): offset
        for platform, encoding, offset in struct.iter_unpack(
            ">HHI", cmap[4 : 4 + 8 * count]
        )
    }
    offset = tables[next((key for key in UNICODE if key in tables), UNICODE[0])]
    (kind,) = struct.unpack_from(">H", cmap, offset)
    return _wide(cmap, offset) if kind == 12 else _narrow(cmap, offset)  # noqa: PLR2004


def _wide(cmap: bytes, offset: int) -> list[Range]:
    """Read format 12: groups of 32-bit numbers."""
    (count,) = struct.unpack_from(">I", cmap, offset + 12)
    groups = cmap[offset + 16 : offset + 16 + 12 * count]
    return [(first, last) for first, last, _ in struct.iter_unpack(">III", groups)]


def _narrow(cmap: bytes, offset: int) -> list[Range]:
    """Read format 4: segments of 16-bit numbers; gaps inside one count as held."""
    (double,) = struct.unpack_from(">H", cmap, offset + 6)
    words = f">{double // 2}H"
    lasts = struct.unpack_from(words, cmap, offset + 14)
    firsts = struct.unpack_from(words, cmap, offset + 16 + double)
    pairs = zip(firsts, lasts, strict=True)
    return [(first, last) for first, last in pairs if first <= last < 0xFFFF]  # noqa: PLR2004
