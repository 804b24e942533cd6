"""Days and hours as people write them, made true in a zone."""

import re
from contextlib import suppress
from datetime import UTC, date, datetime, time
from typing import TypeVar
from zoneinfo import ZoneInfo

from plugins.content_model import words
from plugins.content_model.model import FieldError

MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "janvier january jan janv",
            "février fevrier february feb févr fevr",
            "mars march mar",
            "avril april apr avr",
            "mai may",
            "juin june jun",
            "juillet july jul juil",
            "août aout august aug",
            "septembre september sep sept",
            "octobre october oct",
            "novembre november nov",
            "décembre decembre december dec déc",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "lundi lun monday mon",
            "mardi mar tuesday tue tues",
            "mercredi mer wednesday wed",
            "jeudi jeu thursday thu thur thurs",
            "vendredi ven friday fri",
            "samedi sam saturday sat",
            "dimanche dim sunday sun",
        )
    )
    for name in names.split()
}
LEAD = re.compile(
    r"(?:(?:le|on|the) +)?(?:(?P<weekday>[^\W\d]+)\.?,? +)?", re.IGNORECASE
)
DAYS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    re.compile(
        r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>[^\W\d]+)\.? (?P<year>\d{4})"
    ),
    re.compile(
        r"(?P<month>[^\W\d]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
    ),
)
AT = re.compile(r"T|,? +(?:à +|at +)?")
CLOCK = re.compile(
    r"(?P<hour>\d{1,2})"
    r"(?: ?[h:] ?(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"| ?h(?:eures?)?|(?= ?[ap]m))(?: ?(?P<half>[ap])m)?",
    re.IGNORECASE,
)
NAMED_HOURS = {"midi": time(12), "noon": time(12), "minuit": time(), "midnight": time()}
Day = TypeVar("Day", bound=date)
FIRST_YEAR, LAST_YEAR = 1900, 2199
PLAIN = re.compile(r"(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)")  # as most are written
OFFSET = re.compile(r"(.*\d) ?(Z|[+-]\d{2}:?\d{2})$")


def moment(text: str, *, zone: ZoneInfo) -> datetime:
    """Give the moment that a wall clock in `zone` shows; a day alone is its midnight.

    Raises FieldError for what is no date, no day of the calendar, or an hour that a
    clock change skips or repeats.
    """
    if OFFSET.match(text):
        return _near(_with_offset(text), text).astimezone(zone)
    return on_clock(_plain(text) or _wall(text), zone=zone, text=text)


def _plain(text: str) -> datetime | None:
    """Read what most people write; the rest is for those who know all that is said."""
    if found := PLAIN.fullmatch(text):
        year, month, day, hour, minute = map(int, found.groups())
        with suppress(ValueError):
            return _near(datetime(year, month, day, hour, minute), text)  # noqa: DTZ001
    return None


def _wall(text: str) -> datetime:
    day, rest = day_of(text)
    at = AT.match(rest)
    hour = clock(rest[at.end() :]) if at else None
    if rest and hour is None:
        raise FieldError(words.BAD_DATE, value=text)
    return datetime.combine(day, hour or time())


def on_clock(wall: datetime, *, zone: ZoneInfo, text: str) -> datetime:
    """Give the moment at which a clock in `zone` shows this, once and only once."""
    first, second = wall.replace(tzinfo=zone), wall.replace(tzinfo=zone, fold=1)
    if first.utcoffset() == second.utcoffset():
        return first
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
        raise FieldError(words.NO_SUCH_HOUR, value=text)
    raise FieldError(words.TWICE_HOUR, value=text)


def _with_offset(text: str) -> datetime:
    try:
        return datetime.fromisoformat(re.sub(r" (?=Z|[+-]\d)", "", text))
    except ValueError as error:
        raise FieldError(words.BAD_DATE, value=text) from error


def day_of(text: str) -> tuple[date, str]:
    """Give the day that a text begins with, and what comes after it."""
    lead = LEAD.match(text)
    said = (lead["weekday"] or "").casefold() if lead else ""
    weekday = WEEKDAYS.get(said)
    bare = text[lead.end() :] if lead and (weekday is not None or not said) else text
    found = next((match for shape in DAYS if (match := shape.match(bare))), None)
    if found is None:
        raise FieldError(words.BAD_DATE, value=text)
    day = _calendar_day(found, text)
    if weekday not in (None, day.weekday()):
        right = words.WEEKDAYS[day.weekday()]
        raise FieldError(words.WRONG_WEEKDAY, value=text, right=right)
    return day, bare[found.end() :]


def _calendar_day(found: re.Match[str], text: str) -> date:
    name = found["month"].lower()
    month = int(name) if name.isdecimal() else MONTHS.get(name, 0)
    if not month and not name.isdecimal():
        raise FieldError(words.BAD_DATE, value=text)
    try:
        day = date(int(found["year"]), month, int(found["day"]))
    except ValueError as error:
        raise FieldError(words.NO_SUCH_DAY, value=text) from error
    return _near(day, text)


def _near(day: Day, text: str) -> Day:
    """Refuse what can only be a slip of the pen; clocks and zones end too."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise FieldError(words.FAR_DAY, value=text, first=FIRST_YEAR, last=LAST_YEAR)
    return day


def clock(text: str) -> time | None:
    """Give the hour that a text says, if it says one: 21:30, 21 h 30, 9pm, midi."""
    found = CLOCK.fullmatch(text)
    if found is None:
        return NAMED_HOURS.get(text.casefold())
    hour, minute, second = (
        int(found[part] or 0) for part in ("hour", "minute", "second")
    )
    if found["half"]:
        if not 1 <= hour <= 12:  # noqa: PLR2004  a clock face
            return None
        hour = hour % 12 + (12 if found["half"] in "pP" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None
