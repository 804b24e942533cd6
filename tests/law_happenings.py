"""What happens to a site: edits of its sources, and worse."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.law import Edit, World
from tests.law_site import EDITS


def happen(world: World, edit: Edit) -> None:
    """Let one thing happen, by its name."""
    what, *given = edit
    world.done.append(edit)
    if what in EDITS:
        _edit(world, *edit)
    else:
        HAPPENINGS[what](world, *given)


def _edit(world: World, what: str, *given: Any) -> None:
    world.files = dict(EDITS[what](world.files, *given))


def _clock(world: World, now: str) -> None:
    """Let time pass, or go back."""
    world.now = now


def _nothing(_world: World) -> None:
    """Let nothing happen: the next build finds all as it was."""


def _quietly(world: World, *edit: Any) -> None:
    """Edit a file so that its time stays as it was."""
    _edit(world, *edit)
    world.write(quietly=True)


def _spoiled(world: World, which: int, how: str) -> None:
    """Do something to a file of the output by hand."""
    files = [path for path in sorted(world.output.rglob("*")) if path.is_file()]
    if files:
        _harm(files[which % len(files)], how)


def _left(world: World, which: int, how: str) -> None:
    """Do something to a file of the cache, or to one beside the output."""
    beside = [*world.folder.glob(".output.*"), *world.cache.rglob("*")]
    files = sorted(path for path in beside if path.is_file())
    if files:
        one = files[which % len(files)]
        # A kept picture is known by its name: it may be gone, but does not rot.
        picture = one.suffix in (".jpg", ".png", ".webp")
        _harm(one, "gone" if picture else how)


def _harm(path: Path, how: str) -> None:
    stood, text = path.stat(), path.read_bytes()
    if how == "gone":
        path.unlink()
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "cut":
        path.write_bytes(text[: len(text) // 2])
    elif how == "longer":
        path.write_bytes(text + b"\nby hand\n")
    else:  # of the same size; "secretly": of the same time too
        path.write_bytes(text[:-1] + bytes([text[-1] ^ 1]) if text else b"")
    if how == "secretly":
        os.utime(path, ns=(stood.st_atime_ns, stood.st_mtime_ns))


def _forgotten(world: World, what: str) -> None:
    """Delete the whole output, or the whole cache."""
    shutil.rmtree(world.folder / what, ignore_errors=True)
    if what == "output":
        world.foreign.clear()


def _foreign(world: World, name: str) -> None:
    """Put somebody else's file into the output."""
    path = world.output / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    world.foreign.add(name)


def _kept(world: World, what: str) -> None:
    """Keep a copy of the output or of the cache, and of what lies beside it."""
    copy = world.folder / f"{what} kept"
    shutil.rmtree(copy, ignore_errors=True)
    for path in world.parts(what):
        _copied(path, copy / path.name)
    world.kept[what] = copy, set(world.foreign)


def _taken_back(world: World, what: str) -> None:
    """Put the kept copy back, as a machine with yesterday's cache does."""
    if what not in world.kept:
        return
    copy, foreign = world.kept[what]
    for path in world.parts(what):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in copy.iterdir():
        _copied(path, world.folder / path.name)
    if what == "output":
        world.foreign = set(foreign)


def _copied(path: Path, copy: Path) -> None:
    copy.parent.mkdir(exist_ok=True)
    shutil.copytree(path, copy) if path.is_dir() else shutil.copy2(path, copy)


def _killed(world: World, touch: int, whole: bool, *edit: Any) -> None:  # noqa: FBT001
    """Edit, build, and pull the plug at a touch of the disk."""
    _edit(world, *edit)
    world.write()
    world.start(killed_at=touch, whole=whole)()


def _meanwhile(world: World, moment: int | str, *edit: Any) -> None:
    """Edit while a build reads: it may see the old or the new, and the next the new."""
    world.write()
    files = dict(EDITS[edit[0]](world.files, *edit[1:]))
    changed = {n: t for n, t in files.items() if world.files.get(n) != t}
    world.start(edited_at=moment, meanwhile=changed)()
    world.files = files


def _behind(world: World, *edit: Any) -> None:
    """Edit a file behind the back of a build that has just opened it."""
    _meanwhile(world, edit[1], *edit)


def _together(world: World, *edit: Any) -> None:
    """Start two builds at once, the second after an edit."""
    world.write()
    first = world.start()
    _edit(world, *edit)
    world.write()
    second = world.start()
    first()
    second()


def _aside(world: World, now: str, *edit: Any) -> None:
    """Build something else elsewhere with the same cache, then be as before."""
    files = world.files
    _edit(world, *edit)
    world.write()
    world.start(output=world.folder / "aside", now=now)()
    world.files = files


HAPPENINGS: dict[str, Callable[..., None]] = {
    happening.__name__[1:]: happening
    for happening in (
        _aside,
        _behind,
        _clock,
        _foreign,
        _forgotten,
        _kept,
        _killed,
        _left,
        _meanwhile,
        _nothing,
        _quietly,
        _spoiled,
        _taken_back,
        _together,
    )
}
