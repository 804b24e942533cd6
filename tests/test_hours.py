"""When a venue is open: every day and every minute, by a second way of counting."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model import vacations
from plugins.content_model.hours_model import Change, Season, Slot, Span, Timetable
from plugins.content_model.library import Library
from plugins.content_model.timetables import timetable
from plugins.hours import judging
from plugins.hours.calendars import Calendar
from plugins.hours.closures import Closures
from plugins.hours.coming import Coming
from plugins.hours.days import Almanac
from plugins.hours.model import Closing
from plugins.hours.openings import (
    moment,
    open_until,
    openings,
    opens_next,
    stretches,
    without,
)
from plugins.hours.shown import Table
from plugins.hours.tables import feasts, tables
from tests.harness import PARIS, ROOT, Files

ONE = timedelta(days=1)
MINUTE = timedelta(minutes=1)
FRANCE = Calendar()
SCHOOLS, _ = vacations.read(ROOT / "content", "content")
POOL = """---
title: Piscine
kind: PublicSwimmingPool
hours:
  zone: B
  spaces:
    sportif: Bassin sportif
    ludique: Bassin ludique
  last_entry: 45 min
  public_holidays:
    25 décembre, 1er mai: fermé
    autres: dimanche
  periods:
    - when: temps scolaire
      days:
        lundi - vendredi: 12:00-14:00, 16:00-18:00 (club, bassin sportif)
        samedi: 10h-12h, 14h-18h
        dimanche: 9h-13h
    - when: vacances
      days:
        tous les jours: 10:00-19:30
    - when: du 1er au 31 juillet
      days:
        vendredi: 10:00-23:00
        autres jours: 10:00-20:00
  exceptions:
    - dates: du 14 au 18 septembre 2026
      hours: fermé
      why: vidange
    - dates: 2026-06-21
      hours: 10:00-01:00
      why: fête de la musique
    - dates: 2026-09-23
      hours: fermé
      spaces: [ludique]
