"""When the clocks of a zone change, as calendars are told: two rules, not a list.

icalendar writes every change of the coming decades; strict clients refuse so long a
list, and each file would carry it. The rules here are read from the changes that
zoneinfo knows, and written only where they give exactly those.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vInline

AHEAD = 20  # years for which a rule must hold
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the clocks: the moment by the clock that is put away."""

    local: datetime  # naive
    before: timedelta
    after: timedelta
    name: str

    @property
    def observance(self) -> tuple[timedelta, timedelta, str]:
        """What is the same each year."""
        return self.before, self.after, self.name


def timezone(zone: ZoneInfo, year: int) -> Timezone:
    """Give the VTIMEZONE of a zone for events of this year and later."""
    component = Timezone()
    component.add("tzid", zone.key)
    years = range(year - 1, year + AHEAD)
    found: dict[tuple[timedelta, timedelta, str], list[Change]] = defaultdict(list)
    for change in _changes(zone, years):
        found[change.observance].append(change)
    for changes in found.values():
        rule = _rule(changes, years)
        component.add_component(_observance(changes, rule))
    if not found:
        component.add_component(_still(zone, year))
    return component


def _changes(zone: ZoneInfo, years: range) -> Iterator[Change]:
    """Find each change of the offset, to the second, by halving the days around it."""
    day = datetime(years[0], 1, 1, tzinfo=UTC)
    end = datetime(years[-1] + 1, 1, 1, tzinfo=UTC)
    while day < end:
        early, late = day, day + timedelta(days=1)
        before, after = _offset(zone, early), _offset(zone, late)
        day = late
        if before == after:
            continue
        while late - early > timedelta(seconds=1):
            middle = early + (late - early) // 2
            middle = middle.replace(microsecond=0)
            if _offset(zone, middle) == before:
                early = middle
            else:
                late = middle
        yield Change(
            local=(late + before).replace(tzinfo=None),
            before=before,
            after=after,
            name=late.astimezone(zone).tzname() or zone.key,
        )


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _rule(changes: list[Change], years: range) -> str | None:
    """Give the RRULE that falls on all of these changes, one a year, if there is one.

    Of two that do, the last week of a month is what lawmakers write.
    """
    moments = [change.local for change in changes]
    same = {(m.month, m.weekday(), m.time()) for m in moments}
    if [m.year for m in moments] != list(years) or len(same) != 1:
        return None
    for rank in (-1, 1, 2, 3, 4):
        if all(_has_rank(m, rank) for m in moments):
            first = moments[0]
            day = f"{rank}{DAYS[first.weekday()]}"
            return f"FREQ=YEARLY;BYDAY={day};BYMONTH={first.month}"
    return None


def _has_rank(moment: datetime, rank: int) -> bool:
    """Tell whether a day is the nth of its weekday in its month, or the last."""
    if rank < 0:
        return (moment + timedelta(days=WEEK)).month != moment.month
    return (moment.day + WEEK - 1) // WEEK == rank


def _observance(
    changes: list[Change], rule: str | None
) -> TimezoneStandard | TimezoneDaylight:
    first = changes[0]
    summer = first.after > first.before
    component = TimezoneDaylight() if summer else TimezoneStandard()
    component.add("tzoffsetfrom", first.before)
    component.add("tzoffsetto", first.after)
    component.add("tzname", first.name)
    component.add("dtstart", first.local)
    if rule:
        component.add("rrule", vInline(rule), encode=False)
    elif changes[1:]:
        component.add("rdate", [change.local for change in changes[1:]])
    return component


def _still(zone: ZoneInfo, year: int) -> TimezoneStandard:
    """Say that the clocks of a zone never change."""
    start = datetime(year - 1, 1, 1, tzinfo=zone)
    component = TimezoneStandard()
    component.add("tzoffsetfrom", start.utcoffset())
    component.add("tzoffsetto", start.utcoffset())
    component.add("tzname", start.tzname())
    component.add("dtstart", start.replace(tzinfo=None))
    return component
