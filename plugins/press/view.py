"""The site as one page sees it: its language, its place, its menus."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from plugins.content_model.model import Link

ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every template gets as `site`."""

    READ_APART: ClassVar = True  # no page is made of all of it

    name: str
    tagline: str
    lang: str
    languages: tuple[str, ...]
    url: str  # the absolute root in public, else ""
    address: str  # of the page, from the site's root, without index.html
    base: str  # from the page to the root: "../..", or the absolute root
    preview: bool
    home: Link
    blog: Link | None
    feeds: tuple[Link, ...]  # of all that is new on the site
    subscribe: Link | None  # the page about them
    venues: tuple[Any, ...]
    navigation: Mapping[str, Any]
    style: str = ""  # the stylesheet's address, with ?v= and the sum of its bytes
    focuses: tuple[str, ...] = ()  # where to look in covers, for the stylesheet
    backdrop: Any = None  # the picture behind the head of the home page
    notices: Any = None  # the board of this language, where somebody keeps one

    @property
    def agenda(self) -> Link | None:
        """The agenda, where there are events."""
        found: Link | None = self.navigation.get("agenda")
        return found

    @property
    def menu(self) -> tuple[Link, ...]:
        """The main menu, the entry of this page marked."""
        return tuple(map(self._marked, self.navigation.get("menu", ())))

    @property
    def footer(self) -> tuple[Link, ...]:
        """The links at the foot of every page."""
        return tuple(map(self._marked, self.navigation.get("footer", ())))

    def _marked(self, entry: Link) -> Link:
        below = entry.url != self.home.url and self.address.startswith(entry.url)
        return replace(entry, current=entry.url == self.address or below)

    def link(self, url: str) -> str:
        """Give an address as this page links to it."""
        return url if ELSEWHERE.match(url) else f"{self.base}/{url}"
