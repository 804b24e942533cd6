"""Processes that work beside this one, which goes on meanwhile.

Each is a copy of this process, so it knows its tasks without being told; it takes their
numbers from a pipe, and says through another what it made. None of it needs a thread,
so whoever forks later does so soundly.
"""

import gc
import os
import select
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, BinaryIO, NoReturn
from weakref import finalize

MOST = 4000  # tasks, so that the smallest pipe holds their numbers
SIZE = 4  # bytes of a number
Work = Callable[[Any], str]


def cores() -> int:
    """Give how many processes may work: one where a fork would not be sound."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Studio:
    """Some hands at work, and what they say."""

    def __init__(self, work: Work, tasks: Sequence[Any], *, hands: int) -> None:
        """Hire hands; each takes the next task that none has taken."""
        taken, given = os.pipe()
        os.write(given, b"".join(number.to_bytes(SIZE) for number in range(len(tasks))))
        os.close(given)
        heard, said = os.pipe()
        gc.freeze()  # so that the copies do not touch, and copy, what they only read
        self.hired = [_hired(work, tasks, taken, said) for _ in range(hands)]
        gc.unfreeze()
        os.close(said)
        self.owner, self.heard = os.getpid(), os.fdopen(heard, "rb")
        ends = self.owner, self.hired, taken, self.heard
        self.close = finalize(self, _closed, *ends)

    def next(self) -> str:
        """Wait for what is said next; nothing is when all is done.

        It is said to the process that hired: a copy of it waits until all is done.
        """
        if os.getpid() != self.owner:
            _wait_for_the_end(self.heard)
        elif said := self.heard.readline():
            return said.decode().rstrip("\n")
        else:
            self.close()
        return ""


def _numbers(taken: int) -> Iterator[int]:
    """Take numbers, each of which one process gets, until none is left."""
    while number := os.read(taken, SIZE):
        yield int.from_bytes(number)


def _hired(work: Work, tasks: Sequence[Any], taken: int, said: int) -> int:
    """Fork a hand, and give its process."""
    boss = os.getpid()
    return os.fork() or _at_work(work, tasks, taken, said, boss=boss)


def _at_work(
    work: Work, tasks: Sequence[Any], taken: int, said: int, *, boss: int
) -> NoReturn:
    """Work until nothing is left, or nobody is there who wanted it."""
    try:
        for number in _numbers(taken):
            with suppress(Exception):  # whoever needs it makes it, and hears why not
                os.write(said, f"{work(tasks[number])}\n".encode())
            if os.getppid() != boss:
                break
    finally:  # and no word: an interruption is told by the one who hired
        os._exit(0)


def _wait_for_the_end(heard: BinaryIO) -> None:
    end = select.poll()
    end.register(heard, 0)  # told when nobody is left who could say something
    end.poll()


def _closed(owner: int, hired: Sequence[int], taken: int, heard: BinaryIO) -> None:
    """Take away the work that nobody began, and see the hands off."""
    if os.getpid() != owner:
        return
    for _ in _numbers(taken):
        pass
    heard.close()
    os.close(taken)
    for process in hired:
        with suppress(ChildProcessError):
            os.waitpid(process, 0)
