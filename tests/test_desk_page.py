"""The desk: the editors' page of the preview, and of nothing else."""

import re
import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser

from plugins.press.hooks.commands import recorded
from plugins.press.preview import Edition
from tests.harness import ROOT, plain_site, settings_file, written

SITE = ROOT / "tests/site/content"
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FAULTS = """async (rules) => {
  const found = await axe.run({ runOnly: { type: "tag", values: rules } });
  return found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`);
}"""
MORE = {
    "blog/promis.md": "---\ntitle: Promis\ndate: 2026-12-24 18:00\ncategory: A\n"
    "venue: piscine\n---\nDemain.\n",
    "agenda/nu.md": "---\ntitle: Un soir\ndate: 2026-11-02\nstarts: 2026-12-01 20h\n"
    "summary: Un soir.\nvenue: piscine\n---\nUn soir.\n",
    "questions/chats.md": "---\ntitle: Et les chats ?\ndate: 2026-03-02\nasked: 7\n"
    "---\n",
    "blog/ici.md": "---\ntitle: Un lien\ndate: 2026-10-01\ncategory: A\n"
    "summary: Court.\n---\n[Cliquez ici](https://example.org/).\n",
}


def previewed(folder: Path, **changed: object) -> Edition:
    """Record the small site with some files more, as a preview does."""
    content = folder / "content"
    if not content.exists():
        shutil.copytree(SITE, content)
        written(content, MORE)
        (content / "notices/gel.md").unlink()
    asked = {"PATH": content, "PREVIEW": True, "OUTPUT_PATH": folder / "out"}
    asked |= {"RELATIVE_URLS": True, "SITEURL": ""}
    return recorded(settings_file(folder, **changed), asked)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The preview of the small site at noon of 23 November 2026."""
    return previewed(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def desk(edition: Edition) -> str:
    """The page of the desk."""
    return edition.jobs["desk/index.html"].content().decode()


def section(page: str, key: str) -> list[str]:
    """Give the lines of a section as one reads them."""
    found = re.search(rf'<section [^>]*id="{key}".*?</section>', page, re.DOTALL)
    items = re.findall(r"<li\b.*?</li>", found[0] if found else "", re.DOTALL)
    return [said(item) for item in items]


def said(html: str) -> str:
    """Give the words of some HTML, its files as if they stood in the project."""
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    return re.sub(r"/\S+/content/", "content/", words)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param(
            "drafts", "Un brouillon article content/blog/brouillon.md", id="drafts"
        ),
        pytest.param(
            "scheduled",
            "Promis 24 décembre 2026, 18 h dans 31 jours content/blog/promis.md",
            id="scheduled",
        ),
        pytest.param(
            "incomplete",
            "Un soir 1er décembre 2026, 20 h ni image, ni prix content/agenda/nu.md",
            id="incomplete",
        ),
        pytest.param(
            "questions",
            "Et les chats ? demandé 7 fois content/questions/chats.md",
            id="questions",
        ),
        pytest.param(
            "translations", "Un soir pas en anglais content/agenda/nu.md", id="missing"
        ),
    ],
)
def test_every_section_names_the_file(desk: str, key: str, expected: str) -> None:
    """With what it wants, and its day by the site's own clock."""
    assert expected in section(desk, key)


def test_advice_stands_at_its_line(desk: str) -> None:
    """Whatever `check` tells, the desk tells too."""
    told = [line for line in section(desk, "problems") if "blog/ici.md" in line]

    assert 1 == len(told)
    assert "[link-vague] content/blog/ici.md:7" in told[0]


def test_a_venue_is_told_how_long_it_was_silent(desk: str) -> None:
    """Since when, what was last, what comes next."""
    (pool,) = [line for line in section(desk, "silences") if "piscine.md" in line]

    assert "depuis 21 jours content/venues/piscine.md" in pool
    assert "Dernier : Un soir 2 novembre 2026" in pool
    assert "Prochain : Promis 24 décembre 2026, 18 h dans 31 jours" in pool


def test_a_month_shows_what_was_and_will_be_published(desk: str) -> None:
    """A row a venue; what is to come says so in words."""
    table = re.search(r"Décembre 2026</caption>.*?</table>", desk, re.DOTALL)
    row = re.search(r'<tr[^>]*data-venue="venues/piscine".*?</tr>', table[0], re.DOTALL)

    assert said(row[0]).endswith("24 Promis article, programmé content/blog/promis.md")


def test_every_link_of_it_leads_to_a_page(desk: str, edition: Edition) -> None:
    """Drafts and scheduled ones included: in a preview they have pages."""
    main = desk[desk.index("<main") :]
    links = re.findall(r'href="\.\./([^"]*)"', main)
    pages = {link.partition("#")[0] for link in links}
    lost = [page for page in pages if f"{page}index.html" not in edition.jobs]

    assert len(pages) > 8
    assert [] == [page for page in lost if page and page not in edition.jobs]


def test_every_page_of_the_preview_leads_to_it(edition: Edition) -> None:
    """In its head, in the language of the desk where that is another."""
    french = edition.jobs["index.html"].content().decode()
    english = edition.jobs["en/index.html"].content().decode()

    assert re.search(r'href="\./desk/"[^>]*>Le bureau<', french)
    assert re.search(r'href="\.\./desk/" hreflang="fr" lang="fr">Le bureau<', english)


def test_it_speaks_the_language_of_its_editors(tmp_path: Path) -> None:
    """English where the problems are told in English."""
    edition = previewed(tmp_path, PROBLEMS_LANG="en")
    page = edition.jobs["desk/index.html"].content().decode()

    assert '<html lang="en">' in page
    assert (
        "Promis 24 December 2026, 6:00 pm in 31 days content/blog/promis.md"
    ) in section(page, "scheduled")


def test_a_theme_may_have_none(tmp_path: Path) -> None:
    """Then the preview has no desk, and no page speaks of one."""
    post = "---\ntitle: A\ndate: 2026-03-02\ncategory: B\n---\nC\n"
    settings = plain_site(tmp_path, {"blog/a.md": post})
    asked = {"PREVIEW": True, "OUTPUT_PATH": tmp_path / "out"}
    edition = recorded(settings, asked)

    assert edition.is_whole
    assert [] == [address for address in edition.jobs if "desk" in address]


def test_it_is_valid_html(desk: str) -> None:
    """By html5lib's strict parser."""
    assert html5lib.HTMLParser(strict=True).parse(desk) is not None


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_it_is_accessible_and_fits(  # noqa: PLR0913, PLR0917
    edition: Edition,
    serve: Callable[[Path], str],
    browser: Browser,
    tmp_path: Path,
    width: int,
    scheme: str,
) -> None:
    """By axe, on a phone and on a desk, by day and by night."""
    for address, job in edition.jobs.items():
        if address.startswith(("desk/", "theme/")):
            written(tmp_path, {address: job.content()})
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.goto(f"{serve(tmp_path)}desk/")
    page.evaluate(AXE)
    faults = page.evaluate(FAULTS, RULES)
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert ([], width) == (faults, wide)
