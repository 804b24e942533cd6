"""Feeds, as readers that are not ours get them."""

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.feeds.items import Items
from plugins.feeds.moments import said
from plugins.feeds.text import whole
from plugins.press.hooks import build
from tests.evenings import evening, night, paris, source
from tests.harness import POST, ROOT, plain_site, settings_file, tree

SITE = ROOT / "tests/site/content"
ROOT_URL = "https://example.org/repo/"
HUB = "https://hub.example.org/"
PAGE = "https://example.org/repo/blog/x/"
ADDRESS = re.compile(r' (?:href|src|poster|cite)="([^"]*)"')
MEDIA = "{http://search.yahoo.com/mrss/}"
RICH = ["", "agenda/", "blog/", "camping/"]
RICH += [f"en/{url}" for url in RICH]
RICH += ["piscine/"]  # which has no posts, and closes twice
PLAIN = [
    "camping/agenda/",
    "en/camping/agenda/",
    "blog/categorie/coulisses/",
    "blog/categorie/vie-du-camping/",
    "etiquette/coulisses/",
    "etiquette/famille/",
    "etiquette/saison/",
    "en/blog/category/campsite-life/",
    "en/tag/family/",
    "en/tag/season/",
]
Site = dict[str, bytes]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the small site for an address with a path, with a hub."""
    folder = tmp_path_factory.mktemp("feeds")
    public = {"SITEURL": ROOT_URL.rstrip("/"), "RELATIVE_URLS": False}
    settings = settings_file(folder, WEBSUB_HUB=HUB, **public)
    assert build(settings, content=SITE, output=folder / "out", strict=True) == 0
    return tree(folder / "out")


def xml_feeds(built: Site) -> dict[str, feedparser.FeedParserDict]:
    """Give every RSS and Atom feed, read by a reader that is not ours."""
    names = [name for name in built if name.endswith(("feed.xml", "atom.xml"))]
    return {n: feedparser.parse(built[n], sanitize_html=False) for n in names}


def json_feeds(built: Site) -> dict[str, dict[str, Any]]:
    """Give every JSON feed."""
    return {n: json.loads(c) for n, c in built.items() if n.endswith("feed.json")}


def texts(built: Site) -> list[str]:
    """Give the whole text of every item of every feed."""
    xml = [e.content[0].value for f in xml_feeds(built).values() for e in f.entries]
    return xml + [
        i["content_html"] for f in json_feeds(built).values() for i in f["items"]
    ]


def folder(name: str) -> str:
    """Give the address of the page that a feed stands beside."""
    return ROOT_URL + name[: name.rindex("/") + 1 if "/" in name else 0]


def test_every_list_has_the_feeds_of_its_kind(built: Site) -> None:
    """RSS for all, Atom and JSON Feed for the rich ones, nothing for an empty one."""
    ours = ("feed.xml", "atom.xml", "feed.json")

    assert {
        *(f"{url}{file}" for url in RICH for file in ours),
        *(f"{url}feed.xml" for url in PLAIN),
    } == {name for name in built if name.endswith(ours)}


def test_feeds_are_read_without_complaint(built: Site) -> None:
    """By feedparser, whose bozo bit tells of all that is not as it should be."""
    assert {} == {n: f.bozo_exception for n, f in xml_feeds(built).items() if f.bozo}


def test_a_feed_says_where_it_is(built: Site) -> None:
    """Its own address, the page it is of, the hub, and its language."""
    for name, read in xml_feeds(built).items():
        links = {link["rel"]: link["href"] for link in read.feed.links}
        lang = "en" if name.startswith("en/") else "fr"

        assert (ROOT_URL + name, HUB) == (links["self"], links["hub"])
        assert (folder(name), lang) == (read.feed.link, read.feed.language)


def test_an_item_is_whole(built: Site) -> None:
    """Text and summary, authors, dates, categories, in the words of the page."""
    item = xml_feeds(built)["blog/feed.xml"].entries[1]

    assert (
        "La saison ouvre le 28 mars : trois cabanes",
        "Les réservations sont ouvertes : trois cabanes vous attendent.",
        ["Équipe du camping"],
        "2026-03-05T18:30:00+01:00",
        ["Vie du camping", "saison", "famille"],
    ) == (
        item.title.replace("\xa0", " "),
        item.summary.replace("\xa0", " "),
        [author.name for author in item.authors],
        item.updated,
        [tag.term for tag in item.tags],
    )
    assert "footnote-ref" in item.content[0].value
    assert "Plan du camping</a> (PDF, 187" in item.content[0].value


def path_of(address: str) -> str:
    """Give where a file is; a card's version is no part of it."""
    return address.removeprefix(ROOT_URL).partition("?")[0]


