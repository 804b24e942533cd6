"""A year of events as followers get it: the same nights as on the pages, in each."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import feedparser
import pytest
import recurring_ical_events
from icalendar import Calendar

from plugins.press.hooks import build
from tests.harness import ROOT, settings_file, tree
from tests.ical_lint import faults

YEAR = ROOT / "tests/year/content"
ROOT_URL = "https://example.org/repo/"
NOW = "2026-07-14 20:00"
TODAY = date(2026, 7, 14)
NIGHT = re.compile(
    r'<article class="night" data-state="(\w+)".*?datetime="([^"]*)".*?href="([^"]*)"',
    re.DOTALL,
)
DATE = re.compile(r'<li id="d-[\d-]+" data-state="(\w+)">\s*<time datetime="([^"]*)"')
MONTH = re.compile(r"agenda/(\d{4})/(\d\d)/index.html")
CERTAIN = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}
Night = tuple[str, str, str]  # address, start, status


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Build the year in the middle of its summer."""
    folder: Path = tmp_path_factory.mktemp("year")
    public = {"SITEURL": ROOT_URL.rstrip("/"), "RELATIVE_URLS": False}
    settings = settings_file(folder, **public)
    assert build(settings, content=YEAR, output=folder / "out", now=NOW) == 0
    return tree(folder / "out")


def calendars(built: dict[str, bytes]) -> dict[str, bytes]:
    """Give every calendar."""
    return {name: made for name, made in built.items() if name.endswith(".ics")}


def followed(made: bytes, first: date, last: date) -> set[Night]:
    """Give the nights of a calendar as a program that is not ours reads them."""
    found = recurring_ical_events.of(Calendar.from_ical(made)).between(first, last)
    return {
        (str(one["URL"]), one["DTSTART"].dt.isoformat(), str(one["STATUS"]))
        for one in found
    }


def shown(page: str) -> Iterator[Night]:
    """Give the nights that a page lists."""
    for state, starts, url in NIGHT.findall(page):
        yield unescape(url), starts, CERTAIN.get(state, "CONFIRMED")


def test_every_calendar_is_without_fault(built: dict[str, bytes]) -> None:
    """By a strict reader; there is one for each event and each list with dates."""
    told = {name: faults(made) for name, made in calendars(built).items()}

    assert {} == {name: wrong for name, wrong in told.items() if wrong}
    assert {"agenda/agenda.ics", "en/agenda/agenda.ics", "camping/agenda.ics"} < set(
        told
    )
    assert "agenda/veillee-contes/event.ics" in told


@pytest.mark.parametrize("lang", ["", "en/"], ids=["fr", "en"])
def test_an_agenda_holds_the_nights_of_its_months(
    built: dict[str, bytes], lang: str
) -> None:
    """All that the pages of the months show, from last month on, and no more."""
    made = built[f"{lang}agenda/agenda.ics"]
    months = [
        (date(int(found[1]), int(found[2]), 1), page.decode())
        for name, page in built.items()
        if (found := MONTH.fullmatch(name.removeprefix(lang)))
        and name.startswith(f"{lang}agenda")
    ]
    first = min(month for month, _ in months if month >= TODAY - timedelta(days=30))
    last = max(month for month, _ in months)  # the horizon may cut it short
    on_pages = {
        night
        for month, page in months
        for night in shown(page)
        if first <= date.fromisoformat(night[1][:10]) < last
    }

    assert len(on_pages) > 50
    assert on_pages == {
        night
        for night in followed(made, first, last)
        if date.fromisoformat(night[1][:10]) >= first
    }


def test_an_event_holds_the_dates_of_its_page(built: dict[str, bytes]) -> None:
    """Those to come, the cancelled and the moved among them."""
    compared = 0
    for name, page in built.items():
        listed = DATE.findall(page.decode()) if name.endswith("index.html") else []
        if not listed:
            continue
        nights = {(start, CERTAIN.get(state, "CONFIRMED")) for state, start in listed}
        last = max(date.fromisoformat(start[:10]) for start, _ in nights)
        made = built[name.replace("index.html", "event.ics")]
        found = followed(made, TODAY, last + timedelta(days=1))
        compared += len(nights)

        assert nights == {
            (start, status)
            for _, start, status in found
            if start >= min(start for start, _ in nights)
        }
    assert compared > 100


def test_each_near_date_has_a_calendar_of_its_own(built: dict[str, bytes]) -> None:
    """The page leads to it; it holds that one night."""
    page = built["agenda/veillee-contes/index.html"].decode()
    files = re.findall(r'class="dates__add" href="([^"]*)"', page)
    held = [
        followed(built[url.removeprefix(ROOT_URL)], TODAY, TODAY.replace(year=2027))
        for url in files
    ]

    assert 6 == len(files)
    assert [1] * 6 == [len(nights) for nights in held]


def test_every_feed_is_read_without_complaint(built: dict[str, bytes]) -> None:
    """And names each of its items once, the newest first."""
    for name, content in built.items():
        if not name.endswith(("feed.xml", "atom.xml")):
            continue
        feed = feedparser.parse(content)
        names = [entry.id for entry in feed.entries]
        moments = [entry.published_parsed for entry in feed.entries]

        assert not feed.bozo
        assert len(set(names)) == len(names) > 0
        assert sorted(moments, reverse=True) == moments


def test_news_of_an_event_come_before_its_announcement(built: dict[str, bytes]) -> None:
    """In the words of the reader's language, also where the event has only its own."""
    feed = feedparser.parse(built["en/agenda/feed.xml"])

    assert [
        "Cancelled on 14 July: Storytelling by the fire",
        "Cancelled: Concert de harpe au crépuscule",
    ] == [entry.title for entry in feed.entries[:2]]
    assert "When: every Tuesday until 25 August" in feed.entries[0].content[0].value
    assert "In French." in feed.entries[1].content[0].value


def test_an_event_leads_to_its_calendar(built: dict[str, bytes]) -> None:
    """A browser finds it as it finds feeds."""
    page = built["agenda/veillee-contes/index.html"].decode()

    assert (
        f'href="{ROOT_URL}agenda/veillee-contes/event.ics"'
        in re.findall(r'<link rel="alternate" type="text/calendar"[^>]*>', page)[0]
    )
