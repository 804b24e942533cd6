"""Memory that is swept seldom: a build makes much, and drops next to nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (20_000, 50, 50)  # a tenth of a build was spent on looking for what to drop


@contextmanager
def swept_seldom() -> Iterator[None]:
    """Look seldom for what can be dropped, until the work is done."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
