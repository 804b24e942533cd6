"""Calendars, judged by a strict reader and by two others that are not ours."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from zoneinfo import ZoneInfo, available_timezones

import pytest
import recurring_ical_events
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from plugins.feeds.adding import adding
from plugins.feeds.calendar import Calendars
from plugins.feeds.lasting import is_kept
from plugins.feeds.lines import folded
from plugins.feeds.zone import timezone
from tests.evenings import NOW, evening, night, paris, series, source
from tests.harness import PARIS
from tests.ical_lint import faults, read

TUESDAYS = "FREQ=WEEKLY;BYDAY=TU"
HOUR = timedelta(hours=1)
STREAM = SimpleNamespace(
    kind="agenda", key="", lang="fr", title="Agenda", url="agenda/", venue=None
)


def calendar(*events: SimpleNamespace, **changed: object) -> bytes:
    """Give the agenda's calendar, which must be without fault."""
    made = Calendars(source=source(**changed)).of_stream(STREAM, events)

    assert [] == faults(made)
    return made


def shown(made: bytes, first: date, last: date) -> list[tuple[str, str, str]]:
    """Give the nights of a calendar as a program that is not ours reads them."""
    found = recurring_ical_events.of(Calendar.from_ical(made)).between(first, last)
    return sorted(
        (_said(e["DTSTART"].dt), _said(e["DTEND"].dt), str(e["STATUS"])) for e in found
    )


def nights(event: SimpleNamespace, first: date, last: date) -> list[tuple[str, ...]]:
    """Give the nights that the event's page shows, in the same words."""
    states = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}
    day = timedelta(days=1) if event.all_day else timedelta()
    return sorted(
        (_said(n.starts), _said(n.ends + day), states.get(n.state, "CONFIRMED"))
        for n in event.occurrences
        if first.isoformat() <= n.starts.isoformat() < last.isoformat()
    )


def _said(moment: date) -> str:
    """Say a moment by the clock of its own zone, with the offset it has there."""
    return moment.isoformat()


def lines(made: bytes, name: str) -> list[str]:
    """Give the lines of this name, of all events."""
    text = made.decode().replace("\r\n ", "")
    return re.findall(rf"^{name}[;:].*?(?=\r$)", text, re.MULTILINE)


def test_a_series_is_one_event_that_repeats() -> None:
    """Local time, its zone, and the end of the rule in UTC."""
    made = calendar(
        series(paris("2026-07-07 21:30"), TUESDAYS, lasts=HOUR, until=date(2026, 8, 25))
    )

    assert ["DTSTART;TZID=Europe/Paris:20260707T213000"] == lines(made, "DTSTART")[2:]
    assert ["RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260825T215959Z"] == lines(
        made, "RRULE"
    )[2:]


def test_a_cancelled_night_is_told_and_not_taken_away() -> None:
    """Same UID, its own RECURRENCE-ID, and the word before the title."""
    start = paris("2026-07-07 21:30")
    gone = night(
        start + 7 * timedelta(days=1),
        start + 7 * timedelta(days=1) + HOUR,
        original=start + 7 * timedelta(days=1),
        state="cancelled",
        since=NOW,
        note="orage",
    )
    made = calendar(series(start, TUESDAYS, lasts=HOUR, singles=[gone]))

    assert ["RECURRENCE-ID;TZID=Europe/Paris:20260714T213000"] == lines(
        made, "RECURRENCE-ID"
    )
    assert "SUMMARY:Annulé\xa0: Veillée contes : les nuits d’été" in lines(
        made, "SUMMARY"
    )
    assert [] == lines(made, "EXDATE")
    assert ["STATUS:CONFIRMED", "STATUS:CANCELLED"] == lines(made, "STATUS")


def test_an_all_day_event_ends_on_the_day_after() -> None:
    """The last day is the reader's last day too."""
    made = calendar(evening(date(2026, 8, 14), date(2026, 8, 16)))

    assert ["DTSTART;VALUE=DATE:20260814"] == lines(made, "DTSTART")
    assert ["DTEND;VALUE=DATE:20260817"] == lines(made, "DTEND")


def test_an_unknown_end_is_not_invented() -> None:
    """An hour without an end is a moment."""
    assert [] == lines(calendar(evening(paris("2026-08-14 20:00"))), "DTEND")


