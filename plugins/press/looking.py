"""What files are like: two looks, compared, say what changed between them."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Stamp = tuple[int, int, int, int]  # size, both times, inode
Looks = Mapping[str, Stamp]  # by path; a Path for each takes longer than to look


def looks(roots: Iterable[Path]) -> dict[str, Stamp]:
    """Look at files, and at all that folders hold but what is hidden in them."""
    return {path: stamp for root in roots for path, stamp in _seen(root)}


def differing(before: Looks, now: Looks) -> set[Path]:
    """Give what came, what went, and what is no longer the same."""
    paths = before.keys() | now.keys()
    return {Path(path) for path in paths if before.get(path) != now.get(path)}


def _seen(root: Path) -> Iterator[tuple[str, Stamp]]:
    if root.is_file():
        yield str(root), _stamp(root.stat())
    pending = [str(root)] if root.is_dir() else []
    while pending:
        try:
            with os.scandir(pending.pop()) as entries:
                found = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError:
            continue  # gone while we looked: its files are missing from this look
        pending += (e.path for e in found if e.is_dir(follow_symlinks=False))
        yield from _files(found)


def _files(entries: Iterable[os.DirEntry[str]]) -> Iterator[tuple[str, Stamp]]:
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            try:
                yield entry.path, _stamp(entry.stat())
            except OSError:
                continue  # likewise, or a link that leads nowhere


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
