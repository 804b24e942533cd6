"""Dates in texts are true: their weekday, and the event they speak of."""

from collections.abc import Callable

import pytest

from plugins.events.spoken import spoken
from tests.harness import POST, event

Judged = Callable[..., list[str]]
VENUE = "---\ntitle: Camping\nkind: Campground\n---\n"
HALL = {"venue": "camping", "place": "Salle", "ends": "23:00"}


def said(text: str, lang: str = "fr") -> list[str]:
    """Write each date that a text speaks of: 14.7.2026 samedi."""
    return [
        f"{one.day}.{one.month}.{one.year or ''} {'' if one.weekday is None else one.weekday}"
        for one in spoken(text, lang)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("samedi 14 juillet 2026", ["14.7.2026 5"], id="whole"),
        pytest.param("le mardi 1er septembre", ["1.9. 1"], id="first"),
        pytest.param("sam. 12 déc. 2026", ["12.12.2026 5"], id="short"),
        pytest.param("le **mardi** 7 juillet", ["7.7. 1"], id="in-bold"),
        pytest.param("les mardis 7 et 14 juillet", ["7.7. 1", "14.7. 1"], id="two"),
        pytest.param(
            "du vendredi 9 au dimanche 11 octobre 2026",
            ["11.10.2026 6", "9.10.2026 4"],
            id="from-to",
        ),
        pytest.param("samedi 14/07/2026", ["14.7.2026 5"], id="in-numbers"),
        pytest.param("vers le 3 mai", ["3.5. "], id="no-weekday"),
        pytest.param("3 maisons, mars 2026, 2026-07-14", [], id="no-date"),
    ],
)
def test_french_dates_are_heard(text: str, expected: list[str]) -> None:
    """As people write them, over a line's end and through emphasis."""
    assert expected == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Tuesday 7 July", ["7.7. 1"], id="british"),
        pytest.param("Tuesday, July 7th, 2026", ["7.7.2026 1"], id="american"),
        pytest.param("Sunday the 5th of July", ["5.7. 6"], id="of"),
        pytest.param("14-16 July", ["14.7. ", "16.7. "], id="range"),
        pytest.param("I may 3 times sit", [], id="may-is-a-verb"),
    ],
)
def test_english_dates_are_heard(text: str, expected: list[str]) -> None:
    """Months and weekdays have their capital."""
    assert expected == said(text, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Le mardi 7 juillet 2026.", [], id="true"),
        pytest.param(
            "Le samedi 14 juillet 2026.",
            [
                "content/agenda/x.md:6: « samedi 14 juillet 2026 » : le 14 juillet 2026 est un mardi, pas un samedi ; corrigez l’un des deux"
            ],
            id="another-weekday",
        ),
        pytest.param(
            "Un.\n\nVenez mercredi 7 juillet.",
            [
                "content/agenda/x.md:8: « mercredi 7 juillet » : le 7 juillet 2026 est un mardi, pas un mercredi ; corrigez l’un des deux"
            ],
            id="the-year-is-that-of-the-event",
        ),
        pytest.param(
            "Venez le 8 juillet.",
            [
                "~ content/agenda/x.md:6: « 8 juillet » n’est pas une date de cet événement (mardi 7 juillet 2026, 21\xa0h\xa030) ; vérifiez"
            ],
            id="another-day",
        ),
        pytest.param("Depuis le 14 juillet 1789.", [], id="history"),
    ],
)
def test_the_text_of_an_event_is_true(
    judged: Judged, text: str, expected: list[str]
) -> None:
    """A wrong weekday is an error; a date outside the event's is advice."""
    assert expected == judged({"agenda/x.md": event().replace("Un texte.", text)})


def test_a_title_and_a_post_are_true_too(judged: Judged) -> None:
    """Wherever a weekday stands beside a date, and in each language."""
    told = judged({
        "agenda/x.md": event(title="Fête du samedi 7 juillet 2026"),
        "blog/x.md": POST.replace("Un texte.", "Venez samedi 14 mars."),
        "blog/x.en.md": "---\ntitle: One\n---\nOn Friday 2 March 2026.\n",
        "blog/y.md": POST.replace("Un texte.", "C’était dimanche 14 mars 2021."),
    })  # fmt: skip

    assert [
        "content/agenda/x.md:2: title: « samedi 7 juillet 2026 » : le 7 juillet 2026 est un mardi, pas un samedi ; corrigez l’un des deux",
        "content/blog/x.en.md:4: « Friday 2 March 2026 » : le 2 mars 2026 est un lundi, pas un vendredi ; corrigez l’un des deux",
    ] == told


def test_an_exception_and_a_booking_may_be_spoken_of(judged: Judged) -> None:
    """Their dates are the event's as well."""
    text = "Sauf le 21 juillet. On réserve dès le 1er juin."
    keys = {"repeats": "chaque mardi", "except": "2026-07-21"}
    booking = "\n  phone: 02 40 00 00 00\n  opens: 2026-06-01 10:00"
    told = judged({
        "agenda/x.md": event(**keys, booking=booking).replace("Un texte.", text)
    })  # fmt: skip

    assert [] == told


def test_two_events_in_one_place_at_one_time_are_told(judged: Judged) -> None:
    """Once for the two, with the first moment; another place is another matter."""
    weekly = HALL | {"starts": "2026-06-30 22:00", "repeats": "chaque mardi"}
    told = judged({
        "venues/camping.md": VENUE,
        "agenda/a.md": event(**HALL),
        "agenda/b.md": event(**weekly),
        "agenda/c.md": event(**(HALL | {"place": "Prairie"})),
        "agenda/d.md": event(**HALL, state="annulé", since="2026-07-01"),
    })  # fmt: skip

    assert [
        "~ content/agenda/b.md:4: starts: au même endroit et au même moment que content/agenda/a.md (mardi 7 juillet 2026, 22\xa0h) ; vérifiez, ou dites où avec place"
    ] == told