---
"""


def almanac(text: str, library: Callable[[Files], Library]) -> Almanac:
    """Give the almanac of a venue written so."""
    read = library({"venues/x.md": text})
    assert [] == read.problems
    table = timetable(read.documents["venues/x.md"].content.hours)
    calendar = Calendar(vacations=SCHOOLS.get(table.zone, ()))
    return Almanac(table=table, calendar=calendar)


@pytest.fixture
def pool(library: Callable[[Files], Library]) -> Almanac:
    """Give the almanac of a pool with two basins."""
    return almanac(POOL, library)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-09-21", "12 h – 14 h", id="monday-of-term"),
        pytest.param("2026-09-26", "10 h – 12 h, 14 h – 18 h", id="saturday-of-term"),
        pytest.param("2026-10-19", "10 h – 19 h 30", id="autumn-holidays"),
        pytest.param("2026-07-03", "10 h – 23 h", id="friday-of-july-in-term"),
        pytest.param("2026-07-08", "10 h – 20 h", id="july-within-the-holidays"),
        pytest.param("2026-08-05", "10 h – 19 h 30", id="august"),
        pytest.param("2026-09-16", "fermé", id="draining"),
        pytest.param("2026-06-21", "10 h – 1 h", id="late-opening"),
        pytest.param("2026-05-01", "fermé", id="public-holiday-by-its-day"),
        pytest.param("2026-11-11", "9 h – 13 h", id="public-holiday-like-a-sunday"),
        pytest.param("2026-12-25", "fermé", id="christmas"),
        pytest.param("2027-11-15", "horaires non communiqués", id="schools-unknown"),
        pytest.param("2026-09-23", "12 h – 14 h", id="one-basin-closed"),
    ],
)
def test_a_day_is_said_in_words(pool: Almanac, day: str, expected: str) -> None:
    """Exceptions before public holidays, both before the time of the year."""
    said = _words(pool, f"{day} 08:00").day(date.fromisoformat(day)).said

    assert expected == said.replace("\xa0", " ")


def _words(found: Almanac, now: str, lang: str = "fr") -> Coming:
    at = datetime.fromisoformat(now).replace(tzinfo=PARIS)
    return Coming(almanac=found, zone=PARIS, now=at, lang=lang)


def test_hours_that_differ_by_space_name_their_space(pool: Almanac) -> None:
    """One basin is closed, so the hours are those of the other alone."""
    lines = _words(pool, "2026-09-23 08:00").day(date(2026, 9, 23)).lines

    assert [("Bassin sportif", "12\xa0h – 14\xa0h")] == [
        (line.where, line.hours) for line in lines
    ]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-09-21 12:30", "14:00", id="in-a-slot"),
        pytest.param("2026-09-21 14:00", None, id="at-its-end"),
        pytest.param("2026-09-21 17:00", None, id="when-only-clubs-are-let-in"),
        pytest.param("2026-06-22 00:30", "01:00", id="after-midnight"),
        pytest.param("2026-06-22 01:00", None, id="when-the-night-is-over"),
    ],
)
def test_a_door_is_open_until(pool: Almanac, now: str, expected: str | None) -> None:
    """Sessions that are not for visitors are closed doors."""
    coming = _words(pool, now)
    found = open_until(coming.spans(1), coming.now)

    assert expected == (found and f"{found:%H:%M}")


def test_a_closed_door_says_when_it_opens(pool: Almanac) -> None:
    """The evening of a Saturday looks to Sunday; the draining, to Saturday."""
    said = [
        (_words(pool, now).next() or "").replace("\xa0", " ")
        for now in ("2026-09-26 18:30", "2026-09-15 09:00", "2026-09-21 09:00")
    ]

    assert [
        "ouvre dimanche 27 septembre à 9 h",
        "ouvre samedi 19 septembre à 10 h",
        "",
    ] == said


def test_what_is_not_known_is_neither_open_nor_closed(pool: Almanac) -> None:
    """The schools' calendar ends in August 2027; nobody knows what comes after."""
    day = pool.on(date(2027, 11, 15))

    assert (False, ()) == (day.known, day.slots)


@pytest.mark.parametrize(
    ("day", "minute", "expected"),
    [
        pytest.param("2026-03-29", 150, "2026-03-29T01:00", id="skipped-hour"),
        pytest.param("2026-10-25", 150, "2026-10-25T00:30", id="hour-that-comes-twice"),
        pytest.param("2026-10-24", 1440 + 240, "2026-10-25T03:00", id="night-longer"),
        pytest.param("2026-03-28", 1440 + 240, "2026-03-29T02:00", id="night-shorter"),
    ],
)
def test_a_minute_is_the_first_moment_a_clock_reaches(
    day: str, minute: int, expected: str
) -> None:
    """Skipped hours are reached when the clocks jump, repeated ones the first time."""
    found = moment(date.fromisoformat(day), minute, PARIS).astimezone(UTC)

    assert f"{expected}:00+00:00" == found.isoformat()


# A second way of counting: a doorkeeper who looks at the clock every minute.

QUARTERS = st.integers(0, 95).map(lambda quarter: quarter * 15)
WEEKS = st.tuples(*[st.lists(st.tuples(QUARTERS, QUARTERS), max_size=2)] * 7)
CHANGES = ("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31")
START = date(2026, 1, 1)
OFFSETS = st.integers(0, 729)


@st.composite
def timetables(draw: st.DrawFn) -> Timetable:
    """Give a week, a summer with another, exceptions, and no holidays' hours or some."""

    def week() -> tuple[tuple[Slot, ...], ...]:
        days = [tuple(_slots(day)) for day in draw(WEEKS)]
        return (*days, draw(st.sampled_from([None, (), days[6]])))

    summer = Span(first=date(2000, 6, 15), last=date(2000, 9, 10), yearly=True)
    starts = draw(st.lists(OFFSETS, max_size=6, unique=True))
    return Timetable(
        seasons=(
            Season(title=None, kind="year", week=week()),
            Season(title=None, kind="dates", week=week(), spans=(summer,)),
        ),
        changes=tuple(
            Change(span=Span(first=START + n * ONE, last=START + n * ONE), slots=slots)
            for n in starts
            for slots in [tuple(_slots(draw(WEEKS)[0]))]
        ),
    )


