"""The demo site as visitors see it: pictures of it to look at, and what they weigh."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from plugins.press.hooks import build
from tests.harness import ROOT, settings_file

LOOKS = ROOT / "looks"  # kept after the run, for people; the workflow offers it
EVENING = "2026-12-10 20:00"  # a winter one, when much is on
PAGES = {
    "home": "",
    "post": "blog/decembre/",
    "event": "agenda/gala/",
    "agenda": "agenda/",
    "venue": "patinoire/",
}
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75}
# What a decoder may say of a picture: how it is coded, nothing of where it is from.
SAID = {
    *("jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"),
    *("progressive", "progression", "loop", "background", "timestamp", "duration"),
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the demo site, with the pictures that earlier builds have made."""
    folder = tmp_path_factory.mktemp("demo")
    settings = settings_file(
        folder, CACHE_PATH=str(ROOT / ".cache"), PATH=str(ROOT / "content")
    )
    assert build(settings, output=folder / "out", now=EVENING) == 0
    return folder / "out"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_the_main_pages_are_kept_to_look_at(
    browser: Browser, demo: Path, serve: Callable[[Path], str], width: int, scheme: str
) -> None:
    """In looks/, on a phone and on a desk, by day and by night; nothing is shifted."""
    LOOKS.mkdir(exist_ok=True)
    view = {"width": width, "height": 1600}
    context = browser.new_context(viewport=view, color_scheme=scheme)
    page = context.new_page()
    root = serve(demo)
    for name, path in PAGES.items():
        page.goto(root + path, wait_until="networkidle")
        page.screenshot(path=LOOKS / f"{name}-{width}-{scheme}.png")
    context.close()
    kept = [LOOKS / f"{name}-{width}-{scheme}.png" for name in PAGES]

    assert all(path.stat().st_size > 20_000 for path in kept)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_every_kind_of_page_is_light_on_a_phone(
    browser: Browser, demo: Path, serve: Callable[[Path], str], path: str
) -> None:
    """What comes before anybody scrolls, texts not even compressed: 350 kB at most."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda r: sizes.append(r.sizes()["responseBodySize"]))
    page.goto(serve(demo) + path, wait_until="networkidle")
    context.close()

    assert sum(sizes) <= 350_000


def test_no_published_picture_says_where_it_is_from(demo: Path) -> None:
    """A look into each of them, whatever its format: no EXIF, no GPS, no profile."""
    endings = {".jpg", ".png", ".webp"}
    told: set[str] = set()
    for path in (p for p in demo.rglob("*") if p.suffix in endings):
        with Image.open(path) as picture:
            told |= {*map(str, picture.info), *map(str, picture.getexif())}

    assert told <= SAID
