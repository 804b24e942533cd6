"""A file of values by the hash of what they were made of; a damaged one is empty."""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from struct import Struct
from zlib import crc32

HEAD = Struct("<16sIII")  # the mark, how many rows, their length, their sum
ROW = Struct("<16sQII")  # a key, where its value stands, how long it is, its sum
MARK = b"veillee shelf 1\n"
Place = tuple[int, int, int]


@dataclass(slots=True)
class Shelf:
    """The values of one kind; those that nobody asks for are not kept."""

    path: Path | None  # None: for this build alone
    data: bytes = b""
    places: dict[bytes, Place] = field(default_factory=dict)
    fresh: dict[bytes, bytes] = field(default_factory=dict)
    asked: set[bytes] = field(default_factory=set)

    @classmethod
    def opened(cls, path: Path) -> "Shelf":
        """Read what an earlier build kept; what cannot be read is as if not there."""
        data = b""
        with suppress(OSError):
            data = path.read_bytes()
        return cls(path, data, _places(data))

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
        """Write what was asked for, in one step, if it is not what is there.

        A folder that cannot be written to costs time at the next build, no more.
        """
        if self.path and (self.fresh or self.asked != self.places.keys()):
            with suppress(OSError):
                self._write(self.path)

    def _write(self, path: Path) -> None:
        values = {key: self.take(key) for key in sorted(self.asked)}
        rows, at = [], HEAD.size + ROW.size * len(values)
        for key, value in values.items():
            rows.append(ROW.pack(key, at, len(value or b""), crc32(value or b"")))
            at += len(value or b"")
        index = b"".join(rows)
        head = HEAD.pack(MARK, len(rows), len(index), crc32(index))
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f".{path.name}.{os.getpid()}.half")
        try:
            with half.open("wb") as file:
                file.writelines(
                    [head, index, *(value or b"" for value in values.values())]
                )
            half.replace(path)
        finally:
            for other in path.parent.glob(f".{path.name}.*.half"):  # of killed builds
                other.unlink(missing_ok=True)


def _places(data: bytes) -> dict[bytes, Place]:
    """Read the index at the head of a file; a wrong one names nothing."""
    if len(data) < HEAD.size:
        return {}
    mark, count, length, summed = HEAD.unpack_from(data)
    index = data[HEAD.size : HEAD.size + length]
    sound = length == count * ROW.size == len(index) and crc32(index) == summed
    if mark != MARK or not sound:
        return {}
    return {key: (at, size, of) for key, at, size, of in ROW.iter_unpack(index)}
