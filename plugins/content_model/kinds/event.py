"""What happens at a venue, once or again and again: content/agenda/*.md."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from plugins.content_model.kinds.dates import (
    End,
    Instant,
    Length,
    Period,
    Places,
    Repeats,
    Single,
    State,
    commas,
    full_rhythm,
)
from plugins.content_model.kinds.shared import Content, of
from plugins.content_model.kinds.tickets import (
    Booking,
    Price,
    full_booking,
    full_prices,
)
from plugins.content_model.shapes import Choice
from plugins.content_model.values import Line, Lines, Moment, Name

# What helps whom, by the words of the two languages.
ACCESSIBILITY = {
    "step-free": "plain-pied|accessible en fauteuil|wheelchair",
    "wheelchair-spaces": "places en fauteuil",
    "accessible-toilets": "toilettes adaptées",
    "accessible-parking": "stationnement réservé",
    "hearing-loop": "boucle magnétique|boucle auditive",
    "sign-language": "langue des signes|lsf|bsl",
    "captions": "surtitres|sous-titres|surtitles",
    "audio-description": "audiodescription",
    "tactile-tour": "visite tactile",
    "easy-read": "facile à lire|falc",
    "relaxed": "séance relax|relax",
    "quiet-room": "espace calme",
    "assistance-dogs": "chiens d’assistance|chiens guides",
}
Help = Annotated[
    str,
    BeforeValidator(
        Choice({
            said: key
            for key, names in ACCESSIBILITY.items()
            for said in (key, key.replace("-", " "), *names.split("|"))
        })
    ),
]  # fmt: skip


class Event(Content):
    """A night, a fair, a course: when, where, for whom and at what price."""

    date: Annotated[
        Moment,
        of(
            "dites quand l’événement est annoncé, comme 2026-03-02 09:00",
            "say when the event is announced, like 2026-03-02 09:00",
        ),
    ]
    starts: Annotated[
        Instant,
        of(
            "dites quand il commence, comme 2026-07-07 21:30",
            "say when it starts, like 2026-07-07 21:30",
        ),
    ]
    ends: Annotated[End | None, of("quand il finit", "when it ends")] = None
    lasts: Annotated[Length | None, of("sa durée : 1h30", "how long: 1h30")] = None
    repeats: Annotated[
        Repeats | None,
        BeforeValidator(full_rhythm),
        of("le rythme : chaque semaine", "the rhythm: every week"),
    ] = None
    except_: Annotated[
        tuple[Period, ...],
        BeforeValidator(commas),
        Field(alias="except"),
        of("les dates jamais annoncées", "dates that were never announced"),
    ] = ()
    dates: Annotated[
        tuple[Single, ...], of("les dates qui diffèrent", "dates that differ")
    ] = ()
    state: Annotated[
        State,
        of(
            "scheduled, cancelled, postponed, rescheduled ou online",
            "scheduled, cancelled, postponed, rescheduled or online",
        ),
    ] = "scheduled"
    since: Annotated[Moment | None, of("depuis quand", "since when")] = None
    note: Annotated[Line | None, of("pourquoi", "why", translated=True)] = None
    previously: Annotated[Instant | None, of("l’ancien début", "the former start")] = (
        None
    )
    places: Annotated[Places | None, of("few ou full", "few or full")] = None
    place: Annotated[Line | None, of("où, dans le lieu", "where in the venue")] = None
    prices: Annotated[
        tuple[Price, ...], BeforeValidator(full_prices), of("les prix", "the prices")
    ] = ()
    booking: Annotated[
        Booking | None,
        BeforeValidator(full_booking),
        of("comment réserver", "how to book"),
    ] = None
    organizer: Annotated[Line | None, of("qui organise", "who organizes")] = None
    performers: Annotated[Lines, of("qui joue", "who performs")] = ()
    age: Annotated[
        Line | None, of("pour quel âge", "for what age", translated=True)
    ] = None
    accessibility: Annotated[
        tuple[Help, ...],
        BeforeValidator(commas),
        of("ce qui aide : step-free", "what helps: step-free"),
    ] = ()
    series: Annotated[
        Line | None, of("le cycle dont il fait partie", "the series it belongs to")
    ] = None
    category: Annotated[Name | None, of("la rubrique", "the category")] = None
