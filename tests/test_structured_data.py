"""What pages say to machines: true, whole, and judged by the outside world's rules."""

import json
import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelicanconf import PLUGINS
from plugins.content_model.kinds.venue import KINDS
from plugins.content_model.model import FieldError, Link
from plugins.press.hooks import build
from plugins.structured_data.events import happening
from plugins.structured_data.images import images
from plugins.structured_data.places import LODGINGS, MEALS, described
from plugins.structured_data.site import Site
from plugins.structured_data.trail import trail
from plugins.structured_data.writing import graph
from tests.harness import PARIS, POST, ROOT, plain_site, settings_file, tree, written
from tests.schema_org import RECOMMENDED, faults, lacking, nodes

CONTENT = ROOT / "tests/site/content"
PUBLIC = {"SITEURL": "https://example.org/repo", "RELATIVE_URLS": False}
MAKERS = {"cards", "feeds", "pictures", "search"}  # of files that no graph needs
SHARED = b'property="og:url"'  # no sheet of paper has it, no missing or former page
SCRIPT = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SITE = Site(
    root="https://example.org",
    name="Les Rives",
    default_lang="fr",
    languages=("fr", "en"),
    event_types={"Concert": "MusicEvent"},
)
NIGHT = datetime(2026, 7, 7, 21, 30, tzinfo=PARIS)


