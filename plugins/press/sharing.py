"""Share jobs out among the cores: each process takes some, and says what became."""

import gc
import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from plugins.press.crew import by_many
from plugins.press.hands import cores, may_share

NEW, KNOWN, ENOUGH = 1.2, 0.2, 100.0  # milliseconds that a job, and a fork, is worth
AT_ONCE = 48  # jobs handed out together
Jobs = Sequence[Any]


def is_worth_sharing(*, new: int, known: int) -> bool:
    """Tell whether several processes are sooner done with so many jobs."""
    worth = new * NEW + known * KNOWN
    return new + known > 1 and worth > ENOUGH and may_share()


def shared(work: Callable[[Jobs], Any], jobs: Jobs) -> Iterator[Any]:
    """Give what the work makes of the jobs, part by part."""
    parts = [jobs[at : at + AT_ONCE] for at in range(0, len(jobs), AT_ONCE)]
    gc.freeze()  # so that copies do not touch, and so copy, what they only read
    try:
        done = by_many(partial(_sent, work), parts, hands=cores(), at_once=1)
    finally:
        gc.unfreeze()
    yield from map(pickle.loads, done)  # copies of this process wrote them


def _sent(work: Callable[[Jobs], Any], jobs: Jobs) -> bytes:
    return pickle.dumps(work(jobs))