def _slots(pairs: list[tuple[int, int]]) -> Iterator[Slot]:
    for first, last in pairs:
        if first != last:
            yield Slot(starts=first, ends=last if last > first else last + 1440)


def _plain(table: Timetable, day: date) -> tuple[Slot, ...]:
    """Give a day's slots the long way, without the almanac."""
    for change in table.changes:
        if change.span.first == day:
            return change.slots
    summer = date(day.year, 6, 15) <= day <= date(day.year, 9, 10)
    week = table.seasons[1 if summer else 0].week
    if day in _holidays(day.year) and week[7] is not None:
        return week[7]
    return week[day.weekday()]


@cache
def _holidays(year: int) -> frozenset[date]:
    days = (date(year, 1, 1) + n * ONE for n in range(366))
    return frozenset(day for day in days if FRANCE.feast(day))


def _walked(
    table: Timetable, closings: list[Closing], first: date, days: int
) -> dict[datetime, bool]:
    """Look at the clock every minute; open and close each door when its time comes."""
    waiting = [
        (day, slot)
        for number in range(-1, days + 1)
        for day in [first + number * ONE]
        for slot in _plain(table, day)
    ]
    begun: set[int] = set()
    over: set[int] = set()
    instant = datetime(first.year, first.month, first.day, tzinfo=UTC) - 1.2 * ONE
    doors = {}
    for _ in range((days + 3) * 1440):
        clock = instant.astimezone(PARIS).replace(tzinfo=None)
        for number, (day, slot) in enumerate(waiting):
            midnight = datetime(day.year, day.month, day.day)
            if clock >= midnight + slot.starts * MINUTE:
                begun.add(number)
            if clock >= midnight + slot.ends * MINUTE:
                over.add(number)
        shut = any(c.starts <= instant < c.until for c in closings)
        doors[instant] = bool(begun - over) and not shut
        instant += MINUTE
    return doors


def _agree(table: Timetable, closings: list[Closing], first: date, days: int) -> None:
    """Compare what we say of every minute with what the doorkeeper saw."""
    last = first + (days - 1) * ONE
    found = openings(
        Almanac(table=table, calendar=FRANCE),
        first - 2 * ONE,
        last + 2 * ONE,
        zone=PARIS,
    )
    spans = stretches(without(found, closings))
    doors = _walked(table, closings, first, days)
    inside = [m for m in doors if first <= m.astimezone(PARIS).date() <= last]
    closes: datetime | None = None
    for instant in reversed(inside):
        if not doors[instant]:
            closes = instant
        elif closes is not None:
            assert closes == open_until(spans, instant).astimezone(UTC)
        if not doors[instant]:
            assert open_until(spans, instant) is None


@given(timetables(), st.sampled_from(CHANGES), st.integers(0, 2879))
@settings(max_examples=12, deadline=None)
def test_open_until_is_what_a_doorkeeper_sees_when_clocks_change(
    table: Timetable, change: str, minute: int
) -> None:
    """Three days around each change, with a notice somewhere among them."""
    first = date.fromisoformat(change) - ONE
    starts = moment(first, minute, PARIS).astimezone(UTC)
    notice = Closing(starts=starts, until=starts + 75 * MINUTE)

    _agree(table, [notice], first, 3)


