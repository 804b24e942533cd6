"""When events happen: the wall clock, the rule, and the dates that differ."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.content_model.library import Library
from plugins.events.happening import Happening
from plugins.events.programme import Programme
from tests.harness import HORIZON, PARIS, Files, event

Read = Callable[[Files], Library]
Happen = Callable[..., Happening]
FIRST, LAST = "\n  days: premier dimanche\n", "\n  days: dernier vendredi\n"
SUMMER = "\n  every: week\n  days: [mardi]\n  until: 2026-08-25"


@pytest.fixture
def happen(library: Read) -> Happen:
    """Count the dates of an event that is right but for these keys."""

    def happen(horizon: date = HORIZON, **keys: str) -> Happening:
        read = library({"agenda/x.md": event(**keys)})
        assert [] == read.problems
        content = read.documents["agenda/x.md"].content
        return Happening.of(content, zone=PARIS, horizon=horizon)

    return happen


def told(happening: Happening) -> list[str]:
    """Write each date briefly: its start with the offset, its end, its state."""
    return [
        " ".join(
            filter(
                None,
                [
                    brief(one.starts),
                    one.ends and f"–{brief(one.ends).split(' ', 1)[-1]}",
                    one.state if one.state != "scheduled" else None,
                    "+" if one.added else None,
                ],
            )
        )
        for one in happening.occurrences
    ]


def brief(instant: date | datetime) -> str:
    """Write a day, or a day and an hour with its offset."""
    return f"{instant:%d/%m %H:%M%z}".removesuffix(" 00:00")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param({}, ["07/07 21:30+0200"], id="no-end-is-invented"),
        pytest.param(
            {"ends": "2h"}, ["07/07 21:30+0200 –02:00+0200"], id="over-midnight"
        ),
        pytest.param(
            {"lasts": "1h30"}, ["07/07 21:30+0200 –23:00+0200"], id="a-length"
        ),
        pytest.param({"starts": "2026-07-07"}, ["07/07 –07/07"], id="a-whole-day"),
        pytest.param(
            {"starts": "2026-07-07", "ends": "2026-07-09"},
            ["07/07 –09/07"],
            id="three-whole-days-end-on-the-last",
        ),
        pytest.param(
            {"starts": "2026-07-07", "lasts": "3 jours"},
            ["07/07 –09/07"],
            id="three-days-long",
        ),
        pytest.param(
            {"starts": "2026-03-24 19:30", "repeats": "FREQ=WEEKLY;COUNT=2"},
            ["24/03 19:30+0100", "31/03 19:30+0200"],
            id="weekly-across-the-clock-change",
        ),
        pytest.param(
            {"starts": "2026-10-20 19:30", "repeats": "FREQ=WEEKLY;COUNT=2"},
            ["20/10 19:30+0200", "27/10 19:30+0100"],
            id="weekly-across-the-other-clock-change",
        ),
        pytest.param(
            {"starts": "2026-10-24 22:00", "ends": "04:00"},
            ["24/10 22:00+0200 –04:00+0100"],
            id="until-four-is-the-clock's-four",
        ),
        pytest.param(
            {"starts": "2026-10-24 22:00", "lasts": "6h"},
            ["24/10 22:00+0200 –03:00+0100"],
            id="six-hours-are-six-hours",
        ),
        pytest.param(
            {"starts": "2026-03-22 02:30", "repeats": "FREQ=WEEKLY;COUNT=2"},
            ["22/03 02:30+0100", "29/03 03:30+0200"],
            id="a-skipped-hour-is-the-next",
        ),
        pytest.param(
            {"starts": "2026-10-18 02:30", "repeats": "FREQ=WEEKLY;COUNT=2"},
            ["18/10 02:30+0200", "25/10 02:30+0200"],
            id="an-hour-that-comes-twice-is-the-first",
        ),
        pytest.param(
            {"repeats": "\n  days: [mardi]\n  until: 2026-07-21"},
            ["07/07 21:30+0200", "14/07 21:30+0200", "21/07 21:30+0200"],
            id="until-is-inclusive",
        ),
        pytest.param(
            {"starts": "2026-07-05", "repeats": FIRST + "  times: 3"},
            ["05/07 –05/07", "02/08 –02/08", "06/09 –06/09"],
            id="first-sunday",
        ),
        pytest.param(
            {"starts": "2026-07-31", "repeats": LAST + "  times: 2"},
            ["31/07 –31/07", "28/08 –28/08"],
            id="last-friday",
        ),
        pytest.param(
            {"repeats": "un mardi sur deux jusqu’au 25/08/2026"},
            [f"{day} 21:30+0200" for day in ("07/07", "21/07", "04/08", "18/08")],
            id="every-other-tuesday",
        ),
        pytest.param(
            {"repeats": "\n  every: an\n  times: 2"},
            ["07/07 21:30+0200", "07/07 21:30+0200"],
            id="yearly",
        ),
        pytest.param(
            {"repeats": SUMMER, "except": "du 10/07/2026 au 20/08/2026"},
            ["07/07 21:30+0200", "25/08 21:30+0200"],
            id="holidays-are-excepted",
        ),
    ],
)  # fmt: skip
def test_an_event_happens(
    happen: Happen, keys: dict[str, str], expected: list[str]
) -> None:
    """On the wall clock of its zone, whatever the offset."""
    assert expected == told(happen(**keys))


def test_single_dates_differ(happen: Happen) -> None:
    """One is cancelled and stays, one moves onto another night, one is added."""
    happening = happen(
        ends="23:00",
        repeats="\n  days: [mardi]\n  until: 2026-07-28",
        dates="""
  - date: 2026-07-14
    state: cancelled
    since: 2026-07-14 17:05
    note: orage
  - date: 2026-07-21
    starts: 2026-07-28 21:30
    place: Salle du Cens
  - added: 2026-07-28 18:00
    lasts: 1h""",
    )

    assert [
        "07/07 21:30+0200 –23:00+0200",
        "14/07 21:30+0200 –23:00+0200 cancelled",
        "28/07 18:00+0200 –19:00+0200 +",
        "28/07 21:30+0200 –23:00+0200 rescheduled",
        "28/07 21:30+0200 –23:00+0200",
    ] == told(happening)
    assert [
        "2026-07-07",
        "2026-07-14",
        "2026-07-28-1800",
        "2026-07-21",
        "2026-07-28",
    ] == [one.key for one in happening.occurrences]


def test_a_day_or_an_hour_alone_is_enough(happen: Happen) -> None:
    """The rest is as usual."""
    happening = happen(
        repeats="\n  days: [mardi]\n  until: 2026-07-21",
        dates="\n  - date: 2026-07-14\n    starts: 20h\n"
        "  - date: 2026-07-21\n    starts: 2026-07-22\n  - added: 2026-07-30",
    )

    assert [
        "07/07 21:30+0200",
        "14/07 20:00+0200 rescheduled",
        "22/07 21:30+0200 rescheduled",
        "30/07 21:30+0200 +",
    ] == told(happening)


def test_a_cancelled_series_keeps_the_nights_that_took_place(happen: Happen) -> None:
    """What was over when it was called off did happen."""
    happening = happen(
        repeats="\n  days: [mardi]\n  times: 3",
        state="annulé",
        since="2026-07-10",
    )

    assert [
        "07/07 21:30+0200",
        "14/07 21:30+0200 cancelled",
        "21/07 21:30+0200 cancelled",
    ] == told(happening)


def test_an_endless_series_is_counted_to_the_horizon(happen: Happen) -> None:
    """And stays endless in its rule."""
    happening = happen(horizon=date(2026, 7, 21), repeats="chaque semaine")

    assert ["07/07", "14/07", "21/07"] == [t[:5] for t in told(happening)]
    assert happening.rule.is_endless
    assert "FREQ=WEEKLY" == happening.rule.rrule


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param({}, ["07/07"], id="first"),
        pytest.param({"except": "2026-07-07"}, ["14/07"], id="first-that-is-kept"),
    ],
)
def test_a_series_beyond_the_horizon_has_its_first_date(
    happen: Happen, library: Read, keys: dict[str, str], expected: list[str]
) -> None:
    """Who announces next summer early is not told that it never happens, or is over."""
    horizon = date(2026, 1, 31)
    happening = happen(horizon=horizon, repeats=SUMMER, **keys)
    read = library({"agenda/x.md": event(repeats=SUMMER, **keys)})

    assert expected == [t[:5] for t in told(happening)]
    assert [] == Programme.read(read, horizon=horizon).problems


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param(
            {"repeats": SUMMER},
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260825T215959Z",
            id="timed-in-utc",
        ),
        pytest.param(
            {"starts": "2026-07-07", "repeats": SUMMER},
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260825",
            id="whole-days-as-a-day",
        ),
        pytest.param(
            {"repeats": "\n  every: 2 semaines\n  times: 4"},
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4",
            id="times",
        ),
        pytest.param(
            {"repeats": "\n  every: jour\n  days: lundi à vendredi\n  times: 9"},
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=9",
            id="each-day-of-the-week",
        ),
    ],
)
def test_a_rule_is_written_as_calendars_want_it(
    happen: Happen, keys: dict[str, str], expected: str
) -> None:
    """UNTIL has the type of the start."""
    assert expected == happen(**keys).rule.rrule


@pytest.mark.parametrize(
    ("keys", "fr", "en"),
    [
        pytest.param(
            {},
            "mardi 7 juillet 2026, 21 h 30",
            "Tuesday 7 July 2026, 9:30 pm",
            id="one-night",
        ),
        pytest.param(
            {"ends": "minuit"},
            "mardi 7 juillet 2026, de 21 h 30 à minuit",
            "Tuesday 7 July 2026, 9:30 pm to midnight",
            id="until-midnight",
        ),
        pytest.param(
            {"starts": "2026-09-01"},
            "mardi 1er septembre 2026",
            "Tuesday 1 September 2026",
            id="whole-day",
        ),
        pytest.param(
            {"starts": "2026-10-09", "ends": "2026-10-11"},
            "du vendredi 9 au dimanche 11 octobre 2026",
            "from Friday 9 to Sunday 11 October 2026",
            id="whole-days",
        ),
        pytest.param(
            {"starts": "2026-10-30 9h", "ends": "2026-11-01 18:00"},
            "du vendredi 30 octobre, 9 h, au dimanche 1er novembre 2026, 18 h",
            "from Friday 30 October, 9 am, to Sunday 1 November 2026, 6 pm",
            id="fair",
        ),
        pytest.param(
            {"repeats": SUMMER},
            "tous les mardis jusqu’au 25 août, à 21 h 30",
            "every Tuesday until 25 August, at 9:30 pm",
            id="weekly",
        ),
        pytest.param(
            {"repeats": "mardi et jeudi", "ends": "23h"},
            "tous les mardis et jeudis, de 21 h 30 à 23 h",
            "every Tuesday and Thursday, 9:30 pm to 11 pm",
            id="endless",
        ),
        pytest.param(
            {"repeats": "un mardi sur deux jusqu’au 31/01/2027"},
            "un mardi sur deux jusqu’au 19 janvier 2027, à 21 h 30",
            "every other Tuesday until 19 January 2027, at 9:30 pm",
            id="until-another-year",
        ),
        pytest.param(
            {"starts": "2026-07-05", "repeats": "premier et troisième dimanche"},
            "le premier et le troisième dimanche de chaque mois",
            "the first and the third Sunday of every month",
            id="monthly",
        ),
        pytest.param(
            {
                "starts": "2026-08-02",
                "repeats": "\n  every: an\n  days: premier dimanche",
            },
            "tous les ans le premier dimanche d’août",
            "every year on the first Sunday of August",
            id="yearly",
        ),
        pytest.param(
            {"repeats": "FREQ=WEEKLY;BYDAY=TU;BYMONTH=1,2,3,7,8,9,10,11,12"},
            "tous les mardis de juillet à mars, à 21 h 30",
            "every Tuesday from July to March, at 9:30 pm",
            id="in-season",
        ),
        pytest.param(
            {"starts": "2026-07-05", "repeats": "FREQ=MONTHLY;BYDAY=1SU;BYMONTH=7,8"},
            "le premier dimanche de chaque mois de juillet à août",
            "the first Sunday of every month from July to August",
            id="monthly-in-season",
        ),
        pytest.param(
            {"repeats": "FREQ=DAILY;BYMONTH=7"},
            "tous les jours de juillet, à 21 h 30",
            "every day in July, at 9:30 pm",
            id="in-a-month",
        ),
        pytest.param(
            {"repeats": "FREQ=WEEKLY;BYDAY=TU;BYMONTH=7,10"},
            "plusieurs dates à partir du mardi 7 juillet 2026",
            "several dates from Tuesday 7 July 2026",
            id="in-scattered-months",
        ),
        pytest.param(
            {"repeats": "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;COUNT=3"},
            "3 dates, du mardi 7 juillet au mardi 1er septembre 2026",
            "3 dates, from Tuesday 7 July to Tuesday 1 September 2026",
            id="only-a-rule-can-tell",
        ),
        pytest.param(
            {"dates": "\n  - added: 2026-07-09"},
            "2 dates, du mardi 7 au jeudi 9 juillet 2026",
            "2 dates, from Tuesday 7 to Thursday 9 July 2026",
            id="two-dates",
        ),
        pytest.param(
            {"state": "reporté", "since": "2026-07-01"},
            "date à venir",
            "date to be announced",
            id="postponed",
        ),
    ],
)
def test_a_reader_is_told_when(
    happen: Happen, keys: dict[str, str], fr: str, en: str
) -> None:
    """In the language of the page, as people say it."""
    happening = happen(**keys)
    said = [happening.when(lang).replace("\xa0", " ") for lang in ("fr", "en")]

    assert [fr, en] == said


NOON = datetime(2026, 7, 14, 12, tzinfo=ZoneInfo("Europe/Paris"))


def test_a_change_is_news_of_its_own(happen: Happen) -> None:
    """Newest first, with what it concerns; its number only rises."""
    happening = happen(
        title="Veillée",
        repeats=SUMMER,
        dates="\n  - date: 2026-07-14\n    state: annulé\n    since: 2026-07-14 10:00",
        state="reporté",
        since="2026-07-20",
    )
    given = happening.attributes(now=NOON, lang="fr")

    assert ["Reporté : Veillée", "Annulé le 14 juillet : Veillée"] == [
        change.title.replace("\xa0", " ") for change in given["changes"]
    ]
    assert 3444360 == given["sequence"]


def test_what_is_coming_takes_place(happen: Happen) -> None:
    """A cancelled night is to come in the lists, and nobody is sent there."""
    happening = happen(
        repeats="\n  days: [mardi]\n  times: 3",
        dates="\n  - date: 2026-07-14\n    state: annulé\n    since: 2026-07-14 10:00",
    )
    given = happening.attributes(now=NOON, lang="fr")

    assert ["2026-07-14", "2026-07-21"] == [one.key for one in given["upcoming"]]
    assert "2026-07-21" == given["coming"].key
