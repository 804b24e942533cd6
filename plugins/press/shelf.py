"""A file of values by the hash of what they were made of; a damaged one is empty.

It is written in portions: what a build adds stands at the end, and only when much of
the file is of no use any more is all of it written anew.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from struct import Struct
from zlib import crc32

HEAD = Struct("<16sIII")  # the mark, how many rows, their length, their sum
ROW = Struct("<16sQII")  # a key, where its value stands, how long it is, its sum
MARK = b"veillee shelf 2\n"
WASTE = 0.25  # of a file may be of no use
Place = tuple[int, int, int]


@dataclass(slots=True)
class Shelf:
    """The values of one kind; those that nobody asks for are not kept."""

    path: Path | None  # None: for this build alone
    data: bytes = b""
    places: dict[bytes, Place] = field(default_factory=dict)
    is_whole: bool = False  # whether all of the file was understood
    fresh: dict[bytes, bytes] = field(default_factory=dict)
    asked: set[bytes] = field(default_factory=set)

    @classmethod
    def opened(cls, path: Path) -> "Shelf":
        """Read what an earlier build kept; what cannot be read is as if not there."""
        data = b""
        with suppress(OSError):
            data = path.read_bytes()
        places, end = _places(data)
        return cls(path, data, places, is_whole=0 < end == len(data))

    def __contains__(self, key: bytes) -> bool:
        """Tell whether there is a value under this key, perhaps a damaged one."""
        return key in self.fresh or key in self.places

    def take(self, key: bytes) -> bytes | None:
        """Give a value; None where there is none, or where its bytes have changed."""
        self.asked.add(key)
        if key in self.fresh:
            return self.fresh[key]
        if key not in self.places:
            return None
        start, length, summed = self.places[key]
        value = self.data[start : start + length]
        return value if len(value) == length and crc32(value) == summed else None

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value that has just been made."""
        self.fresh[key] = value

    def keep(self) -> None:
        """Write what was asked for, if it is not what is there.

        A folder that cannot be written to costs time at the next build, no more.
        """
        with suppress(OSError):
            if self.path and not self._is_of_use():
                self._write(self.path)
            elif self.path and self.fresh:
                self._add(self.path)

    def _is_of_use(self) -> bool:
        """Tell whether all of the file is sound, and most of it was asked for."""
        unused = self.places.keys() - self.asked
        waste = sum(ROW.size + self.places[key][1] for key in unused)
        is_sound = self.is_whole and self.places.keys().isdisjoint(self.fresh)
        return is_sound and waste <= WASTE * len(self.data)

    def _add(self, path: Path) -> None:
        """Add what is new at the end; half of it would be as if not there."""
        with path.open("ab") as file:
            file.write(_portion(self.fresh))

    def _write(self, path: Path) -> None:
        """Write all that was asked for, in one step."""
        values = {key: self.take(key) or b"" for key in self.asked}
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f".{path.name}.{os.getpid()}.half")
        try:
            half.write_bytes(_portion(values))
            half.replace(path)
        finally:
            for other in path.parent.glob(f".{path.name}.*.half"):  # of killed builds
                other.unlink(missing_ok=True)


def _portion(values: Mapping[bytes, bytes]) -> bytes:
    """Give an index and the values after it, in an order that nothing else decides."""
    rows, at = [], HEAD.size + ROW.size * len(values)
    for key in sorted(values):
        rows.append(ROW.pack(key, at, len(values[key]), crc32(values[key])))
        at += len(values[key])
    index = b"".join(rows)
    head = HEAD.pack(MARK, len(rows), len(index), crc32(index))
    return b"".join([head, index, *(values[key] for key in sorted(values))])


def _places(data: bytes) -> tuple[dict[bytes, Place], int]:
    """Read the index of each portion, and tell where those end that are sound."""
    places, start = dict[bytes, Place](), 0
    while (rows := _index(data, start)) is not None:
        places |= {key: (start + at, size, of) for key, at, size, of in rows}
        _, at, size, _ = rows[-1] if rows else (b"", 0, HEAD.size, 0)
        start += at + size
    return places, start


def _index(data: bytes, start: int) -> list[tuple[bytes, int, int, int]] | None:
    """Read the index of a portion; None where there is none, or a wrong one."""
    if len(data) < start + HEAD.size:
        return None
    mark, count, length, summed = HEAD.unpack_from(data, start)
    index = data[start + HEAD.size : start + HEAD.size + length]
    sound = length == count * ROW.size == len(index) and crc32(index) == summed
    return list(ROW.iter_unpack(index)) if mark == MARK and sound else None
