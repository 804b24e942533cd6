"""What the script adds on a venue's page, as the clock goes on; and what it leaves."""

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.harness import PARIS, ROOT

MOST = 5000  # bytes of all scripts but the search's


@pytest.mark.parametrize(
    ("clock", "expected", "notice"),
    [
        pytest.param(
            "12:30", "Fermé, ouvre lundi 23 novembre à 17 h", True, id="frozen"
        ),
        pytest.param(
            "15:00", "Fermé, ouvre lundi 23 novembre à 17 h", False, id="later"
        ),
        pytest.param("17:30", "Ouvert jusqu’à 20 h", False, id="open"),
        pytest.param(
            "20:00", "Fermé, ouvre mardi 24 novembre à 12 h", False, id="shut"
        ),
    ],
)
def test_a_page_says_whether_the_door_is_open(
    browser: Browser, url: str, clock: str, *, expected: str, notice: bool
) -> None:
    """Built at noon, read later: a notice goes by itself, and the door speaks."""
    page = browser.new_page()
    at = datetime.fromisoformat(f"2026-11-23 {clock}").replace(tzinfo=PARIS)
    page.clock.set_fixed_time(at)
    page.goto(f"{url}piscine/")
    said = page.locator(".reading [data-now]").text_content()
    seen = page.locator(".notice").is_visible()
    page.close()

    assert (expected, notice) == ((said or "").replace("\xa0", " "), seen)


def test_without_the_script_nothing_is_wrong(browser: Browser, url: str) -> None:
    """The day is said with its hours, and nothing of now."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{url}piscine/")
    today = page.locator(".reading .today")
    said = " ".join(today.inner_text().replace("\xa0", " ").split())
    context.close()

    assert said.startswith("Lundi 23 novembre Bassin sportif · 17 h – 20 h")
    assert "Ouvert" not in said


def test_scripts_weigh_little() -> None:
    """An old phone in a wood reads them too."""
    own = [p for p in Path(ROOT / "theme/static/js").glob("*.js") if p.stem != "search"]

    assert sum(path.stat().st_size for path in own) <= MOST
