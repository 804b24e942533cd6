"""Share jobs out among the cores: each process takes some, and says what became."""

import gc
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from plugins.press.crew import by_many
from plugins.press.hands import cores, may_share

PRINTED = 100  # jobs from which on a fork is sooner done than one process
LOOKED_AT = 200  # jobs likewise
AT_ONCE = 16  # handed out together
Jobs = Sequence[Any]
YES, NO = b"y", b"n"


def is_worth_sharing(jobs: int) -> bool:
    """Tell whether several processes are sooner done with printing so many."""
    return jobs > PRINTED and may_share()


def shared(work: Callable[[Jobs], Any], jobs: Jobs) -> Iterator[Any]:
    """Give what the work makes of the jobs, part by part."""
    parts = [jobs[at : at + AT_ONCE] for at in range(0, len(jobs), AT_ONCE)]
    with _still():
        done = by_many(partial(_sent, work), parts, hands=cores(), at_once=1)
    yield from map(pickle.loads, done)  # copies of this process wrote them


def looked_at(look: Callable[[Any], bool], jobs: Jobs) -> list[bool]:
    """Ask something of every job."""
    if len(jobs) < LOOKED_AT or not may_share():
        return list(map(look, jobs))
    with _still():
        done = by_many(partial(_said, look), jobs, hands=cores(), at_once=AT_ONCE)
    return [one == YES for one in done]


@contextmanager
def _still() -> Iterator[None]:
    """Have copies not touch, and so copy, what they only read."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _sent(work: Callable[[Jobs], Any], jobs: Jobs) -> bytes:
    return pickle.dumps(work(jobs))


def _said(look: Callable[[Any], bool], job: Any) -> bytes:  # noqa: ANN401
    return YES if look(job) else NO
