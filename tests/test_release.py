"""A release is read as its followers read it, compared, weighed, and summed up."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.release import links, recording, weights
from plugins.release.anatomy import anatomy
from plugins.release.calendars import Calendars
from plugins.release.checking import drafts
from plugins.release.comparing import difference
from plugins.release.model import File, Item, Record, Redirect
from plugins.release.moments import fresh_stamp, is_due, lateness, named, silence
from plugins.release.nginx import snippet
from plugins.release.packing import is_packable, smaller
from plugins.release.receipt import Receipt
from plugins.release.redirects import file_of, old_address
from plugins.release.servers import LASTING, Rules, policies
from plugins.release.words import WEIGHTS
from tests.harness import NOW, written
from tests.releases import FACTS, calendar, content, record, single, tuesdays


def test_a_series_is_read_night_by_night() -> None:
    """At the hour on the wall, each by the day it was announced for."""
    entry = record(tuesdays()).entries["agenda/contes@example.org"]

    assert {
        "2026-12-01": "2026-12-01T20:30",
        "2026-12-08": "2026-12-08T20:30",
        "2026-12-15": "2026-12-15T20:30",
        "2026-12-22": "2026-12-22T20:30",
        "2026-12-29": "2026-12-29T20:30",
    } == {day: night.starts for day, night in entry.nights.items()}


def test_an_entry_in_ten_calendars_is_one() -> None:
    """The agenda, the venue's and its own say the same."""
    calendars = Calendars(now=NOW)
    for name in ("agenda/agenda.ics", "camping/agenda.ics"):
        calendars.read(name, calendar(tuesdays(), single("20261205")))

    assert 2 == len(calendars.entries()) == len(calendars.blocks)


def test_what_is_no_calendar_is_told(tmp_path: Path) -> None:
    """An application would drop the subscription in silence."""
    files = {"a/agenda.ics": "<html>", "b/feed.xml": "<rss><channel>"}
    _, found = recording.recorded(written(tmp_path, files), facts=FACTS, source="")

    assert ["/a/agenda.ics", "/b/feed.xml"] == [problem.path for problem in found]


def test_what_subscribers_will_see_is_summed_up() -> None:
    """Feed items and calendar entries, by what happens to them."""
    items = {"blog/feed.xml": (Item(id="a", title="Un"), Item(id="b", title="Deux"))}
    atom = {name.replace("feed", "atom"): listed for name, listed in items.items()}
    old = replace(
        record(tuesdays(), single("20261205")),
        feeds={"blog/feed.xml": items["blog/feed.xml"][:1]},
    )
    new = replace(
        record(tuesdays(2, hour="210000"), single("20261205")), feeds=items | atom
    )
    found = difference(old, new)

    assert ["b"] == [item.id for item in found.items["blog/feed.xml"]]
    assert [("Veillée contes", "moved", 5)] == [
        (one.title, one.what, len(one.nights)) for one in found.entries
    ]


def receipt(lang: str) -> Receipt:
    """Give a receipt of a page that changed."""
    old = replace(record(), name="1", files={"index.html": File(digest="a", bytes=9)})
    files = {
        "index.html": File(digest="b", bytes=2000),
        "x/index.html": old.files["index.html"],
    }
    new = replace(record(), name="2", commit="abc", by="moi@ici", files=files)
    return Receipt(
        target="live",
        record=new,
        base="1",
        difference=difference(old, new),
        advice=["<b>"],
        seconds=1.25,
        lang=lang,
    )


def test_a_receipt_is_for_people() -> None:
    """Addresses as visitors know them, sizes, time."""
    assert (
        "Receipt : live, 1 → 2\n"
        "Pages : +1, ~1\n"
        "  + /x/\n"
        "  ~ /\n"
        "Advice\n"
        "  <b>\n"
        "2 kB in all, 2 kB of it new — commit abc, by moi@ici, in 1.2 s\n"
    ) == receipt("en").text()


def test_a_receipt_is_a_page_and_data_too() -> None:
    """The same words, escaped; and all of it, for machines."""
    said = json.loads(receipt("fr").json())

    assert "<li>&lt;b&gt;</li>" in receipt("fr").html()
    assert ["x/index.html"] == said["pages"]["added"]


