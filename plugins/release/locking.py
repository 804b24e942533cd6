"""Let one publish at a time, and say who does; a killed one holds nothing."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

from plugins.content_model.model import FieldError
from plugins.release import words
from plugins.release.model import LockedError

PAUSE = 0.2  # seconds between two looks


@contextmanager
def locked(
    path: Path, *, holder: str, wait: float, tell: Callable[[str], object]
) -> Iterator[None]:
    """Hold a lock file while the body runs; wait for another holder, told once.

    The system lets go of it when its process ends, however it ends.
    Raises LockedError when the other still holds it after `wait` seconds.
    """
    if fcntl is None:
        raise FieldError(words.NOT_HERE)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        if not _taken(file.fileno()):
            tell(_said(path))
            _wait(file.fileno(), path, until=time.monotonic() + wait)
        file.truncate(0)
        file.write(holder)
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def _wait(number: int, path: Path, *, until: float) -> None:
    while not _taken(number):
        if time.monotonic() > until:
            raise LockedError(_said(path))
        time.sleep(PAUSE)


def _taken(number: int) -> bool:
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _said(path: Path) -> str:
    """Give who wrote the file that is locked."""
    return path.read_text(encoding="utf-8").strip() or "?"


def me(*, user: str, machine: str) -> str:
    """Give who holds a lock, as others are told."""
    return f"{user}@{machine} ({os.getpid()})"