def test_what_a_visitor_must_know_is_in_the_description() -> None:
    """Price, places, booking and address; nothing is free unless it is said."""
    prices = tuple(
        SimpleNamespace(**{"highest": None, "at_least": False, "currency": "EUR"} | one)
        for one in (
            {"title": "Adulte", "price": Decimal("5.5"), "free": False},
            {"title": "Enfant", "price": None, "free": True},
            {"title": "Groupe", "price": None, "free": False},
        )
    )
    booking = SimpleNamespace(
        url=None, phone="02 40 00 00 00", email=None, opens=None, waiting_list=True
    )
    made = calendar(
        evening(
            paris("2026-08-14 20:00"), prices=prices, booking=booking, places="full"
        )
    )
    said = Calendar.from_ical(made).walk("VEVENT")[0]["DESCRIPTION"]

    assert [
        "Où : Ponton du lac",
        "Tarif : Adulte 5,50 €, Enfant gratuit, Groupe prix libre",
        "Places : complet, liste d’attente ouverte",
        "Réservation : 02 40 00 00 00",
        "",
        "https://example.org/repo/agenda/veillee/",
    ] == said.replace("\xa0", " ").split("\n")[2:]


def test_a_venue_gives_its_place_and_colour() -> None:
    """The way there, the point on the map, the nearest colour that has a name."""
    venue = SimpleNamespace(
        title="Camping du Ponton",
        address=SimpleNamespace(street="1 chemin", postcode="01120", city="Aubrelle"),
        coordinates=SimpleNamespace(latitude=46.1234, longitude=4.5678),
        accent=SimpleNamespace(light="#1f6f5c"),
    )
    made = calendar(evening(paris("2026-08-14 20:00"), venue=venue))
    event = Calendar.from_ical(made).walk("VEVENT")[0]

    assert (
        "Ponton du lac, Camping du Ponton, 1 chemin, 01120 Aubrelle",
        b"46.1234;4.5678",
        "seagreen",
    ) == (event["LOCATION"], event["GEO"].to_ical().encode(), event["COLOR"])


@pytest.mark.parametrize(
    ("state", "days", "kept"),
    [
        pytest.param("scheduled", 360, True, id="last-year"),
        pytest.param("scheduled", 370, False, id="long-ago"),
        pytest.param("cancelled", 29, True, id="cancelled-of-late"),
        pytest.param("cancelled", 31, False, id="cancelled-and-forgotten"),
        pytest.param("cancelled", -1, True, id="cancelled-to-come"),
    ],
)
def test_the_past_stays_a_while(state: str, days: int, *, kept: bool) -> None:
    """Twelve months, and thirty days for what did not take place."""
    starts = NOW - timedelta(days=days)

    assert kept == is_kept(evening(starts, state=state, since=starts), NOW.date())


def test_an_endless_series_stays() -> None:
    """However long ago it began."""
    old = series(paris("2019-01-01 10:00"), TUESDAYS, lasts=HOUR)

    assert is_kept(old, NOW.date())


def test_a_night_across_the_clock_change_ends_when_it_is_said_to() -> None:
    """From ten to four by the clock, though an hour is missing, or passes twice."""
    start = paris("2026-10-10 22:00")
    event = series(start, "FREQ=WEEKLY;COUNT=4", lasts=6 * HOUR)
    made = calendar(event)

    assert ["RECURRENCE-ID;TZID=Europe/Paris:20261024T220000"] == lines(
        made, "RECURRENCE-ID"
    )
    assert nights(event, start.date(), date(2026, 12, 1)) == shown(
        made, start.date(), date(2026, 12, 1)
    )


def test_nights_that_took_place_are_not_cancelled_with_the_rest() -> None:
    """A series that ends early did begin."""
    start = paris("2026-07-07 21:30")
    event = series(start, TUESDAYS, lasts=HOUR, until=date(2026, 8, 25))
    event.state, event.since = "cancelled", NOW
    for one in event.occurrences[1:]:
        one.state = "cancelled"
    made = calendar(event)

    assert nights(event, start.date(), date(2026, 12, 1)) == shown(
        made, start.date(), date(2026, 12, 1)
    )


