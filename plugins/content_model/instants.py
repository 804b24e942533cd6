"""When something begins, ends and how long it lasts, as people say it.

A day without an hour is a whole day; an hour without a day is that of the day before.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plugins.content_model import words
from plugins.content_model.model import FieldError
from plugins.content_model.moments import AT, clock, day_of, moment

Instant = date | datetime
MIDNIGHT = ("24:00", "24h", "24 h")
HOURS = re.compile(
    r"(?P<h>\d{1,3}) ?(?:h|hours?|heures?|:)(?: ?(?P<m>[0-5]\d))?( ?min)?"
)
OTHERS = re.compile(r"(?P<number>\d{1,4}) ?(?P<unit>[^\W\d]+)\.?")
UNITS = {
    "min": timedelta(minutes=1),
    "minute": timedelta(minutes=1),
    "jour": timedelta(days=1),
    "day": timedelta(days=1),
    "semaine": timedelta(weeks=1),
    "week": timedelta(weeks=1),
}
RANGE = re.compile(
    r"(?:du |from )?(?P<first>.*?)(?: +(?:au|to|until|–|-) +| ?\.\. ?)(?P<last>.*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A day, or all days from a first to a last."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Tell whether a day is one of them."""
        return self.first <= day <= self.last


def instant(text: str, *, zone: ZoneInfo) -> Instant:
    """Give a moment, or a whole day where no hour is said."""
    day, rest = day_of(text)
    return moment(text, zone=zone) if rest else day


def instant_or_hour(text: str, *, zone: ZoneInfo) -> Instant | time:
    """Give an hour alone where no day is said; else a moment or a whole day."""
    if text in MIDNIGHT:
        return time()
    hour = clock(text)
    return instant(text, zone=zone) if hour is None else hour


def duration(text: str) -> timedelta:
    """Give a length of time: 1h30, 90 min, 3 jours."""
    if hours := HOURS.fullmatch(text):
        length = timedelta(hours=int(hours["h"]), minutes=int(hours["m"] or 0))
    elif other := OTHERS.fullmatch(text):
        unit = other["unit"].casefold()
        unit = unit if unit in UNITS else unit.removesuffix("s")
        length = int(other["number"]) * UNITS.get(unit, timedelta())
    else:
        length = timedelta()
    if not length:
        raise FieldError(words.BAD_DURATION, value=text)
    return length


def days(text: str) -> Days:
    """Give the days of a text: one, or “du 19/12/2026 au 03/01/2027”."""
    if parts := RANGE.fullmatch(text):
        first, last = whole_day(parts["first"]), whole_day(parts["last"])
    else:
        first = last = whole_day(text)
    if last < first:
        raise FieldError(words.DAYS_BACKWARDS, value=text)
    return Days(first=first, last=last)


def whole_day(text: str) -> date:
    """Give a day; an hour beside it is left aside."""
    day, rest = day_of(text)
    if rest and clock(AT.sub("", rest, count=1)) is None:
        raise FieldError(words.BAD_DATE, value=text)
    return day
