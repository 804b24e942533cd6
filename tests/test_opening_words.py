"""How hours are written by editors, and said to visitors."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from types import SimpleNamespace

import pytest

from plugins.content_model.clocks import last_entry, minutes, stretches
from plugins.content_model.feasts import feast
from plugins.content_model.hours_model import Season, Span, Timetable
from plugins.content_model.library import Library
from plugins.content_model.seasons import When, span, when
from plugins.content_model.timetables import timetable
from plugins.content_model.weeks import weekdays
from plugins.hours import facts, prices, year
from plugins.hours.calendars import Calendar, regions
from plugins.hours.closures import between
from tests.harness import PARIS, Files


def plain(text: str) -> str:
    """Give a text with plain spaces, however its signs are set."""
    return text.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:00-12:00", (540, 720)),
        ("9h-12h", (540, 720)),
        ("de 9 h à midi", (540, 720)),
        ("9 h 30 – 12 h 15", (570, 735)),
        ("9.30 am to 6 pm", (570, 1080)),
        ("from 2pm until 6.30pm", (840, 1110)),
        ("20h-1h", (1200, 1500)),
        ("22:00-24:00", (1320, 1440)),
        ("20h - minuit", (1200, 1440)),
        ("10 - 18", (600, 1080)),
        ("24 h/24", (0, 1440)),
        ("jour et nuit", (0, 1440)),
    ],
)
def test_hours_are_read_as_doors_say_them(text: str, expected: tuple[int, int]) -> None:
    """In minutes from midnight; a night goes on past it."""
    assert expected == minutes(text)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("fermé", [], id="closed"),
        pytest.param(
            "9h-12h et 14h-18h", [{"hours": "9h-12h"}, {"hours": "14h-18h"}], id="two"
        ),
        pytest.param(
            "9h-12h (club, bassin sportif), 14h-18h",
            [
                {"hours": "9h-12h", "tags": ["club", "bassin sportif"]},
                {"hours": "14h-18h"},
            ],
            id="brackets-hold-commas",
        ),
        pytest.param({"hours": "9h-12h"}, [{"hours": "9h-12h"}], id="full-form"),
        pytest.param(
            ["9h-12h", {"hours": "14h-18h"}],
            [{"hours": "9h-12h"}, {"hours": "14h-18h"}],
            id="both-forms",
        ),
        pytest.param("9h-12h ((", [{"hours": "9h-12h (("}], id="told-later"),
    ],
)
def test_a_day_is_cut_into_stretches(value: object, expected: object) -> None:
    """The full form, whatever was written."""
    assert expected == stretches(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("45 min", 45), ("1h30 avant", 90), ("19:15", time(19, 15)), ("19 h", time(19))],
)
def test_a_last_entry_is_a_length_or_an_hour(text: str, expected: object) -> None:
    """Both are said on doors."""
    assert expected == last_entry(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lundi - vendredi", (0, 1, 2, 3, 4)),
        ("du lundi au mercredi", (0, 1, 2)),
        ("mardi et jeudi", (1, 3)),
        ("samedi - lundi", (5, 6, 0)),
        ("week-end", (5, 6)),
        ("le week-end et jours fériés", (5, 6, 7)),
        ("Monday to Friday", (0, 1, 2, 3, 4)),
        ("every day", (0, 1, 2, 3, 4, 5, 6)),
        ("lundis", (0,)),
    ],
)
def test_days_are_grouped_as_people_group_them(
    text: str, expected: tuple[int, ...]
) -> None:
    """Monday is nought; the eighth day is for public holidays."""
    assert expected == weekdays(text).days


@pytest.mark.parametrize(
    ("text", "kind", "holidays"),
    [
        ("toute l’année", "year", ()),
        ("temps scolaire", "school", ()),
        ("vacances scolaires", "holidays", ()),
        ("vacances de Noël", "holidays", ("noël",)),
        (
            "vacances d’hiver et vacances de printemps",
            "holidays",
            ("hiver", "printemps"),
        ),
        ("Christmas holidays", "holidays", ("noël",)),
        (
            "petites vacances",
            "holidays",
            ("toussaint", "noël", "hiver", "printemps", "ascension"),
        ),
        ("juillet et août", "dates", ()),
    ],
)
def test_a_time_of_the_year_is_understood(
    text: str, kind: str, holidays: tuple[str, ...]
) -> None:
    """By the schools' calendar, or by dates."""
    found = when(text)

    assert (kind, holidays) == (found.kind, found.holidays)


@pytest.mark.parametrize(
    ("text", "first", "last", "yearly"),
    [
        ("du 28 mars au 1er novembre", "2000-03-28", "2000-11-01", True),
        ("de mai à septembre", "2000-05-01", "2000-09-30", True),
        ("février", "2000-02-01", "2000-02-29", True),
        ("21 juin", "2000-06-21", "2000-06-21", True),
        ("du 14 au 18 septembre 2026", "2026-09-14", "2026-09-18", False),
        ("du 20/12/2026 au 03/01/2027", "2026-12-20", "2027-01-03", False),
        ("du 28/03 au 01/11/2026", "2026-03-28", "2026-11-01", False),
        ("2026-06-21", "2026-06-21", "2026-06-21", False),
        ("from 1 July to 31 August", "2000-07-01", "2000-08-31", True),
    ],
)
def test_days_are_of_every_year_or_of_one(
    text: str, first: str, last: str, *, yearly: bool
) -> None:
    """Where no year is said, they come again."""
    found = span(text)

    assert (first, last, yearly) == (str(found.first), str(found.last), found.yearly)