def test_an_enclosure_has_the_length_of_the_file(built: Site) -> None:
    """Exact to the byte, of the very file that is published."""
    wrong = [
        file["href"]
        for feed in xml_feeds(built).values()
        for item in feed.entries
        for file in item.enclosures
        if len(built[path_of(file["href"])]) != int(file["length"])
    ]

    assert [] == wrong


def test_a_picture_says_what_it_shows_and_whose_it_is(built: Site) -> None:
    """For readers who show media:content beside the text."""
    items = ET.fromstring(built["blog/feed.xml"]).iter(f"{MEDIA}content")  # noqa: S314
    media = next(media for media in items if "ouverture" in media.get("url", ""))
    shown, credit = (inner.text or "" for inner in media)

    assert ("image", "image/jpeg", "1200") == tuple(
        media.get(name) for name in ("medium", "type", "width")
    )
    assert shown.startswith("Affiche : La saison ouvre")
    assert "Camille" == credit


def test_nothing_in_a_feed_is_relative(built: Site) -> None:
    """Anchors and footnotes too: a text is read anywhere."""
    found = [address for text in texts(built) for address in ADDRESS.findall(text)]

    assert f"{ROOT_URL}blog/ouverture/#fn:1" in found
    assert [] == [a for a in found if not re.match(r"https?:|mailto:|tel:|geo:", a)]


def test_texts_are_html_that_parses(built: Site) -> None:
    """By html5lib's strict parser, as the feed validator does."""
    parser = html5lib.HTMLParser(strict=True)

    assert all(parser.parseFragment(text) is not None for text in texts(built))


def test_a_json_feed_keeps_the_rules(built: Site) -> None:
    """Version 1.1: what must be there, in the types that it must have."""
    for name, feed in json_feeds(built).items():
        ids = [item["id"] for item in feed["items"]]

        assert "https://jsonfeed.org/version/1.1" == feed["version"]
        assert (ROOT_URL + name, folder(name)) == (
            feed["feed_url"],
            feed["home_page_url"],
        )
        assert len(set(ids)) == len(ids) > 0
        assert all(isinstance(identity, str) for identity in ids)
        for item in feed["items"]:
            assert {"url", "title", "content_html", "summary", "authors"} <= item.keys()
            assert re.fullmatch(
                r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", item["date_published"]
            )
            for file in item.get("attachments", ()):
                assert file["url"].startswith("https://")
                assert isinstance(file["size_in_bytes"], int)


def test_all_formats_tell_the_same(built: Site) -> None:
    """A reader may change formats and be shown nothing again."""
    xml, other = xml_feeds(built), json_feeds(built)
    for url in RICH:
        rss = [entry.id for entry in xml[f"{url}feed.xml"].entries]
        atom = [entry.id for entry in xml[f"{url}atom.xml"].entries]

        assert rss == atom == [item["id"] for item in other[f"{url}feed.json"]["items"]]


def test_languages_are_never_mixed(built: Site) -> None:
    """The names of an English feed's items say so, and no other's do."""
    for name, feed in xml_feeds(built).items():
        english = name.startswith("en/")

        assert {english} == {";en" in entry.id for entry in feed.entries}


def test_one_file_lists_every_feed_once(built: Site) -> None:
    """By language, and by venue within."""
    root = ET.fromstring(built["feeds.opml"])  # noqa: S314
    listed = [o.get("xmlUrl") for o in root.iter("outline") if o.get("xmlUrl")]

    assert sorted(ROOT_URL + n for n in built if n.endswith("feed.xml")) == sorted(
        listed
    )
    assert [("Français", "Tout le site"), ("Français", "Camping du Ponton")] == [
        (lang.get("text"), group.get("text"))
        for lang in root.find("body")
        for group in lang
    ][:2]


@pytest.mark.parametrize(
    ("page", "own"),
    [
        pytest.param("blog/", "blog/feed.xml", id="list"),
        pytest.param("etiquette/saison/", "etiquette/saison/feed.xml", id="tag"),
        pytest.param("blog/glace/", "feed.xml", id="post"),
        pytest.param("en/blog/season-opens/", "en/feed.xml", id="english"),
    ],
)
def test_a_page_leads_to_its_own_feeds_first(built: Site, page: str, own: str) -> None:
    """Then to the site's; never to those of another list."""
    html = built[f"{page}index.html"].decode()
    found = re.findall(
        r'<link rel="alternate" type="[^"]*" title="[^"]*" href="([^"]*)"', html
    )
    allowed = (page, "en/" if page.startswith("en/") else "")

    assert ROOT_URL + own == found[0]
    assert {folder(url.removeprefix(ROOT_URL)) for url in found} <= {
        ROOT_URL + url for url in allowed
    }


