"""Where files are made and kept: each once, and two builds may share a cache."""

import os
import threading
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

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
        workers = min(cores(), len(open_orders))
        if workers < 2 or not may_fork():  # noqa: PLR2004  one has nobody beside it
            return self._failures(open_orders, iter(map(self.make, open_orders)))
        with ProcessPoolExecutor(workers, get_context("fork")) as pool:
            failed = pool.map(partial(Darkroom.make, self), open_orders)
            return self._failures(open_orders, failed)

    @staticmethod
    def _failures(
        orders: Sequence[Order], failed: Iterator[FieldError | None]
    ) -> dict[str, FieldError]:
        pairs = zip(orders, failed, strict=True)
        return {order.name: error for order, error in pairs if error}

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
        half.write_bytes(content)
        half.replace(path)


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


def cores() -> int:
    """Give the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Tell whether a copy of this process would be sound: one thread, and a fork."""
    return "fork" in get_all_start_methods() and threading.active_count() == 1
