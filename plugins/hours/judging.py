"""What only a calendar shows: days that two seasons claim, or that none does."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from plugins.content_model.hours_model import Season, Span, Timetable
from plugins.content_model.model import Words
from plugins.hours import words
from plugins.hours.calendars import folded, public_holidays, regions
from plugins.hours.days import Almanac, rank
from plugins.hours.model import Closure

Path = tuple[str | int, ...]
Finding = tuple[Words, Path, dict[str, object]]
SOON = timedelta(days=92)  # three months
ONE = timedelta(days=1)
CYCLE = range(366)
PATTERN = "%d/%m/%Y"


def findings(almanac: Almanac, *, today: date) -> Iterator[Finding]:
    """Find overlaps, gaps, and names of holidays that nobody knows."""
    yield from _names(almanac, today)
    days = list(_asked(almanac.table, today))
    for space in almanac.spaces:
        overlap = next(_overlaps(almanac, days, space), None)
        if overlap:
            yield overlap
        gap = next((day for day in days if _is_gap(almanac, day, space)), None)
        if gap and almanac.table.seasons:
            values: dict[str, object] = {"day": f"{gap:{PATTERN}}"}
            yield words.YEAR_GAP, ("periods",), values
            return


def _asked(table: Timetable, today: date) -> Iterator[date]:
    """Go through the days that the timetable must answer for.

    Those of a whole year where all its times come again; else from the first to the
    last day that it names.
    """
    spans = [span for season in table.seasons for span in season.spans]
    dated = [span for span in spans if not span.yearly]
    first, last = today, today + len(CYCLE) * ONE
    if dated and not _has_year(table):
        first, last = min(s.first for s in dated), max(s.last for s in dated)
    yield from (first + number * ONE for number in range((last - first).days + 1))


def _has_year(table: Timetable) -> bool:
    return any(season.kind == "year" for season in table.seasons)


def _overlaps(almanac: Almanac, days: Sequence[date], space: str) -> Iterator[Finding]:
    for day in days:
        found = list(almanac.seasons(day, space))
        other = next((s for s in found[1:] if _rivals(found[0], s, day)), None)
        if other:
            order = sorted(map(almanac.table.seasons.index, (found[0], other)))
            values: dict[str, object] = {
                "number": order[0] + 1,
                "day": f"{day:{PATTERN}}",
            }
            yield words.SEASONS_OVERLAP, ("periods", order[1], "when"), values


def _rivals(first: Season, other: Season, day: date) -> bool:
    """Tell whether nothing decides between the nearest season and another.

    Of two times with dates the one within the other decides.
    """
    one, two = rank(first, day), rank(other, day)
    if one[0] != two[0]:
        return False
    inner, outer = (
        next((span for span in season.spans if day in span), None)
        for season in (first, other)
    )
    crossed = inner and outer and not _within(inner, outer, day)
    return one == two or bool(crossed)


def _within(inner: Span, outer: Span, day: date) -> bool:
    """Tell whether the days of a span around this one are all in another."""
    for step in (ONE, -ONE):
        other, count = day, 0
        while other in inner and count < len(CYCLE):
            if other not in outer:
                return False
            other, count = other + step, count + 1
    return True


def _is_gap(almanac: Almanac, day: date, space: str) -> bool:
    """Tell whether nothing is said of a day of which the schools have told all."""
    sure = almanac.is_sure(day)
    return sure and almanac.slots(day, space) is None


def _names(almanac: Almanac, today: date) -> Iterator[Finding]:
    calendar, table = almanac.calendar, almanac.table
    known_regions = regions(calendar.country)
    if calendar.region and calendar.region not in known_regions:
        values: dict[str, object] = {
            "value": calendar.region,
            "known": ", ".join(known_regions),
        }
        yield words.UNKNOWN_REGION, ("region",), values
        return
    found = public_holidays(calendar.country, calendar.region, today.year, "fr")
    english = public_holidays(calendar.country, calendar.region, today.year, "en")
    known = {folded(name) for name in (*found.values(), *english.values())}
    for feast in table.feasts:
        for name in feast.names:
            if folded(name) not in known:
                values = {"value": name, "known": ", ".join(found.values())}
                yield words.UNKNOWN_FEAST, ("public_holidays",), values


def schools(almanac: Almanac, *, today: date, file: str) -> Iterator[Finding]:
    """Find school holidays that are asked for and not, or soon not, known."""
    table, end = almanac.table, almanac.calendar.end
    if not any(season.kind in ("school", "holidays") for season in table.seasons):
        return
    if not almanac.calendar.vacations:
        yield words.NO_SCHOOLS, ("zone",), {"zone": table.zone, "file": file}
    elif end < today + SOON:
        values: dict[str, object] = {"zone": table.zone, "day": f"{end:{PATTERN}}"}
        yield words.SCHOOLS_END, ("zone",), values


def during(event: Any, closures: Iterable[Closure]) -> Iterator[tuple[Closure, date]]:  # noqa: ANN401
    """Find the dates of an event on which its whole venue is closed."""
    whole = [c for c in closures if c.closes and not c.spaces]
    for one in event.occurrences:
        if one.state not in ("scheduled", "rescheduled"):
            continue
        first = one.starts.date() if isinstance(one.starts, datetime) else one.starts
        for closure in whole:
            if _meets(one.starts, first, closure):
                yield closure, first


def _meets(starts: date, first: date, closure: Closure) -> bool:
    """Tell whether an event begins while the venue is closed."""
    if isinstance(starts, datetime):
        return closure.starts <= starts < closure.ends
    return closure.starts.date() <= first < closure.ends.date()