def test_a_page_explains_how_to_follow(built: Site) -> None:
    """Its links lead to files that are there; the foot of every page leads to it."""
    html = built["abonnements/index.html"].decode()
    ways = re.findall(r'href="([^"]*)" type="', html)

    assert f'href="{ROOT_URL}abonnements/"' in built["index.html"].decode()
    assert [] == [w for w in ways if w.removeprefix(ROOT_URL) not in built]
    assert 'hreflang="en"' in html


def test_a_browser_shows_a_feed_legibly(built: Site) -> None:
    """By a style sheet in the reader's language, found from the feed's own folder."""
    feed = built["en/blog/feed.xml"].decode()

    assert '<?xml-stylesheet href="../../theme/feed-en.css" type="text/css"' in feed
    assert b"How to subscribe:" in built["theme/feed-en.css"]
    assert "Comment s’abonner" in built["theme/feed-fr.css"].decode()


def test_a_site_without_an_address_has_whole_links_all_the_same(tmp_path: Path) -> None:
    """PUBLIC_URL stands in while SITEURL is empty: a feed has no page to lean on."""
    build(plain_site(tmp_path, {"blog/un.md": POST}), output=tmp_path / "out")
    feed = feedparser.parse((tmp_path / "out/blog/feed.xml").read_bytes())

    assert "https://example.org/blog/un/" == feed.entries[0].link


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param('<a href="#n">x</a>', f'<a href="{PAGE}#n">x</a>', id="anchor"),
        pytest.param(
            '<img src="/a.jpg" alt="x" srcset="/a.jpg 1x, b.jpg 2x">',
            '<img src="https://example.org/a.jpg" alt="x"'
            f' srcset="https://example.org/a.jpg 1x, {PAGE}b.jpg 2x">',
            id="srcset",
        ),
        pytest.param(
            '<video src="v.mp4" poster="p.jpg" controls autoplay></video>',
            f'<video src="{PAGE}v.mp4" poster="{PAGE}p.jpg" controls=""></video>',
            id="poster",
        ),
        pytest.param('<a href="javascript:x()">a</a>', "<a>a</a>", id="javascript"),
        pytest.param('<a href="{static}/x">a</a>', "<a>a</a>", id="unresolved"),
        pytest.param('<img src="data:image/png,x" alt="">', "", id="data"),
        pytest.param("<p onclick='x()' style='y'>a</p>", "<p>a</p>", id="handler"),
        pytest.param("a<script>x()</script>b", "ab", id="script"),
        pytest.param('<form action="/x"><p>a</p><input></form>', "<p>a</p>", id="form"),
        pytest.param('<iframe src="/x">old</iframe>', "", id="iframe"),
        pytest.param("a&#11;b\ufffe", "ab", id="not-for-xml"),
        pytest.param(
            "« Non\u202f! » 12\xa0€", "« Non\u202f! » 12\xa0€", id="typography"
        ),
        pytest.param(
            '<table><caption>c</caption><tr><th scope="col">a</th></tr></table>',
            "<table><caption>c</caption><tbody><tr>"
            '<th scope="col">a</th></tr></tbody></table>',
            id="table",
        ),
        pytest.param(
            '<a href="/été/?q=a b">x</a>',
            '<a href="https://example.org/%C3%A9t%C3%A9/?q=a%20b">x</a>',
            id="accents",
        ),
    ],
)
def test_a_text_is_made_whole_and_harmless(html: str, expected: str) -> None:
    """What runs is gone, what leads somewhere leads there from anywhere."""
    assert expected == whole(html, page=PAGE)


@given(st.text(alphabet="<>&\"'= /:aimgsrct{}#,;\x0b", max_size=120))
def test_no_text_breaks_a_feed(text: str) -> None:
    """Whatever it holds, what comes out is XML's, and the same if asked again."""
    once = whole(text, page=PAGE)

    assert "\x0b" not in once
    assert once == whole(once, page=PAGE)


def story(**changed: object) -> SimpleNamespace:
    """Give an event with a text."""
    event = evening(paris("2026-08-14 20:00"), paris("2026-08-14 22:00"), **changed)
    event.get_content = lambda _root: "<p>On écoute.</p>"
    return event


def change(state: str, **changed: object) -> SimpleNamespace:
    """Give one change of an event, as its plugin tells it."""
    values = {
        "state": state,
        "since": paris("2026-07-14 17:05"),
        "original": None,
        "note": "orage",
        "title": "Annulé : Veillée contes",
    }
    return SimpleNamespace(**(values | changed))