def test_a_season_over_new_year_holds_both_its_ends() -> None:
    """The rink opens in October and closes in March."""
    found = span("du 15 octobre au 31 mars")
    days = [date(2026, 12, 31), date(2027, 1, 1), date(2026, 10, 14), date(2027, 4, 1)]

    assert [True, True, False, False] == [day in found for day in days]


@pytest.mark.parametrize(
    ("treatment", "weekday", "slots"),
    [
        ("fermé", None, 0),
        ("comme un dimanche", 6, None),
        ("comme d’habitude", None, None),
        ("10h-12h, 14h-17h", None, 2),
    ],
)
def test_public_holidays_are_treated(
    treatment: str, weekday: int | None, slots: int | None
) -> None:
    """Closed, like another day, as usual, or with hours of their own."""
    found = feast("25 décembre, Noël", treatment)
    count = None if found.slots is None else len(found.slots)

    assert ((12, 25),) == found.dates
    assert (weekday, slots) == (found.weekday, count)


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        (
            "toute l’année",
            "Toute l’année",
            "All year",
        ),
        (
            "hors vacances",
            "Hors vacances scolaires (zone A)",
            "Outside school holidays (zone A)",
        ),
        ("petites vacances", "Petites vacances scolaires (zone A)", None),
        (
            "vacances de Noël",
            "Vacances de Noël (zone A)",
            "Christmas holidays (zone A)",
        ),
        ("juillet et août", "En juillet et août", "In July and August"),
        ("du 28 mars au 1er novembre", "Du 28 mars au 1er novembre", None),
        (
            "du 20/12/2026 au 03/01/2027",
            "Du 20 décembre 2026 au 3 janvier 2027",
            "20 December 2026 to 3 January 2027",
        ),
        ("2026-06-21", "Le dimanche 21 juin 2026", "On Sunday 21 June 2026"),
    ],
)
def test_a_time_of_the_year_has_a_name(text: str, fr: str, en: str | None) -> None:
    """Its own is what it is."""
    found: When = when(text)
    season = Season(
        title=None,
        kind=found.kind,
        week=((),) * 8,
        spans=found.spans,
        holidays=found.holidays,
    )
    table = Timetable(zone="A", seasons=(season,))

    assert fr == plain(year.title(season, table, "fr"))
    assert en in (None, plain(year.title(season, table, "en")))


def test_a_time_that_is_over_is_not_shown() -> None:
    """Only what comes again, or is still to come."""
    spans = [span("du 14 au 18 septembre 2026"), span("en mai".removeprefix("en "))]
    seasons = [
        Season(title=None, kind="dates", week=((),) * 8, spans=(one,)) for one in spans
    ]
    today = date(2026, 9, 19)

    assert [True, False] == [year.is_over(season, today) for season in seasons]


@pytest.mark.parametrize(
    ("starts", "until", "now", "fr", "en"),
    [
        pytest.param(
            "2026-07-14 17:00",
            "2026-07-14 18:00",
            "2026-07-14 17:05",
            "jusqu’à 18 h",
            "until 6 pm",
            id="today",
        ),
        pytest.param(
            "2026-07-14 17:00",
            "2026-07-16 09:30",
            "2026-07-14 17:05",
            "jusqu’au jeudi 16 juillet 2026, 9 h 30",
            "until Thursday 16 July 2026, 9:30 am",
            id="another-day",
        ),
        pytest.param(
            "2026-07-14 00:00",
            "2026-07-17 00:00",
            "2026-07-14 17:05",
            "jusqu’au jeudi 16 juillet 2026",
            "until the end of Thursday 16 July 2026",
            id="whole-days-that-have-begun",
        ),
        pytest.param(
            "2026-07-14 00:00",
            "2026-07-17 00:00",
            None,
            "du mardi 14 au jeudi 16 juillet 2026",
            "Tuesday 14 to Thursday 16 July 2026",
            id="whole-days",
        ),
        pytest.param(
            "2026-07-14 17:00",
            "2026-07-16 09:30",
            None,
            "du mardi 14 juillet 2026, 17 h, au jeudi 16 juillet 2026, 9 h 30",
            "Tuesday 14 July 2026, 5 pm, to Thursday 16 July 2026, 9:30 am",
            id="from-day-to-day",
        ),
    ],
)
def test_a_notice_says_until_when(
    starts: str, until: str, now: str | None, fr: str, en: str
) -> None:
    """Once it has begun, only its end."""

    def at(text: str | None) -> datetime | None:
        return datetime.fromisoformat(text).replace(tzinfo=PARIS) if text else None

    said = [
        plain(between(at(starts), at(until), lang, now=at(now)))
        for lang in ("fr", "en")
    ]

    assert [fr, en] == said


