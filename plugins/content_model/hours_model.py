"""What a venue's hours are, as its editor wrote them: types that plugins share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A stretch of a day on which a venue receives somebody, by the wall clock.

    Minutes are counted from the day's midnight; past 1440 they are the next day's.
    """

    starts: int
    ends: int
    session: str = "public"  # public, appointment, club, schools, members, classes …
    title: str | None = None  # what it is called, if it has a name
    spaces: tuple[str, ...] = ()  # ids; empty means all
    last_entry: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether a visitor who comes is let in."""
        return self.session in ("public", "appointment")


# Monday to Sunday, then public holidays; None where the editor says nothing.
Week = tuple[tuple[Slot, ...] | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days from a first to a last; a yearly one comes again, in any year."""

    first: date
    last: date
    yearly: bool = False  # then both are days of the leap year 2000

    def __contains__(self, day: date) -> bool:
        """Tell whether a day is one of them."""
        if not self.yearly:
            return self.first <= day <= self.last
        day = day.replace(year=self.first.year)
        if self.first <= self.last:
            return self.first <= day <= self.last
        return day >= self.first or day <= self.last  # over New Year


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacation:
    """Holidays of schools, in one zone and one year."""

    name: str  # noël, hiver …
    title: str  # as the calendar names them: Noël 2026
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A time of the year that has a week of its own.

    `kind` is year, school (outside school holidays), holidays (of schools, those named
    or all) or dates (its spans).
    """

    title: str | None
    kind: str
    week: Week
    spans: tuple[Span, ...] = ()
    holidays: tuple[str, ...] = ()  # noël, hiver …; empty means all
    spaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """What a venue does on some public holidays: hours, or those of a weekday.

    Without `dates` and `names` it is for all that no other feast names.
    """

    dates: tuple[tuple[int, int], ...] = ()  # month, day
    names: tuple[str, ...] = ()  # as the calendar of the country names them
    weekday: int | None = None
    slots: tuple[Slot, ...] | None = None  # None: those of the weekday, or as usual


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Days whose hours differ from all that the seasons say; no slots is closed."""

    span: Span
    slots: tuple[Slot, ...]
    why: str | None = None
    spaces: tuple[str, ...] = ()
    since: date | None = None  # when it was told

    @property
    def closes(self) -> bool:
        """Whether nobody is received."""
        return not self.slots


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """When a venue is open, as its editor wrote it; `text` where only words say it."""

    text: str | None = None
    note: str | None = None
    spaces: Mapping[str, str] = field(default_factory=dict)  # id -> name
    zone: str | None = None  # of school holidays: A, B or C
    region: str | None = None  # of public holidays
    open: tuple[Span, ...] = ()  # closed on all other days; empty means none
    seasons: tuple[Season, ...] = ()
    feasts: tuple[Feast, ...] = ()
    changes: tuple[Change, ...] = ()
    closed_otherwise: bool = False
