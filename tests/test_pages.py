"""Pages as visitors and browsers get them: valid, reachable, quiet, legible."""

import os
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser, sync_playwright

from plugins.press.hooks import build
from tests.harness import ROOT, settings_file, tree

SITE = ROOT / "tests/site/content"
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "",
    "agenda/",
    "agenda/2026/07/",
    "agenda/veillee-contes/",
    "blog/",
    "blog/ouverture/",
    "camping/",
    "venir/",
    "etiquette/saison/",
    "abonnements/",
    "en/",
]
POLICY = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'"
FAULTS = """async (rules) => {
  const found = await axe.run({ runOnly: { type: "tag", values: rules } });
  return found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`);
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small site with relative links, as a newcomer does."""
    folder = tmp_path_factory.mktemp("pages")
    assert build(settings_file(folder), content=SITE, output=folder / "out") == 0
    return folder / "out"


class Strict(SimpleHTTPRequestHandler):
    """Serves files without a word, under the policy that a public server sends."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture(scope="module")
def url(built: Path) -> Iterator[str]:
    """Serve the built site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=built))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium once."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


def test_every_page_is_valid_html(built: Path) -> None:
    """By html5lib's strict parser."""
    parser = html5lib.HTMLParser(strict=True)
    pages = [content for name, content in tree(built).items() if ".html" in name]

    assert all(parser.parse(page) is not None for page in pages)


def test_no_page_holds_a_script_or_an_inline_style(built: Path) -> None:
    """A strict Content-Security-Policy will hold; data that nothing runs may stay."""
    pages = [content for name, content in tree(built).items() if ".html" in name]
    data = rb'<script type="application/ld\+json">[^<>]*</script>'
    held = [
        re.findall(rb"<(?:script|style)\b| style=| on[a-z]+=", re.sub(data, b"", page))
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


def test_the_keyboard_reaches_the_content_first(browser: Browser, url: str) -> None:
    """The first stop is the way past the menu, and it is seen."""
    page = browser.new_page()
    page.goto(url)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    seen = skip.text_content(), skip.bounding_box()["y"] >= 0
    page.close()

    assert ("Aller au contenu", True) == seen
