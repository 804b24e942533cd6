"""A week on one sheet of paper, a closure on a door: seen as they are printed."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser, Page

from plugins.press.hooks import build
from plugins.programme import weeks
from tests.harness import PARIS, event, settings_file, tree, written

NOW = "2026-07-14 17:05"
MONDAY = date(2026, 7, 13)
VENUE = """---
title: Piscine des Ondines
kind: PublicSwimmingPool
phone: 02 61 91 20 20
accent: #0f6d9c
address:
  city: Aubrelle
hours:
  spaces:
    sportif: Bassin sportif
    ludique: Bassin ludique
  days:
    lundi - vendredi: 12h-14h, 16h-18h (sportif), 18h-20h (aquagym, ludique)
    samedi, dimanche: 10h-18h
---
Deux bassins.
"""
NOTICE = """---
title: Fermeture : orage
date: 2026-07-14 17:00
venues: piscine
until: 2026-07-14 18:00
closes: venue
why: orage
---
Nous rouvrons dès que le ciel le permet.
"""
HOURS = (
    "09:00",
    "10:30",
    "14:00",
    "15:30",
    "17:00",
    "18:30",
    "20:00",
    "21:30",
    "23:00",
)
TITLES = (
    "Veillée contes : les nuits d’été au bord de l’eau",
    "Aquagym",
    "Concert de l’orchestre de chambre des onze communes",
    "Initiation au plongeon",
)
SIZES = """() => [...document.querySelectorAll('.sheet')].map(
  (s) => [s.scrollHeight <= s.clientHeight + 1, s.scrollWidth <= s.clientWidth + 1])"""


def busy() -> dict[str, str]:
    """Give nine events a day, for two weeks, one of them cancelled."""
    files = {}
    for number in range(14):
        day = MONDAY + timedelta(days=number)
        for at, hour in enumerate(HOURS):
            lines = (
                {"state": "cancelled", "since": "2026-07-14 17:00"} if at == 3 else {}
            )
            files[f"agenda/e{number:02}{at}.md"] = event(
                title=TITLES[at % len(TITLES)],
                starts=f"{day} {hour}",
                lasts="1h",
                venue="piscine",
                place="Bassin ludique",
                **lines,
            )
    return files


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a pool with more events than a sheet can hold, and a storm."""
    folder = tmp_path_factory.mktemp("programme")
    files = {
        "venues/piscine.md": VENUE,
        "venues/piscine.en.md": "---\ntitle: Les Ondines Pool\n---\nTwo pools.\n",
        "venues/spa.md": VENUE.replace("Piscine des Ondines", "Spa"),
        "notices/n.md": NOTICE,
        **busy(),
    }
    content = written(folder / "content", files)
    settings = settings_file(folder)
    assert build(settings, content=content, output=folder / "out", now=NOW) == 0
    return folder / "out"


PAPER = [
    "piscine/programme/",
    "piscine/programme/semaine-prochaine/",
    "en/piscine/programme/",
    "spa/programme/",
    "piscine/affiches/n/",
    "en/piscine/posters/n/",
]


def opened(browser: Browser, site: Path, path: str) -> Page:
    """Open a sheet on A4 in print."""
    page = browser.new_page(viewport={"width": 900, "height": 1200})
    page.emulate_media(media="print")
    page.goto((site / path / "index.html").as_uri())
    page.wait_for_function("document.fonts.status === 'loaded'")
    return page


@pytest.mark.parametrize("path", PAPER)
def test_a_sheet_is_one_page(browser: Browser, site: Path, path: str) -> None:
    """However much is on; nothing is cut off."""
    page = opened(browser, site, path)
    fits = page.evaluate(SIZES)
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()

    assert [[True, True]] == fits
    assert 1 == len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_what_has_no_room_is_counted(site: Path) -> None:
    """Each day says how many more there are; the code leads to them."""
    page = (site / "piscine/programme/index.html").read_text("utf-8")
    shown = [len(re.findall("sheet__title", day)) for day in page.split("<h2>")[1:]]
    more = [int(n) for n in re.findall(r"et (\d+) autres, à voir", page)]

    assert [9] * 7 == [a + b for a, b in zip(shown, more, strict=True)]