def test_one_date_can_be_put_into_ones_own_calendar() -> None:
    """As an event of its own, that nothing repeats; of the dates that are near."""
    start = paris("2026-07-07 21:30")
    event = series(start, TUESDAYS, lasts=HOUR)
    ways = adding(event, source=source())
    made = Calendars(source=source()).of_event(event, alone="2026-07-21")

    assert [] == faults(made)
    assert ["UID:agenda/veillee/2026-07-21@example.org"] == lines(made, "UID")
    assert ["DTSTART;TZID=Europe/Paris:20260721T213000"] == lines(made, "DTSTART")[2:]
    assert 12 == len(ways.nights)
    assert "agenda/veillee/2026-07-21.ics" == ways.nights["2026-07-21"].file.url
    assert (
        "dates=20260721T193000Z%2F20260721T203000Z" in ways.nights["2026-07-21"].google
    )
    assert "recur=RRULE%3AFREQ%3DWEEKLY%3BBYDAY%3DTU" in ways.google
    assert ways.outlook is None


def test_whole_days_are_put_into_a_calendar_as_days() -> None:
    """The services, too, want the day after the last."""
    ways = adding(evening(date(2026, 8, 14), date(2026, 8, 16)), source=source())

    assert "dates=20260814%2F20260817" in ways.google
    assert "enddt=2026-08-17" in ways.outlook
    assert "allday=true" in ways.outlook


def test_what_went_online_sends_nobody_to_a_place() -> None:
    """Not in the services either: the venue that tells of it is not where it is."""
    address = SimpleNamespace(street="2 rue du Lac", postcode="53990", city="Aubrelle")
    venue = SimpleNamespace(title="Spa", address=address)
    start = paris("2026-11-17 18:30")
    event = evening(start, place=None, venue=venue, state="online", since=NOW)
    ways = adding(event, source=source())

    assert "location=En+ligne&" in ways.google
    assert "location=En+ligne&" in ways.outlook


def test_an_untranslated_event_speaks_the_readers_language() -> None:
    """All but its title, which says its language; its UID is the list's."""
    english = SimpleNamespace(**{**vars(STREAM), "lang": "en"})
    event = evening(
        paris("2026-08-14 20:00"), places="few", state="cancelled", since=NOW
    )
    made = Calendars(source=source()).of_stream(english, [event])
    said = Calendar.from_ical(made).walk("VEVENT")[0]

    assert [] == faults(made)
    assert "agenda/veillee;en@example.org" == said["UID"]
    assert said["SUMMARY"].startswith("Cancelled: ")
    assert "In French." in said["DESCRIPTION"]
    assert "Places: few places left" in said["DESCRIPTION"]


def test_a_translation_never_makes_a_version_go_back() -> None:
    """Its own change may be older than the original's."""
    older = evening(
        paris("2026-08-14 20:00"), lang="en", date=paris("2026-05-02 10:00")
    )
    newer = evening(paris("2026-08-14 20:00"), modified=paris("2026-06-02 10:00"))
    older.translations, newer.translations = [newer], [older]
    both = [lines(calendar(event), "SEQUENCE") for event in (older, newer)]

    assert both[0] == both[1]


def test_the_same_events_in_any_order_are_the_same_bytes() -> None:
    """Subscribers' programs compare files."""
    first = evening(paris("2026-08-14 20:00"), id="agenda/a")
    second = evening(date(2026, 8, 14), id="agenda/b")

    assert calendar(first, second) == calendar(second, first)


@pytest.mark.parametrize(
    "zone", ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"]
)
def test_a_zone_is_told_as_it_is(zone: str) -> None:
    """Short, and right to the minute on every day of twenty years."""
    component = timezone(ZoneInfo(zone), 2026)
    read_again = component.to_tz(lookup_tzid=False)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    moments = [start + timedelta(days=day, minutes=day) for day in range(20 * 365)]
    wall = [moment.astimezone(ZoneInfo(zone)) for moment in moments]
    # A reader may only ask by the wall clock; the hour that comes twice is nobody's.
    told = [read_again.utcoffset(moment.replace(tzinfo=None)) for moment in wall]

    assert len(component.to_ical()) < 420
    assert [moment.utcoffset() for moment in wall] == told


def test_no_zone_is_too_strange() -> None:
    """Those whose rules change from year to year are listed, and never wrong."""
    for zone in sorted(available_timezones())[::25]:
        assert timezone(ZoneInfo(zone), 2026).to_ical()


