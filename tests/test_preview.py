"""The preview: the site while it is written, its problems, and its recovery."""

import gc
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pelican.contents import Content
from playwright.sync_api import Page, expect, sync_playwright

from plugins.press.hooks.commands import recorded
from plugins.press.preview import Preview
from tests.harness import POST, ROOT, plain_site, settings_file, written

PREVIEW = {"PREVIEW": True, "RELATIVE_URLS": True, "SITEURL": ""}
PLACE = """[
    scrollY,
    document.activeElement.outerHTML,
    document.querySelector("main details").open,
]"""
PATIENCE = 10.0  # seconds for what takes a fraction of one
MORE = "\n<details><summary>Plus</summary>Davantage.</details>\n"
DRAFT = POST.replace("---\n", "---\nstatus: draft\n", 1)


Served = tuple["subprocess.Popen[str]", str]


def free_port() -> int:
    """Give a port that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetched(url: str) -> tuple[int, str]:
    """Give the status and the text of an address."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def until(true: Callable[[], bool]) -> None:
    """Wait until something is true, but not for ever."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "this did not happen"
        time.sleep(0.05)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the content folder of the site that is previewed."""
    files = {"blog/un.md": POST + MORE, "blog/brouillon.md": DRAFT}
    return written(tmp_path / "content", files)


@pytest.fixture
def served(folder: Path) -> Iterator[Served]:
    """Serve a site with the project's theme; give the process and its address."""
    theme = shutil.copytree(ROOT / "theme", folder.parent / "theme")
    styles = [str(theme / "static")]
    settings = settings_file(
        folder.parent, THEME=str(theme), THEME_TEMPLATES_OVERRIDES=styles
    )
    port = free_port()
    code = (
        "import signal; from pathlib import Path;"
        "from plugins.press.hooks import preview;"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL);"  # whoever runs the tests
        f"preview(Path({str(settings)!r}), content=Path({str(folder)!r}), port={port})"
    )
    temporary = folder.parent / "temporary"
    temporary.mkdir()
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)}
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    said = iter(process.stdout.readline, "")
    assert any("http://" in line for line in said)
    yield process, f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(PATIENCE)
    process.stdout.close()


@pytest.fixture
def url(served: Served) -> str:
    """Give the address of the site that is served."""
    return served[1]


def test_drafts_are_shown_and_marked(url: str) -> None:
    """Only here: no build gives them an address."""
    status, page = fetched(f"{url}/blog/brouillon/")

    assert status == 200
    assert "Brouillon</strong>" in page


def test_a_change_is_shown(url: str, folder: Path) -> None:
    """Saving the file is enough."""
    written(folder, {"blog/un.md": POST.replace("Un texte.", "Un autre texte.")})

    until(lambda: "Un autre texte." in fetched(f"{url}/blog/un/")[1])


def test_a_mistake_is_shown_and_the_last_good_site_stays(
    url: str, folder: Path
) -> None:
    """The sentence of the terminal, at the foot of every page, until it is mended."""
    told = "content/blog/un.md:3: date: « zut » n’est pas une date"
    written(folder, {"blog/un.md": POST.replace("2026-03-02 09:00", "zut")})
    until(lambda: told in fetched(f"{url}/blog/un/")[1])
    assert "<p>Un texte.</p>" in fetched(f"{url}/blog/un/")[1]

    written(folder, {"blog/un.md": POST})

    until(lambda: told not in fetched(f"{url}/blog/un/")[1])


def test_an_unknown_address_gets_the_sites_own_404(url: str) -> None:
    """Its links hold at any depth."""
    status, page = fetched(f"{url}/nulle/part/")

    assert status == 404
    assert '<base href="/">' in page
    assert "partie se promener" in page


def test_a_folder_without_its_slash_is_found(url: str) -> None:
    """As any server would."""
    assert fetched(f"{url}/blog/un") == fetched(f"{url}/blog/un/")