PAGE = (
    '<html><head><link rel="stylesheet" href="https://example.org/s.css"></head>'
    '<body id="top"><a href="{link}">x</a>'
    "<pre>&lt;a href=\"nowhere/\"></pre><!-- <a href='gone/'> --></body></html>"
)
LINKS = [
    pytest.param("https://example.org/blog/", [], id="absolute"),
    pytest.param("/blog/", [], id="from-the-root"),
    pytest.param("../blog/index.html", [], id="relative"),
    pytest.param("#top", [], id="anchor"),
    pytest.param("/blog/#top", [], id="anchor-elsewhere"),
    pytest.param("https://other.org/nowhere/", [], id="another-site"),
    pytest.param("mailto:a@example.org", [], id="mail"),
    pytest.param("webcal://example.org/blog/feed.xml", [], id="calendar"),
    pytest.param("/blog/?page=2", [], id="query"),
    pytest.param("/nowhere/", ["/nowhere/"], id="nowhere"),
    pytest.param(
        "https://example.org/no", ["https://example.org/no"], id="absolute-nowhere"
    ),
    pytest.param("/blog/#no", ["/blog/#no"], id="no-anchor"),
    pytest.param("", [""], id="empty"),
]


@pytest.mark.parametrize(("link", "expected"), LINKS)
def test_every_link_leads_somewhere(link: str, expected: list[str]) -> None:
    """To a file and, where asked, to a place in it; code and comments are no links."""
    pages = {
        name: anatomy(PAGE.format(link=link))
        for name in ("index.html", "blog/index.html")
    }
    names = {*pages, "s.css", "blog/feed.xml"}
    found = links.problems(
        {"index.html": pages["index.html"]}
        | {"blog/index.html": anatomy(PAGE.format(link="#top"))},
        names,
        root="https://example.org",
        read=lambda _: b"<rss/>",
    )

    assert expected == [problem.values["link"] for problem in found]


FEEDS = [
    pytest.param("feed.xml", b"<link>https://example.org/no/</link>", id="rss"),
    pytest.param(
        "feed.xml", b"&lt;a href=&quot;https://example.org/no/&quot;", id="text"
    ),
    pytest.param("atom.xml", b'<link href="https://example.org/no/"/>', id="atom"),
    pytest.param("feed.json", b'{"url": "https://example.org/no/"}', id="json"),
    pytest.param(
        "agenda.ics", b"URL;VALUE=URI:https://example.org\r\n /no/\r\n", id="calendar"
    ),
]


@pytest.mark.parametrize(("name", "text"), FEEDS)
def test_links_of_feeds_and_calendars_lead_somewhere(name: str, text: bytes) -> None:
    """A reader cannot search the site for what was meant."""
    found = list(
        links.problems({}, {name}, root="https://example.org", read=lambda _: text)
    )

    assert [f"/{name}"] == [problem.path for problem in found]


def test_a_page_is_weighed_as_it_travels() -> None:
    """With its styles, compressed; fonts apart."""
    head = (
        '<link rel="stylesheet" href="s.css">'
        '<link rel="preload" as="font" href="f.woff2">'
    )
    files = {"index.html": 101, "s.css": 100, "f.woff2": 99}
    found = weights.problems(
        {"index.html": anatomy(head)},
        root="",
        budgets={"first": 200, "fonts": 98},
        weight=lambda name: files.get(name, 0),
    )

    assert [*WEIGHTS.values()] == [problem.values["sort"] for problem in found]


def test_a_draft_that_shows_is_told() -> None:
    """By its address, in a feed, in a calendar."""
    hidden = (content("blog/secret"), content("agenda/secret"), content("blog/quiet"))
    facts = replace(FACTS, hidden=hidden)
    feeds = {"blog/feed.xml": (Item(id="tag:example.org,2026:blog/secret", title="s"),)}
    found = drafts(
        Record(
            facts=facts,
            feeds=feeds,
            files={"agenda/secret/index.html": File(digest="", bytes=1)},
            entries=record(single("20261205", uid="agenda/secret")).entries,
        )
    )

    assert ["blog/feed.xml", "agenda.ics, /agenda/secret/"] == [
        problem.values["where"] for problem in found
    ]


def test_unchanged_files_keep_their_time() -> None:
    """A server's ETag is made of it: a feed is not fetched again for nothing."""
    old = {
        "a": File(digest="a", bytes=1, stamp=5),
        "b": File(digest="b", bytes=1, stamp=5),
    }
    new = {"a": File(digest="a", bytes=1), "b": File(digest="c", bytes=1)}
    base = Record(facts=FACTS, files=old)

    stamps = recording.stamped(new, base=base, stamp=9)

    assert {"a": 5, "b": 9} == {name: file.stamp for name, file in stamps.items()}


