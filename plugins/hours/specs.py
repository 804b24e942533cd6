"""The hours as search engines read them: week by week, and days that differ."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from plugins.hours.coming import Coming
from plugins.hours.model import Spec, Stretch
from plugins.hours.openings import openings, stretches

AHEAD = 180  # days
ONE = timedelta(days=1)
DAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
NEVER, LAST = "00:00", "23:59"
Hours = tuple[tuple[str, str], ...]


def specs(coming: Coming) -> tuple[tuple[Spec, ...], tuple[Spec, ...]]:
    """Give the regular weeks of the next half year, and its special days."""
    first = coming.today
    days = [first + number * ONE for number in range(AHEAD)]
    told = {day: _said(stretches(coming.openings(day, day))) for day in days}
    regular: list[Spec] = []
    special: list[Spec] = []
    for _, group in groupby(days, key=lambda day: _seasons(coming, day)):
        stretch = list(group)
        usual = _usual(coming, stretch)
        regular += _regular(usual, stretch)
        for day in stretch:
            if coming.almanac.on(day).known and told[day] != usual[day.weekday()]:
                special += _special(day, told[day])
    return tuple(regular), tuple(_joined(special))


def _joined(special: list[Spec]) -> Iterator[Spec]:
    """Join days in a row that differ in the same way."""
    rows: dict[tuple[str, str], list[Spec]] = defaultdict(list)
    for spec in special:
        row = rows[spec.opens, spec.closes]
        if row and row[-1].last + ONE == spec.first:
            row[-1] = replace(row[-1], last=spec.last)
        else:
            row.append(spec)
    found = (spec for row in rows.values() for spec in row)
    yield from sorted(found, key=lambda spec: (spec.first, spec.opens))


def _seasons(coming: Coming, day: date) -> tuple[object, ...]:
    almanac = coming.almanac
    return tuple(almanac.season(day, space) for space in almanac.spaces)


def _said(found: list[Stretch]) -> Hours:
    """Give the hours of one day."""
    hours = []
    for stretch in found:
        opens, closes = (f"{m:%H:%M}" for m in (stretch.starts, stretch.ends))
        # Day and night, as search engines want it said.
        hours.append((opens, LAST if opens == closes == NEVER else closes))
    return tuple(hours)


def _usual(coming: Coming, days: list[date]) -> tuple[Hours, ...]:
    """Give the week that a time of the year has when nothing is different."""
    week: list[Hours | None] = [None] * 7
    for day in days:
        told_of = coming.almanac.on(day)
        if not told_of.change and not told_of.feast and week[day.weekday()] is None:
            found = openings(coming.almanac, day, day, zone=coming.zone)
            week[day.weekday()] = _said(stretches(found))
    return tuple(() if hours is None else hours for hours in week)


def _regular(week: tuple[Hours, ...], days: list[date]) -> Iterator[Spec]:
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, hours in enumerate(week):
        for one in hours:
            groups[one].append(number)
    for (opens, closes), numbers in sorted(groups.items()):
        yield Spec(
            days=tuple(DAYS[number] for number in numbers),
            opens=opens,
            closes=closes,
            first=days[0],
            last=days[-1],
        )


def _special(day: date, hours: Hours) -> Iterator[Spec]:
    for opens, closes in hours or ((NEVER, NEVER),):
        yield Spec(days=(), opens=opens, closes=closes, first=day, last=day)
