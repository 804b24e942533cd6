"""The agenda of a year: right at every moment, in each language, in any list."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest

from plugins.content_model.attributes import attributes
from plugins.content_model.library import Library
from plugins.events.wording import price
from plugins.press.hooks import build
from tests.harness import ROOT, Files, event, plain_site, settings_file, tree

YEAR = ROOT / "tests/year/content"
GOLDEN = ROOT / "tests/golden"
MOMENTS = [
    pytest.param("2026-03-28 23:30", id="the-night-before-summer-time"),
    pytest.param("2026-03-29 03:29", id="a-minute-before-a-night-ends"),
    pytest.param("2026-03-29 03:30", id="as-a-night-ends"),
    pytest.param("2026-07-14 00:00", id="midnight-of-a-feast"),
    pytest.param("2026-07-14 20:00", id="a-stormy-evening"),
    pytest.param("2026-07-18 12:00", id="saturday-noon"),
    pytest.param("2026-08-09 01:59", id="after-midnight-and-still-on"),
    pytest.param("2026-10-11 10:00", id="last-day-of-the-fair"),
    pytest.param("2026-10-25 02:30", id="an-hour-that-comes-twice"),
    pytest.param("2026-10-25 04:00", id="after-the-long-night"),
    pytest.param("2026-12-19 21:00", id="the-gala-that-moved"),
    pytest.param("2027-01-01 00:59", id="new-year"),
]
# What an agenda is made of: cards, feeds and pictures are of no account here.
NEEDED = [
    f"plugins.{name}"
    for name in ("content_model", "press", "events", "streams", "structured_data")
]
Built = Callable[[str], Path]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the year as it looks at a moment, once for each."""
    sites: dict[str, Path] = {}

    def built(now: str) -> Path:
        if now not in sites:
            folder = tmp_path_factory.mktemp("year")
            settings = settings_file(folder, PLUGINS=NEEDED)
            out = folder / "out"
            status = build(settings, content=YEAR, output=out, now=now, strict=True)
            assert status == 0
            sites[now] = out
        return sites[now]

    return built


def shown(page: Path) -> str:
    """Give the sections of nights on a page as text, a line an element."""
    html = page.read_text(encoding="utf-8")
    sections = re.findall(r'<section class="nights".*?</section>', html, re.DOTALL)
    text = unescape(re.sub(r"<[^>]+>", "", "\n".join(sections))).replace("\xa0", " ")
    return "\n".join(filter(None, (" ".join(t.split()) for t in text.split("\n"))))


def nights(page: Path) -> Iterator[tuple[str, str]]:
    """Give the title and the state of each night on a page."""
    html = page.read_text(encoding="utf-8")
    for night in re.findall(r'<article class="night".*?</article>', html, re.DOTALL):
        state = re.search(r'data-state="(\w+)"', night)[1]
        title = re.search(r"<a [^>]*>(.*?)</a>", night, re.DOTALL)[1]
        yield " ".join(unescape(title).split()), state


@pytest.mark.parametrize("now", MOMENTS)
def test_the_agenda_is_right_at_any_moment(built: Built, now: str) -> None:
    """As it was read and found right once: see the files in golden/."""
    golden = GOLDEN / f"agenda-{now.replace(' ', '-').replace(':', '')}.txt"
    page = shown(built(now) / "agenda/index.html")

    assert golden.read_text(encoding="utf-8") == page + "\n"


def test_a_night_is_on_until_its_end_and_no_longer(built: Built) -> None:
    """At 03:29 it is, at 03:30 it is over; the clocks have changed meanwhile."""
    found = [
        "Le bal du changement d’heure" in dict(nights(built(now) / "index.html"))
        for now in ("2026-03-28 23:30", "2026-03-29 03:29", "2026-03-29 03:30")
    ]

    assert [True, True, False] == found


def test_a_cancelled_night_stays_until_it_is_over(built: Built) -> None:
    """Struck, in the lists of today; gone from them once its hour is past."""
    page = dict(nights(built("2026-07-14 20:00") / "agenda/index.html"))
    story = "Veillée contes : les nuits d’été"

    assert ("cancelled", "cancelled") == (
        list(nights(built("2026-07-14 20:00") / "index.html"))[1][1],
        page["Concert de harpe au crépuscule"],
    )
    assert story in page


def test_an_event_without_translation_stands_in_english_lists(built: Built) -> None:
    """Its title in its own language, and that said; all else in the reader's."""
    page = (built("2026-07-14 20:00") / "en/agenda/index.html").read_text("utf-8")

    assert '<a href="../../agenda/brocante/" hreflang="fr" lang="fr">Brocante' in page
    assert "Storytelling by the fire" in page
    assert "Veillée contes" not in page
    assert "in French" in page


def test_what_went_online_has_no_address(built: Built) -> None:
    """Its page does not send anybody to the venue that tells of it."""
    page = (built("2026-10-11 10:00") / "agenda/conference/index.html").read_text(
        "utf-8"
    )
    where = page[page.index("<dt>Où</dt>") : page.index("<dt>Prix</dt>")]

    assert "En ligne," in where
    assert "<address>" not in where


def test_the_list_and_the_table_of_a_month_say_the_same(built: Built) -> None:
    """Each event of the table is in the list above it, and the other way round."""
    page = built("2026-07-14 20:00") / "agenda/2026/07/index.html"
    html = page.read_text(encoding="utf-8")
    listed = {title for title, _ in nights(page)}
    table = re.findall(r'<span class="month__title"[^>]*>(.*?)</span>', html)

    assert listed == {unescape(title) for title in table}
    assert list(nights(page)) != []


