"""Lay files so that nobody ever finds half of one, and equal ones but once."""

import filecmp
import os
import shutil
from pathlib import Path

from plugins.release.model import File

HALF = ".half-"  # how names begin of what is not finished


def lay(source: Path, target: Path, *, same: Path | None, stamp: int) -> None:
    """Put a file in its place: the `same` one once more, else a copy."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if same is not None and _link(same, target):
        return
    shutil.copyfile(source, target)
    target.chmod(0o644)
    os.utime(target, (stamp, stamp))


def lay_all(source: Path, target: Path, *, before: Path) -> None:
    """Put a folder of contents in its place, linked to the one before it."""
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source)
        if any(part.startswith(".") for part in name.parts) or not path.is_file():
            continue
        old = before / name
        same = old.is_file() and filecmp.cmp(old, path, shallow=False)
        stamp = int(path.stat().st_mtime)
        lay(path, target / name, same=old if same else None, stamp=stamp)


def _link(same: Path, target: Path) -> bool:
    """Link two names to one file, where the disk knows how."""
    try:
        os.link(same, target)
    except OSError:
        return False
    return True


def is_as_recorded(path: Path, file: File) -> bool:
    """Tell whether a kept file is what its record says, by its size and time."""
    try:
        found = path.stat()
    except OSError:
        return False
    return found.st_size == file.bytes and int(found.st_mtime) == file.stamp


def point(link: Path, target: Path) -> None:
    """Let a link lead elsewhere, in one step that cannot be seen half done."""
    half = link.with_name(f"{HALF}{link.name}")
    half.unlink(missing_ok=True)
    half.symlink_to(target)
    half.replace(link)
    handle = os.open(link.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds the old one or the new one, whole."""
    half = path.with_name(f"{HALF}{path.name}")
    with half.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
