"""Days and hours as people write them, made true in a zone."""

import re
from datetime import UTC, date, datetime, time
from typing import TypeVar
from zoneinfo import ZoneInfo

from plugins.content_model import words
from plugins.content_model.model import FieldError

MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "janvier january jan",
            "février fevrier february feb",
            "mars march mar",
            "avril april apr",
            "mai may",
            "juin june jun",
            "juillet july jul",
            "août aout august aug",
            "septembre september sep",
            "octobre october oct",
            "novembre november nov",
            "décembre decembre december dec",
        ),
        start=1,
    )
    for name in names.split()
}
DAYS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})(?:er)? (?P<month>[^\W\d]+) (?P<year>\d{4})"),
)
CLOCK = re.compile(
    r"(?:T|,? +(?:à +|at +)?)(?P<hour>\d{1,2})"
    r"(?: ?[h:] ?(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?| ?h)"
)
Day = TypeVar("Day", bound=date)
FIRST_YEAR, LAST_YEAR = 1900, 2199
OFFSET = re.compile(r"(.*\d) ?(Z|[+-]\d{2}:?\d{2})$")


def moment(text: str, *, zone: ZoneInfo) -> datetime:
    """Give the moment that a wall clock in `zone` shows; a day alone is its midnight.

    Raises FieldError for what is no date, no day of the calendar, or an hour that a
    clock change skips or repeats.
    """
    if OFFSET.match(text):
        return _near(_with_offset(text), text).astimezone(zone)
    day, rest = _day(text)
    wall = datetime.combine(day, _clock(rest, text) if rest else time())
    first, second = wall.replace(tzinfo=zone), wall.replace(tzinfo=zone, fold=1)
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
        raise FieldError(words.NO_SUCH_HOUR, value=text)
    if first.utcoffset() != second.utcoffset():
        raise FieldError(words.TWICE_HOUR, value=text)
    return first


def _with_offset(text: str) -> datetime:
    try:
        return datetime.fromisoformat(re.sub(r" (?=Z|[+-]\d)", "", text))
    except ValueError as error:
        raise FieldError(words.BAD_DATE, value=text) from error


def _day(text: str) -> tuple[date, str]:
    found = next((match for shape in DAYS if (match := shape.match(text))), None)
    if found is None:
        raise FieldError(words.BAD_DATE, value=text)
    name = found["month"].lower()
    month = int(name) if name.isdecimal() else MONTHS.get(name, 0)
    if not month and not name.isdecimal():
        raise FieldError(words.BAD_DATE, value=text)
    try:
        day = date(int(found["year"]), month, int(found["day"]))
    except ValueError as error:
        raise FieldError(words.NO_SUCH_DAY, value=text) from error
    return _near(day, text), text[found.end() :]


def _near(day: Day, text: str) -> Day:
    """Refuse what can only be a slip of the pen; clocks and zones end too."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise FieldError(words.FAR_DAY, value=text, first=FIRST_YEAR, last=LAST_YEAR)
    return day


def _clock(rest: str, text: str) -> time:
    found = CLOCK.fullmatch(rest)
    if found is None:
        raise FieldError(words.BAD_DATE, value=text)
    try:
        hour, minute, second = (int(part or 0) for part in found.groups())
        return time(hour, minute, second)
    except ValueError as error:
        raise FieldError(words.BAD_DATE, value=text) from error
