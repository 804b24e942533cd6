"""A sheet of paper: a venue's week, or a notice for its door."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.content_model.model import Link, MadePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A date of an event on paper."""

    hour: str
    title: str
    lang: str  # of the title
    place: str | None = None
    state: str | None = None  # cancelled, full …: what must not be missed
    mark: str | None = None  # the same in words


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDay:
    """A day of the week: its hours and its events."""

    day: date
    title: str
    hours: tuple[str, ...]
    note: str | None
    lines: tuple[Line, ...]
    more: str | None = None  # how many others there are, where paper ends


@dataclass(slots=True, kw_only=True)
class Sheet(MadePage):
    """The programme of a week."""

    kind: str = "programme"
    when: str
    days: tuple[SheetDay, ...]
    load: str  # plain, light, normal, heavy or full: how much must go on the page
    notes: tuple[str, ...]
    qr: str  # where its QR code is, from the site's root
    address: str  # what the QR code says, as people read it
    sheets: tuple[Link, ...] = ()  # the venue's others, and its door notices


@dataclass(slots=True, kw_only=True)
class Poster(MadePage):
    """A notice for a door, to be read from three steps away."""

    kind: str = "poster"
    headline: str  # Fermé
    subject: str | None  # of what is cancelled
    when: str
    why: str | None
    source: Any  # the notice whose text is shown, or None
    qr: str
    address: str
