"""The desk as its page shows it: lists of files, months of venues, silences."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from plugins.content_model.model import MadePage

FIRST = 8  # lines that a section shows before one asks for more


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A file that wants something: which, what, and where its page is."""

    file: str  # as its editor knows it: content/blog/x.md
    title: str = ""
    lang: str = ""  # of the title
    url: str | None = None  # of its page; None where it has none
    when: date | None = None  # a day alone, or a moment
    note: str = ""
    level: str = ""  # error or advice

    @property
    def has_hour(self) -> bool:
        """Whether it is a moment of its day."""
        return isinstance(self.when, datetime)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A list of files, and what is said where there are none."""

    key: str
    title: str
    empty: str
    lines: tuple[Line, ...]

    @property
    def first(self) -> tuple[Line, ...]:
        """Those that are shown at once."""
        return self.lines[:FIRST]

    @property
    def rest(self) -> tuple[Line, ...]:
        """Those that wait until somebody asks for them."""
        return self.lines[FIRST:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A content on the day of its publication."""

    day: date
    title: str
    lang: str
    file: str
    url: str | None
    state: str  # published or scheduled
    kind: str  # in a word or two


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A venue over the weeks of a month."""

    venue: str | None  # its id; None for what is of no venue
    title: str
    weeks: tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What was and will be published in a month, by venue and week."""

    key: str  # 2026-07
    title: str
    weeks: tuple[tuple[str, bool], ...]  # from which day to which; whether it is now
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """How long nothing was heard of a venue, and where it could be heard."""

    venue: str
    title: str
    url: str
    file: str
    since: str  # in words
    days: int | None  # None where there never was anything
    last: Line | None
    next: Line | None
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All of the desk, at one moment."""

    now: datetime
    sections: tuple[Section, ...]
    months: tuple[Month, ...]
    silences: tuple[Silence, ...]


@dataclass(slots=True, kw_only=True)
class DeskPage(MadePage):
    """The page of the desk, gathered when it is asked for."""

    kind: str = "desk"
    gather: Callable[[], View]

    @property
    def view(self) -> View:
        """The desk as it is now."""
        return self.gather()
