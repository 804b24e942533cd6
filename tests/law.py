"""The law: after any edits a warm build equals a cold one, byte for byte.

A world is a site's sources, the output and the cache that its builds share, and a
clock. Something happens in it; then it is built warm, where it is, and cold, in an
empty folder; and the two are compared: files, modes, folders, what was told, and
when the site turns next.
"""

import os
import shutil
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.law_press import Order, Told, started
from tests.law_site import Sources, settings_of
from tests.law_trees import TOLD, Tree, differences, times, tree

Edit = tuple[Any, ...]  # what happens, and to what: ("remove", "content/blog/x.md")
NOON = "2026-11-23 12:00"


class UnlawfulError(AssertionError):
    """A warm build that differs, and what came before it."""


class World:
    """A site, what its builds leave behind, and a clock."""

    def __init__(self, folder: Path, files: Sources, *, stock: bool = False) -> None:
        """Write the sources and build them once; `stock` judges by Pelican's own."""
        self.folder, self.files, self.now = folder, dict(files), NOON
        self.stock = stock
        self.on_disk: Sources = {}
        self.foreign: set[str] = set()
        self.done: list[Edit] = []
        self.groups: list[int] = []
        self.kept: dict[str, tuple[Path, set[str]]] = {}
        self.colds = 0
        self.good: tuple[dict[str, bytes], str, Tree] | None = None
        self.settle()

    @property
    def output(self) -> Path:
        """The folder that warm builds print into, each after the other."""
        return self.folder / "output"

    @property
    def cache(self) -> Path:
        """The cache that warm builds keep."""
        return self.folder / "cache"

    def parts(self, what: str) -> list[Path]:
        """Give the output or the cache, and what lies beside it."""
        beside = sorted(self.folder.glob(f".{what}.*"))
        return [path for path in (self.folder / what, *beside) if path.exists()]

    def settle(self) -> None:
        """Build warm and cold, both at once, and compare."""
        self.write()
        stamps, before = times(self.output), tree(self.output)
        warm, cold = self.start(), self.cold()
        told = warm()
        self._times_stay(stamps, before)
        touched = differences(before, tree(self.output))
        if told.status and touched:
            self.fail("failed, and touched the output", touched)
        self.compare(told, *cold())

    def write(self, *, quietly: bool = False) -> None:
        """Write what differs from what is on the disk; quietly: it keeps its time."""
        for name in self.on_disk.keys() - self.files.keys():
            (self.folder / name).unlink(missing_ok=True)
        for name, text in self.files.items():
            if self.on_disk.get(name) != text:
                path = self.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                stood = path.stat() if quietly and path.exists() else None
                path.write_bytes(text)
                if stood:
                    os.utime(path, ns=(stood.st_atime_ns, stood.st_mtime_ns))
        self.on_disk = dict(self.files)

    def start(self, **befalls: Any) -> Callable[[], Told]:
        """Start a warm build, and what befalls it."""
        values = {
            "settings": settings_of(self.folder),
            "output": self.output,
            "cache": self.cache,
            "now": self.now,
        }
        running = started(Order(**(values | befalls)))
        self.groups.append(running.group)
        return running.ended

    def cold(self) -> Callable[[], tuple[Told, Tree, bytes]]:
        """Start a cold build in a folder of its own; give the way to its result."""
        self.colds += 1
        empty = self.folder / f"cold {self.colds}"
        empty.mkdir()
        output = empty / "output"
        where = {"output": output, "cache": empty / "cache"}
        running = self.start(**where, stock=self.stock, shared=False)

        def ended() -> tuple[Told, Tree, bytes]:
            told = running()
            made = tree(output)
            turn = b"" if self.stock else _turn(output)
            shutil.rmtree(empty)
            return told, made, turn

        return ended

    def compare(self, warm: Told, cold: Told, expected: Tree, turn: bytes) -> None:
        """Hold the warm build against the cold one; mend what fails in both."""
        if self.stock and warm.status and not cold.status:
            self.mend()  # stock shrugs at what the press tells
            return
        if bool(warm.status) != bool(cold.status):
            ends = f"cold {cold.status}, warm {warm.status}\n{cold.words}\n{warm.words}"
            self.fail("one of them failed", [ends])
        if not self.stock and sorted(warm.problems) != sorted(cold.problems):
            self.fail("they tell other problems", [cold.words, warm.words])
        if warm.status:
            self.mend()
            return
        self._equal(expected)
        if not self.stock and turn != _turn(self.output):
            self.fail(
                "they turn at other times", [repr(turn), repr(_turn(self.output))]
            )
        self.good = dict(self.files), self.now, expected

    def _equal(self, expected: Tree) -> None:
        lost = [name for name in self.foreign if not (self.output / name).is_file()]
        if lost:
            self.fail("removed what is not ours", lost)
        made = {n: v for n, v in tree(self.output).items() if n not in self.foreign}
        if found := differences(expected, made, ignored=self.foreign):
            self.fail("differ", found)

    def mend(self) -> None:
        """Take back the edits since the site was last whole, and build it as it was."""
        if self.good is None:
            self.fail("the site itself does not build", [self.start()().words])
        self.files, self.now, expected = dict(self.good[0]), self.good[1], self.good[2]
        self.done.append(("mended",))
        self.write()
        told = self.start()()
        if told.status:
            self.fail("a mended site fails", [told.words])
        self._equal(expected)

    def _times_stay(self, old: dict[str, int], before: Tree) -> None:
        now, after = times(self.output), tree(self.output)
        moved = [
            name
            for name, stamp in old.items()
            if before.get(name) == after.get(name) and now.get(name) != stamp
        ]
        if moved:
            self.fail("equal files were moved", moved[:TOLD])

    def fail(self, why: str, found: Sequence[str]) -> None:
        """Say what came before, and what differs."""
        steps = "\n".join(f"    {edit!r}," for edit in self.done)
        said = "\n".join(f"  {line}" for line in found)
        raise UnlawfulError(f"{why}, after\n[\n{steps}\n]\n{said}")

    def close(self) -> None:
        """End what killed builds left running, and forget the folder."""
        for group in self.groups:
            with suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)


def _turn(output: Path) -> bytes:
    path = output.with_name(f".{output.name}.next.json")
    return path.read_bytes() if path.exists() else b"there is none"
