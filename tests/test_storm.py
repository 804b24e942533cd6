"""A storm at five: a line closes the pool, a line cancels the concert, all say it."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pytest

from plugins.desk.hooks.errands import cancel, close
from plugins.press.hooks import build, opened
from tests.harness import settings_file, tree, written

VENUE = """---
title: Piscine des Ondines
date: 2026-01-05 09:00
kind: PublicSwimmingPool
address:
  city: Aubrelle
hours:
  spaces:
    sportif: Bassin sportif
    ludique: Bassin ludique
  days:
    tous les jours: 10h-20h
---
Deux bassins.
"""
CONCERT = """---
title: Concert sur l’eau
date: 2026-06-01 10:00  # affiché à l’accueil
starts: 2026-07-14 20:30
lasts: 2h
venue: piscine
---
Un quatuor, et le clapotis.
"""
FILES = {
    "venues/piscine.md": VENUE,
    "venues/piscine.en.md": "---\ntitle: Les Ondines Pool\nterms:\n"
    "  Bassin sportif: Main pool\n  Bassin ludique: Fun pool\n---\nTwo pools.\n",
    "blog/ete.md": "---\ntitle: L’été\ndate: 2026-06-01 09:00\ncategory: Vie\n"
    "venue: piscine\n---\nIl fait chaud.\n",
    "blog/ete.en.md": "---\ntitle: Summer\n---\nIt is hot.\n",
    "blog/ailleurs.md": "---\ntitle: Ailleurs\ndate: 2026-06-02 09:00\n"
    "category: Vie\n---\nRien.\n",
    "agenda/concert.md": CONCERT,
}
SAID = {
    "fr": "Fermeture : Piscine des Ondines (orage)",
    "en": "Les Ondines Pool: closed until 6 pm (thunderstorm)",
}
CONCERNED = {
    "fr": ["index.html", "piscine/index.html", "blog/ete/index.html"],
    "en": ["en/index.html", "en/piscine/index.html", "en/blog/ete/index.html"],
}
Site = dict[str, bytes]


@pytest.fixture(scope="module")
def storm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    """Build the site before, at five past five, and on the next morning."""
    folder = tmp_path_factory.mktemp("storm")
    content = written(folder / "content", FILES)
    public = {"SITEURL": "https://example.org", "RELATIVE_URLS": False}
    settings = settings_file(folder, **public)
    at_five = partial(
        opened, settings, {"PATH": content, "BUILD_NOW": "2026-07-14 17:00"}
    )

    def built(now: str) -> Site:
        out = folder / "out"
        assert build(settings, content=content, output=out, now=now) == 0
        return tree(out)

    before = built("2026-07-14 16:55")
    assert close(at_five, "piscine", until="18:00", why="orage") == 0
    assert cancel(at_five, content / "agenda/concert.md", why="orage") == 0
    after = built("2026-07-14 17:05")
    return {"before": before, "during": after, "after": built("2026-07-15 08:00")}


def words(page: bytes) -> str:
    """Give a page's text in one line, with plain spaces."""
    text = re.sub(r"<[^>]+>", " ", page.decode())
    return " ".join(text.replace("\xa0", " ").split())


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_page_that_it_concerns_says_it(storm: dict[str, Site], lang: str) -> None:
    """Home, the venue, what is written about it; in both languages, and no others."""
    told = [SAID[lang] in words(storm["during"][name]) for name in CONCERNED[lang]]

    assert [True] * 3 == told
    assert SAID["fr"] not in words(storm["during"]["blog/ailleurs/index.html"])


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "piscine/index.html",
            "Mardi 14 juillet 10 h – 17 h 18 h – 20 h Fête nationale, orage",
            id="fr",
        ),
        pytest.param(
            "en/piscine/index.html",
            "Tuesday 14 July 10 am – 5 pm 6 pm – 8 pm National Day, thunderstorm",
            id="en",
        ),
    ],
)
def test_the_hours_of_the_day_are_those_that_are_left(
    storm: dict[str, Site], page: str, expected: str
) -> None:
    """What a notice closes is taken out, and why is said beside it."""
    assert expected in words(storm["during"][page])


