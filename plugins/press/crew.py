"""Work done by forked processes, which know it because they are copies of this one."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, ClassVar

Work = Callable[[Any], bytes]


@dataclass(frozen=True, slots=True)
class Shift:
    """What a process works at: it finds it in its memory, nothing is sent."""

    work: Work
    tasks: Sequence[Any]
    current: ClassVar["Shift"]

    def begin(self) -> None:
        """Work at this from now on."""
        Shift.current = self


def by_many(
    work: Work, tasks: Sequence[Any], *, hands: int, at_once: int
) -> list[bytes]:
    """Give what the work makes of each task, in their order.

    When a process is killed, what it would have given is made here.
    """
    shift, done = Shift(work, tasks), list[bytes]()
    starts = range(0, len(tasks), at_once)
    with ProcessPoolExecutor(
        hands, mp_context=get_context("fork"), initializer=shift.begin
    ) as crew:
        try:
            for part in crew.map(_done, starts, [at_once] * len(starts)):
                done += part
        except BrokenProcessPool:
            done += [work(task) for task in tasks[len(done) :]]
    return done


def _done(start: int, count: int) -> list[bytes]:
    shift = Shift.current
    return [shift.work(task) for task in shift.tasks[start : start + count]]
