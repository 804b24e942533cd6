"""Work done by forked processes too, which know it because they are copies of this one.

Numbers of portions lie in a pipe, and whoever is free takes the next; this process
works like the others. No thread is started: a fork stays as sound as it was.
"""

import os
import pickle
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from struct import Struct
from typing import Any, Self

from plugins.content_model.memory_model import Work

Made = dict[int, list[bytes]]  # what was made of each portion, by its first task
NUMBER = Struct("<I")
PORTIONS = 64  # of a shift: what its processes copied is let go when it ends


@dataclass(frozen=True, slots=True)
class Shift:
    """Tasks in portions, of which each is taken once."""

    work: Work
    tasks: Sequence[Any]
    size: int  # of a portion
    numbers: int  # the pipe that they are taken from
    boss: int  # the process that wants them made

    def made(self) -> Made:
        """Make portions until none is left."""
        return {first: self.portion(first) for first in self._taken()}

    def portion(self, first: int) -> list[bytes]:
        """Make one portion."""
        return [self.work(task) for task in self.tasks[first : first + self.size]]

    def _taken(self) -> Iterator[int]:
        """Take numbers while there are some, and somebody is there who wants them."""
        while self.boss in (os.getpid(), os.getppid()):
            if not (number := os.read(self.numbers, NUMBER.size)):
                break
            yield NUMBER.unpack(number)[0]


@dataclass(frozen=True, slots=True)
class Mate:
    """A process that works beside this one, and the pipe that it will answer by."""

    process: int
    answer: int

    @classmethod
    def at(cls, shift: Shift) -> Self:
        """Send one to work."""
        answer, told = os.pipe()
        if not (process := os.fork()):
            try:
                signal.signal(signal.SIGINT, signal.SIG_DFL)
                with os.fdopen(told, "wb") as file:
                    pickle.dump(shift.made(), file)
            finally:  # whatever was wrong, the one that sent it will see for itself
                os._exit(0)
        os.close(told)
        return cls(process, answer)

    def made(self) -> Made:
        """Wait for what it made: nothing, where it ended before it was done."""
        with os.fdopen(self.answer, "rb", closefd=False) as file:
            told = file.read()
        try:
            made: Made = pickle.loads(told)  # noqa: S301  a copy of this process wrote it
        except (EOFError, pickle.UnpicklingError):
            return {}
        else:
            return made

    def leave(self) -> None:
        """End it, whatever it does."""
        os.close(self.answer)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def by_many(
    work: Work, tasks: Sequence[Any], *, hands: int, at_once: int
) -> list[bytes]:
    """Give what the work makes of each task, in their order.

    When a process is killed, what it would have given is made here.
    """
    many, done = PORTIONS * at_once, list[bytes]()
    for start in range(0, len(tasks), many):
        done += _by_mates(work, tasks[start : start + many], hands, at_once)
    return done


def _by_mates(
    work: Work, tasks: Sequence[Any], hands: int, size: int
) -> Iterator[bytes]:
    """Work one shift."""
    firsts = range(0, len(tasks), size)
    numbers, put = os.pipe()
    os.write(put, b"".join(map(NUMBER.pack, firsts)))
    os.close(put)
    shift, mates = Shift(work, tasks, size, numbers, os.getpid()), list[Mate]()
    try:
        with suppress(OSError):  # too many processes: fewer will do
            for _ in range(hands - 1):
                mates.append(Mate.at(shift))
        made = shift.made()
        for mate in mates:
            made |= mate.made()
    finally:
        os.close(numbers)
        for mate in mates:
            mate.leave()
    for first in firsts:
        yield from made.get(first) or shift.portion(first)
