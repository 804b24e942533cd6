"""Where files are made and kept: each once, and two builds may share a cache."""

import os
import pickle
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from plugins.content_model.memory_model import Hands, one_by_one
from plugins.content_model.model import FieldError
from plugins.pictures.developing import developed
from plugins.pictures.model import Picture

KEPT, USED = "images", ".used"
HOUR, DAY, MONTH = 3600, 86_400, 30 * 86_400  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A picture that is asked for, and the original to make it from."""

    name: str  # of the original, from the content folder
    source: Path
    picture: Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Darkroom:
    """A folder of finished files; a name says what went in, so a kept one is right."""

    folder: Path
    quality: int
    hands: Hands = one_by_one

    def kept(self, url: str) -> bytes | None:
        """Give a finished file's bytes, if it was made before."""
        try:
            return (self.folder / url).read_bytes() or None
        except OSError:
            return None

    def fill(self, orders: Sequence[Order]) -> dict[str, FieldError]:
        """Make all that is missing, side by side where that is possible.

        Gives what was wrong with each original that failed, by its name.
        """
        open_orders = [order for order in orders if self._missing(order)]
        told = self.hands(self._told, open_orders)
        failed = map(pickle.loads, told)  # copies of this process wrote them
        pairs = zip(open_orders, failed, strict=True)
        return {order.name: error for order, error in pairs if error}

    def _told(self, order: Order) -> bytes:
        return pickle.dumps(self.make(order))

    def make(self, order: Order) -> FieldError | None:
        """Make a picture's missing files; give what is wrong with its original."""
        content = order.source.read_bytes()
        made = developed(
            content, order.picture, urls=self._missing(order), quality=self.quality
        )
        try:
            for url, file in made:
                self._keep(url, file)
        except FieldError as error:
            return error
        return None

    def tidy(self, used: Collection[str]) -> None:
        """Note which files a build uses, and remove those that none used for a month.

        The file system's own times tell, not the clock: those of the files, beside
        that of a mark. What another build still wanted is made again.
        """
        folder = self.folder / KEPT
        with suppress(OSError):  # a folder that cannot be written to stays as it is
            mark = folder / USED
            mark.touch()
            now = mark.stat().st_mtime
            for entry in _files(folder):
                age = now - entry.stat().st_mtime
                _tidy(entry, age=age, kept=f"{KEPT}/{entry.name}" in used)

    def _missing(self, order: Order) -> set[str]:
        return {
            file.url
            for file in order.picture.files
            if not (self.folder / file.url).is_file()
        }

    def _keep(self, url: str, content: bytes) -> None:
        """Put a file in its place in one step: nobody ever reads half of it."""
        path = self.folder / url
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            half.write_bytes(content)
            half.replace(path)
        finally:
            half.unlink(missing_ok=True)  # of no use on a disk that is full


def _files(folder: Path) -> list[os.DirEntry[str]]:
    """List what is made in a folder; memories and marks are not."""
    with os.scandir(folder) as entries:
        return [e for e in entries if not e.name.endswith((".json", USED))]


def _tidy(entry: os.DirEntry[str], *, age: float, kept: bool) -> None:
    """Mark a file that is used as new, now and then; remove one that is not."""
    if kept and age > DAY:
        os.utime(entry.path)
    elif not kept and age > (HOUR if entry.name.startswith(".") else MONTH):
        Path(entry.path).unlink()
