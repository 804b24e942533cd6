"""Share work out among the cores of the machine, where there is enough of it."""

import os
import threading
from collections.abc import Sequence
from typing import Any

from plugins.content_model.memory_model import Work, one_by_one
from plugins.press.crew import by_many

ENOUGH = 50  # tasks below which starting others takes longer than the work
AT_ONCE = 16  # tasks handed out together


def cores() -> int:
    """Give how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def may_share() -> bool:
    """Tell whether a copy of this process would be sound: one thread, and a fork."""
    return hasattr(os, "fork") and threading.active_count() == 1 and cores() > 1


def shared_out(work: Work, tasks: Sequence[Any], *, hands: int) -> list[bytes]:
    """Give what the work makes of each task, in their order, by so many hands.

    Only a fork knows the work and the tasks without being told; and where a thread
    runs, a fork may find a lock closed for ever. There one pair of hands does it all.
    """
    if hands < 2 or len(tasks) < ENOUGH or not may_share():  # noqa: PLR2004
        return one_by_one(work, tasks)
    first = work(tasks[0])  # and what is built on the way, each copy then has
    return [first, *by_many(work, tasks[1:], hands=hands, at_once=AT_ONCE)]


def each_apart(work: Work, tasks: Sequence[Any]) -> list[bytes]:
    """Give what the work makes of each task, where one alone is worth a process."""
    hands = min(cores(), len(tasks))
    if hands < 2 or not may_share():  # noqa: PLR2004  one has nobody beside it
        return one_by_one(work, tasks)
    return by_many(work, tasks, hands=hands, at_once=1)