@given(st.text(alphabet="aé🙂\\;,: n", max_size=200))
def test_lines_are_cut_between_characters(text: str) -> None:
    """75 octets at most, and the same text when put together again."""
    cut = folded(f"X:{text}\r\n")

    assert all(len(line.encode()) <= 75 for line in cut.split("\r\n"))
    assert f"X:{text}\r\n" == cut.replace("\r\n ", "")


ZONES = st.sampled_from(
    [PARIS, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Auckland")]
)
RULES = st.sampled_from(
    [
        "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=WEEKLY;BYDAY=MO,WE,SA",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
        "FREQ=MONTHLY;BYDAY=1SU",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=DAILY;COUNT=40",
        "FREQ=YEARLY",
    ]
)
STATES = st.sampled_from(
    ["scheduled", "cancelled", "postponed", "rescheduled", "online"]
)


@st.composite
def any_series(draw: st.DrawFn) -> SimpleNamespace:
    """Give a series with exceptions, dates that differ and dates that were added."""
    rule, zone = draw(RULES), draw(ZONES)
    day = draw(st.dates(date(2025, 9, 1), date(2026, 12, 1)))
    whole_days = draw(st.booleans())
    hour, minute = draw(st.integers(8, 22)), draw(st.sampled_from([0, 30]))
    start = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
    lasts = timedelta(days=draw(st.integers(0, 2))) if whole_days else HOUR
    until = None
    if "COUNT" not in rule and draw(st.booleans()):
        until = day + timedelta(days=draw(st.integers(0, 300)))
    first = series(day if whole_days else start, rule, lasts=lasts, until=until)
    # RFC 5545 leaves open what a start means that its own rule does not hold.
    assume(first.occurrences)
    start = first.occurrences[0].starts
    first = series(start, rule, lasts=lasts, until=until)
    moments = [one.starts for one in first.occurrences]
    except_ = draw(
        st.lists(st.sampled_from(moments[1:] or moments), max_size=3, unique=True)
    )
    except_ = [m for m in except_ if m != start]
    rest = [m for m in moments if m not in except_ and m != start] or []
    apart = (
        draw(st.lists(st.sampled_from(rest), max_size=4, unique=True)) if rest else []
    )
    singles = [_apart(draw, moment, lasts) for moment in apart]
    extra = start + timedelta(days=draw(st.integers(1, 90)), hours=0)
    if draw(st.booleans()) and not whole_days:
        added = extra + timedelta(minutes=17)
        place = draw(st.sampled_from([None, "Salle du Cens"]))
        singles.append(night(added, added + lasts, added=True, place=place))
    return series(
        start,
        rule,
        lasts=lasts,
        until=until,
        singles=singles,
        exceptions=tuple(except_),
    )


def _apart(draw: st.DrawFn, moment: date, lasts: timedelta) -> SimpleNamespace:
    state = draw(STATES)
    moved = moment
    if state == "rescheduled":
        moved = moment + timedelta(days=draw(st.integers(1, 3)))
    return night(
        moved,
        moved + lasts,
        original=moment,
        state=state,
        since=NOW,
        note=draw(st.sampled_from([None, "orage ; « vent », \\"])),
        place=draw(st.sampled_from([None, "Salle du Cens"])),
    )


@settings(max_examples=60, deadline=None)
@given(any_series())
def test_a_calendar_shows_the_nights_of_the_page(event: SimpleNamespace) -> None:
    """All of them, at their hour by the clock on the wall, with their state."""
    first, last = date(2025, 9, 1), date(2027, 6, 1)
    made = calendar(event, now=paris("2025-09-01 00:00"))

    assert nights(event, first, last) == shown(made, first, last)


@settings(max_examples=40, deadline=None)
@given(st.lists(any_series(), max_size=4))
def test_a_calendar_of_many_is_without_fault(events: list[SimpleNamespace]) -> None:
    """Names are unique, zones are described once each."""
    for number, event in enumerate(events):
        event.id = f"agenda/{number}"
    known: Iterable[SimpleNamespace] = events or [evening(paris("2026-08-14 20:00"))]
    made = calendar(*known, now=paris("2025-09-01 00:00"))

    assert 1 == len(read(made.decode()).within)