def test_a_door_says_when_it_opens_again(storm: dict[str, Site]) -> None:
    """For the script that only improves the words: from six o'clock."""
    page = storm["during"]["piscine/index.html"].decode().replace("\xa0", " ")

    assert (
        'data-from="2026-07-14T18:00:00+02:00" data-until="2026-07-14T20:00:00+02:00" '
        'data-before="Fermé, ouvre mardi 14 juillet à 18 h">Ouvert jusqu’à 20 h</li>'
    ) in page


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(
            "piscine/feed.xml",
            "Piscine des Ondines — Fermé le mardi 14 juillet 2026, de 17 h à 18 h"
            " (orage)",
            id="fr",
        ),
        pytest.param(
            "en/piscine/feed.xml",
            "Les Ondines Pool — Closed on Tuesday 14 July 2026, from 5 pm to 6 pm"
            " (thunderstorm)",
            id="en",
        ),
    ],
)
def test_followers_are_told(storm: dict[str, Site], name: str, expected: str) -> None:
    """An item each, in the language of the feed, first of all."""
    items = feedparser.parse(storm["during"][name]).entries
    titles = [entry.title.replace("\xa0", " ") for entry in items]

    assert expected in titles[:2]


@pytest.mark.parametrize("lang", ["", "en/"])
def test_calendars_are_told(storm: dict[str, Site], lang: str) -> None:
    """The hour that is closed, and the concert that is off, in the venue's calendar."""
    read = icalendar.Calendar.from_ical(storm["during"][f"{lang}piscine/agenda.ics"])
    entries = [
        (f"{e['dtstart'].dt:%H:%M}", f"{e['dtend'].dt:%H:%M}", str(e["status"]))
        for e in read.walk("VEVENT")
    ]

    assert {("17:00", "18:00", "CONFIRMED"), ("20:30", "22:30", "CANCELLED")} == {
        *entries
    }


@pytest.mark.parametrize("page", ["agenda/concert/index.html", "en/agenda/index.html"])
def test_the_concert_is_off(storm: dict[str, Site], page: str) -> None:
    """On its own page, and in the other language's agenda."""
    said = words(storm["during"][page])

    assert "Annulé" in said or "Cancelled" in said


def test_the_reason_stands_on_its_page(storm: dict[str, Site]) -> None:
    """As it was given in the one line."""
    assert "orage" in words(storm["during"]["agenda/concert/index.html"])


def linked_data(page: bytes) -> list[Any]:
    """Give the specifications of opening hours in a page's structured data."""
    found = re.findall(rb'<script type="application/ld\+json">(.*?)</script>', page)
    return [json.loads(text) for text in found]


@pytest.mark.parametrize("lang", ["", "en/"])
def test_search_engines_are_told(storm: dict[str, Site], lang: str) -> None:
    """The day is special: open until five, and again from six."""
    told = json.dumps(linked_data(storm["during"][f"{lang}piscine/index.html"]))
    special = re.findall(
        r'"opens": "(\d\d:\d\d)", "closes": "(\d\d:\d\d)", '
        r'"validFrom": "2026-07-14", "validThrough": "2026-07-14"',
        told,
    )

    assert [("10:00", "17:00"), ("18:00", "20:00")] == special


@pytest.mark.parametrize("moment", ["before", "after"])
def test_nothing_of_it_stands_on_pages_before_and_after(
    storm: dict[str, Site], moment: str
) -> None:
    """It goes by itself; the hours of the day are the usual ones."""
    pages = {n: words(c) for n, c in storm[moment].items() if n.endswith(".html")}
    told = [n for n, page in pages.items() if any(s in page for s in SAID.values())]
    days = {
        "before": "Mardi 14 juillet 10 h – 20 h",
        "after": "Mercredi 15 juillet 10 h – 20 h",
    }

    assert [] == told
    assert days[moment] in pages["piscine/index.html"]


def test_what_was_told_is_not_told_again(storm: dict[str, Site]) -> None:
    """The next day's feed names the same items, and no new one."""
    names: Callable[[str], list[str]] = lambda moment: [  # noqa: E731
        entry.id
        for entry in feedparser.parse(storm[moment]["piscine/feed.xml"]).entries
    ]

    assert names("during") == names("after")


def test_the_file_of_the_concert_is_otherwise_as_it_was(
    storm: dict[str, Site], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Comments and order are the editor's."""
    del storm
    path = next(tmp_path_factory.getbasetemp().glob("storm*/content/agenda/concert.md"))
    lines = Path(path).read_text("utf-8").split("\n")

    assert CONCERT.split("\n") == [
        line for line in lines if line in CONCERT.split("\n")
    ]
    assert {
        "modified: 2026-07-14 17:00",
        "state: cancelled",
        "since: 2026-07-14 17:00",
        "note: orage",
    } == set(lines) - set(CONCERT.split("\n"))
