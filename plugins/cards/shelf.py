"""Where finished cards are kept, each under the name of all that went into it."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from PIL import __version__ as pillow
from PIL import features

from plugins.cards.model import Card, Format, Report

HERE = Path(__file__).parent
ENGINES = ("freetype2", "harfbuzz", "raqm", "libjpeg_turbo", "littlecms2", "webp")
TOLD = ".told.json"  # the report of a card that its editor must hear of
SILENT = ".json"
HALF, OLD = ".half", 3600  # seconds


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
    photo, brand = card.photo, card.brand
    if brand.logo:
        brand = replace(brand, logo=replace(brand.logo, path=""))
    placeless = replace(card, brand=brand, photo=photo and replace(photo, path=""))
    inputs = repr((placeless, size.name, fonts, engine()))
    return blake2b(inputs.encode(), digest_size=12).hexdigest()


@dataclass(slots=True)
class Shelf:
    """A folder of cards and reports; what is there is known without opening it."""

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
        """Look again; a card counts with its report, which is written before it."""
        sizes, reports, halves = {}, set(), {}
        for entry in _entries(self.folder):
            name, _, ending = entry.name.partition(".")
            if ending == "jpg":
                sizes[name] = entry.stat().st_size
            elif entry.name.endswith(SILENT):
                reports.add(entry.name)
            elif entry.name.endswith(HALF):
                halves[entry.path] = entry.stat().st_mtime
        _sweep(halves)
        self.told = {name.partition(".")[0] for name in reports if name.endswith(TOLD)}
        known = {name.partition(".")[0] for name in reports}
        self.sizes = {name: size for name, size in sizes.items() if name in known}

    def __contains__(self, name: str) -> bool:
        """Tell whether a card is there, whole."""
        return name in self.sizes

    def path(self, name: str) -> Path:
        """Give where a card is kept."""
        return self.folder / f"{name}.jpg"

    def report(self, name: str) -> Mapping[str, Any]:
        """Give how a card came to be."""
        ending = TOLD if name in self.told else SILENT
        report: dict[str, Any] = json.loads(
            (self.folder / f"{name}{ending}").read_bytes()
        )
        return report

    def put(self, name: str, content: bytes, report: Report, *, told: bool) -> None:
        """Keep a card; a process killed here, or another one, leaves no half of it."""
        text = json.dumps(asdict(report), ensure_ascii=False, sort_keys=True)
        self._write(f"{name}{TOLD if told else SILENT}", text.encode())
        self._write(f"{name}.jpg", content)
        self.sizes[name] = len(content)
        if told:
            self.told.add(name)

    def _write(self, name: str, content: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        write(self.folder / name, content)


def write(path: Path, content: bytes) -> None:
    """Write a file so that others see all of it or nothing."""
    half = path.with_name(f".{path.name}.{os.getpid()}{HALF}")
    try:
        half.write_bytes(content)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    if folder.is_dir():
        with os.scandir(folder) as entries:
            yield from entries


def _sweep(halves: Mapping[str, float]) -> None:
    """Remove what killed builds left half-written, long before the last of them."""
    last = max(halves.values(), default=0)
    for path, written in halves.items():
        if last - written > OLD:
            Path(path).unlink(missing_ok=True)
