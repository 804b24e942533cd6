"""Make the cards that are missing: in several processes where that is worth it."""

import multiprocessing
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from plugins.cards.drawing import draw
from plugins.cards.faces import Chain
from plugins.cards.layouts import FORMATS
from plugins.cards.model import Card, Report
from plugins.cards.shelf import Shelf
from plugins.cards.veil import LEAST

MANY = 8  # cards: fewer are drawn before the first process has begun
PORTION = 8  # cards at a time, so that at the end no process waits long for another


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A card to draw in some formats, and the name that each is kept under."""

    card: Card
    names: tuple[tuple[str, str], ...]  # format, name; the wide one first
    chain: Chain

    @property
    def photo(self) -> str:
        """What it is drawn on: orders for one photo follow one another."""
        return self.card.photo.digest if self.card.photo else ""


def make(orders: Iterable[Order], shelf: Shelf) -> None:
    """Draw what the shelf does not hold."""
    missing = [
        order for order in orders if any(name not in shelf for _, name in order.names)
    ]
    missing.sort(key=lambda order: (order.photo, order.card.id, order.card.lang))
    workers = _workers()
    if workers > 1 and len(missing) >= MANY:
        with suppress(BrokenProcessPool):  # one was killed: the rest is drawn here
            _together(missing, shelf, workers)
        shelf.look()
    for order in missing:
        one(order, shelf)


def _workers() -> int:
    """Give how many processes may work: one where none can be forked."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _together(missing: Sequence[Order], shelf: Shelf, workers: int) -> None:
    context = multiprocessing.get_context("fork")
    held = shelf.only(name for order in missing for _, name in order.names)
    work = partial(one, shelf=held)
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        for _ in pool.map(work, missing, chunksize=PORTION):
            pass


def one(order: Order, shelf: Shelf) -> None:
    """Draw one card in its formats, in one ink, and put each on the shelf."""
    tone = ""
    for size, name in order.names:
        if name in shelf and tone == "" and size == "og" and len(order.names) > 1:
            tone = shelf.report(name)["ink"]
        if name in shelf:
            continue
        content, report = draw(order.card, FORMATS[size], order.chain, tone=tone)
        tone = tone or report.ink
        shelf.put(name, content, report, told=_must_be_told(report))


def _must_be_told(report: Report) -> bool:
    elided = report.plan is not None and report.plan.elided
    pale = report.plan is not None and report.contrast < LEAST
    return bool(report.trouble) or elided or pale
