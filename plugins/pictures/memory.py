"""What was seen of originals before, so that unchanged ones are not opened again.

A file is taken for unchanged only if its size, its two times and its inode are what
they were. The time that counts is the inode's (ctime): every write sets it and no
program can set it back, so equal size and equal mtime do not deceive. A change within
the same tick as the look would; therefore a file is believed only if its ctime lies
well before the time at which the memory itself was written. Windows has no such time:
there every original is read and summed, which still spares its decoding.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from plugins.content_model.model import FieldError
from plugins.pictures.looking import looked_at
from plugins.pictures.model import Original
from plugins.pictures.recipe import MADE_BY

MARGIN = 2_000_000_000  # nanoseconds; no file system counts more coarsely
Stamp = list[int]


@dataclass(slots=True, kw_only=True)
class Memory:
    """The originals that were seen, by path; what is asked for again is kept."""

    path: Path
    known: dict[str, Any] = field(default_factory=dict)
    written: int = 0  # when, by the file system's own clock
    seen: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path) -> "Memory":
        """Read a memory; one that is missing, broken or another's is empty."""
        try:
            read = json.loads(path.read_text(encoding="utf-8"))
            if read["by"] != MADE_BY:
                return cls(path=path)
            written = path.stat().st_mtime_ns
            return cls(path=path, known=dict(read["originals"]), written=written)
        except (OSError, ValueError, TypeError, KeyError):
            return cls(path=path)

    def original(self, source: Path) -> Original:
        """Give what an original is, from memory if it did not change.

        Raises FieldError for one that cannot be used.
        """
        key, stamp = str(source.absolute()), stamp_of(source)
        before = self.known.get(key)
        if before and before["stamp"] == stamp and self._is_old(stamp):
            self.seen[key] = before
            return Original(**before["original"])
        try:
            original = looked_at(source.read_bytes())
        except FieldError:
            self.seen.pop(key, None)
            raise
        self.seen[key] = {"stamp": stamp, "original": asdict(original)}
        return original

    def _is_old(self, stamp: Stamp) -> bool:
        changed = stamp[2]
        return os.name == "posix" and changed + MARGIN < self.written

    def keep(self) -> None:
        """Write down what was seen, beside what other sites saw, if it is news.

        Where that cannot be written, the next build looks again.
        """
        known = {k: v for k, v in self.known.items() if Path(k).is_file()} | self.seen
        settled = all(self._is_old(entry["stamp"]) for entry in self.seen.values())
        if known == self.known and settled:
            return
        text = json.dumps({"by": MADE_BY, "originals": known}, indent=0, sort_keys=True)
        half = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            half.write_text(text + "\n", encoding="utf-8")
            half.replace(self.path)


def stamp_of(path: Path) -> Stamp:
    """Give what the file system says of a file: size, times, inode."""
    status = path.stat()
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
