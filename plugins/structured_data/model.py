"""The head of a page, as data."""

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A graph that is made each time a template shows it."""

    make: Callable[[], Markup]

    def __html__(self) -> Markup:
        """Give the graph as it stands in a page."""
        return self.make()
