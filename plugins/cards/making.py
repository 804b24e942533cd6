"""Make the cards that are missing, while the build goes on with what is not drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any

from plugins.cards.order import Order
from plugins.cards.shelf import Shelf
from plugins.cards.studio import MOST, Studio, cores

FEW = 8  # cards that one process has drawn before a second one has begun


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
        if not missing:
            return cls(shelf)
        easel = _easel()
        missing.sort(key=easel.place)
        if (many := cores()) > 1:
            size = -(-len(missing) // MOST)
            tasks = [missing[at : at + size] for at in range(0, len(missing), size)]
            hands = min(many, -(-len(tasks) // FEW))
            late = {name for o in missing for _, name in o.names if name not in shelf}
            studio = Studio(partial(easel.each, shelf=shelf), tasks, hands=hands)
            return cls(shelf, missing, frozenset(late), studio)
        easel.each(missing, shelf=shelf)
        return cls(shelf)

    def have(self, order: Order, name: str) -> None:
        """Wait for a card; draw it if nobody did."""
        if name not in self.shelf:
            self._wait()
        if name not in self.shelf:
            _easel().one(order, self.shelf)

    def _wait(self) -> None:
        if self.studio:
            self.studio.wait()
            self.studio.close()
            self.studio = None
            self.shelf.look()

    def finish(self) -> None:
        """Have all that was missing, and nobody at work any more."""
        self._wait()
        if self.orders:
            _easel().each(self.orders, shelf=self.shelf)


def _easel() -> Any:  # noqa: ANN401  15 ms; most builds draw nothing
    return import_module("plugins.cards.easel")
