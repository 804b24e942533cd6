"""What was printed before, and on what it stood: a list beside the output.

Each print has a fingerprint of all that went in, and what the file system said of the
file when it was put in place. Both belong to the bytes, so the list may be as old as
it likes: a file that is not the one that it tells of is printed again. Whatever kills
a build between moving files and noting them can only cause more printing.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from stat import S_ISLNK
from typing import Any, Self

from plugins.press.trace import Step

FORM = 2  # of the list; another one is not read
TICK = 20_000_000  # nanoseconds between which file systems may not tell two changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A file as it was printed."""

    fingerprint: str
    digest: str  # of its bytes
    steps: tuple[Step, ...] | None = None  # that led to what it says
    stamp: tuple[int, ...] = ()  # none where it was found to be no file


@dataclass(slots=True, kw_only=True)
class Prints:
    """All prints of one output, by address, with what is known of their sources."""

    path: Path
    known: dict[str, Print] = field(default_factory=dict)
    sources: dict[str, Any] = field(default_factory=dict)
    templates: dict[str, Any] = field(default_factory=dict)
    written: int = 0  # when, by the clock of the file system

    @classmethod
    def of(cls, output: Path, *, anew: bool = False) -> Self:
        """Read the list of an output; one that is missing or damaged is empty.

        So it is where all is to be made anew.
        """
        path = output.with_name(f".{output.name}.prints.json")
        if anew:
            return cls(path=path)
        try:
            read = json.loads(path.read_text(encoding="utf-8"))
            if read["form"] != FORM:
                return cls(path=path)
            steps = [_frozen(step) for step in read["steps"]]
            walks = [tuple(steps[at] for at in walk) for walk in read["walks"]]
            known = {name: _print(row, walks) for name, row in read["prints"].items()}
            return cls(
                path=path,
                known=known,
                sources=dict(read["sources"]),
                templates=dict(read["templates"]),
                written=path.stat().st_mtime_ns,
            )
        except (OSError, ValueError, TypeError, LookupError, AttributeError):
            return cls(path=path)

    def is_there(self, before: Print, file: str) -> bool:
        """Tell whether a file is still the one that was printed."""
        try:
            told = os.lstat(file)
        except OSError:
            return not before.stamp  # nothing was printed, and nothing is there
        stamp = _stamp(told)
        if S_ISLNK(told.st_mode) or stamp[:3] != before.stamp[:3]:
            return False
        if stamp == before.stamp and stamp[3] + TICK < self.written:
            return True
        return digest_of(Path(file).read_bytes()) == before.digest

    def keep(self) -> None:
        """Write the list, in one step."""
        walks: dict[tuple[Step, ...], int] = {}
        rows = {
            name: [
                one.fingerprint,
                one.digest,
                None if one.steps is None else walks.setdefault(one.steps, len(walks)),
                one.stamp,
            ]
            for name, one in sorted(self.known.items())
        }
        steps: dict[Step, int] = {}
        listed = {
            "form": FORM,
            "walks": [[steps.setdefault(s, len(steps)) for s in w] for w in walks],
            "steps": list(steps),
            "prints": rows,
            "sources": self.sources,
            "templates": self.templates,
        }
        half = self.path.with_suffix(".half")
        text = json.dumps(listed, separators=(",", ":"))
        half.write_text(text, encoding="utf-8")
        half.replace(self.path)


def _print(row: list[Any], walks: list[tuple[Step, ...]]) -> Print:
    fingerprint, digest, walk, stamp = row
    return Print(
        fingerprint=str(fingerprint),
        digest=str(digest),
        steps=None if walk is None else walks[walk],
        stamp=tuple(map(int, stamp)),
    )


def _frozen(written: Any) -> Any:  # noqa: ANN401
    return tuple(map(_frozen, written)) if isinstance(written, list) else written


def stamp_of(path: Path) -> tuple[int, ...]:
    """Give what the file system says of a file, or of the one that a link leads to."""
    return _stamp(path.stat())


def _stamp(told: os.stat_result) -> tuple[int, ...]:
    """Give the size of a file, its time, its inode, and the time of that.

    The last is set at every change, and no program can set it back.
    """
    return told.st_size, told.st_mtime_ns, told.st_ino, told.st_ctime_ns


def digest_of(content: bytes) -> str:
    """Sum up bytes."""
    return blake2b(content, digest_size=16).hexdigest()


def summed(*parts: object) -> str:
    """Sum up what something stands on."""
    return digest_of(repr(parts).encode())


class Sources:
    """Files that are copied as they are: read again only if they may have changed."""

    MARGIN = 2_000_000_000  # nanoseconds; no file system counts more coarsely

    def __init__(self, before: Mapping[str, Any], *, written: int) -> None:
        """Begin with what the last build knew."""
        self.before, self.written = before, written
        self.known: dict[str, Any] = {}

    def digest(self, path: Path) -> str:
        """Sum up a file; a change within the tick of the last look is seen too."""
        stamp = list(stamp_of(path))
        before = self.before.get(str(path))
        settled = os.name == "posix" and stamp[3] + self.MARGIN < self.written
        if before and settled and before[0] == stamp:
            self.known[str(path)] = before
        else:
            self.known[str(path)] = [stamp, digest_of(path.read_bytes())]
        return str(self.known[str(path)][1])