def test_each_list_is_linked_with_its_other_language(tmp_path: Path) -> None:
    """hreflang between the same months, agendas and archives; the map lists all."""
    public = {"SITEURL": "https://example.org/repo", "RELATIVE_URLS": False}
    settings = settings_file(tmp_path, PLUGINS=NEEDED, **public)
    out = tmp_path / "out"
    assert build(settings, content=YEAR, output=out, now="2026-07-14 20:00") == 0
    month = (out / "agenda/2026/07/index.html").read_text("utf-8")
    sitemap = (out / "sitemap.xml").read_text("utf-8")
    root = "https://example.org/repo"

    assert f'hreflang="en" href="{root}/en/agenda/2026/07/"' in month
    assert f"<loc>{root}/camping/agenda/</loc>" in sitemap
    assert f"<loc>{root}/agenda/archives/2026/</loc>" in sitemap
    assert "agenda/secret" not in sitemap


def test_a_hidden_event_has_a_page_and_no_list(built: Built) -> None:
    """Who has the address sees it; nobody else is told."""
    out = built("2026-12-19 21:00")
    secret = (b"generale", "Répétition".encode())
    pages = tree(out).items()
    told = {name for name, page in pages if any(word in page for word in secret)}

    assert {"agenda/secret/index.html"} == told


@pytest.mark.parametrize(
    ("now", "at", "why"),
    [
        pytest.param(
            "2026-07-14 20:00", "2026-07-14T23:00:00+02:00", "finit", id="an-end"
        ),
        pytest.param(
            "2026-07-15 12:00", "2026-07-16T00:00:00+02:00", "jour", id="midnight"
        ),
        pytest.param(
            "2026-10-05 09:50", "2026-10-05T10:00:00+02:00", "ouvre", id="booking"
        ),
        pytest.param(
            "2026-02-28 23:59", "2026-03-01T00:00:00+01:00", "paraît", id="a-text"
        ),
    ],
)
def test_the_next_change_is_known(built: Built, now: str, at: str, why: str) -> None:
    """So that something builds the site again in time."""
    out = built(now)
    told = json.loads((out.parent / ".out.next.json").read_text("utf-8"))

    assert at == told["at"]
    assert why in told["why"]["fr"]


def test_a_site_without_events_has_no_agenda(tmp_path: Path) -> None:
    """No list, no link, no moment to come."""
    site = plain_site(tmp_path, {"blog/un.md": POST}, PLUGINS=NEEDED)
    assert build(site, output=tmp_path / "out", strict=True) == 0

    assert not (tmp_path / "out/agenda").exists()
    assert '{"at": null, "why": null}' == (
        (tmp_path / ".out.next.json").read_text("utf-8").strip()
    )


POST = "---\ntitle: Un\ndate: 2026-03-02 09:00\ncategory: C\n---\nUn texte.\n"


def test_a_past_agenda_leads_to_its_archives(tmp_path: Path) -> None:
    """One language, no venue, nothing to come: the page is there and says so."""
    past = event(starts="2025-07-08 21:30", date="2025-05-01")
    folder = tmp_path / "content/agenda"
    folder.mkdir(parents=True)
    (folder / "x.md").write_text(past, encoding="utf-8")
    one = {"DEFAULT_LANG": "en", "LANGUAGES": ("en",)}
    settings = settings_file(tmp_path, PLUGINS=NEEDED, **one)
    out = tmp_path / "out"
    status = build(settings, content=tmp_path / "content", output=out)
    page = (out / "agenda/index.html").read_text("utf-8")

    assert status == 0
    assert "Nothing is announced for now." in page
    assert 'href="../agenda/archives/2025/"' in page


def test_the_agenda_goes_over_several_pages(tmp_path: Path) -> None:
    """What is near is on the first; nothing is lost between two."""
    files = {
        f"agenda/e{n:03}.md": event(
            title=f"E{n:03}", starts=f"2027-{1 + n // 28:02}-{1 + n % 28:02} 20:00"
        )
        for n in range(150)
    }
    site = settings_file(tmp_path, PLUGINS=NEEDED)
    for name, text in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    assert build(site, content=tmp_path / "content", output=out) == 0
    pages = [out / "agenda" / part for part in ("", "page/2", "page/3")]
    titles = [title for page in pages for title, _ in nights(page / "index.html")]

    assert [f"E{n:03}" for n in range(150)] == titles


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("5,50", ("5,50 €", "€5.50"), id="cents"),
        pytest.param("12", ("12 €", "€12"), id="whole"),
        pytest.param("de 35 à 48 €", ("de 35 à 48 €", "€35 to €48"), id="range"),
        pytest.param("dès 6 €", ("à partir de 6 €", "from €6"), id="lowest"),
        pytest.param("gratuit", ("gratuit", "free"), id="free"),
        pytest.param(
            "prix libre", ("prix libre", "pay what you can"), id="as-you-like"
        ),
    ],
)
def test_a_price_is_said_as_on_price_lists(
    library: Callable[[Files], Library], said: str, expected: tuple[str, str]
) -> None:
    """Its sign is never parted from it; a range in French names it once."""
    document = library({"agenda/x.md": event(prices=said)}).documents["agenda/x.md"]
    (given,) = attributes(document, root=ROOT, author="")["prices"]
    french, english = (price(given, lang) for lang in ("fr", "en"))

    assert " €" not in french
    assert expected == (french.replace("\xa0", " "), english)