VENUE = "---\ntitle: X\nkind: Museum\nprices:\n  - for: A\n    {}\n---\n"


@pytest.mark.parametrize(
    ("line", "fr", "en"),
    [
        ("price: 5,50", "5,50 €", "€5.50"),
        ("price: 12", "12 €", "€12"),
        ("price: gratuit", "gratuit", "free"),
        ("price: sur demande", "sur demande", "on request"),
        ("per: la nuit", "sur demande", "on request"),
        ("price: prix libre", "prix libre", "pay what you like"),
        ("price: à partir de 42", "à partir de 42 €", "from €42"),
        ("price: de 58 à 86", "de 58 € à 86 €", "€58 to €86"),
        ("price: 1200", "1 200 €", "€1,200"),
    ],
)
def test_a_price_is_said(
    library: Callable[[Files], Library], line: str, fr: str, en: str
) -> None:
    """What is unknown is never free."""
    read = library({"venues/x.md": VENUE.format(line)})
    assert [] == read.problems
    amount = read.documents["venues/x.md"].content.prices[0].price
    rate = SimpleNamespace(
        known=amount is not None,
        price=None
        if amount is None or (amount.at_least and not amount.low)
        else amount.low,
        highest=amount.high if amount else None,
        at_least=bool(amount and amount.at_least),
        free=bool(amount and amount.is_free),
        currency="EUR",
        per=None,
    )

    assert [fr, en] == [plain(prices.said(rate, lang)) for lang in ("fr", "en")]


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ("a@example.org", "mailto:a@example.org"),
        ("02 61 91 20 20", "tel:0261912020"),
        ("https://example.org/x", "https://example.org/x"),
        ("à l’accueil", None),
    ],
)
def test_a_contact_is_a_link_where_it_can_be(
    contact: str, expected: str | None
) -> None:
    """By mail, by phone, by address; else it is words."""
    rate = SimpleNamespace(
        title="Groupe",
        public="group",
        known=True,
        price=Decimal(4),
        highest=None,
        at_least=False,
        free=False,
        currency="EUR",
        per="l’heure",
        when="Vendredi",
        conditions="sur inscription",
        includes="le café",
        contact=contact,
    )
    table = next(prices.tables([rate], "fr"))

    assert ("Groupes", expected) == (table.title, table.rows[0].link)
    assert ("4 € l’heure", "Vendredi", ("Sur inscription", "Compris : le café")) == (
        plain(table.rows[0].price),
        table.rows[0].when,
        tuple(map(plain, table.rows[0].details)),
    )


def test_facts_are_said_as_answers() -> None:
    """Hours, lists and sentences, each with its question."""
    given = SimpleNamespace(
        arrival="15:00",
        departure="11:30",
        payment=("card", "cash"),
        accessibility=("step-free", "hearing-loop"),
        pets="non",
    )
    said = {fact.key: plain(fact.answer) for fact in facts.facts(given, "fr")}

    assert {
        "arrival": "À partir de 15 h",
        "departure": "Avant 11 h 30",
        "accessibility": "Accès de plain-pied et boucle magnétique",
        "pets": "Non",
        "payment": "Carte bancaire, espèces",
    } == said


def test_the_way_is_shown_on_maps_that_ask_nothing() -> None:
    """The visitor's own, and a free one."""
    point = SimpleNamespace(latitude=46.1, longitude=4.5)
    links = facts.maps(SimpleNamespace(coordinates=point))

    assert ["geo:46.1,4.5?q=46.1,4.5", "https://www.openstreetmap.org/"] == [
        links[0].url,
        links[1].url.partition("?")[0],
    ]
    assert () == facts.maps(SimpleNamespace(coordinates=None))


def test_holidays_are_those_of_the_place() -> None:
    """Alsace rests on Good Friday; nobody knows the holidays of nowhere."""
    day = date(2026, 4, 3)

    assert "Vendredi saint" == Calendar(region="Alsace").feast(day)
    assert [None, None] == [
        Calendar().feast(day),
        Calendar(country="XX").feast(day),
    ]
    assert ("Alsace" in regions("FR"), ()) == (True, regions("XX"))
    assert Calendar(region="Nulle part").feast(date(2026, 12, 25)) is None


def test_hours_of_a_whole_week_are_one_form(
    library: Callable[[Files], Library],
) -> None:
    """The last entry may be an hour, also one after midnight."""
    text = (
        "---\ntitle: Bar\nkind: Restaurant\nhours:\n  days:\n"
        "    tous les jours:\n      - hours: 20h-2h\n        last_entry: 01:00\n---\n"
    )
    read = library({"venues/x.md": text})
    table = timetable(read.documents["venues/x.md"].content.hours)

    assert [] == read.problems
    assert 1500 == table.seasons[0].week[0][0].last_entry


def test_a_leap_day_is_the_day_before_it_in_other_years() -> None:
    """So that a yearly closure on 29 February is told every year."""
    leap = Span(first=date(2000, 2, 29), last=date(2000, 2, 29), yearly=True)

    assert date(2028, 2, 29) in leap
