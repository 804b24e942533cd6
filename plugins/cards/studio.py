"""Processes that work beside this one, which goes on meanwhile.

Each is a copy of this process, so it knows its tasks without being told, and takes
their numbers from pipes. None of it needs a thread, so whoever forks later does so
soundly.
"""

import gc
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, NoReturn
from weakref import finalize

MOST = 1024  # tasks, so that the smallest pipe holds their numbers
SIZE = 4  # bytes of a number
Work = Callable[[Any], object]


def cores() -> int:
    """Give how many processes may work: one where a fork would not be sound."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Studio:
    """Some hands at work; the last of them to leave shuts the door."""

    def __init__(self, work: Work, tasks: Sequence[Any], *, hands: int) -> None:
        """Hire hands; each begins at its own share of the tasks."""
        share, boss = -(-len(tasks) // hands), os.getpid()
        shares = [range(at, len(tasks))[:share] for at in range(0, len(tasks), share)]
        lanes = [_lane(share) for share in shares]
        self.door, inside = os.pipe()
        gc.freeze()  # so that the copies do not touch, and copy, what they only read
        self.hired = list[int]()
        with suppress(OSError):  # too many processes: fewer will do
            for at in range(len(lanes)):
                own = [*lanes[at:], *lanes[:at]]
                self.hired.append(os.fork() or _at_work(work, tasks, own, boss))
        gc.unfreeze()
        os.close(inside)
        self.close = finalize(self, _closed, boss, self.hired, lanes, self.door)

    def wait(self) -> None:
        """Wait until all is done; copies of this process may wait as well."""
        os.read(self.door, 1)  # nobody writes: it ends when nobody is inside


def _lane(numbers: range) -> int:
    """Give a pipe that holds numbers; each is taken once, by whoever is first."""
    taken, given = os.pipe()
    os.write(given, b"".join(number.to_bytes(SIZE) for number in numbers))
    os.close(given)
    return taken


def _taken(lanes: Sequence[int]) -> Iterator[int]:
    """Take numbers from one's own lane, then what is left in those of others."""
    for lane in lanes:
        while number := os.read(lane, SIZE):
            yield int.from_bytes(number)


def _at_work(
    work: Work, tasks: Sequence[Any], lanes: Sequence[int], boss: int
) -> NoReturn:
    """Work until nothing is left, or nobody is there who wanted it."""
    try:
        for number in _taken(lanes):
            with suppress(Exception):  # whoever needs it makes it, and hears why not
                work(tasks[number])
            if os.getppid() != boss:
                break
    finally:  # and no word: an interruption is told by the one who hired
        os._exit(0)


def _closed(boss: int, hired: Sequence[int], lanes: Sequence[int], door: int) -> None:
    """Take away the work that nobody began, and see the hands off."""
    if os.getpid() != boss:
        return
    for _ in _taken(lanes):
        pass
    for pipe in (*lanes, door):
        os.close(pipe)
    for process in hired:
        with suppress(ChildProcessError):
            os.waitpid(process, 0)
