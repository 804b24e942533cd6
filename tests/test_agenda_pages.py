"""Agenda, months and events in a real browser: for every eye, ear and hand."""

from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser, Page

from pelicanconf import PLUGINS
from plugins.press.hooks import build
from tests.harness import ROOT, settings_file, tree
from tests.test_pages import AXE, FAULTS, RULES

YEAR = ROOT / "tests/year/content"
STORIES = "Veillée contes : les nuits d’été"
NOW = "2026-07-14 20:00"
# All that a page shows; cards and the index are drawn for others.
SHOWN = [name for name in PLUGINS if not name.endswith((".cards", ".search"))]
PAGES = [
    pytest.param("agenda/", id="agenda"),
    pytest.param("agenda/2026/07/", id="month"),
    pytest.param("agenda/archives/2026/", id="archive"),
    pytest.param("agenda/veillee-contes/", id="series"),
    pytest.param("agenda/concert-harpe/", id="cancelled"),
    pytest.param("agenda/projection/", id="postponed"),
]


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the year as it looks on a stormy evening."""
    folder = tmp_path_factory.mktemp("year")
    out = folder / "out"
    settings = settings_file(folder, PLUGINS=SHOWN)
    assert build(settings, content=YEAR, output=out, now=NOW) == 0
    return out


@pytest.fixture(scope="module")
def year_url(year: Path, serve: Callable[[Path], str]) -> str:
    """Serve it."""
    return serve(year)


@pytest.fixture
def page(browser: Browser) -> Page:
    """Open an empty page."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_every_page_of_the_year_is_valid_html(year: Path) -> None:
    """By html5lib's strict parser, whatever became of an event."""
    parser = html5lib.HTMLParser(strict=True)
    pages = [content for name, content in tree(year).items() if ".html" in name]

    assert all(parser.parse(page) is not None for page in pages)


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("path", PAGES)
def test_what_became_of_an_event_is_open_to_everyone(
    browser: Browser, year_url: str, path: str, scheme: str, width: int
) -> None:
    """No violation of WCAG 2.2 AA, no sideways scroll; the states have contrast."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme
    )
    page = context.new_page()
    page.goto(year_url + path)
    page.evaluate(AXE)
    faults = page.evaluate(FAULTS, RULES)
    wider = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()

    assert ([], False) == (faults, wider)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_month_is_walked_by_keyboard(
    browser: Browser, year_url: str, width: int
) -> None:
    """From the way to the table on, each stop says its day, its hour, its state."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{year_url}agenda/2026/07/")
    page.get_by_role("link", name="En calendrier").press("Enter")
    heard = []
    for _ in range(8):
        page.keyboard.press("Tab")
        heard.append(" ".join(page.locator(":focus").text_content().split()))
    high = page.locator(".month li a").evaluate_all(
        "links => links.every(link => link.getBoundingClientRect().height >= 24)"
    )
    context.close()

    assert [
        "vendredi 3 juillet 2026, 9 h 15 Aquagym du matin",
        "dimanche 5 juillet 2026, Marché des producteurs",
        "mardi 7 juillet 2026, 9 h 15 Aquagym du matin",
        f"mardi 7 juillet 2026, 21 h 30 Dernières places {STORIES}",
    ] == heard[:4]
    assert high


def test_a_month_is_a_table_with_a_name_and_headers(page: Page, year_url: str) -> None:
    """Seven columns, each named in full to who asks; today is told."""
    page.goto(f"{year_url}agenda/2026/07/")
    table = page.get_by_role("table", name="Calendrier : Juillet 2026")
    headers = table.get_by_role("columnheader").all_text_contents()
    full = table.locator("th abbr").evaluate_all("all => all.map(one => one.title)")

    assert 7 == len(headers)
    assert ("lundi", "dimanche") == (full[0], full[-1])
    assert "14" == table.locator("[aria-current=date] time").text_content()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("concert-harpe", "Annulé", id="cancelled"),
        pytest.param("projection", "Reporté, date à venir", id="postponed"),
        pytest.param("veillee-contes", "Annulé", id="the-next-date-is-cancelled"),
        pytest.param("nuit-printemps", "C’est passé.", id="past"),
    ],
)
def test_what_became_of_an_event_stands_above_the_fold(
    page: Page, year_url: str, path: str, said: str
) -> None:
    """In words, before the dates, on a small screen too."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{year_url}agenda/{path}/")
    banner = page.locator(".banner").first
    box = banner.bounding_box()

    assert said in banner.text_content()
    assert box["y"] + box["height"] < 640


def test_no_state_is_told_by_colour_alone(page: Page, year_url: str) -> None:
    """In colours that the system forces, badges keep a border and their words."""
    page.emulate_media(forced_colors="active")
    page.goto(f"{year_url}agenda/")
    badges = page.locator(".badge")
    words = {" ".join(text.split()) for text in badges.all_text_contents()}
    bordered = badges.evaluate_all(
        "all => all.every(one => getComputedStyle(one).borderTopStyle === 'solid')"
    )

    assert {"Annulé", "Reporté, date à venir", "Dernières places", "Déplacé"} <= words
    assert bordered
