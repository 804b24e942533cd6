"""Make the cards that are missing, while the build goes on with what is not drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from plugins.cards.drawing import draw
from plugins.cards.faces import Chain
from plugins.cards.layouts import FORMATS
from plugins.cards.model import Card, Report
from plugins.cards.shelf import Shelf
from plugins.cards.sky import variety
from plugins.cards.studio import MOST, Studio, cores
from plugins.cards.veil import LEAST

FEW = 8  # cards that one process has drawn before a second one has begun


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A card to draw in some formats, and the name that each is kept under."""

    card: Card
    names: tuple[tuple[str, str], ...]  # format, name; the wide one first
    chain: Chain

    @property
    def place(self) -> tuple[object, ...]:
        """Its place among orders: those on one ground follow one another."""
        card = self.card
        photo = card.photo.digest if card.photo else ""
        return (
            photo,
            card.accent,
            card.brand.emblem,
            variety(card.id),
            card.id,
            card.lang,
        )


@dataclass(slots=True)
class Making:
    """Cards on their way to the shelf, each there when somebody asks for it."""

    shelf: Shelf
    orders: Sequence[Order] = ()  # that others draw
    late: frozenset[str] = frozenset()  # what of them was missing
    studio: Studio | None = None

    @classmethod
    def begun(cls, orders: Iterable[Order], shelf: Shelf) -> "Making":
        """Have what the shelf does not hold drawn: by others, where there are cores."""
        missing = [o for o in orders if any(name not in shelf for _, name in o.names)]
        missing.sort(key=lambda order: order.place)
        if missing and (many := cores()) > 1:
            size = -(-len(missing) // MOST)
            tasks = [missing[at : at + size] for at in range(0, len(missing), size)]
            hands = min(many, -(-len(tasks) // FEW))
            late = {name for o in missing for _, name in o.names if name not in shelf}
            studio = Studio(partial(_drawn, shelf=shelf), tasks, hands=hands)
            return cls(shelf, missing, frozenset(late), studio)
        for order in missing:
            one(order, shelf)
        return cls(shelf)

    def have(self, order: Order, name: str) -> None:
        """Wait for a card; draw it if nobody did."""
        if name not in self.shelf:
            self._wait()
        if name not in self.shelf:
            one(order, self.shelf)

    def _wait(self) -> None:
        if self.studio:
            self.studio.wait()
            self.studio.close()
            self.studio = None
            self.shelf.look()

    def finish(self) -> None:
        """Have all that was missing, and nobody at work any more."""
        self._wait()
        for order in self.orders:
            one(order, self.shelf)


def _drawn(orders: Sequence[Order], *, shelf: Shelf) -> None:
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
