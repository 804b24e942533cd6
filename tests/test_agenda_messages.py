"""What an editor is told of an event: with file, line, key, value and cure."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.content_model.kinds import Event
from plugins.content_model.library import Library
from plugins.events.programme import Programme
from tests.harness import HORIZON, NOW, event, scope, written

W = "\n  every: week\n  days: [mardi]\n  until: 2026-08-25"
SERIES = event(
    repeats=W,
    dates="\n  - date: 2026-07-14\n    note: orage\n  - date: 21/07/2026\n    note: pluie",
    prices="\n  - for: Adulte\n    price: 5",
)
ENGLISH = """---
title: Concert
dates:
  - date: 2026-07-21
    note: rain
prices:
  - for: Adult
    price: 5 €
---
"""
RIGHT = [
    pytest.param(dict(starts="2026-07-07"), id="whole-day"),
    pytest.param(dict(starts="mardi 7 juillet 2026 à 21h30"), id="day-in-words"),
    pytest.param(dict(starts="July 7, 2026 9:30 pm"), id="in-english"),
    pytest.param(dict(ends="23:00"), id="end-is-an-hour"),
    pytest.param(dict(ends="2h"), id="end-after-midnight"),
    pytest.param(dict(ends="minuit"), id="end-at-midnight"),
    pytest.param(dict(starts="2026-07-07", lasts="3 jours"), id="three-days"),
    pytest.param(dict(repeats="chaque mardi"), id="each-tuesday"),
    pytest.param(dict(repeats="un mardi sur deux"), id="every-other-tuesday"),
    pytest.param(
        dict(repeats="tous les mardis et jeudis jusqu’au 25/08/2026"), id="one-line"
    ),
    pytest.param(dict(repeats="RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3"), id="rrule"),
    pytest.param(
        dict(repeats="FREQ=WEEKLY;UNTIL=20260825T193000Z"), id="rrule-until-in-utc"
    ),
    pytest.param(dict(repeats="\n  every: an\n  days: premier mardi"), id="yearly"),
    pytest.param(dict(repeats=W, except_="du 10/07/2026 au 20/07/2026"), id="holidays"),
    pytest.param(
        dict(repeats=W, dates="\n  - added: 2026-07-14 18:00"), id="twice-a-day"
    ),
    pytest.param(dict(state="annulée", since="2026-07-01"), id="cancelled"),
    pytest.param(dict(places="complète"), id="full"),
    pytest.param(dict(prices="5,50"), id="one-price"),
    pytest.param(
        dict(prices="\n  - for: Adulte\n    price: 12 CHF\n  - Enfant: gratuit"),
        id="prices-in-lines",
    ),
    pytest.param(dict(prices="de 5 à 12 €"), id="price-range"),
    pytest.param(dict(booking="02 40 00 00 00"), id="booking-by-phone"),
    pytest.param(dict(booking="\n  waiting_list: oui"), id="waiting-list"),
    pytest.param(dict(accessibility="step-free, langue des signes"), id="help"),
]
CASES = [
    pytest.param(
        dict(starts=None),
        [
            "content/agenda/x.md:2: starts: manque ; dites quand il commence, comme 2026-07-07 21:30",
        ],
        id="starts-missing",
    ),
    pytest.param(
        dict(date=None),
        [
            "content/agenda/x.md:2: date: manque ; dites quand l’événement est annoncé, comme 2026-03-02 09:00",
        ],
        id="announcement-missing",
    ),
    pytest.param(
        dict(starts="demain"),
        [
            "content/agenda/x.md:4: starts: « demain » n’est pas une date ; écrivez comme 2026-03-02 09:00 ou 02/03/2026",
        ],
        id="starts-in-words",
    ),
    pytest.param(
        dict(starts="lundi 7 juillet 2026 à 21h30"),
        [
            "content/agenda/x.md:4: starts: « lundi 7 juillet 2026 à 21h30 » : ce jour-là est un mardi ; corrigez le jour ou la date",
        ],
        id="another-weekday",
    ),
    pytest.param(
        dict(starts="2026-03-29 02:30"),
        [
            "content/agenda/x.md:4: starts: « 2026-03-29 02:30 » n’existe pas : cette nuit-là on avance les montres ; choisissez une autre heure",
        ],
        id="hour-that-the-clock-skips",
    ),
    pytest.param(
        dict(ends="2026-07-07 20:00"),
        [
            "content/agenda/x.md:5: ends: « 2026-07-07 20:00 » n’est pas après le début (2026-07-07 21:30) ; corrigez l’un des deux",
        ],
        id="end-before-start",
    ),
    pytest.param(
        dict(ends="2026-07-08"),
        [
            "content/agenda/x.md:5: ends: « 2026-07-08 » ne dit pas l’heure, et le début en a une ; ajoutez-la",
        ],
        id="end-without-an-hour",
    ),
    pytest.param(
        dict(starts="2026-07-07", ends="18:00"),
        [
            "content/agenda/x.md:5: ends: « 18:00 » dit une heure, et le début n’en a pas ; ajoutez-la au début",
        ],
        id="whole-day-that-ends-at-an-hour",
    ),
    pytest.param(
        dict(ends="23:00", lasts="1h30"),
        [
            "content/agenda/x.md:6: lasts: ends et lasts disent deux fois la fin ; gardez l’un des deux",
        ],
        id="two-ends",
    ),
    pytest.param(
        dict(lasts="longtemps"),
        [
            "content/agenda/x.md:5: lasts: « longtemps » n’est pas une durée ; écrivez comme 1h30, 90 min ou 3 jours",
        ],
        id="length-in-words",
    ),
    pytest.param(
        dict(starts="2026-07-07", lasts="3h"),
        [
            "content/agenda/x.md:5: lasts: sans heure de début, une durée se dit en jours, comme 3 jours",
        ],
        id="whole-days-of-hours",
    ),
    pytest.param(
        dict(repeats="FREQ=HOURLY"),
        [
            "content/agenda/x.md:5: repeats: « FREQ=HOURLY » ne se lit pas ; écrivez every, days, until",
        ],
        id="rule-by-the-hour",
    ),
    pytest.param(
        dict(repeats="de temps en temps"),
        [
            "content/agenda/x.md:5: repeats: « de temps en temps » n’est pas un rythme ; écrivez comme semaine, 2 semaines, mois, an ou tous les mardis",
        ],
        id="rhythm-in-other-words",
    ),
    pytest.param(
        dict(repeats="\n  every: lune"),
        [
            "content/agenda/x.md:6: repeats.every: « lune » n’est pas un rythme ; écrivez comme semaine, 2 semaines, mois, an ou tous les mardis",
        ],
        id="unknown-unit",
    ),
    pytest.param(
        dict(repeats="\n  days: [mardi, mardy]"),
        [
            "content/agenda/x.md:6: repeats.days: « mardy » n’est pas un jour ; écrivez comme mardi, premier dimanche ou 15",
        ],
        id="unknown-weekday",
    ),
    pytest.param(
        dict(repeats="\n  until: 2026-08-25"),
        [
            "content/agenda/x.md:5: repeats: ne dit pas le rythme ; ajoutez every: semaine ou days: [mardi]",
        ],
        id="no-rhythm",
    ),
    pytest.param(
        dict(repeats="\n  every: week\n  until: 2026-06-25"),
        [
            "content/agenda/x.md:7: repeats.until: « 2026-06-25 » est avant le début (2026-07-07) ; corrigez l’un des deux",
        ],
        id="until-before-start",
    ),
    pytest.param(
        dict(repeats="\n  every: week\n  until: 2026-08-25\n  times: 3"),
        [
            "content/agenda/x.md:8: repeats.times: until et times disent deux fins ; gardez l’un des deux",
        ],
        id="until-and-times",
    ),
    pytest.param(
        dict(repeats="\n  every: week\n  times: 0"),
        [
            "content/agenda/x.md:7: repeats.times: « 0 » n’est pas un nombre de 1 à 1000",
        ],
        id="no-times-at-all",
    ),
    pytest.param(
        dict(repeats="\n  days: [lundi]"),
        [
            "content/agenda/x.md:4: starts: le 2026-07-07 est un mardi, hors du rythme ; la première date serait 2026-07-13",
        ],
        id="start-out-of-the-rhythm",
    ),
    pytest.param(
        dict(repeats="\n  every: mois\n  days: [mardi]"),
        [
            "content/agenda/x.md:7: repeats.days: dites lequel du mois : premier, deuxième, dernier …",
        ],
        id="which-tuesday-of-the-month",
    ),
    pytest.param(
        dict(repeats="\n  every: semaine\n  days: [premier mardi]"),
        [
            "content/agenda/x.md:7: repeats.days: « premier », « dernier » ou une date vont avec « mois » ou « an »",
        ],
        id="first-tuesday-of-the-week",
    ),
    pytest.param(
        dict(repeats="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        [
            "content/agenda/x.md:5: repeats: ce rythme ne donne aucune date ; vérifiez days, until et except",
        ],
        id="rule-that-never-happens",
    ),
    pytest.param(
        dict(repeats=W, except_="[2026-07-14, 2026-07-22]"),
        [
            "content/agenda/x.md:9: except: aucune date le 2026-07-22 ; les plus proches sont 2026-07-21, 2026-07-28",
        ],
        id="exception-hits-no-night",
    ),
    pytest.param(
        dict(except_="2026-07-22"),
        [
            "content/agenda/x.md:5: except: rien ne se répète ici ; ôtez la ligne, ou ajoutez repeats",
        ],
        id="exception-without-rhythm",
    ),
    pytest.param(
        dict(repeats="\n  every: week\n  times: 2", except_="[2026-07-07, 14/07/2026]"),
        [
            "content/agenda/x.md:5: repeats: ce rythme ne donne aucune date ; vérifiez days, until et except",
        ],
        id="all-nights-excepted",
    ),
    pytest.param(
        dict(repeats=W, except_="du 20/07/2026 au 10/07/2026"),
        [
            "content/agenda/x.md:9: except: « du 20/07/2026 au 10/07/2026 » finit avant de commencer ; échangez les deux dates",
        ],
        id="exceptions-backwards",
    ),
    pytest.param(
        dict(repeats=W, dates="\n  - date: 2026-07-15\n    note: x"),
        [
            "content/agenda/x.md:10: dates.date: aucune date le 2026-07-15 ; les plus proches sont 2026-07-14, 2026-07-21",
        ],
        id="single-date-hits-no-night",
    ),
    pytest.param(
        dict(
            repeats=W, except_="2026-07-14", dates="\n  - date: 2026-07-14\n    note: x"
        ),
        [
            "content/agenda/x.md:11: dates.date: aucune date le 2026-07-14 ; « except » l’ôte déjà ; gardez l’un des deux",
        ],
        id="single-date-is-excepted",
    ),
    pytest.param(
        dict(dates="\n  - date: 2026-07-08\n    note: x"),
        [
            "content/agenda/x.md:6: dates.date: aucune date le 2026-07-08 ; l’événement a lieu le 2026-07-07",
        ],
        id="single-date-of-a-single-night",
    ),
    pytest.param(
        dict(repeats=W, dates="\n  - date: 2026-07-14\n    state: annulée"),
        [
            "content/agenda/x.md:11: dates.state: annulé depuis quand ? ajoutez since, comme since: 2026-07-14 17:05",
        ],
        id="single-date-without-since",
    ),
    pytest.param(
        dict(repeats=W, dates="\n  - date: 2026-07-14"),
        [
            "content/agenda/x.md:10: dates.date: le 2026-07-14 ne dit rien de différent ; ajoutez state, starts, place ou note",
        ],
        id="single-date-says-nothing",
    ),
    pytest.param(
        dict(repeats=W, dates="\n  - note: pluie"),
        [
            "content/agenda/x.md:10: dates: une date qui diffère dit date: (laquelle change) ou added: (une de plus)",
        ],
        id="single-date-without-a-date",
    ),
    pytest.param(
        dict(
            repeats=W,
            dates="\n  - date: 2026-07-14\n    note: x\n  - date: 14/07/2026\n    note: y",
        ),
        [
            "content/agenda/x.md:12: dates.date: le 2026-07-14 est déjà là ; gardez une seule ligne",
        ],
        id="single-date-twice",
    ),
    pytest.param(
        dict(repeats=W, dates="\n  - added: 2026-07-14 21:30"),
        [
            "content/agenda/x.md:10: dates.added: le 2026-07-14 21:30 est déjà là ; gardez une seule ligne",
        ],
        id="added-date-is-a-night-already",
    ),
    pytest.param(
        dict(
            repeats=W,
            dates="\n  - date: 2026-07-14\n    state: déplacé\n    since: 2026-07-01",
        ),
        [
            "content/agenda/x.md:11: dates.state: rescheduled veut une nouvelle date ; ajoutez starts, ou écrivez postponed",
        ],
        id="moved-to-no-date",
    ),
    pytest.param(
        dict(
            repeats=W,
            dates="\n  - date: 2026-07-14\n    state: annulé\n    since: 2026-07-01\n    starts: 2026-07-15 20:00",
        ),
        [
            "content/agenda/x.md:13: dates.starts: annulé, mais starts donne une nouvelle date ; gardez l’un des deux",
        ],
        id="cancelled-and-moved",
    ),
    pytest.param(
        dict(
            repeats=W,
            dates="\n  - date: 2026-07-14\n    starts: 22h\n    ends: 2026-07-14 21:00",
        ),
        [
            "content/agenda/x.md:12: dates.ends: « 2026-07-14 21:00 » n’est pas après le début (2026-07-14 22:00) ; corrigez l’un des deux",
        ],
        id="moved-night-ends-before-it-starts",
    ),
    pytest.param(
        dict(state="annulé"),
        [
            "content/agenda/x.md:5: state: annulé depuis quand ? ajoutez since, comme since: 2026-07-14 17:05",
        ],
        id="state-without-since",
    ),
    pytest.param(
        dict(state="perdu"),
        [
            "content/agenda/x.md:5: state: « perdu » est inconnu ; choisissez parmi cancelled, online, postponed, rescheduled, scheduled",
        ],
        id="unknown-state",
    ),
    pytest.param(
        dict(since="2026-07-01"),
        [
            "content/agenda/x.md:5: since: de quoi ? dites ce qui a changé : state",
        ],
        id="since-without-state",
    ),
    pytest.param(
        dict(state="rescheduled", since="2026-07-01"),
        [
            "content/agenda/x.md:5: state: déplacé depuis quelle date ? ajoutez previously: 2026-07-14 20:00",
        ],
        id="rescheduled-from-nowhere",
    ),
    pytest.param(
        dict(state="rescheduled", since="2026-07-01", previously="2026-07-07 21:30"),
        [
            "content/agenda/x.md:7: previously: « 2026-07-07 21:30 » est le début d’aujourd’hui ; donnez la nouvelle date à starts",
        ],
        id="rescheduled-to-the-same-day",
    ),
    pytest.param(
        dict(previously="2026-07-01 21:30"),
        [
            "content/agenda/x.md:5: previously: va avec state: rescheduled, mais l’état est « prévu »",
        ],
        id="previously-of-what-is-as-planned",
    ),
    pytest.param(
        dict(places="presque"),
        [
            "content/agenda/x.md:5: places: « presque » est inconnu ; choisissez parmi few, full",
        ],
        id="unknown-places",
    ),
    pytest.param(
        dict(prices="beaucoup"),
        [
            "content/agenda/x.md:5: prices: « beaucoup » n’est pas un prix ; écrivez comme 5,50 ; 12 CHF ; gratuit",
        ],
        id="price-in-words",
    ),
    pytest.param(
        dict(prices="\n  Adulte: 5,50 €\n  Enfant: 12 XYZ"),
        [
            "content/agenda/x.md:7: prices.Enfant: « 12 XYZ » : aucune monnaie XYZ ; écrivez son code, comme EUR ou CHF",
        ],
        id="price-in-no-currency",
    ),
    pytest.param(
        dict(prices="12 à 5 €"),
        [
            "content/agenda/x.md:5: prices: « 12 à 5 € » ; écrivez d’abord le plus petit prix",
        ],
        id="prices-backwards",
    ),
    pytest.param(
        dict(prices="\n  - for: Adulte"),
        [
            "content/agenda/x.md:6: prices.price: manque ; donnez le prix, comme 5,50 ou gratuit",
        ],
        id="price-missing",
    ),
    pytest.param(
        dict(booking="\n  url:"),
        [
            "content/agenda/x.md:5: booking: ne dit rien ; donnez url, phone ou email",
        ],
        id="booking-says-nothing",
    ),
    pytest.param(
        dict(booking="\n  urll: x"),
        [
            "content/agenda/x.md:6: booking.urll: clé inconnue ; vouliez-vous « url » ?",
        ],
        id="booking-key",
    ),
    pytest.param(
        dict(booking="\n  waiting_list: peut-être"),
        [
            "content/agenda/x.md:6: booking.waiting_list: « peut-être » est inconnu ; choisissez parmi no, yes",
        ],
        id="waiting-list-in-words",
    ),
    pytest.param(
        dict(accessibility="ascenseur"),
        [
            "content/agenda/x.md:5: accessibility: « ascenseur » est inconnu ; choisissez parmi accessible-parking, accessible-toilets, assistance-dogs, audio-description, captions, easy-read, hearing-loop, quiet-room, relaxed, sign-language, step-free, tactile-tour, wheelchair-spaces",
        ],
        id="unknown-help",
    ),
    pytest.param(
        dict(
            ends="2026-07-07 20:00",
            state="annulé",
            repeats="\n  days: [mardi]\n  until: 2026-06-01",
            except_=None,
        ),
        [
            "content/agenda/x.md:5: ends: « 2026-07-07 20:00 » n’est pas après le début (2026-07-07 21:30) ; corrigez l’un des deux",
            "content/agenda/x.md:6: state: annulé depuis quand ? ajoutez since, comme since: 2026-07-14 17:05",
            "content/agenda/x.md:9: repeats.until: « 2026-06-01 » est avant le début (2026-07-07) ; corrigez l’un des deux",
        ],
        id="all-at-once",
    ),
    pytest.param(
        dict(status="brouillon", ends="2026-07-07 20:00"),
        [
            "~ content/agenda/x.md:6: ends: « 2026-07-07 20:00 » n’est pas après le début (2026-07-07 21:30) ; corrigez l’un des deux",
        ],
        id="draft-is-only-advised",
    ),
]


@pytest.mark.parametrize("keys", RIGHT)
def test_what_people_say_is_understood(
    judged: Callable[..., list[str]], keys: dict[str, str]
) -> None:
    """Forgiving in form: in French or English, in one line or in full."""
    told = judged({"agenda/x.md": event(**keys)})

    assert [] == told


@pytest.mark.parametrize(("keys", "expected"), CASES)
def test_a_mistake_is_told(
    judged: Callable[..., list[str]], keys: dict[str, str], expected: list[str]
) -> None:
    """Strict in meaning: the place, what is wrong, and the cure."""
    told = judged({"agenda/x.md": event(**keys)})

    assert expected == told


def test_a_mistake_is_told_in_english_too(judged: Callable[..., list[str]]) -> None:
    """Words inside the sentence change too."""
    told = judged({"agenda/x.md": event(repeats="\n  days: [lundi]")}, lang="en")

    assert [
        "content/agenda/x.md:4: starts: 2026-07-07 is a Tuesday, out of the rhythm; the first date would be 2026-07-13"
    ] == told


def test_a_price_needs_a_currency_where_the_site_has_none(tmp_path: Path) -> None:
    """The cure says how."""
    files = {"agenda/x.md": event(prices="5,50")}
    read = Library.read(scope(written(tmp_path, files), currency=None))

    assert [
        "content/agenda/x.md:5: prices: « 5,50 » est sans monnaie ; écrivez 5,50 EUR, ou réglez CURRENCY"
    ] == [problem.told("fr") for problem in read.problems]


def test_a_translation_words_notes_and_prices(
    judged: Callable[..., list[str]],
) -> None:
    """It says only what differs in words, for one date of several if need be."""
    told = judged({"agenda/x.md": SERIES, "agenda/x.en.md": ENGLISH})

    assert [] == told


def test_a_translation_does_not_move_a_date(judged: Callable[..., list[str]]) -> None:
    """One cancellation holds in all languages, and so does one price."""
    wrong = ENGLISH.replace("note: rain", "state: annulé").replace("5 €", "6 €")
    told = judged({"agenda/x.md": SERIES, "agenda/x.en.md": wrong})

    assert [
        "content/agenda/x.en.md:5: dates.state: une traduction ne change pas cette valeur (—) ; enlevez la ligne",
        "content/agenda/x.en.md:8: prices.price: une traduction ne change pas cette valeur (5 EUR) ; enlevez la ligne",
    ] == told


# What an editor may come to write under any key, and what nobody should.
VALUES = st.sampled_from(
    [
        "2026-07-07 21:30", "2026-07-07", "21:30", "minuit", "24:00", "99:99", "mardi",
        "2199-12-31", "1900-01-01 00:00", "2026-03-29 02:30", "2026-10-25 02:30",
        "31 février 2026", "week", "2 semaines", "premier dimanche", "31", "0", "oui",
        "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=", "FREQ=DAILY;INTERVAL=0", "FREQ=WEEKLY;COUNT=0",
        "FREQ=MONTHLY;BYDAY=5MO,-1FR;BYSETPOS=2", "FREQ=YEARLY;BYWEEKNO=53",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;UNTIL=99999999",
        "1h30", "999 jours", "cancelled", "rescheduled", "postponed", "online", "few",
        "gratuit", "5,50", "de 5 à 4 €", "[]", "{}", "[a, b]", "[[a]]", "{a: b}", "''",
        "[{date: 2026-07-07, note: x}]", "[{added: 2026-07-14}]",
        "[{date: 2026-07-14, starts: 22h, ends: 1h}]",
        "[{date: 2026-07-14, starts: 2026-07-21 21:30}]",
        "[{added: 1900-01-01 10:00}, {added: 2199-12-31}]",
        "{every: week, days: [mardi, jeudi], until: 2026-08-25}",
        "{every: month, days: [premier dimanche, 15]}", "{days: weekend, times: 1000}",
        "{every: an, days: dernier jour}", "{every: jour, until: 2199-12-31}",
        "du 2026-07-07 au 2026-08-01", "{url: https://a.org, opens: 2026-06-01}",
    ]
)  # fmt: skip
KEYS = st.sampled_from(
    [name.rstrip("_") for name in Event.model_fields if name not in ("title", "cover")]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=st.dictionaries(KEYS, VALUES, max_size=4), draft=st.booleans())
def test_no_event_gives_a_traceback(
    tmp_path: Path, keys: dict[str, str], *, draft: bool
) -> None:
    """It is counted, or its problems are told; a draft is counted as well as it can."""
    keys |= {"status": "draft"} if draft else {}
    read = Library.read(scope(written(tmp_path, {"agenda/x.md": event(**keys)})))
    programme = Programme.read(read, horizon=HORIZON)
    told = [problem.told("fr") for problem in (*read.problems, *programme.problems)]
    for happening in programme.happenings.values():
        names = [one.key for one in happening.occurrences]
        assert happening.attributes(now=NOW, lang="en")["when"]
        assert draft or len(set(names)) == len(names)

    assert told or programme.happenings