@given(st.lists(st.integers(1_000_000_000, 2_000_000_000), max_size=5))
def test_no_two_releases_have_one_name(seconds: list[int]) -> None:
    """Not even when the clock goes back, or two go out in one second."""
    names = [named(second) for second in seconds]
    fresh = fresh_stamp(1_500_000_000, names=names, known=[])

    assert all(name < named(fresh) for name in names)


def test_a_record_comes_back_as_it_was() -> None:
    """It is all that the next release is compared with."""
    redirect = Redirect(old="vieux/", url="blog/un/", lang="fr", title="Un")
    first = replace(
        record(tuesdays(), redirects=(redirect,), gone={"a": ("b/",)}), name=named(1)
    )

    assert first == recording.from_json(recording.as_json(first))


MOMENTS = [
    pytest.param(-1, (False, False), id="before"),
    pytest.param(0, (True, False), id="then"),
    pytest.param(15, (True, False), id="within-the-grace"),
    pytest.param(16, (True, True), id="late"),
]


@pytest.mark.parametrize(("minutes", "expected"), MOMENTS)
def test_a_release_is_due_and_then_late(
    minutes: int, expected: tuple[bool, bool]
) -> None:
    """A timer looks every five minutes, and may miss two looks."""
    due = replace(record(), facts=replace(FACTS, next=NOW))
    now = NOW + timedelta(minutes=minutes)

    assert expected == (is_due(due, now), bool(lateness(due, now)))
    assert silence(NOW, now) == expected[1]


ADDRESSES = [
    pytest.param("/blog/vieux/", "blog/vieux/", id="plain"),
    pytest.param("blog/vieux", "blog/vieux", id="without-slashes"),
    pytest.param("https://old.org/repo/2019/x.html", "2019/x.html", id="whole"),
    pytest.param("/caf%C3%A9/", "café/", id="encoded"),
]


@pytest.mark.parametrize(("given_", "expected"), ADDRESSES)
def test_former_addresses_are_understood(given_: str, expected: str) -> None:
    """As they were copied from a browser."""
    assert expected == old_address(given_, root="https://example.org/repo")


@pytest.mark.parametrize("bad", ["", "/", "/a/../b/", "/x?id=3", '/a"b/'])
def test_an_address_that_no_file_can_have_is_refused(bad: str) -> None:
    """It would leave the folder, or break a server's settings."""
    with pytest.raises(ValueError, match="former address"):
        old_address(bad, root="")


def test_a_former_address_is_a_page_where_no_server_helps() -> None:
    """With or without a slash, or a file of another time."""
    assert ["a/index.html", "a/index.html", "a/b.html"] == [
        file_of(address) for address in ("a/", "a", "a/b.html")
    ]


def rules(**changed: object) -> Rules:
    """Give the rules of a site below a path."""
    redirect = Redirect(old="vieux/", url="blog/un/", lang="fr", title="Un")
    facts = replace(
        FACTS,
        root="https://example.org/repo",
        redirects=(redirect,),
        gone={"blog/x": ("blog/x/", "blog/un/")},
    )
    values = {
        "facts": facts,
        "csp": policies("a", {"recherche/": "x 'y'"}),
        "lasting": LASTING,
    }
    return Rules(**(values | changed))


def test_what_lives_again_is_not_gone() -> None:
    """An address that a content has today answers with that content."""
    assert ["/repo/blog/x/"] == rules().gone()


def test_a_site_below_a_path_tells_its_server_so() -> None:
    """Old addresses, the search page and the root all know it."""
    said = snippet(rules(), place="/srv/site").splitlines()

    assert "root /srv/site/web;" in said
    assert 'location = "/repo/vieux/" { return 301 "/repo/blog/un/"; }' in said
    assert (
        'if ($veillee_path ~ "^/recherche/") { set $veillee_csp "a; x \'y\'"; }' in said
    )


@pytest.mark.parametrize("ending", [".gz", ".br"])
def test_files_are_packed_where_that_helps(ending: str) -> None:
    """Texts, not pictures; and never to a larger file."""
    long = smaller(b"a" * 999, ending=ending, thorough=False)

    assert [True, True, False] == [
        is_packable(f"a.{x}") for x in ("html", "ics", "jpg")
    ]
    assert smaller(b"a", ending=ending, thorough=True) is None
    assert len(long or b"") in range(1, 99)
