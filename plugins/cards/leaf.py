"""What the calendar's leaf on a card says: one day, some days, or a rhythm.

A series never shows a single date: it would be past while people still come.
"""

import re
from datetime import date, datetime, timedelta
from typing import Any

from babel.dates import format_date, get_day_names

from plugins.cards import words
from plugins.cards.model import Badge

NIGHT = timedelta(hours=18)  # what ends next morning is still one evening
LONG = 31  # days; what lasts longer is told by its end
DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
OFF = frozenset(["cancelled", "postponed"])
DASH = "–"


def leaf(event: Any) -> Badge | None:  # noqa: ANN401  any event
    """Give the badge of an event, or None where no few words say it."""
    lang, struck = event.lang, event.state in OFF
    first, last = days(event)
    if is_series(event):
        return _rhythm(event, lang, struck=struck)
    if first == last:
        return Badge(
            band=_month(first, lang).upper(),
            day=str(first.day),
            foot=_weekday(first, lang),
            struck=struck,
        )
    if (last - first).days > LONG:
        return _until(last, lang, struck=struck)
    return _range(first, last, lang, struck=struck)


def is_series(event: Any) -> bool:  # noqa: ANN401
    """Tell whether an event comes more than once."""
    return event.rule is not None or len(event.occurrences) > 1


def days(event: Any) -> tuple[date, date]:  # noqa: ANN401
    """Give the first and the last day of a date, an evening being one."""
    starts, ends = event.starts, event.ends or event.starts
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        ends = starts if ends - starts <= NIGHT else ends
    return _day(starts), _day(ends)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _rhythm(event: Any, lang: str, *, struck: bool) -> Badge | None:  # noqa: ANN401
    until = _last(event)
    rrule = event.rule.rrule if event.rule else ""
    weekly = re.search(r"FREQ=WEEKLY", rrule) and not re.search(r"INTERVAL=", rrule)
    found = re.search(r"BYDAY=([A-Z]{2})(?![A-Z,])", rrule)
    day = found[1] if found else list(DAYS)[_day(event.starts).weekday()]
    several = re.search(r"BYDAY=[A-Z]{2},", rrule)
    if weekly and not several and lang in words.EVERY:
        name = get_day_names("wide", locale=lang)[DAYS[day]]
        foot = words.UNTIL[lang].format(day=_date(until, lang)) if until else ""
        band, shown = words.EVERY[lang]
        return Badge(band=band, day=shown.format(day=name), foot=foot, struck=struck)
    return _until(until, lang, struck=struck) if until else None


def _last(event: Any) -> date | None:  # noqa: ANN401
    """Give the last day of a series, None if it has no end."""
    if event.rule and event.rule.is_endless:
        return None
    if event.rule and event.rule.until:
        return _day(event.rule.until)
    return max((_day(one.starts) for one in event.occurrences), default=None)


def _until(last: date, lang: str, *, struck: bool) -> Badge:
    band = words.UNTIL_BAND.get(lang, words.UNTIL_BAND["en"])
    month = format_date(last, "MMMM", locale=lang)
    return Badge(band=band, day=str(last.day), foot=month, struck=struck)


def _range(first: date, last: date, lang: str, *, struck: bool) -> Badge:
    months = dict.fromkeys(_month(day, lang).upper() for day in (first, last))
    return Badge(
        band=DASH.join(months),
        day=f"{first.day}{DASH}{last.day}",
        foot=f"{_weekday(first, lang)}{DASH}{_weekday(last, lang)}",
        struck=struck,
    )


def _month(day: date, lang: str) -> str:
    return format_date(day, "LLL", locale=lang)


def _weekday(day: date, lang: str) -> str:
    return format_date(day, "ccc", locale=lang)


def _date(day: date, lang: str) -> str:
    said = format_date(day, "d MMMM", locale=lang)
    return f"1er{said[1:]}" if lang == "fr" and day.day == 1 else said
