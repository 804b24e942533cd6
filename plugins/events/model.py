"""When an event happens: its rule, each of its dates, and what changed since."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

Instant = date | datetime  # a whole day, or a moment in the venue's zone

TAKES_PLACE = frozenset(["scheduled", "rescheduled", "online"])
# A night that ends before breakfast belongs to the day on which it began.
BREAKFAST = timedelta(hours=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rhythm as RFC 5545 writes it; UNTIL is in UTC, or a day for whole days."""

    rrule: str
    until: date | None  # the local day of the end, inclusive
    last: date | None  # the day of the last night; None without end

    @property
    def is_endless(self) -> bool:
        """Whether nobody said when it ends."""
        return self.last is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One date of an event, as it is now known; whole days end on their last one."""

    starts: Instant
    ends: Instant | None
    all_day: bool
    over: datetime  # when it leaves the lists of what is to come
    key: str  # a stable word: 2026-07-14, or 2026-07-14-2130 for one more that day
    state: str = "scheduled"
    since: datetime | None = None
    note: str | None = None
    place: str | None = None  # None: the event's own
    places: str | None = None  # few or full
    original: Instant | None = None  # the start by the rule, of one that differs
    added: bool = False

    @property
    def takes_place(self) -> bool:
        """Whether one may go there: neither cancelled nor without a date."""
        return self.state in TAKES_PLACE

    @property
    def has_moved(self) -> bool:
        """Whether it begins at another time than the rule says."""
        return self.original is not None and self.original != self.starts

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return self.starts.date() if isinstance(self.starts, datetime) else self.starts

    @property
    def last_day(self) -> date:
        """The last day on which people are there; the small hours are the eve's."""
        if isinstance(self.ends, datetime):
            return max(self.first_day, (self.ends - BREAKFAST).date())
        return self.ends or self.first_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that became of an event, or of one of its dates."""

    state: str
    since: datetime
    title: str  # “Annulé : Veillée contes”
    original: Instant | None = None  # the start of the date concerned, if it is one
    note: str | None = None