@pytest.mark.long
@given(timetables(), st.lists(st.integers(0, 730 * 1440), max_size=8))
@settings(max_examples=2, deadline=None)
def test_open_until_is_what_a_doorkeeper_sees_over_two_years(
    table: Timetable, minutes: list[int]
) -> None:
    """Week by week from 2026 to 2028, holidays and notices included."""
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    starts = [begin + minute * MINUTE for minute in minutes]
    notices = [Closing(starts=at, until=at + 200 * MINUTE) for at in starts]

    for week in range(104):
        first = START + week * 7 * ONE
        near = [n for n in notices if abs((n.starts.date() - first).days) < 12]
        _agree(table, near, first, 7)


@given(timetables(), st.integers(0, 700), st.integers(0, 1439))
@settings(max_examples=60, deadline=None)
def test_a_door_opens_next_after_it_closes(
    table: Timetable, days: int, minute: int
) -> None:
    """What opens next is later than now, and open then."""
    now = moment(START + days * ONE, minute, PARIS)
    found = openings(
        Almanac(table=table, calendar=FRANCE),
        now.date() - ONE,
        now.date() + 9 * ONE,
        zone=PARIS,
    )
    spans = stretches(found)
    coming = opens_next(spans, now)

    assert coming is None or open_until(spans, coming) is not None


# No gap and no overlap is missed.

DAYS = st.integers(0, 365)
SPANS = st.tuples(DAYS, DAYS).map(
    lambda pair: Span(
        first=date(2000, 1, 1) + pair[0] * ONE,
        last=date(2000, 1, 1) + pair[1] * ONE,
        yearly=True,
    )
)
PLAIN = ((),) * 7 + (None,)


@given(st.lists(SPANS, min_size=1, max_size=4, unique=True), st.booleans())
@settings(max_examples=120, deadline=None)
def test_no_gap_and_no_overlap_is_missed(spans: list[Span], told: bool) -> None:  # noqa: FBT001
    """Counted again by sets of days: one that is within another decides."""
    table = Timetable(
        seasons=tuple(
            Season(title=None, kind="dates", week=PLAIN, spans=(span,))
            for span in spans
        ),
        closed_otherwise=told,
    )
    almanac_ = Almanac(table=table, calendar=FRANCE)
    found = {said.en for said, _, _ in judging.findings(almanac_, today=START)}
    year = [date(2000, 1, 1) + n * ONE for n in range(366) if n != 59]
    sets = [{day for day in year if day in span} for span in spans]
    gap = not told and any(all(day not in own for own in sets) for day in year)

    assert gap == (judging.words.YEAR_GAP.en in found)
    assert _is_crossed(sets) == (judging.words.SEASONS_OVERLAP.en in found)


