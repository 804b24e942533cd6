"""An independent reader of calendars finds our dates, over random schedules."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.content_model.library import Library
from plugins.events.happening import Happening
from plugins.events.programme import Programme
from tests.harness import event, scope, written

# Zones on both sides of the line, with clocks that change or not, by half an hour too.
ZONES = ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]
FIRST = date(2026, 1, 1)
HORIZON = date(2027, 6, 30)
DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
RHYTHMS = st.one_of(
    st.sampled_from(
        ["jour", "3 jours", "semaine", "2 semaines", "mois", "3 mois", "an"]
    ),
    st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True),
    st.tuples(
        st.sampled_from(["premier", "deuxième", "dernier"]), st.sampled_from(DAYS)
    ),
)
# The weeks in which clocks change are drawn more often than the others.
STARTS = st.one_of(
    st.dates(FIRST, date(2026, 12, 31)),
    st.dates(date(2026, 3, 1), date(2026, 4, 5)),
    st.dates(date(2026, 10, 1), date(2026, 11, 2)),
)
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


@st.composite
def schedules(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    """Draw a zone and the keys of an event whose first date is in its rhythm."""
    start, rhythm = draw(STARTS), draw(RHYTHMS)
    repeats = f"\n  every: {rhythm}"
    if isinstance(rhythm, list):
        start += timedelta(days=(DAYS.index(rhythm[0]) - start.weekday()) % 7)
        repeats = f"\n  days: [{', '.join(rhythm)}]"
    elif isinstance(rhythm, tuple):
        start = _nth(start, *rhythm)
        repeats = f"\n  days: {' '.join(rhythm)}"
    clock = draw(st.none() | CLOCKS)
    ends = draw(
        st.sampled_from(["", "\n  times: 5", f"\n  until: {start + timedelta(99)}"])
    )
    keys = {
        "starts": f"{start} {clock:%H:%M}" if clock else f"{start}",
        "repeats": repeats + ends,
    }
    if draw(st.booleans()):
        keys["lasts"] = "2h" if clock else "2 jours"
    return draw(st.sampled_from(ZONES)), keys


def _nth(start: date, nth: str, day: str) -> date:
    """Give the nth weekday of a start's month."""
    first = start.replace(day=1)
    first += timedelta(days=(DAYS.index(day) - first.weekday()) % 7)
    if nth != "dernier":
        return first + timedelta(weeks=["premier", "deuxième"].index(nth))
    days = [first + timedelta(weeks=week) for week in range(6)]
    return max(one for one in days if one.month == first.month)


def counted(folder: Path, zone: str, keys: dict[str, str]) -> Happening | None:
    """Count an event's dates; None where its clock shows an hour twice or never."""
    files = {"agenda/x.md": event(**keys)}
    read = Library.read(scope(written(folder, files), zone=ZoneInfo(zone)))
    programme = Programme.read(read, horizon=HORIZON)
    if read.problems:
        assert all("montres" in problem.told("fr") for problem in read.problems)
        return None
    assert [] == programme.problems
    return programme.happenings["agenda/x.md"]


def calendar(happening: Happening) -> icalendar.Calendar:
    """Write an event as a calendar would hold it: a rule, and what differs from it."""
    schedule = happening.schedule
    main = icalendar.Event()
    main.add("uid", "x")
    main.add("dtstart", schedule.starts)
    main["RRULE"] = icalendar.vRecur.from_ical(happening.rule.rrule)
    for night in schedule.exceptions(to=HORIZON):
        main.add("exdate", night)
    found = icalendar.Calendar()
    found.add_component(main)
    for one in happening.occurrences:
        if not (one.original or one.added):
            continue
        other = icalendar.Event()
        other.add("uid", f"x-{one.key}" if one.added else "x")
        other.add("dtstart", one.starts)
        if one.original:
            other.add("recurrence-id", one.original)
        found.add_component(other)
    return found


def starts(happening: Happening) -> list[object]:
    """Give our starts, moments in UTC so that they compare as instants."""
    return sorted(map(_plain, (one.starts for one in happening.occurrences)))


def read_by_another(happening: Happening) -> list[object]:
    """Give the starts that the other reader finds up to our horizon."""
    query = recurring_ical_events.of(calendar(happening))
    found = query.between(FIRST - timedelta(days=40), HORIZON + timedelta(days=40))
    moments = [component["DTSTART"].dt for component in found]
    listed = {one.starts for one in happening.occurrences}
    return sorted(
        _plain(one) for one in moments if one in listed or _day(one) <= HORIZON
    )


def _plain(instant: date) -> object:
    return instant.astimezone(UTC) if isinstance(instant, datetime) else instant


def _day(instant: date) -> date:
    return instant.date() if isinstance(instant, datetime) else instant


def profile(examples: int) -> settings:
    """Draw this many schedules, however busy the machine is."""
    return settings(
        suppress_health_check=[HealthCheck.function_scoped_fixture],
        deadline=None,
        max_examples=examples,
    )


def agree(folder: Path, zone: str, keys: dict[str, str], choice: Random) -> None:
    """Compare both readings of a schedule, then of one with dates that differ."""
    plain = counted(folder, zone, keys)
    if plain is None:
        return
    assert starts(plain) == read_by_another(plain)
    if len(plain.occurrences) < 4:
        return
    gone, moved, off = choice.sample(plain.occurrences, 3)
    to = moved.first_day + timedelta(days=1)
    more = {
        "except": f"[{gone.first_day}]",
        "dates": f"\n  - date: {moved.first_day}\n    starts: {to}"
        f"\n  - date: {off.first_day}\n    state: annulé\n    since: 2026-01-01"
        f"\n  - added: 2025-12-0{choice.randint(1, 9)}",
    }
    differing = counted(folder, zone, keys | more)
    assert differing is None or starts(differing) == read_by_another(differing)


CHOICES = st.randoms(use_true_random=False)


@profile(60)
@given(drawn=schedules(), choice=CHOICES)
def test_another_reader_finds_the_same_dates(
    tmp_path: Path, drawn: tuple[str, dict[str, str]], choice: Random
) -> None:
    """Over rules, ends, zones, exceptions, single dates, and weeks of clock changes."""
    agree(tmp_path, *drawn, choice)


@pytest.mark.long
@profile(1500)
@given(drawn=schedules(), choice=CHOICES)
def test_another_reader_finds_the_same_dates_at_length(
    tmp_path: Path, drawn: tuple[str, dict[str, str]], choice: Random
) -> None:
    """The same, for as long as it takes to be sure."""
    agree(tmp_path, *drawn, choice)