@pytest.fixture
def page(url: str) -> Iterator[Page]:
    """Open the post in a browser, well down the page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 600, "height": 300})
        with page.expect_request("**/_preview/news"):
            page.goto(f"{url}/blog/un/")
        yield page
        browser.close()


def test_the_browser_shows_a_change_by_itself(page: Page, folder: Path) -> None:
    """The page in front of the editor is the newest, to the last byte of its tree."""
    written(folder, {"blog/un.md": POST.replace("Un texte.", "Tout neuf.\n\n- a\n- b")})
    expect(page.get_by_text("Tout neuf.")).to_be_visible()
    tree = "document.documentElement.outerHTML.replace(/data-number=.\\d+./, '')"
    changed = page.evaluate(tree)
    page.reload()

    assert page.evaluate(tree) == changed


def test_the_browser_keeps_its_place(page: Page, folder: Path) -> None:
    """It is the same page: as far down, with what was opened, written and chosen."""
    page.evaluate(
        """() => {
            window.same = true;
            const more = document.querySelector("main details");
            more.open = true;
            more.firstElementChild.focus({ preventScroll: true });
            scrollTo({ top: 120, behavior: "instant" });
        }"""
    )
    place = page.evaluate(PLACE)
    more = POST.replace("Un texte.", "Un texte.\n\nUne suite.")
    written(folder, {"blog/un.md": more + MORE})
    expect(page.get_by_text("Une suite.")).to_be_attached()

    assert [*place, True] == page.evaluate(f"[...{PLACE}, window.same]")


def test_problems_come_and_go_on_the_same_page(page: Page, folder: Path) -> None:
    """Nothing flashes, and what was opened at the foot stays closed."""
    panel = page.locator("#preview li")
    page.evaluate("window.same = true")
    written(folder, {"blog/un.md": POST.replace("2026-03-02 09:00", "zut")})
    expect(panel).to_contain_text("« zut » n’est pas une date")
    written(folder, {"blog/un.md": POST})
    expect(panel).to_have_count(0)

    assert page.evaluate("window.same")


def test_a_style_is_changed_in_place(page: Page, folder: Path) -> None:
    """Whoever writes the theme sees it without losing the place either."""
    page.evaluate("window.same = true")
    style = folder.parent / "theme/static/css/base.css"
    style.write_text(f"{style.read_text()}\nh1 {{ letter-spacing: 7px }}\n")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px")

    assert page.evaluate("window.same")


@pytest.mark.parametrize(("lang", "said"), [("fr", "manque"), ("en", "is missing")])
def test_problems_are_told_in_the_language_of_the_settings(
    tmp_path: Path, lang: str, said: str
) -> None:
    """In the browser as in the terminal."""
    untitled = POST.replace("Un titre", "")
    site = plain_site(tmp_path, {"blog/un.md": untitled}, PROBLEMS_LANG=lang)
    options = {"OUTPUT_PATH": tmp_path / "out", "PREVIEW": True}
    press = Preview(partial(recorded, site, options))
    press.turn()

    assert said.encode() in press.sheet(press.newest.problems)


@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_a_preview_that_is_ended_leaves_nothing_behind(
    served: Served, folder: Path, name: str
) -> None:
    """By a terminal that is closed, or by the system."""
    process, _ = served
    process.send_signal(getattr(signal, name))

    assert process.wait(PATIENCE) == 0
    assert [] == list((folder.parent / "temporary").iterdir())


def things() -> tuple[int, int]:
    """Count the contents that are alive, and all that is alive."""
    gc.collect()
    alive = gc.get_objects()
    return sum(isinstance(thing, Content) for thing in alive), len(alive)


@pytest.mark.parametrize(
    "edits", [30, pytest.param(1000, marks=pytest.mark.long)], ids=["short", "long"]
)
def test_edits_leave_nothing_behind(tmp_path: Path, edits: int) -> None:
    """Pelican remembers every text it ever showed; the preview forgets them."""
    files = {"blog/un.md": POST, "blog/deux.md": POST.replace("titre", "autre")}
    press = Preview(partial(recorded, plain_site(tmp_path, files), PREVIEW))
    press.turn()
    counted = []
    for number in range(edits + 1):
        text = POST.replace("Un texte.", f"Un texte.\n\nLa fois {number}.")
        title = text.replace("Un titre", f"Un titre {number}")
        written(tmp_path / "content", {"blog/un.md": title if number % 3 else text})
        press.look()
        assert f"fois {number}".encode() in press.page("blog/un/index.html")
        press.page("index.html")
        if number % (edits // 2) == 0:
            counted.append(things())
    (_, first), (contents, half), (same, last) = counted

    assert contents == same
    assert last - half <= 0.002 * first