def told(event: SimpleNamespace, lang: str = "fr") -> list[tuple[str, str]]:
    """Give the names and titles of the items that an event gives."""
    items = Items(source=source()).of([event], lang)
    return [(item.guid.partition(":agenda/")[2], item.title) for item in items]


def test_a_change_is_an_item_of_its_own() -> None:
    """Told once, above the announcement, which keeps its name."""
    event = story(changes=(change("cancelled"),), state="cancelled")

    assert [
        ("veillee/cancelled/20260714T1505Z", "Annulé : Veillée contes"),
        ("veillee", "Veillée contes : les nuits d’été"),
    ] == told(event)


def test_a_change_of_one_date_is_named_by_that_date() -> None:
    """So that two nights of a series are two items."""
    moments = [paris("2026-08-14 20:00"), paris("2026-08-21 20:00")]
    apart = [night(m, original=m, state="cancelled", since=m) for m in moments]
    changes = tuple(change("cancelled", original=moment) for moment in moments)
    event = story(changes=changes, singles=apart)

    assert {
        "veillee/cancelled/20260714T1505Z/2026-08-14",
        "veillee/cancelled/20260714T1505Z/2026-08-21",
        "veillee",
    } == {name for name, _ in told(event)}


def test_what_is_not_yet_so_is_not_yet_told() -> None:
    """A change from tomorrow on waits for tomorrow's build."""
    event = story(changes=(change("cancelled", since=paris("2026-07-15 09:00")),))

    assert ["veillee"] == [name for name, _ in told(event)]


def test_an_untranslated_event_is_told_in_the_readers_language() -> None:
    """Its text says in which language it is; a translation will not be a new item."""
    event = story(changes=(change("cancelled"),), state="cancelled")
    item = Items(source=source()).of([event], "en")[1]

    assert ("veillee;en", "Veillée contes : les nuits d’été") == told(event, "en")[1]
    assert "<p><strong>Cancelled.</strong></p>" in item.text.whole
    assert '<div lang="fr">\n<p>On écoute.</p>\n</div>' in item.text.whole


def test_a_card_goes_before_a_cover() -> None:
    """The picture that was made for sharing, at the length of its file."""
    card = SimpleNamespace(
        url="cards/agenda/veillee.jpg?v=1f3a", width=1200, height=630, alt="Affiche"
    )
    cover = SimpleNamespace(picture=None, alt="Un feu", credit="Camille", caption=None)
    lengths = {"cards/agenda/veillee.jpg": 4321}
    items = Items(source=source(size=lengths.get))
    image = items.of([story(card=card, cover=cover)], "fr")[0].image

    assert (
        "https://example.org/repo/cards/agenda/veillee.jpg?v=1f3a",
        "image/jpeg",
        4321,
        "Affiche",
        "Camille",
    ) == (image.url, image.type, image.bytes, image.alt, image.credit)


def test_a_summary_is_no_markup(tmp_path: Path) -> None:
    """What looks like a tag is shown, and not obeyed."""
    post = POST.replace("Un titre", "Un titre\nsummary: Moins de 3 <b>euros</b> & plus")
    build(plain_site(tmp_path, {"blog/un.md": post}), output=tmp_path / "out")
    rss = (tmp_path / "out/blog/feed.xml").read_bytes()
    atom = feedparser.parse((tmp_path / "out/blog/atom.xml").read_bytes())

    assert b"Moins de 3 &amp;lt;b&amp;gt;euros" in rss
    assert "text/plain" == atom.entries[0].summary_detail.type


def test_a_feed_holds_thirty_items_newest_first() -> None:
    """More would weigh on every reader, every hour."""
    events = [
        story(id=f"agenda/{n}", date=paris(f"2026-05-{n:02} 10:00"))
        for n in range(1, 32)
    ]
    items = Items(source=source()).of(events, "fr")

    assert [f"agenda/{n}" for n in range(31, 1, -1)] == [
        item.guid.partition("2026:")[2] for item in items
    ]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        pytest.param("fr", "samedi 1er août 2026, 20\xa0h\xa005", id="fr"),
        pytest.param("en", "Saturday 1 August 2026, 8:05\u202fPM", id="en"),
        pytest.param("de", "Samstag 1 August 2026, 20:05", id="de"),
    ],
)
def test_a_moment_is_said_as_the_language_says_it(lang: str, expected: str) -> None:
    """Day, month, year and hour."""
    assert expected == said(paris("2026-08-01 20:05"), lang)
