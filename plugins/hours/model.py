"""What a venue's hours become: days, openings, closures."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from plugins.content_model.hours_model import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What holds on one day; slots name their spaces, none of them are all."""

    day: date
    known: bool  # unknown is neither open nor closed
    slots: tuple[Slot, ...] = ()
    feast: str | None = None  # the public holiday, if it is one
    change: bool = False  # whether an exception decides
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A stretch of time in which somebody is received; moments are in the zone."""

    starts: datetime
    ends: datetime
    spaces: tuple[str, ...]  # ids; one empty id where a venue has no spaces
    slot: Slot
    last_entry: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What a notice closes, and when."""

    starts: datetime
    until: datetime
    spaces: tuple[str, ...] = ()  # empty: all


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A time without a gap in which visitors are let in."""

    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """Days or hours that differ from the usual, by an exception or by a notice.

    `key` is stable as long as the days are: calendars and feeds may name it for life,
    below the id of the venue.
    """

    key: str  # 2026-09-14, or the id of the notice
    title: str  # Fermé du lundi 14 au vendredi 18 septembre (vidange)
    when: str  # du lundi 14 au vendredi 18 septembre
    lang: str
    starts: datetime
    ends: datetime
    all_day: bool  # then `ends` is the midnight after the last day
    closes: bool  # False: other hours than usual
    why: str | None
    spaces: tuple[str, ...]  # names; none are all
    since: datetime  # when it was told, or is to be
    url: str  # where it is said, from the site's root
    venue: Any
    notice: bool = False
    source: Any = None  # the notice whose text says more


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """What schema.org calls an OpeningHoursSpecification."""

    days: tuple[str, ...]  # Monday …; none for single days
    opens: str  # 10:00; equal to `closes` where closed all day
    closes: str
    first: date  # validFrom
    last: date  # validThrough, inclusive
