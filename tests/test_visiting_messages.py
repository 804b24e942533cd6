"""What an editor is told of hours, prices, notices and questions."""

from collections.abc import Callable

import pytest

HOURS = """---
title: Piscine
kind: PublicSwimmingPool
hours:
{}
---
Texte.
"""
WEEK = "  days:\n    tous les jours: 10:00-18:00\n"
SPACES = "  spaces:\n    sportif: Bassin sportif\n    ludique: Bassin ludique\n"
VENUE = HOURS.format(SPACES + WEEK.rstrip())
PAGE = "---\ntitle: Venir\n---\n"


def venue(hours: str) -> dict[str, str]:
    """Give a venue with these hours; their first line is the fifth of the file."""
    return {"venues/x.md": HOURS.format(hours.rstrip("\n"))}


def days(*lines: str) -> dict[str, str]:
    """Give a venue with these days; the first is the sixth line of the file."""
    return venue("\n".join(["  days:", *(f"    {line}" for line in lines)]))


def notice(**keys: str | None) -> dict[str, str]:
    """Give a notice that is right but for these keys, and the venue it concerns."""
    right: dict[str, str | None] = {
        "title": "Fermé : orage",
        "from": "2026-07-14 17:00",
        "until": "2026-07-14 18:00",
        "venues": "x",
        "closes": "venue",
    }
    lines = (f"{k}: {v}" for k, v in (right | keys).items() if v is not None)
    text = "\n".join(["---", *lines, "---", ""])
    return {"notices/n.md": text, "venues/x.md": VENUE}


def question(line: str) -> dict[str, str]:
    """Give a question with one more line, and a page that may answer."""
    text = f"---\ntitle: Où garer un vélo ?\n{line}\n---\n"
    return {"questions/velo.md": text, "pages/venir.md": PAGE}


