"""What all feeds of a site have in common: where they live, and who they are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

from plugins.feeds.identity import Identity

URI = "/#%[]=:;$&()+,!?*@'~"  # what stands in an address as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A site as its feeds speak for it.

    `size` gives the length of the file at an address, None where there is none; it is
    asked when feeds are printed, and may then make that file.
    """

    root: str  # absolute, without the last slash
    name: str
    identity: Identity
    now: datetime
    size: Callable[[str], int | None]
    taglines: Mapping[str, str] = field(default_factory=dict)
    guides: Mapping[str, str] = field(default_factory=dict)  # by language
    icons: Mapping[int, str] = field(default_factory=dict)  # by side, in pixels
    styles: Mapping[str, str] = field(default_factory=dict)  # by language
    hub: str | None = None

    def address(self, url: str) -> str:
        """Give an address of the site as the whole world reads it."""
        return quote(f"{self.root}/{url}", safe=URI)

    def title(self, kind: str, title: str) -> str:
        """Give a list's name among all that a subscriber follows."""
        return self.name if kind == "home" else f"{self.name} — {title}"
