"""What pages show of hours, prices and notices: words, and no more work to do."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from plugins.hours.model import Closure, Spec


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A time of opening with what a door says of it, before it and during it."""

    starts: datetime
    ends: datetime
    open: str  # Ouvert jusqu’à 19 h 30
    closed: str  # Fermé, ouvre mercredi 15 juillet à 10 h


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Some hours in words, and who is received; `where` names a space."""

    hours: str
    session: str | None = None
    where: str | None = None
    last_entry: str | None = None
    is_open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWords:
    """A day as a page says it."""

    day: date
    title: str  # mardi 14 juillet
    lines: tuple[Line, ...]  # what a visitor may come for
    state: str  # open, closed or unknown
    note: str | None = None  # the public holiday, or why it differs
    said: str = ""  # the whole in one line: 10 h – 19 h 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Days of a week that are alike, and what each space does on them."""

    days: str
    cells: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The week of one time of the year."""

    title: str
    when: str | None  # its days, where the title does not say them
    spaces: tuple[str, ...]  # names; none where there is but one column
    rows: tuple[Row, ...]
    current: bool  # whether it holds on the day of the build


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningHours:
    """All that a page says of a venue's hours, in its language."""

    today: DayWords
    week: tuple[DayWords, ...]  # today and the next seven days
    weeks: tuple[DayWords, ...]  # this week from its Monday, and the next
    next: str | None  # when it opens next, where it is closed today
    tables: tuple[Table, ...]
    feasts: tuple[str, ...]  # what is done on public holidays, a line each
    ahead: tuple[Closure, ...]  # exceptions and notices that are coming
    doors: tuple[Door, ...]  # when it is open, today and in the week after
    last_entry: str | None  # where it is the same for all hours
    regular: tuple[Spec, ...]
    special: tuple[Spec, ...]
    season: str | None = None  # the days outside which all is closed
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """A notice as it stands at the head of pages, in one language."""

    id: str
    slug: str
    lang: str  # of title and text; that of the original where untranslated
    title: str
    source: Any  # the notice whose text is shown; None where the data speak for it
    when: str  # jusqu’à 18 h, ou du … au …
    venues: tuple[str, ...]  # their names
    concerns: frozenset[str]  # their ids; all of them where all are meant
    closes: bool
    starts: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """An exception that is coming, as the home page tells it."""

    venue: str
    url: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """All banners of one language, and the exceptions that are coming."""

    all: tuple[Banner, ...] = ()
    ahead: tuple[Ahead, ...] = ()

    def of(self, venue_id: str | None) -> tuple[Banner, ...]:
        """Give the banners that concern a venue."""
        return tuple(b for b in self.all if venue_id in b.concerns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A thing one looks up: its name, the question visitors ask, the answer."""

    key: str
    label: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRow:
    """A price in words."""

    title: str
    price: str
    when: str | None = None
    details: tuple[str, ...] = ()
    contact: str | None = None
    link: str | None = None  # mailto: or tel:, where the contact is one


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceTable:
    """Prices for everyone, for groups, or for schools."""

    title: str
    rows: tuple[PriceRow, ...]
    has_when: bool = field(default=False)
