"""Pages as visitors and browsers get them: valid, reachable, quiet, legible."""

import re
from importlib.resources import files
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser

from tests.harness import tree

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "",
    "agenda/veillee-contes/",
    "blog/",
    "blog/ouverture/",
    "camping/",
    "piscine/",
    "piscine/programme/",
    "piscine/affiches/gel/",
    "questions/",
    "venir/",
    "recherche/",
    "etiquette/saison/",
    "abonnements/",
    "en/",
]
HARMLESS = re.compile(
    rb'<script type="application/ld\+json">[^<>]*</script>'
    rb'|<script src="(?:\.\.?/)*theme/js/[a-z]+\.js" defer></script>'
)
DESK = re.compile(rb"desk/|desk__")
FAULTS = """async (rules) => {
  const found = await axe.run({ runOnly: { type: "tag", values: rules } });
  return found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`);
}"""


def test_a_build_holds_nothing_of_the_desk(shown: Path) -> None:
    """Neither page nor style, nor a link or a word of it."""
    built = tree(shown)

    assert [] == [name for name in built if "desk" in name]
    assert [] == [name for name, data in built.items() if DESK.search(data)]


def test_every_page_is_valid_html(shown: Path) -> None:
    """By html5lib's strict parser."""
    parser = html5lib.HTMLParser(strict=True)
    pages = [content for name, content in tree(shown).items() if ".html" in name]

    assert all(parser.parse(page) is not None for page in pages)


def test_no_page_holds_a_script_or_an_inline_style(shown: Path) -> None:
    """Data that nothing runs may stay, and files of our own may be asked for."""
    pages = [content for name, content in tree(shown).items() if ".html" in name]
    held = [
        re.findall(rb"<(?:script|style)\b| style=| on[a-z]+=", HARMLESS.sub(b"", page))
        for page in pages
    ]

    assert not any(held)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_open_to_everyone(
    browser: Browser, url: str, path: str, scheme: str, width: int
) -> None:
    """No violation of WCAG 2.2 AA or the policy, no sideways scroll, no stranger."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme
    )
    page = context.new_page()
    asked: list[str] = []
    heard: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.goto(url + path)
    page.evaluate(AXE)
    faults = page.evaluate(FAULTS, RULES)
    wider = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()

    assert ([], [], False) == (faults, heard, wider)
    assert [] == [address for address in asked if not address.startswith(url)]


def test_the_menu_and_the_languages_are_walked_by_keyboard(
    browser: Browser, url: str
) -> None:
    """In the order they are seen, each stop in sight, down to the other language."""
    page = browser.new_page()
    page.goto(f"{url}camping/")
    stops = []
    while stops[-1:] != ["English"] and len(stops) < 12:
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.textContent.trim()"))
        assert page.locator(":focus").evaluate("e => getComputedStyle(e).outlineWidth")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{url}en/camping/")
    page.close()

    assert ["Aller au contenu", "Les Rives de l’Aubrelle", "Accueil"] == stops[:3]
    assert ["Rechercher", "English"] == stops[-2:]


def test_the_keyboard_reaches_the_content_first(browser: Browser, url: str) -> None:
    """The first stop is the way past the menu, and it is seen."""
    page = browser.new_page()
    page.goto(url)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    seen = skip.text_content(), skip.bounding_box()["y"] >= 0
    page.close()

    assert ("Aller au contenu", True) == seen
