"""What a feed is made of, before it has a format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from plugins.content_model.model import Link, MadePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture that goes with an item; its address is absolute, its length exact."""

    url: str
    type: str  # image/jpeg
    bytes: int
    width: int
    height: int
    alt: str
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document that goes with an item."""

    title: str
    url: str
    type: str  # application/pdf
    bytes: int


class Text(Protocol):
    """What an item says in full; it tells by its fields what that is made of."""

    @property
    def whole(self) -> str:
        """HTML for any place: every address absolute, and nothing that runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that is told once: a post, an event, a change of an event."""

    guid: str
    url: str
    title: str
    lang: str
    summary: str
    text: Text
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    categories: tuple[str, ...] = ()
    image: Image | None = None
    attachments: tuple[Attachment, ...] = ()

    @property
    def files(self) -> tuple[Image | Attachment, ...]:
        """All that goes with it, the picture first."""
        return (self.image, *self.attachments) if self.image else self.attachments


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A list as its subscribers know it. Addresses are absolute."""

    guid: str
    title: str
    description: str
    lang: str
    author: str
    url: str  # of the page that shows the same list
    items: tuple[Item, ...]  # newest first, never none
    home: str  # the site's root
    guide: str | None = None  # the page that explains how to subscribe
    style: str | None = None  # the style sheet, as the feed links to it
    hub: str | None = None  # WebSub
    icons: Mapping[int, str] = field(default_factory=dict)  # by side, in pixels

    @property
    def updated(self) -> datetime:
        """The last change of any of its items; the build's time has no part in it."""
        return max(item.updated for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A line of the list of all feeds: a feed, or a group of them."""

    title: str
    feed: str | None = None
    page: str | None = None
    lang: str | None = None
    within: tuple["Outline", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How one calendar is followed: by any program, by the two great services."""

    webcal: str
    google: str
    outlook: str
    file: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """How an event, or one date of it, is put into one's own calendar, as it is now."""

    file: Link
    google: str
    outlook: str | None  # it has no word for what repeats
    nights: Mapping[str, "Adding"] = field(default_factory=dict)  # by the date's key


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing that can be followed, as the page about it shows it."""

    title: str
    name: str  # among all that a subscriber follows
    page: Link
    feeds: tuple[Link, ...] = ()
    calendar: Calendar | None = None
    about: str = ""  # why one would: news, agenda, blog, changes, venue


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Choices that belong together: the site's, or one venue's."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(slots=True, kw_only=True)
class Guide(MadePage):
    """The page that explains how to follow."""

    kind: str = "subscribe"
    first: tuple[Choice, ...]
    shelves: tuple[Shelf, ...]
    opml: Link
    agenda: Link | None = None

    @property
    def has_calendars(self) -> bool:
        """Whether there are dates to follow."""
        return any(choice.calendar for s in self.shelves for choice in s.choices)
