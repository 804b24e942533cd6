"""Fixtures that several tests share."""

import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from plugins.content_model.library import Library
from plugins.content_model.model import in_order
from plugins.events.programme import Programme
from plugins.press.hooks import build
from tests.harness import HORIZON, ROOT, Files, scope, settings_file, written

SITE = ROOT / "tests/site/content"
SEARCHES = ("/recherche/", "/en/search/")
WASM = "; script-src 'self' 'wasm-unsafe-eval'"
POLICY = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'"

# A law holds or not, however busy the machine is.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture
def library(tmp_path: Path) -> Callable[[Files], Library]:
    """Read a library from files given by name."""
    return lambda files: Library.read(scope(written(tmp_path, files)))


@pytest.fixture
def judged(library: Callable[[Files], Library]) -> Callable[..., list[str]]:
    """Give what an editor is told about files, warnings marked."""

    def judged(files: Files, lang: str = "fr") -> list[str]:
        read = library(files)
        found = [*read.problems, *Programme.read(read, horizon=HORIZON).problems]
        return [
            ("~ " if problem.warning else "") + problem.told(lang)
            for problem in in_order(found, lang)
        ]

    return judged


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small site with relative links, as a newcomer does."""
    folder = tmp_path_factory.mktemp("pages")
    assert build(settings_file(folder), content=SITE, output=folder / "out") == 0
    return folder / "out"


class Strict(SimpleHTTPRequestHandler):
    """Serves files without a word, under the policy that a public server sends."""

    def end_headers(self) -> None:
        searches = self.path.partition("?")[0] in SEARCHES
        self.send_header("Content-Security-Policy", POLICY + WASM * searches)
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve folders, each at an address of its own."""
    servers = []

    def serve(folder: Path) -> str:
        server = ThreadingHTTPServer(
            ("127.0.0.1", 0), partial(Strict, directory=folder)
        )
        servers.append((server, threading.Thread(target=server.serve_forever)))
        servers[-1][1].start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server, thread in servers:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def url(shown: Path, serve: Callable[[Path], str]) -> str:
    """Serve the built site."""
    return serve(shown)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium once."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()
