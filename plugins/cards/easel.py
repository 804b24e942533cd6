"""Draw what is ordered, one card after another, and put each on the shelf."""

from collections.abc import Sequence

from plugins.cards.drawing import draw
from plugins.cards.layouts import FORMATS
from plugins.cards.model import LEAST, Report
from plugins.cards.order import Order
from plugins.cards.shelf import Shelf
from plugins.cards.sky import variety


def place(order: Order) -> tuple[object, ...]:
    """Give its place among orders: those on one ground follow one another."""
    card = order.card
    photo = card.photo.digest if card.photo else ""
    sign = card.brand.emblem
    return photo, card.accent, sign, variety(card.id), card.id, card.lang


def each(orders: Sequence[Order], *, shelf: Shelf) -> None:
    """Draw some cards, one by one."""
    for order in orders:
        one(order, shelf)


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
