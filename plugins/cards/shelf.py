"""Where finished cards are kept, each under the name of all that went into it.

One file holds a card: its picture, then how it came to be, which no viewer reads. Its
name says how long the picture is, so a build that asks for nothing new opens none.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from PIL import __version__ as pillow
from PIL import features

from plugins.cards.model import Card, Format, Report

HERE = Path(__file__).parent
ENGINES = ("freetype2", "harfbuzz", "raqm", "libjpeg_turbo", "littlecms2", "webp")
CALLED = re.compile(r"([^.]+)-(\d+)(\.told)?\.jpg")  # told: its editor must hear of it
HALF, USED = ".half", ".used"
HOUR, DAY, MONTH = 3600, 86_400, 30 * 86_400  # seconds


@cache
def engine() -> str:
    """Name what draws: our own code and fonts, Pillow and its libraries."""
    digest = blake2b(digest_size=12)
    for path in sorted((*HERE.glob("*.py"), *HERE.glob("fonts/*"))):
        digest.update(path.name.encode())
        # The same code is the same engine, however its lines end.
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    versions = [f"{name} {features.version(name)}" for name in ENGINES]
    return " ".join([digest.hexdigest(), f"pillow {pillow}", *versions])


def name_of(card: Card, size: Format, fonts: tuple[str, ...]) -> str:
    """Name a card by every input: words, photos' bytes, foreign fonts, engine.

    Where a photo stands on this machine is no input; what is in it is.
    """
    inputs = repr((card, size.name, fonts, engine()))
    return blake2b(inputs.encode(), digest_size=12).hexdigest()


@dataclass(slots=True)
class Shelf:
    """A folder of cards; what is there is known without opening it."""

    folder: Path
    sizes: dict[str, int] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    @classmethod
    def opened(cls, folder: Path) -> "Shelf":
        """Look once at what a folder holds."""
        shelf = cls(folder)
        shelf.look()
        return shelf

    def look(self) -> None:
        """Look again."""
        found = [CALLED.fullmatch(entry.name) for entry in _entries(self.folder)]
        cards = [card.groups() for card in found if card]
        self.sizes = {name: int(size) for name, size, _ in cards}
        self.told = {name for name, _, told in cards if told}

    def __contains__(self, name: str) -> bool:
        """Tell whether a card is there, whole."""
        return name in self.sizes

    def path(self, name: str) -> Path:
        """Give where a card is kept."""
        return self.folder / self._called(name)

    def _called(self, name: str) -> str:
        told = ".told" if name in self.told else ""
        return f"{name}-{self.sizes[name]}{told}.jpg"

    def content(self, name: str) -> bytes:
        """Give the bytes of a card's picture; one that is cut off is not there.

        A machine that loses its power may keep a name, and lose what it names.
        """
        path, size = self.path(name), self.sizes[name]
        with path.open("rb") as file:
            content = file.read(size)
        if len(content) < size:
            path.unlink(missing_ok=True)
            raise FileNotFoundError(path)
        return content

    def report(self, name: str) -> Mapping[str, Any]:
        """Give how a card came to be."""
        with self.path(name).open("rb") as file:
            file.seek(self.sizes[name])
            report: dict[str, Any] = json.loads(file.read())
        return report

    def put(self, name: str, content: bytes, report: Report, *, told: bool) -> None:
        """Keep a card; a process killed here, or another one, leaves no half of it."""
        text = json.dumps(
            report, ensure_ascii=False, sort_keys=True, default=_told_apart
        )
        self.sizes[name] = len(content)
        if told:
            self.told.add(name)
        self.folder.mkdir(parents=True, exist_ok=True)
        write(self.path(name), content + text.encode())

    def tidy(self, used: Iterable[str]) -> None:
        """Note which cards a build uses, and remove those that none used for a month.

        The file system's own times tell, not the clock: those of the cards, beside
        that of a mark. What another build still wanted is drawn again.
        """
        if not self.sizes:
            return
        mark = self.folder / USED
        with suppress(OSError):  # a folder that cannot be written to stays as it is
            mark.touch()
            now = mark.stat().st_mtime
            kept = {self._called(name) for name in used if name in self.sizes}
            for entry in list(_entries(self.folder)):
                _tidy(entry, age=now - entry.stat().st_mtime, kept=entry.name in kept)


def _told_apart(part: Any) -> dict[str, Any]:  # noqa: ANN401  any part of a report
    """Give what a part of a report holds, by name."""
    return {name: getattr(part, name) for name in part.__slots__}


def write(path: Path, content: bytes) -> None:
    """Write a file so that others see all of it or nothing."""
    half = path.with_name(f".{path.name}.{os.getpid()}{HALF}")
    try:
        half.write_bytes(content)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _tidy(entry: os.DirEntry[str], *, age: float, kept: bool) -> None:
    """Mark a file that is used as new, now and then; remove one that is not."""
    if kept and age > DAY:
        os.utime(entry.path)
    elif not kept and age > (HOUR if entry.name.endswith(HALF) else MONTH):
        Path(entry.path).unlink()


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    if folder.is_dir():
        with os.scandir(folder) as entries:
            yield from entries