def graph_of(page: bytes) -> dict[str, Any]:
    """Give the one graph of a page."""
    (text,) = SCRIPT.findall(page)
    return json.loads(text)


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Give the graph of each page of the small site, by address."""
    folder = tmp_path_factory.mktemp("graphs")
    settings = settings_file(folder, **PUBLIC)
    assert build(settings, content=CONTENT, output=folder / "out") == 0
    pages = tree(folder / "out").items()
    return {name: graph_of(page) for name, page in pages if SHARED in page}


def of_type(whole: dict[str, Any], kind: str) -> dict[str, Any]:
    """Give the first node of a type that stands in a graph."""
    return next(node for node in whole["@graph"] if node["@type"] == kind)


def test_every_page_passes_the_vocabulary(graphs: dict[str, dict[str, Any]]) -> None:
    """Types, properties, their owners and values; what Google requires is there."""
    wrong = {name: found for name, whole in graphs.items() if (found := faults(whole))}

    assert {} == wrong


def test_the_demo_passes_the_vocabulary(tmp_path: Path) -> None:
    """All that its venues, events and questions have to say, in both languages."""
    plugins = [name for name in PLUGINS if name.partition(".")[2] not in MAKERS]
    settings = settings_file(tmp_path, PLUGINS=plugins, **PUBLIC)
    assert build(settings, content=ROOT / "content", output=tmp_path / "out") == 0
    pages = tree(tmp_path / "out").items()
    told = {
        fault
        for name, page in pages
        if name.endswith(".html") and SHARED in page
        for fault in faults(graph_of(page))
    }

    assert set() == told


def test_every_reference_leads_to_a_node(graphs: dict[str, dict[str, Any]]) -> None:
    """A graph hangs together: what a page names by @id stands on the same page."""
    loose = set()
    for whole in graphs.values():
        known = {node["@id"] for node in nodes(whole) if "@id" in node}
        loose |= set(re.findall(r'{"@id": "([^"]*)"}', json.dumps(whole))) - known

    assert set() == loose


def test_a_post_has_all_that_is_recommended(graphs: dict[str, dict[str, Any]]) -> None:
    """Author, dates, headline, picture; the organization has its logo."""
    whole = graphs["blog/ouverture/index.html"]
    posting, organization = (of_type(whole, k) for k in ("BlogPosting", "Organization"))

    assert [] == lacking(posting, RECOMMENDED["BlogPosting"])
    assert [] == lacking(organization, RECOMMENDED["Organization"])


def test_a_page_says_the_way_to_it(graphs: dict[str, dict[str, Any]]) -> None:
    """From the home page through the lists that hold it."""
    whole = graphs["en/blog/season-opens/index.html"]
    steps = of_type(whole, "BreadcrumbList")["itemListElement"]

    assert [
        (1, "Home", ""),
        (2, "Blog", "blog/"),
        (3, "Campsite life", "blog/category/campsite-life/"),
        (4, "The season opens on 28 March", "blog/season-opens/"),
    ] == [
        (step["position"], step["name"], step["item"].rpartition("/en/")[2])
        for step in steps
    ]


def test_a_venue_is_one_thing_in_all_languages(
    graphs: dict[str, dict[str, Any]],
) -> None:
    """Its @id is that of its page in the default language."""
    names = [
        of_type(graphs[f"{page}camping/index.html"], "Campground")["@id"]
        for page in ("", "en/")
    ]

    assert ["https://example.org/repo/camping/#place"] * 2 == names


def test_no_content_breaks_out(tmp_path: Path) -> None:
    """A title may hold the end of a script, and is read back as it was written."""
    title = "</script><script>alert(1)</script><!-- & ]]> -->"
    files = {"blog/x.md": POST.replace("Un titre", title)}
    written(tmp_path / "content", files)
    settings = settings_file(tmp_path, PATH=str(tmp_path / "content"))
    assert build(settings, output=tmp_path / "out") == 0
    page = (tmp_path / "out/blog/x/index.html").read_bytes()
    parsed = html5lib.parse(page, namespaceHTMLElements=False)
    inline = [s.get("type") for s in parsed.iter("script") if not s.get("src")]

    assert ["application/ld+json"] == inline
    assert title == of_type(graph_of(page), "BlogPosting")["headline"]


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_comes_back(text: str) -> None:
    """No sign that HTML knows is left in the script, and none is lost."""
    written_out = graph([{"name": text}])

    assert not set("<>&\u2028\u2029") & set(written_out)
    assert text == json.loads(written_out)["@graph"][0]["name"]


def test_a_site_without_an_address_has_no_graph(tmp_path: Path) -> None:
    """Names of things are addresses; without one nothing is named."""
    site = plain_site(tmp_path, {"blog/x.md": POST}, PUBLIC_URL="")

    assert build(site, output=tmp_path / "out") == 0


def test_an_unknown_word_for_the_organization_is_told() -> None:
    """The message names the known ones."""
    with pytest.raises(FieldError) as told:
        Site(
            root="https://example.org",
            name="X",
            default_lang="fr",
            languages=("fr",),
            organization={"tel": "1"},
        )

    said = told.value.words.said("fr", told.value.values)
    assert said.startswith("ORGANIZATION : clé « tel » inconnue ; les clés connues")


def venue(**changed: object) -> SimpleNamespace:
    """Give a venue that says everything, but for these."""
    known = {
        "type": "Campground",
        "title": "Camping du Ponton",
        "url": "camping/",
        "summary": "Cinq étoiles.",
        "alternates": None,
        "address": SimpleNamespace(
            street="1 chemin", postcode="01120", city="Aubrelle", country="FR"
        ),
        "coordinates": SimpleNamespace(latitude=46.1, longitude=4.5),
        "cover": None,
        "logo_picture": SimpleNamespace(url="images/logo.png"),
        "phone": "02 61 91 00 01",
        "email": "camping@example.org",
        "website": "https://ponton.example.org",
        "channels": (SimpleNamespace(url="https://social.example.org/ponton"),),
        "stars": 5,
        "booking": "https://reservation.example.org/",
    }
    return SimpleNamespace(**known | changed)


@pytest.mark.parametrize("kind", KINDS)
def test_a_venue_has_only_what_its_type_has(kind: str) -> None:
    """Stars are for beds and tables, e-mails for businesses; a beach has neither."""
    page = {"@type": "WebPage", "@id": SITE.at("camping/")}
    told = graph([*SITE.nodes("fr"), page, described(venue(type=kind), SITE)])
    *_, node = json.loads(told)["@graph"]

    assert ("starRating" in node) == (kind in LODGINGS | MEALS)
    assert [] == faults(json.loads(told))


def test_what_another_plugin_knows_of_a_venue_is_said() -> None:
    """Opening hours come so."""
    hours = [{"@type": "OpeningHoursSpecification", "opens": "09:00"}]
    known = venue(structured={"openingHoursSpecification": hours})

    assert hours == described(known, SITE)["openingHoursSpecification"]


def occurrence(starts: datetime, **changed: object) -> SimpleNamespace:
    """Give a plain date of two hours, but for these."""
    known = {
        "starts": starts,
        "ends": starts.replace(hour=23),
        "state": "scheduled",
        "place": None,
        "places": None,
        "original": None,
        "key": f"{starts:%Y-%m-%d}",
    }
    return SimpleNamespace(**known | changed)


def event(**changed: object) -> SimpleNamespace:
    """Give a night that says everything, but for these."""
    night = occurrence(NIGHT)
    picture = SimpleNamespace(url="images/a.jpg", width=1600, height=1067)
    known = {
        "kind": "event",
        "title": "Veillée contes",
        "summary": "Des contes au bord de l’eau.",
        "url": "agenda/veillee/",
        "lang": "fr",
        "alternates": None,
        "tags": (),
        "series": None,
        "category": None,
        "cover": SimpleNamespace(picture=picture, alt="Un feu", credit=None),
        "starts": NIGHT,
        "ends": NIGHT.replace(hour=23),
        "all_day": False,
        "rule": None,
        "exceptions": (),
        "occurrences": (night,),
        "upcoming": (night,),
        "singles": (),
        "coming": night,
        "state": "scheduled",
        "previously": None,
        "places": None,
        "place": None,
        "venue": venue(),
        "prices": (price("Adulte", "5.50"),),
        "booking": SimpleNamespace(
            url="https://b.example.org/", opens=datetime(2026, 6, 1, 10, tzinfo=PARIS)
        ),
        "organizer": None,
        "performers": ("Les Conteurs du lac",),
        "age": None,
        "accessibility": (),
    }
    return SimpleNamespace(**known | changed)


def price(title: str, amount: str | None, *, free: bool = False) -> SimpleNamespace:
    """Give a price for somebody."""
    value = Decimal(amount) if amount else None
    return SimpleNamespace(
        title=title, price=value, highest=None, free=free, currency="EUR"
    )


def said(**changed: object) -> dict[str, Any]:
    """Give what machines read of an event, judged."""
    page = {"@type": "WebPage", "@id": SITE.at("agenda/veillee/")}
    known = event(**changed)
    shown = [*SITE.nodes("fr"), page, happening(known, SITE, images(known, SITE))]
    whole = json.loads(graph(shown))
    assert faults(whole) == []
    return whole["@graph"][-1]


def test_a_whole_event_has_all_that_google_recommends() -> None:
    """Nothing that an editor may say is lost on the way."""
    assert [] == lacking(said(), RECOMMENDED["Event"])


STATES = [
    pytest.param({}, "EventScheduled", "2026-07-07T21:30:00+02:00", None, id="as-said"),
    pytest.param(
        {"state": "cancelled"},
        "EventCancelled",
        "2026-07-07T21:30:00+02:00",
        None,
        id="cancelled-keeps-its-date",
    ),
    pytest.param(
        {"state": "postponed"},
        "EventPostponed",
        "2026-07-07T21:30:00+02:00",
        None,
        id="postponed-keeps-its-date",
    ),
    pytest.param(
        {"state": "rescheduled", "previously": datetime(2026, 7, 1, 20, tzinfo=PARIS)},
        "EventRescheduled",
        "2026-07-07T21:30:00+02:00",
        "2026-07-01T20:00:00+02:00",
        id="rescheduled-says-both",
    ),
    pytest.param(
        {"starts": date(2026, 7, 7), "ends": date(2026, 7, 9), "all_day": True},
        "EventScheduled",
        "2026-07-07",
        None,
        id="whole-days-have-no-hour",
    ),
]


@pytest.mark.parametrize(("changed", "status", "starts", "before"), STATES)
def test_an_event_says_its_state_and_dates(
    changed: dict[str, object], status: str, starts: str, before: str | None
) -> None:
    """One word of the editor, and what each state asks for beside it."""
    node = said(**changed)

    assert (f"https://schema.org/{status}", starts, before) == (
        node["eventStatus"],
        node["startDate"],
        node.get("previousStartDate"),
    )


def test_an_event_that_moved_online_has_an_address_there() -> None:
    """That of its booking."""
    node = said(state="online")

    assert node["eventAttendanceMode"].endswith("/OnlineEventAttendanceMode")
    assert "https://b.example.org/" == node["location"]["url"]


def test_an_unknown_price_is_never_nought() -> None:
    """Only what is said to be free is free."""
    unknown = said(prices=())
    free = said(prices=(price("Tous", "0", free=True),))
    donation = said(prices=(price("Prix libre", None),))

    assert "price" not in unknown["offers"][0]
    assert "price" not in donation["offers"][0]
    assert "isAccessibleForFree" not in unknown
    assert (0, True) == (free["offers"][0]["price"], free["isAccessibleForFree"])


def test_nothing_is_offered_where_nothing_is_known() -> None:
    """Neither price, nor booking, nor places."""
    assert "offers" not in said(prices=(), booking=None)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        pytest.param({}, "InStock", id="places-left"),
        pytest.param({"places": "few"}, "LimitedAvailability", id="few"),
        pytest.param({"places": "full"}, "SoldOut", id="full"),
        pytest.param({"state": "cancelled"}, None, id="cancelled-offers-nothing"),
    ],
)
def test_an_offer_says_what_is_left(
    changed: dict[str, object], expected: str | None
) -> None:
    """In the words of schema.org."""
    found = said(**changed)["offers"][0].get("availability")

    assert (expected and f"https://schema.org/{expected}") == found


def test_a_place_within_a_venue_keeps_its_address() -> None:
    """And says what helps whom."""
    place = said(place="Salle du Cens", accessibility=("step-free",))["location"]

    assert ("Salle du Cens", "Aubrelle", "step-free") == (
        place["name"],
        place["address"]["addressLocality"],
        place["amenityFeature"][0]["name"],
    )
    assert "https://example.org/camping/#place" == place["containedInPlace"]["@id"]


def test_a_category_may_be_a_type() -> None:
    """As the site's settings say."""
    category = SimpleNamespace(name="Concert", title="Concert", url="agenda/c/concert/")

    assert "MusicEvent" == said(category=category)["@type"]