PLACE = "content/venues/x.md"
CASES = [
    pytest.param(
        {**notice(closes="bassin"), "venues/x.md": VENUE.replace("kind", "genre")},
        [
            f"{PLACE}:2: kind: manque ; donnez la sorte de lieu (type schema.org), comme Campground",
            f"{PLACE}:3: genre: clé inconnue ; vouliez-vous « venue » ?",
        ],
        id="a-faulty-venue-is-told-once",
    ),
    pytest.param(
        days("lundi - dimanche: de 9 à douze"),
        [
            f"{PLACE}:6: hours.days.lundi - dimanche: « de 9 à douze » n’est pas un horaire ; écrivez comme 9:00-12:00, 14h-18h30 ou fermé"
        ],
        id="hours-that-mean-nothing",
    ),
    pytest.param(
        days("tous les jours: 9:00-9:00"),
        [
            f"{PLACE}:6: hours.days.tous les jours: « 9:00-9:00 » finit quand il commence ; écrivez 24 h/24, ou une autre fin"
        ],
        id="hours-of-no-length",
    ),
    pytest.param(
        days("lundis et mardy: 9:00-12:00", "autres jours: fermé"),
        [
            f"{PLACE}:6: hours.days.lundis et mardy: « lundis et mardy » n’est pas un jour ; écrivez comme lundi - vendredi, mercredi et samedi ou jours fériés"
        ],
        id="day-that-is-none",
    ),
    pytest.param(
        days("lundi - vendredi: 9:00-12:00", "mardi: fermé", "week-end: fermé"),
        [
            f"{PLACE}:7: hours.days.mardi: mardi est déjà dans « lundi - vendredi » ; gardez-en un"
        ],
        id="day-said-twice",
    ),
    pytest.param(
        days("lundi - jeudi: 9:00-12:00"),
        [
            f"{PLACE}:5: hours.days: rien n’est dit pour vendredi, samedi, dimanche ; ajoutez les heures, ou « autres jours: fermé »"
        ],
        id="days-left-unsaid",
    ),
    pytest.param(
        days("tous les jours: 9:00-12:00, 11:30-14h"),
        [
            f"{PLACE}:6: hours.days.tous les jours: 09:00-12:00 et 11:30-14:00 se recouvrent ; corrigez l’un des deux, ou dites les espaces"
        ],
        id="slots-that-overlap",
    ),
    pytest.param(
        days("samedi: 20h-3h", "dimanche: 2h-4h", "autres jours: fermé"),
        [
            f"{PLACE}:6: hours.days.samedi: la nuit se prolonge dans les heures du lendemain (dimanche) ; corrigez l’un des deux"
        ],
        id="night-into-the-next-day",
    ),
    pytest.param(
        venue(SPACES + "  days:\n    tous les jours: 9h-12h (bassin sportf)"),
        [
            f"{PLACE}:9: hours.days.tous les jours: espace « bassin sportf » inconnu ; vouliez-vous « Bassin sportif » ?"
        ],
        id="space-misspelt-in-brackets",
    ),
    pytest.param(
        venue(
            SPACES + WEEK + "  exceptions:\n"
            "    - dates: 2026-09-14\n      hours: fermé\n      spaces: [spa]"
        ),
        [
            f"{PLACE}:13: hours.exceptions.spaces: espace « spa » inconnu ; choisissez parmi sportif, ludique"
        ],
        id="space-that-is-none",
    ),
    pytest.param(
        venue(
            WEEK + "  exceptions:\n"
            "    - dates: du 14 au 18 septembre 2026\n      hours: fermé\n"
            "    - dates: 2026-09-18\n      hours: 10:00-12:00"
        ),
        [
            f"{PLACE}:10: hours.exceptions.dates: ces jours sont déjà dans l’exception n° 1 ; gardez-en une"
        ],
        id="exceptions-that-overlap",
    ),
    pytest.param(
        venue(
            "  periods:\n    - when: en juillett\n      days:\n"
            "        tous les jours: 9h-12h"
        ),
        [
            f"{PLACE}:6: hours.periods.when: « en juillett » n’est pas un temps de l’année ; écrivez temps scolaire, vacances, juillet et août ou du 28 mars au 1er novembre"
        ],
        id="time-of-the-year-that-is-none",
    ),
    pytest.param(
        venue(
            "  periods:\n    - when: vacances\n      days:\n"
            "        tous les jours: 9h-12h"
        ),
        [
            f"{PLACE}:4: hours.zone: manque ; dites la zone scolaire : A, B ou C",
        ],
        id="school-holidays-of-no-zone",
    ),
    pytest.param(
        venue("  season: toute l’année\n" + WEEK),
        [
            f"{PLACE}:5: hours.season: « toute l’année » n’est pas une saison ; écrivez comme du 28 mars au 1er novembre"
        ],
        id="season-of-all-the-year",
    ),
    pytest.param(
        venue("  text: Tous les jours\n" + WEEK),
        [
            f"{PLACE}:5: hours.text: les horaires sont déjà donnés en mots ; gardez text ou days et periods"
        ],
        id="hours-in-words-and-as-data",
    ),
    pytest.param(
        venue("  zone: B"),
        [f"{PLACE}:4: hours: ne dit rien ; donnez days, periods ou exceptions"],
        id="hours-that-say-nothing",
    ),
    pytest.param(
        venue("  dayz:\n    lundi: 9h-12h"),
        [
            f"{PLACE}:5: hours.dayz: clé inconnue ; vouliez-vous « days » ?",
        ],
        id="unknown-key-of-hours",
    ),
    pytest.param(
        venue(WEEK + "  public_holidays: tantôt"),
        [
            f"{PLACE}:7: hours.public_holidays: « tantôt » n’est pas un horaire ; écrivez comme 9:00-12:00, 14h-18h30 ou fermé"
        ],
        id="public-holidays-that-mean-nothing",
    ),
    pytest.param(
        {
            "venues/x.md": VENUE,
            "venues/x.en.md": "---\ntitle: Pool\nhours: Every day\n---\n",
        },
        [
            "content/venues/x.en.md:3: hours: une traduction ne change pas cette valeur (spaces, days) ; enlevez la ligne",
        ],
        id="translation-with-hours-of-its-own",
    ),
    pytest.param(
        {
            "venues/x.md": VENUE,
            "venues/x.en.md": "---\ntitle: Pool\nterms:\n  Bassin sportif: Sports pool\n  Basin ludique: Fun pool\n---\n",
        },
        [
            "~ content/venues/x.en.md:3: terms: ces noms restent en français : Bassin ludique ; donnez-les sous « terms », comme « Bassin ludique: … »",
            "content/venues/x.en.md:5: terms.Basin ludique: « Basin ludique » n’est pas un nom de ce lieu ; vouliez-vous « Bassin ludique » ?",
        ],
        id="name-that-nothing-shows",
    ),
    pytest.param(
        {"venues/x.md": HOURS.replace("hours:\n{}", "prices:\n  Adulte: cinq")},
        [
            f"{PLACE}:5: prices.Adulte: « cinq » n’est pas un prix ; écrivez comme 5,50 ; 12 CHF ; gratuit"
        ],
        id="price-that-is-none",
    ),
    pytest.param(
        {"venues/x.md": HOURS.replace("hours:\n{}", "facts:\n  arrival: tôt")},
        [
            f"{PLACE}:5: facts.arrival: « tôt » n’est pas une heure ; écrivez comme 15:00"
        ],
        id="hour-of-arrival-that-is-none",
    ),
    pytest.param(
        {"venues/x.md": HOURS.replace("hours:\n{}", "directions:\n  trains: Gare")},
        [f"{PLACE}:5: directions.trains: clé inconnue ; vouliez-vous « train » ?"],
        id="means-of-transport-that-is-none",
    ),
    pytest.param(
        notice(venues="piscne"),
        [
            "content/notices/n.md:5: venues: lieu « piscne » inconnu ; choisissez parmi x",
        ],
        id="notice-of-an-unknown-venue",
    ),
    pytest.param(
        notice(until=None),
        [
            "content/notices/n.md:2: until: manque ; dites jusqu’à quand, comme 2026-07-14 18:00"
        ],
        id="notice-without-an-end",
    ),
    pytest.param(
        notice(**{"from": None}),
        ["content/notices/n.md:2: from: manque ; dites depuis quand"],
        id="notice-without-a-beginning",
    ),
    pytest.param(
        notice(until="2026-07-14 16:00"),
        [
            "content/notices/n.md:4: until: l’avis finit avant de commencer ; corrigez from ou until"
        ],
        id="notice-that-ends-before-it-begins",
    ),
    pytest.param(
        notice(closes="[sportif, sauna]"),
        [
            "content/notices/n.md:6: closes: espace « sauna » inconnu ; choisissez parmi ludique, sportif, venue"
        ],
        id="notice-that-closes-what-is-not-there",
    ),
    pytest.param(
        question("answered_by: pages/venire.md"),
        [
            "content/questions/velo.md:3: answered_by: « pages/venire.md » : aucun contenu de ce nom ; vouliez-vous « pages/venir.md » ?"
        ],
        id="answer-that-is-not-there",
    ),
    pytest.param(
        question("asked: souvent"),
        [
            "content/questions/velo.md:3: asked: « souvent » n’est pas un nombre de 1 à 99999"
        ],
        id="question-asked-how-often",
    ),
    pytest.param(
        {
            "blog/p.md": "---\ntitle: T\ndate: 2026-03-02\ncategory: C\nanswers: velos\n---\n",
            "questions/velo.md": "---\ntitle: Où garer un vélo ?\n---\n",
        },
        [
            "content/blog/p.md:5: answers: question « velos » inconnue ; vouliez-vous « velo » ?"
        ],
        id="post-that-answers-nothing",
    ),
    pytest.param(
        {"school-holidays.yml": "D:\n  Noël 2026: 19/12/2026 au 03/01/2027\n"},
        [
            "content/school-holidays.yml:1: zone « D » inconnue ; choisissez parmi A, B, C"
        ],
        id="unknown-zone",
    ),
    pytest.param(
        {"school-holidays.yml": "A:\n  Moissons 2026: du 1/8/2026 au 15/8/2026\n"},
        [
            "content/school-holidays.yml:2: A: « Moissons 2026 » : vacances inconnues ; choisissez parmi toussaint, noël, hiver, printemps, ascension, été"
        ],
        id="unknown-school-holidays",
    ),
    pytest.param(
        {"school-holidays.yml": "A:\n  Noël 2026: du 19/12/2026 au 33/01/2027\n"},
        [
            "content/school-holidays.yml:2: A.Noël 2026: « du 19/12/2026 au 33/01/2027 » : ce jour n’existe pas au calendrier"
        ],
        id="school-holidays-without-days",
    ),
]


@pytest.mark.parametrize(("files", "expected"), CASES)
def test_a_mistake_is_told_in_french(
    judged: Callable[..., list[str]], files: dict[str, str], expected: list[str]
) -> None:
    """The sentence names the place, says what is wrong, and gives the cure."""
    told = judged(files)

    assert expected == told


def test_what_is_right_is_not_told(judged: Callable[..., list[str]]) -> None:
    """All forms of hours, in both languages, pass without a word."""
    files = {
        "venues/x.md": VENUE,
        "venues/y.md": HOURS.format("  text: |\n    Ouvert 9 h – 12 h\n    Sinon, non"),
        "venues/z.md": HOURS.replace("hours:\n{}", "hours: Tous les jours : 9 h"),
        **notice(closes="[Bassin ludique]", until="18:00"),
        **question("answered_by: pages/venir.md"),
        "school-holidays.yml": "A:\n  Noël 2026: du 19/12/2026 au 03/01/2027\n",
    }

    assert [] == judged(files)
