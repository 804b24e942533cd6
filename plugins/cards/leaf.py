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
PAIR = 2
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
    plain = "INTERVAL=" not in rrule and lang in words.EVERY
    if plain and (said := _week(event, rrule, lang)):
        band, day = said
        foot = words.UNTIL[lang].format(day=_date(until, lang)) if until else ""
        return Badge(band=band, day=day, foot=foot, struck=struck)
    return _until(until, lang, struck=struck) if until else None


def _week(event: Any, rrule: str, lang: str) -> tuple[str, str] | None:  # noqa: ANN401
    """Say on which days of every week: all, those of one name, a stretch, or two."""
    if "FREQ=DAILY" in rrule and "BY" not in rrule:
        return words.EVERY[lang][0], words.DAY[lang]
    if "FREQ=WEEKLY" not in rrule:
        return None
    found = re.search(r"BYDAY=([A-Z,]+)", rrule)
    own = _day(event.starts).weekday()
    days = sorted(DAYS[day] for day in found[1].split(",")) if found else [own]
    if len(days) == 1:
        band, shown = words.EVERY[lang]
        return band, shown.format(day=get_day_names("wide", locale=lang)[days[0]])
    names = get_day_names("abbreviated", locale=lang)
    first, last = names[days[0]], names[days[-1]]
    if len(days) == PAIR:
        two = words.TWO[lang].format(first=first, last=last)
        return words.EVERY_WEEK[lang], two
    stretch = days == list(range(days[0], days[-1] + 1))
    return (words.EVERY_WEEK[lang], f"{first}{DASH}{last}") if stretch else None


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
