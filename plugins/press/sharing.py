"""Share pages out among the cores: each process prints some, and says what became."""

import gc
import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from plugins.press.crew import by_many
from plugins.press.hands import cores, may_share

NEW, KNOWN, ENOUGH = 1.2, 0.05, 300.0  # milliseconds that a page, and a fork, is worth
AT_ONCE = 32  # pages handed out together
Pages = Sequence[Any]


def is_worth_sharing(*, new: int, known: int) -> bool:
    """Tell whether several processes are sooner done with so many pages."""
    return new * NEW + known * KNOWN > ENOUGH and may_share()


def shared(work: Callable[[Pages], Any], pages: Pages) -> Iterator[Any]:
    """Give what the work makes of the pages, part by part."""
    parts = [pages[at : at + AT_ONCE] for at in range(0, len(pages), AT_ONCE)]
    gc.collect()
    gc.freeze()  # so that the copies do not touch, and copy, what they only read
    try:
        for told in by_many(partial(_sent, work), parts, hands=cores(), at_once=1):
            yield pickle.loads(told)  # noqa: S301  a copy of this process wrote it
    finally:
        gc.unfreeze()


def _sent(work: Callable[[Pages], Any], pages: Pages) -> bytes:
    return pickle.dumps(work(pages))