def test_a_series_gives_its_rule_and_its_coming_dates() -> None:
    """A moved night is an exception of the rule, and a date of its own."""
    nights = [NIGHT.replace(day=day) for day in (7, 14, 21)]
    storm = occurrence(nights[1], state="cancelled", original=nights[1])
    moved = occurrence(
        datetime(2026, 7, 22, 20, tzinfo=PARIS), state="rescheduled", original=nights[2]
    )
    rule = SimpleNamespace(
        rrule="FREQ=WEEKLY;BYDAY=TU;UNTIL=20260825T193000Z",
        until=date(2026, 8, 25),
        is_endless=False,
    )
    node = said(
        rule=rule,
        exceptions=(NIGHT.replace(day=28),),
        occurrences=(occurrence(nights[0]), storm, moved),
        upcoming=(storm, moved),
        coming=moved,
        singles=(storm, moved),
    )
    schedule = node["eventSchedule"]

    assert "2026-07-22T20:00:00+02:00" == node["startDate"]
    assert {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": ["https://schema.org/Tuesday"],
        "startDate": "2026-07-07",
        "endDate": "2026-08-25",
        "exceptDate": [
            "2026-07-14T21:30:00+02:00",
            "2026-07-21T21:30:00+02:00",
            "2026-07-28T21:30:00+02:00",
        ],
        "duration": "PT2H",
        "startTime": "21:30:00",
        "scheduleTimezone": "Europe/Paris",
    } == schedule
    assert [
        ("EventCancelled", "2026-07-14T21:30:00+02:00", None),
        ("EventRescheduled", "2026-07-22T20:00:00+02:00", "2026-07-21T21:30:00+02:00"),
    ] == [
        (
            date["eventStatus"].rpartition("/")[2],
            date["startDate"],
            date.get("previousStartDate"),
        )
        for date in node["subEvent"]
    ]


def test_the_way_to_an_event_goes_through_the_agenda() -> None:
    """And through its category, if it has one."""
    lists = {
        ("home", "fr"): Link(title="Accueil", url=""),
        ("agenda", "fr"): Link(title="Agenda", url="agenda/"),
    }
    site = Site(
        root="https://example.org",
        name="X",
        default_lang="fr",
        languages=("fr",),
        lists=lists,
    )

    assert ["Accueil", "Agenda", "Veillée contes"] == [
        step.title for step in trail(event(), site)
    ]
