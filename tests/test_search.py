"""Search: by those who run a script and those who do not, in their own language."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.press.hooks import build
from plugins.press.hooks.commands import recorded
from plugins.press.moving import alone
from plugins.search import indexing
from tests.harness import ROOT, settings_file, tree

CONTENT = ROOT / "tests/site/content"
Find = Callable[..., Page]


@pytest.fixture(scope="module")
def public(
    tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]
) -> tuple[Path, str]:
    """Build the small site for the very address that it is served at."""
    folder = tmp_path_factory.mktemp("public")
    (folder / "out").mkdir()
    url = serve(folder / "out")
    public = {"SITEURL": url.rstrip("/"), "RELATIVE_URLS": False, "SEARCH": True}
    settings = settings_file(folder, **public)
    assert build(settings, content=CONTENT, output=folder / "out", strict=True) == 0
    return folder / "out", url


@pytest.fixture
def opened(browser: Browser, public: tuple[Path, str]) -> Find:
    """Open a page; what it asks for and what it complains of is kept."""
    contexts = []

    def opened(path: str, **options: object) -> Page:
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.asked, page.heard = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.heard.append(message.text))
        page.goto(public[1] + path)
        return page

    yield opened
    for context in contexts:
        context.close()


def found(page: Page, words: str) -> list[str]:
    """Type words; give the titles that are found, when all are there."""
    page.evaluate("document.querySelector('.search__found').replaceChildren()")
    page.evaluate("document.querySelector('[role=status]').textContent = ''")
    page.locator("#q").fill(words)
    told = page.get_by_role("status").filter(has_text="trouvé")
    told.or_(page.get_by_role("status").filter(has_text="found")).wait_for()
    page.wait_for_function(
        "() => document.querySelector('.search__found').children.length"
        " || /Rien|Nothing/.test(document.querySelector('[role=status]').textContent)"
    )
    return page.locator(".search__found a").all_text_contents()


def test_nothing_is_fetched_before_somebody_searches(opened: Find) -> None:
    """Neither on other pages nor on its own."""
    asked = [*opened("").asked, *opened("recherche/").asked]

    assert [] == [address for address in asked if "pagefind" in address]


def test_accents_make_no_difference(opened: Find) -> None:
    """“été” and “ete” find the same, without a word from the policy."""
    page = opened("recherche/")
    both = [found(page, "surveillée"), found(page, "surveillee")]

    assert [["Camping du Ponton"]] * 2 == both
    assert [] == page.heard


def test_a_language_finds_its_own(opened: Find) -> None:
    """And says so when there is nothing."""
    page = opened("en/search/")

    assert ["Ponton Campsite"] == found(page, "lifeguards")
    assert [] == found(page, "surveillée")


def test_events_and_venues_can_be_told_apart(opened: Find) -> None:
    """By what they are, and by their place; the address keeps what was asked."""
    page = opened("recherche/?q=cabanes")
    page.locator("select[name=kind] option").nth(1).wait_for(state="attached")
    kinds = page.locator("select[name=kind] option").all_text_contents()
    page.locator("select[name=kind]").select_option("Article")
    page.wait_for_url("**/recherche/?q=cabanes&kind=Article")

    assert ["tout", "Article", "Événement", "Lieu", "Page", "Questions"] == kinds


def test_a_search_is_walked_by_keyboard(opened: Find) -> None:
    """Type, enter, tab to the first that is found."""
    page = opened("recherche/")
    page.locator("#q").focus()
    page.keyboard.type("cabanes")
    page.keyboard.press("Enter")
    page.locator(".search__found a").first.wait_for()
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.search__found') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/ouverture/")


def test_without_javascript_the_lists_are_offered(opened: Find) -> None:
    """The page says why."""
    page = opened("recherche/", java_script_enabled=False)

    assert page.locator("noscript p").is_visible()
    assert not page.locator(".search").is_visible()
    assert page.get_by_role("link", name="Vie du camping").is_visible()


def test_without_an_index_the_page_says_so(opened: Find) -> None:
    """As in a preview that was not asked for one."""
    page = opened("recherche/")
    page.route("**/pagefind/**", lambda route: route.fulfill(status=404))
    page.locator("#q").fill("lac")

    page.get_by_text("La recherche n’est pas disponible ici.").wait_for()


def test_what_is_not_for_search_is_not_in_it(public: tuple[Path, str]) -> None:
    """No ready-made interface, no list, no hidden page."""
    names = {Path(name).name for name in tree(public[0] / "pagefind")}

    assert "pagefind.js" in names
    assert {name for name in names if name.endswith((".js", ".css"))} == {"pagefind.js"}


def test_servers_are_told_what_searching_needs(public: tuple[Path, str]) -> None:
    """Its own pages may run WebAssembly, and no other."""
    told = (public[0] / "_headers").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=/)", told)
    loose = [block.split("\n")[0] for block in blocks if "wasm-unsafe-eval" in block]

    assert ["/en/search/*", "/recherche/*"] == sorted(loose)


def test_the_same_pages_give_the_same_index(
    tmp_path: Path, public: tuple[Path, str]
) -> None:
    """To the byte, in every run."""
    pages = {n: c for n, c in tree(public[0]).items() if n.endswith(".html")}
    for name, content in pages.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    indexing.index(tmp_path)

    assert tree(public[0] / "pagefind") == tree(tmp_path / "pagefind")


def test_a_whole_preview_has_an_index(tmp_path: Path) -> None:
    """On request: it takes a moment at each change."""
    asked = {
        "PATH": CONTENT,
        "OUTPUT_PATH": tmp_path / "preview",
        "PREVIEW": True,
        "RELATIVE_URLS": True,
        "SITEURL": "",
    }
    settings = settings_file(tmp_path)
    plain = recorded(settings, asked)
    whole = recorded(settings, asked | {"PREVIEW_WHOLE": True})

    assert "pagefind/pagefind.js" not in plain.jobs
    assert whole.jobs["pagefind/pagefind.js"].content()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="nobody can look")
def test_an_engine_holds_the_lock_of_its_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may outlive a build that is killed; the next must not meet it in staging."""
    engine, site, held = tmp_path / "engine", tmp_path / "site", tmp_path / "held"
    engine.write_text(f"#!/bin/sh\nls -l /proc/self/fd > {held}\n")
    engine.chmod(0o755)
    monkeypatch.setattr(indexing, "get_executable", lambda: engine)

    with alone(site):
        indexing.index(site)

    assert f"{tmp_path}/.site.lock" in held.read_text()


def test_a_machine_without_the_engine_still_builds(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And says so."""
    monkeypatch.setattr(indexing, "get_executable", None)
    settings = settings_file(tmp_path, SEARCH=True)

    assert build(settings, content=CONTENT, output=tmp_path / "out") == 0
    assert "pagefind-bin n’existe pas pour cette machine" in capsys.readouterr().out
