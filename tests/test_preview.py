"""The preview: the site while it is written, its problems, and its recovery."""

import gc
import os
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
from playwright.sync_api import expect, sync_playwright

from plugins.press.hooks.commands import recorded
from plugins.press.preview import Preview
from tests.harness import POST, ROOT, plain_site, settings_file, written

PATIENCE = 10.0  # seconds for what takes a fraction of one
DRAFT = POST.replace("---\n", "---\nstatus: draft\n", 1)


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
    files = {"blog/un.md": POST, "blog/brouillon.md": DRAFT}
    return written(tmp_path / "content", files)


@pytest.fixture
def url(folder: Path) -> Iterator[str]:
    """Serve a site with the project's theme, and give its address."""
    settings = settings_file(folder.parent)
    port = free_port()
    code = (
        "import sys; from pathlib import Path; from plugins.press.hooks import preview;"
        f"preview(Path({str(settings)!r}), content=Path({str(folder)!r}), port={port})"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    said = iter(process.stdout.readline, "")
    assert any("http://" in line for line in said)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(PATIENCE)
    process.stdout.close()


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


def test_the_browser_reloads_by_itself(url: str, folder: Path) -> None:
    """The page in front of the editor is the newest."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto(f"{url}/blog/un/")
        written(folder, {"blog/un.md": POST.replace("Un texte.", "Tout neuf.")})
        expect(page.get_by_text("Tout neuf.")).to_be_visible()
        browser.close()


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


@pytest.mark.parametrize(
    "turns", [10, pytest.param(200, marks=pytest.mark.long)], ids=["short", "long"]
)
def test_reading_again_leaves_nothing_behind(tmp_path: Path, turns: int) -> None:
    """Pelican remembers every content it ever showed; the preview forgets them."""
    site = plain_site(tmp_path, {"blog/un.md": POST, "blog/deux.md": POST})
    options = {"OUTPUT_PATH": tmp_path / "out", "PREVIEW": True}
    press = Preview(partial(recorded, site, options))
    alive = []
    for _ in range(turns):
        press.turn()
        press.page("blog/un/index.html")
        gc.collect()
        alive.append(sum(isinstance(thing, Content) for thing in gc.get_objects()))

    assert alive[1] == alive[-1]