def test_what_is_off_is_unmissable(site: Path) -> None:
    """In words, by a line through it, and only then by colour."""
    page = (site / "piscine/programme/index.html").read_text("utf-8")
    lines = re.findall(r'<li data-state="cancelled">(.*?)</li>', page, re.DOTALL)

    assert 7 == len(lines)
    assert all("Annulé" in line for line in lines)


def test_a_poster_says_what_why_and_until_when(site: Path) -> None:
    """Everything that one wants to know before a locked door."""
    page = (site / "piscine/affiches/n/index.html").read_text("utf-8")
    said = " ".join(re.sub(r"<[^>]+>", " ", page).replace("\xa0", " ").split())

    for words in (
        "Piscine des Ondines Fermé Le mardi 14 juillet 2026, de 17 h à 18 h orage",
        "Nous rouvrons dès que le ciel le permet.",
        "example.org/piscine/ 02 61 91 20 20",
    ):
        assert words in said


def test_a_cancelled_night_has_a_poster(site: Path) -> None:
    """For the door of the hall, with the address of the event."""
    names = {name for name in tree(site) if "/affiches/e013-" in f"/{name}"}
    page = (site / "piscine/affiches/e013-2026-07-14/index.html").read_text("utf-8")

    assert {
        "piscine/affiches/e013-2026-07-14/index.html",
        "piscine/affiches/e013-2026-07-14/qr.svg",
    } == names
    assert "example.org/agenda/e013/" in page


def test_paper_is_not_found_by_search_engines(site: Path) -> None:
    """The page of the venue is what they want."""
    pages = [(site / path / "index.html").read_text("utf-8") for path in PAPER]

    assert all('name="robots" content="noindex"' in page for page in pages)


def test_a_code_is_read_by_a_browser(browser: Browser, site: Path) -> None:
    """It is a drawing of its own, dark on white, of a size that a phone can read."""
    page = opened(browser, site, "piscine/programme/")
    image = page.locator("footer img")
    box, whole = (
        image.bounding_box(),
        image.evaluate("i => i.complete && i.naturalWidth"),
    )
    page.close()

    assert whole > 0
    assert box["width"] > 90


def night(day: date, hour: int, **changed: object) -> SimpleNamespace:
    """Give an event of one night, with the attributes that a sheet reads."""
    starts = datetime(day.year, day.month, day.day, hour, tzinfo=PARIS)
    one = SimpleNamespace(
        starts=starts,
        ends=None,
        all_day=False,
        state="scheduled",
        place=None,
        places=None,
    )
    vars(one).update(changed)
    return SimpleNamespace(
        id=f"agenda/{day}-{hour}",
        title="Concert",
        lang="fr",
        place=None,
        places=None,
        occurrences=(one,),
    )


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], [0] * 7, id="none"),
        pytest.param([night(MONDAY, 20), night(MONDAY, 9)], [2, *[0] * 6], id="two"),
        pytest.param(
            [
                night(
                    MONDAY,
                    9,
                    all_day=True,
                    starts=date(2026, 7, 11),
                    ends=date(2026, 7, 15),
                )
            ],
            [1, 1, 1, 0, 0, 0, 0],
            id="a-fair-that-began-the-week-before",
        ),
        pytest.param([night(MONDAY + timedelta(days=7), 9)], [0] * 7, id="next-week"),
    ],
)
def test_a_week_has_the_dates_of_its_days(
    events: list[SimpleNamespace], expected: list[int]
) -> None:
    """In the order of hours; what lasts several days stands on each."""
    found, _ = weeks.days(MONDAY, {}, events, lang="fr")
    hours = [line.hour for line in found[0].lines]

    assert expected == [len(day.lines) for day in found]
    assert hours == sorted(hours, key=len)
