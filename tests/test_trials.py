"""Pages in bad weather: no styles, no pictures, no script, no mouse."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.harness import NOW

PAGES = [
    "",
    "agenda/2026/07/",
    "agenda/veillee-contes/",
    "blog/",
    "blog/ouverture/",
    "camping/",
    "recherche/",
]
# The parts of a page in the order that a screen reader, or no stylesheet, gives them.
ORDER = """() => [".skip", ".masthead__name", "nav li a", "h1", ".foot"].map((part) =>
  document.querySelector(part).getBoundingClientRect().top + scrollY)"""
LARGEST = """() => Math.max(0, ...[...document.querySelectorAll("svg")]
  .map((sign) => sign.getBoundingClientRect().width))"""
UNTOLD = """() => [...document.images].filter((image) => !image.hasAttribute("alt"))
  .map((image) => image.src)"""
Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, url: str) -> Iterator[Open]:
    """Open a page of the small site, some kinds of file never coming."""
    contexts = []

    def opened(path: str, *, without: str = "", **options: object) -> Page:
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.clock.set_fixed_time(NOW)
        if without:
            page.route(re.compile(without), lambda route: route.abort())
        page.goto(url + path, wait_until="load")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_without_styles_is_in_order(opened: Open, path: str) -> None:
    """The way past the menu, the name, the menu, the title, the foot; signs small."""
    page = opened(path, without=r"\.css", viewport={"width": 400, "height": 800})
    tops = page.evaluate(ORDER)

    assert sorted(tops) == tops
    assert page.evaluate(LARGEST) <= 24
    assert page.get_by_role("heading", level=1).is_visible()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_without_pictures_says_as_much(opened: Open, path: str) -> None:
    """Every picture has its words, or none because it adds nothing."""
    page = opened(path, without=r"/images/")

    assert [] == page.evaluate(UNTOLD)
    assert page.get_by_role("heading", level=1).is_visible()


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("", [".hero h1", ".teaser a", ".place a", ".foot a"]),
        ("agenda/veillee-contes/", [".facts", ".share a"]),
        ("agenda/2026/07/", [".day .night a", ".month td a"]),
        ("piscine/", [".today", ".week", ".facts"]),
        ("recherche/", ["noscript p", ".tags a"]),
    ],
)
def test_a_page_without_javascript_is_whole(
    opened: Open, path: str, parts: list[str]
) -> None:
    """What a visitor came for is there, and no button that does nothing."""
    page = opened(path, java_script_enabled=False)
    missing = [part for part in parts if not page.locator(part).first.is_visible()]
    idle = [button for button in page.locator("button").all() if button.is_visible()]

    assert ([], []) == (missing, idle)


def test_what_is_chosen_shows_in_forced_colours(opened: Open) -> None:
    """A system that paints by itself leaves lines, not shades."""
    page = opened("blog/", forced_colors="active")
    style = 'e => getComputedStyle(e)["text-decoration-line"]'
    current = page.locator('.masthead nav [aria-current="page"]')

    assert "underline" == current.evaluate(style)


@pytest.mark.parametrize(("width", "lines"), [(360, 2), (1280, 1)])
def test_the_head_of_a_page_leaves_room(opened: Open, width: int, lines: int) -> None:
    """Name, menu, search and languages: two lines on a phone, one on a desk."""
    page = opened("camping/", viewport={"width": width, "height": 800})
    head = page.locator(".masthead").bounding_box()

    assert head["height"] <= 44 * lines + 36
