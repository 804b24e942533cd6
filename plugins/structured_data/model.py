"""The head of a page, as data."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from markupsafe import Markup

from plugins.content_model.model import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What search engines and networks read; addresses are from the site's root.

    `type` is the Open Graph protocol's og:type; `locale` its og:locale (fr_FR).
    """

    title: str  # of the page: with the site's name
    short_title: str  # without it, for cards
    description: str
    url: str
    type: str
    lang: str
    locale: str
    robots: str | None = None
    alternates: tuple[Link, ...] = ()
    x_default: str | None = None
    image: Any = None  # the card, else the cover's picture
    image_type: str = ""
    image_alt: str = ""
    feeds: tuple[Link, ...] = ()
    previous: str | None = None
    next: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    author: str | None = None


@dataclass(slots=True, eq=False)
class Seat:
    """Holds the graph that was made last: a page asks for its own more than once."""

    taken_by: object = None
    graph: Markup = field(default_factory=Markup)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Later:
    """A graph that is made when a template shows it, and held no longer than needed.

    Where there is no seat it is made each time: a preview's contents may change.
    """

    make: Callable[[], Markup]
    seat: Seat | None = None

    def __html__(self) -> Markup:
        """Give the graph as it stands in a page."""
        if self.seat is None:
            return self.make()
        if self.seat.taken_by is not self:
            self.seat.graph, self.seat.taken_by = self.make(), self
        return self.seat.graph
