"""The photos of cards: what their bytes are called, read anew only when they changed.

A file is known by its size and times; only one that looks different is opened. One
that changed just before it was looked at could change again within the same tick of
the file system, and keep its looks: it is believed from the next build on.
"""

import json
import os
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from PIL import Image

from plugins.cards.model import Photo
from plugins.cards.photo import LYING, ORIENTATION, REFUSALS

Stamp = tuple[int, int, int]
MARGIN = 2_000_000_000  # nanoseconds; no file system counts more coarsely
Entry = tuple[Stamp, str, int, int]  # stamp, digest, width, height


@dataclass(slots=True)
class Album:
    """The pictures below a folder, and what an earlier build knew of them."""

    root: Path
    known: Mapping[str, Any]
    written: int = 0  # when that was, by the file system's own time
    seen: dict[str, Entry] = field(default_factory=dict)

    @classmethod
    def opened(cls, root: Path, kept: Path) -> "Album":
        """Open an album with what a file says of its pictures."""
        try:
            known, written = json.loads(kept.read_bytes()), kept.stat().st_mtime_ns
        except (OSError, ValueError):
            known, written = {}, 0
        return cls(root, known if isinstance(known, dict) else {}, written)

    @property
    def is_changed(self) -> bool:
        """Whether there is something to keep that was not known, or not believed."""
        return any(
            self.known.get(name) != entry or not self._is_old(entry[0])
            for name, entry in self._listed()
        )

    def text(self) -> str:
        """Give what the next build may know; other pictures that exist stay known."""
        known = {name: e for name, e in self.known.items() if Path(name).is_file()}
        kept = known | dict(self._listed())
        return json.dumps(kept, ensure_ascii=False, sort_keys=True)

    def _listed(self) -> list[tuple[str, list[Any]]]:
        return [
            (name, [list(stamp), digest, width, height])
            for name, (stamp, digest, width, height) in self.seen.items()
        ]

    def photo(self, name: str, focus: str | None) -> Photo | None:
        """Give a picture by its name from the root; None if there is no such file."""
        path = self.root / name
        try:
            entry = self.seen.get(str(path)) or self._entry(path)
        except OSError:
            return None
        self.seen[str(path)] = entry
        _, digest, width, height = entry
        return Photo(
            path=str(path),
            digest=digest,
            width=width,
            height=height,
            focus=_shares(focus) if focus else None,
        )

    def _entry(self, path: Path) -> Entry:
        stat = path.stat()
        stamp = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
        match self.known.get(str(path)):
            case [kept, str(digest), int(width), int(height)] if kept == list(stamp):
                if self._is_old(stamp):
                    return stamp, digest, width, height
        content = path.read_bytes()
        digest = blake2b(content, digest_size=12).hexdigest()
        return stamp, digest, *_upright_size(path)

    def _is_old(self, stamp: Sequence[int]) -> bool:
        # Windows tells no time of the last change that a program cannot set back.
        return os.name == "posix" and stamp[2] + MARGIN < self.written


def _shares(focus: str) -> tuple[float, float]:
    """Read “60% 40%”."""
    across, down = (int(part.rstrip("%")) / 100 for part in focus.split())
    return across, down


def _upright_size(path: Path) -> tuple[int, int]:
    """Read width and height from a header, as the picture is looked at."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as image:
                lying = image.getexif().get(ORIENTATION) in LYING
                width, height = image.size
    except REFUSALS:
        return 0, 0
    return (height, width) if lying else (width, height)