def _is_crossed(sets: list[set[date]]) -> bool:
    """Tell whether on some day no time is within all the others."""
    for day in set().union(*sets):
        holding = [own for own in sets if day in own]
        narrow = min(holding, key=len)
        others = [own for own in holding if own is not narrow]
        if any(not narrow < own for own in others):
            return True
    return False


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        pytest.param(
            "  periods:\n    - when: du 1er avril au 30 septembre\n"
            "      days: {tous les jours: 9h-19h}",
            "hours.periods: rien n’est dit pour le 01/10/2026",
            id="half-a-year-left-unsaid",
        ),
        pytest.param(
            "  otherwise: fermé\n  periods:\n"
            "    - when: du 1er avril au 31 juillet\n      days: {tous les jours: 9h-19h}\n"
            "    - when: du 1er juillet au 30 septembre\n      days: {tous les jours: 9h-21h}",
            "hours.periods.when: ce temps de l’année et le n° 1 disent chacun le 14/07/2026",
            id="july-said-twice",
        ),
        pytest.param(
            "  days: {tous les jours: 9h-19h}\n  public_holidays: {Saint-Glinglin: fermé}",
            "hours.public_holidays: « Saint-Glinglin » n’est pas un jour férié",
            id="holiday-that-is-none",
        ),
        pytest.param(
            "  region: Bavière\n  days: {tous les jours: 9h-19h}",
            "hours.region: région « Bavière » inconnue",
            id="region-that-is-none",
        ),
    ],
)
def test_what_only_a_calendar_shows_is_told(
    library: Callable[[Files], Library], hours: str, expected: str
) -> None:
    """Under the key that the editor wrote, with the day."""
    text = f"---\ntitle: X\nkind: Museum\nhours:\n{hours}\n---\n"
    found = almanac(text, library)
    table = found.table
    found = Almanac(table=table, calendar=Calendar(region=table.region))
    today = date(2026, 7, 14)
    told = [
        ".".join(["hours", *(step for step in path if isinstance(step, str))])
        + ": "
        + said.said("fr", values)
        for said, path, values in judging.findings(found, today=today)
    ]

    assert [True] == [line.startswith(expected) for line in told]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param("2026-07-14", [], id="a-year-ahead"),
        pytest.param(
            "2027-06-15",
            [
                "les vacances de la zone B ne sont connues que jusqu’au 31/08/2027 ; ajoutez les suivantes"
            ],
            id="within-three-months",
        ),
    ],
)
def test_school_holidays_that_end_soon_are_told(
    pool: Almanac, today: str, expected: list[str]
) -> None:
    """So that nobody's Christmas hours are guessed."""
    found = judging.schools(pool, today=date.fromisoformat(today), file="x")

    assert expected == [said.said("fr", values) for said, _, values in found]


def test_exceptions_are_told_ahead(pool: Almanac) -> None:
    """As sentences, in both languages, with what closes and why."""
    now = datetime(2026, 9, 1, 9, tzinfo=PARIS)
    told = {
        lang: [
            closure.title.replace("\xa0", " ")
            for closure in Closures(
                table=pool.table,
                zone=PARIS,
                now=now,
                venue=SimpleNamespace(lang=lang, url="piscine/"),
                near=21 * ONE,
            ).of_changes()
        ]
        for lang in ("fr", "en")
    }

    assert {
        "fr": [
            "Fermé du lundi 14 au vendredi 18 septembre 2026 (vidange)",
            "Le dimanche 21 juin 2026 : 10 h – 1 h (fête de la musique)",
            "Bassin ludique : fermé le mercredi 23 septembre 2026",
        ],
        "en": [
            "Closed Monday 14 to Friday 18 September 2026 (vidange)",
            "On Sunday 21 June 2026: 10 am – 1 am (fête de la musique)",
            "Bassin ludique: closed on Wednesday 23 September 2026",
        ],
    } == told


def test_the_file_of_school_holidays_is_whole() -> None:
    """Three zones, holidays in order, none within another."""
    ends = {
        zone: all(a.span.last < b.span.first for a, b in pairwise(own))
        for zone, own in SCHOOLS.items()
    }

    assert {"A": True, "B": True, "C": True} == ends
    assert Path(ROOT / "content/school-holidays.yml").is_file()


def told(table: Table) -> str:
    """Give a table as text: its head, then a line a row."""
    lines = [" | ".join((table.title, table.when or "", *table.spaces))]
    for row in table.rows:
        cells = (
            ", ".join(
                filter(None, (f"{c.hours} ({c.session})" if c.session else c.hours,))
            )
            for cell in row.cells
            for c in cell
        )
        lines.append(" | ".join((row.days, *cells)))
    return "\n".join(lines)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_tables_are_these(pool: Almanac, lang: str) -> None:
    """As a page shows them in July, with what is done on public holidays."""
    today = date(2026, 7, 14)
    shown = [told(table) for table in tables(pool, today=today, lang=lang)]
    lines = list(feasts(pool, today=today, lang=lang))
    golden = (ROOT / f"tests/golden/hours.{lang}.txt").read_text("utf-8")

    told_ = "\n\n".join([*shown, "\n".join(lines)]) + "\n"

    assert golden == told_.replace("\xa0", " ").replace("\u202f", " ")
