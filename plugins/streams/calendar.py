"""A month as a list of days and as a table of weeks that says the same."""

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from babel.dates import format_date, get_day_names

from plugins.streams.model import Cell, Grid, Night
from plugins.streams.nights import by_day

WEEKS = Calendar()  # from Monday to Sunday

First = date  # the first day of a month


def month_title(day: date, lang: str) -> str:
    """Give “Juillet 2026”."""
    said = format_date(day, "LLLL y", locale=locale(lang))
    return said[:1].upper() + said[1:]


def locale(lang: str) -> str:
    """Give the locale that a language's dates are written in."""
    return "en_GB" if lang == "en" else lang.replace("-", "_")


def months(nights: Iterable[Night]) -> Mapping[First, list[Night]]:
    """Give the nights of each month in which there are any."""
    found: dict[First, list[Night]] = defaultdict(list)
    for one in nights:
        for first in _firsts(one):
            found[first].append(one)
    return {first: found[first] for first in sorted(found)}


def _firsts(one: Night) -> Iterator[First]:
    """Yield the first day of every month that a night touches."""
    first = one.occurrence.first_day.replace(day=1)
    while first <= one.occurrence.last_day:
        yield first
        first = (first + timedelta(days=31)).replace(day=1)


def grid(first: First, nights: Iterable[Night], *, today: date, lang: str) -> Grid:
    """Lay a month out: its days in a list, then its weeks."""
    listed = list(nights)
    on: dict[date, list[Night]] = defaultdict(list)
    for one in listed:
        for day in _days(one, first):
            on[day].append(one)
    return Grid(
        title=month_title(first, lang),
        days=by_day(listed, at=first),
        weekdays=weekdays(lang),
        weeks=tuple(
            tuple(
                Cell(
                    date=day,
                    nights=tuple(on[day]) if day.month == first.month else (),
                    outside=day.month != first.month,
                    today=day == today,
                )
                for day in week
            )
            for week in WEEKS.monthdatescalendar(first.year, first.month)
        ),
    )


def _days(one: Night, first: First) -> Iterator[date]:
    """Yield the days of a month on which a night is on."""
    day = max(one.occurrence.first_day, first)
    while day <= one.occurrence.last_day and (day.year, day.month) == (
        first.year,
        first.month,
    ):
        yield day
        day += timedelta(days=1)


@cache
def weekdays(lang: str) -> tuple[tuple[str, str], ...]:
    """Give each weekday, in full and short: (“lundi”, “lun.”)."""
    full = get_day_names("wide", locale=locale(lang))
    short = get_day_names("abbreviated", locale=locale(lang))
    return tuple((full[day], short[day]) for day in range(7))
