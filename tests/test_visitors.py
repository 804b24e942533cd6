"""A visitor with an old phone in a wood: little to fetch, and nothing that jumps."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.harness import NOW, ROOT, tree

TEXTS = (".css", ".html", ".js", ".svg", "/")
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75}
# Where a picture's `sizes` says what it is worth: in pixels said, and in pixels shown.
SIZES = """() => [...document.images].filter((i) => i.sizes && i.width).map((image) => {
  const probe = document.body.appendChild(document.createElement("div"));
  probe.style.position = "absolute";
  const said = image.sizes.split(",").map((part) => part.trim()).find((part) => {
    const media = part.match(/^\\(.*\\)/);
    return !media || matchMedia(media[0]).matches;
  });
  probe.style.width = said.replace(/^\\(.*\\)/, "");
  const width = probe.getBoundingClientRect().width;
  probe.remove();
  return [image.currentSrc, width, image.getBoundingClientRect().width];
})"""
SHIFTS = """() => new Promise((done) => {
  let moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moved += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 300);
})"""
KEPT = """async () => [
  document.cookie, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
]"""
Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, url: str) -> Open:
    """Open a page of the small site in a browser of its own."""
    contexts = []

    def opened(path: str, **options: object) -> Page:
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.clock.set_fixed_time(NOW)  # a notice that has run out would go away
        page.asked = []
        page.on("requestfinished", lambda request: page.asked.append(request.url))
        page.goto(url + path, wait_until="load")
        return page

    yield opened
    for context in contexts:
        context.close()


def weights(shown: Path, asked: list[str]) -> dict[str, int]:
    """Give what each answer weighs on its way, texts compressed, by its path."""
    sent = {}
    for path in (urlsplit(address).path for address in asked):
        name = f"{path}index.html" if path.endswith("/") else path
        content = (shown / name.lstrip("/")).read_bytes()
        sent[path] = len(gzip.compress(content, 9) if path.endswith(TEXTS) else content)
    return sent


@pytest.mark.parametrize("path", ["", "blog/ouverture/", "camping/"])
def test_a_first_view_is_light(opened: Open, shown: Path, path: str) -> None:
    """60 kB of HTML, CSS and JavaScript, 50 kB of fonts."""
    sent = weights(shown, opened(path, **PHONE).asked)
    texts = sum(weight for name, weight in sent.items() if name.endswith(TEXTS))
    fonts = sum(weight for name, weight in sent.items() if name.endswith(".woff2"))

    assert texts <= 60_000
    assert fonts <= 50_000


def test_an_article_with_its_cover_is_light_on_a_phone(
    opened: Open, shown: Path
) -> None:
    """All of it in 250 kB: a photo of the phone's size, in the better format."""
    sent = weights(shown, opened("blog/ouverture/", **PHONE).asked)
    covers = [name for name in sent if "cabanes" in name]

    assert sum(sent.values()) <= 250_000
    assert 1 == len(covers)
    assert covers[0].endswith("-960.webp")


def test_scripts_are_few() -> None:
    """All that is not search: an enhancement, and 5 kB at most."""
    scripts = (ROOT / "theme/static/js").glob("*.js")
    sizes = {path.stem: path.stat().st_size for path in scripts}

    assert sum(size for name, size in sizes.items() if name != "search") <= 5_000


@pytest.mark.parametrize(
    "path", ["", "blog/", "blog/ouverture/", "agenda/veillee-contes/", "camping/"]
)
def test_pictures_say_how_wide_they_are(opened: Open, path: str) -> None:
    """A browser chooses by what `sizes` says: within an eighth of what is shown."""
    page = opened(path)
    wrong = []
    for width in (360, 700, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        wrong += [
            (width, Path(name).name, said, seen)
            for name, said, seen in page.evaluate(SIZES)
            if not seen / 1.125 <= said <= seen * 1.125
        ]

    assert [] == wrong


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["", "blog/ouverture/"])
def test_nothing_jumps(opened: Open, path: str, width: int) -> None:
    """Pictures have their place before they come."""
    page = opened(path, viewport={"width": width, "height": 800})

    assert 0 == page.evaluate(SHIFTS)


def test_nothing_is_kept_of_a_visitor(opened: Open) -> None:
    """No cookie, no storage of any kind."""
    page = opened("blog/ouverture/")

    assert [] == page.context.cookies()
    assert ["", 0, 0, 0, 0] == page.evaluate(KEPT)


def test_the_largest_picture_comes_first_and_others_wait(shown: Path) -> None:
    """One that is eager a page at most."""
    pages = [c.decode() for name, c in tree(shown).items() if name.endswith(".html")]
    images = [re.findall(r"<img\b[^>]* srcset=[^>]*>", page) for page in pages]
    eager = [[i for i in found if 'fetchpriority="high"' in i] for found in images]

    assert {0, 1} == {len(found) for found in eager}
    assert all(
        ("fetchpriority" in image) != ('loading="lazy"' in image)
        for found in images
        for image in found
    )


def test_a_page_can_be_passed_on_without_javascript(opened: Open) -> None:
    """Links do it; the buttons that need a script are not there."""
    page = opened("blog/ouverture/", java_script_enabled=False)
    shares = page.locator(".share")
    mail = shares.get_by_role("link", name="Par courriel").get_attribute("href")

    assert [] == [b for b in shares.locator("button").all() if b.is_visible()]
    assert mail.endswith("https%3A%2F%2Fexample.org%2Fblog%2Fouverture%2F")


def test_an_address_is_copied_by_keyboard(opened: Open, url: str) -> None:
    """And a screen reader hears it."""
    page = opened("blog/ouverture/", permissions=["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Copier l’adresse")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("L’adresse est copiée.").wait_for()

    assert f"{url}blog/ouverture/" == page.evaluate("navigator.clipboard.readText()")


def test_a_device_shares_in_its_own_way(browser: Browser, url: str) -> None:
    """Where the browser can; elsewhere the button stays away."""
    context = browser.new_context()
    context.add_init_script(
        "navigator.share = async (what) => { window.shared = what }"
    )
    page = context.new_page()
    page.goto(f"{url}blog/ouverture/")
    page.get_by_role("button", name="Partager…").click()
    shared = page.evaluate("window.shared.url")
    context.close()

    assert f"{url}blog/ouverture/" == shared
