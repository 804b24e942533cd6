"""When a venue is open: spaces, times of the year, weekdays, sessions, exceptions."""

from collections.abc import Mapping
from datetime import time
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from plugins.content_model import words
from plugins.content_model.clocks import last_entry, minutes, stretches
from plugins.content_model.feasts import feast, whole
from plugins.content_model.hours_model import Span
from plugins.content_model.kinds.dates import Day, commas
from plugins.content_model.kinds.shared import Keys, of
from plugins.content_model.model import FieldError
from plugins.content_model.seasons import When, season, span, when
from plugins.content_model.shapes import Choice, one_line
from plugins.content_model.values import Line, Name, Text
from plugins.content_model.weeks import Days, weekdays

# Who is received, by the words of the two languages.
SESSIONS = {
    "public": "grand public|tout public|everyone",
    "appointment": "sur rendez-vous|rendez-vous|rdv|by appointment|sur réservation",
    "club": "clubs|association|associations|club session",
    "schools": "école|écoles|scolaires|scolaire|school|school groups",
    "members": "adhérents|abonnés|subscribers",
    "classes": "cours|leçons|lessons|class",
    "private": "privatisé|privé|private hire",
}
KNOWN_SESSIONS = {
    said: key
    for key, names in SESSIONS.items()
    for said in (key, *names.split("|"))
}  # fmt: skip
CLOSED = {"closed": "closed", "fermé": "closed"}

Spaces = Annotated[tuple[Name, ...], BeforeValidator(commas)]
LastEntry = Annotated[int | time, BeforeValidator(lambda v: last_entry(one_line(v)))]
Minutes = Annotated[
    tuple[int, int], BeforeValidator(lambda value: minutes(one_line(value)))
]
Session = Annotated[str, BeforeValidator(Choice(KNOWN_SESSIONS))]


def full_hours(value: object) -> Any:  # noqa: ANN401  pydantic judges what it gets
    """Give the full form of hours in words."""
    return {"text": value} if isinstance(value, str) else value


def _treatment(value: object) -> str:
    """Accept what a day of rest may say; its meaning comes with its name."""
    said = one_line(value)
    feast("", said)
    return said


class Stretch(Keys):
    """Some hours of a day, and who is received."""

    hours: Annotated[
        Minutes,
        of("donnez les heures, comme 9:00-12:00", "give the hours, like 9:00-12:00"),
    ]
    for_: Annotated[
        Session | None,
        Field(alias="for"),
        of("pour qui : public, club, schools", "for whom: public, club, schools"),
    ] = None
    title: Annotated[Line | None, of("le nom de la séance", "the session's name")] = (
        None
    )
    spaces: Annotated[Spaces, of("quels espaces", "which spaces")] = ()
    last_entry: Annotated[
        LastEntry | None, of("la dernière entrée", "the last entry")
    ] = None
    tags: tuple[Name, ...] = ()  # what stood between brackets, in the text form


Stretches = Annotated[tuple[Stretch, ...], BeforeValidator(stretches)]
WeekDays = Annotated[Days, BeforeValidator(lambda value: weekdays(one_line(value)))]
Week = dict[WeekDays, Stretches]


class Period(Keys):
    """A time of the year, and its week."""

    title: Annotated[Line | None, of("son nom", "its name")] = None
    when: Annotated[
        When,
        BeforeValidator(lambda value: when(one_line(value))),
        of(
            "toute l’année, temps scolaire, vacances, du 1er juillet au 31 août",
            "all year, term time, holidays, from 1 July to 31 August",
        ),
    ] = When()
    spaces: Annotated[Spaces, of("quels espaces", "which spaces")] = ()
    days: Annotated[
        Week,
        of(
            "donnez les jours, comme lundi - vendredi: 9:00-12:00",
            "give the days, like monday - friday: 9:00-12:00",
        ),
    ]


class Exceptional(Keys):
    """Days that differ."""

    dates: Annotated[
        Span,
        BeforeValidator(lambda value: span(one_line(value))),
        of(
            "donnez les jours, comme du 14/09/2026 au 18/09/2026",
            "give the days, like 14/09/2026 to 18/09/2026",
        ),
    ]
    hours: Annotated[
        Stretches,
        of("donnez les heures, ou fermé", "give the hours, or closed"),
    ]
    why: Annotated[Line | None, of("pourquoi", "why")] = None
    spaces: Annotated[Spaces, of("quels espaces", "which spaces")] = ()
    since: Annotated[Day | None, of("annoncé le", "told on")] = None


class Hours(Keys):
    """All that a venue says of its hours."""

    text: Annotated[
        Text | None, of("les horaires, en mots", "the hours, in words", translated=True)
    ] = None
    note: Annotated[
        Text | None, of("une précision", "one thing more", translated=True)
    ] = None
    spaces: Annotated[
        Mapping[Name, Line],
        of("les espaces : sportif: Bassin sportif", "the spaces: sport: Sports pool"),
    ] = Field(default_factory=dict)
    zone: Annotated[
        Annotated[str, BeforeValidator(Choice({"a": "A", "b": "B", "c": "C"}))] | None,
        of("la zone scolaire : A, B ou C", "the zone of school holidays: A, B or C"),
    ] = None
    region: Annotated[
        Name | None,
        of("la région des jours fériés", "the region of public holidays"),
    ] = None
    season: Annotated[
        When | None,
        BeforeValidator(lambda value: season(one_line(value))),
        of(
            "les jours d’ouverture, hors desquels tout est fermé",
            "the days of opening; all is closed on the others",
        ),
    ] = None
    for_: Annotated[
        Session | None,
        Field(alias="for"),
        of("pour qui, sauf avis contraire", "for whom, where nothing else is said"),
    ] = None
    last_entry: Annotated[
        LastEntry | None, of("la dernière entrée", "the last entry")
    ] = None
    days: Annotated[
        Week | None, of("les jours, toute l’année", "the days, all year")
    ] = None
    periods: Annotated[
        tuple[Period, ...], of("les temps de l’année", "the times of the year")
    ] = ()
    otherwise: Annotated[
        Annotated[str, BeforeValidator(Choice(CLOSED))] | None,
        of("fermé, le reste de l’année", "closed, for the rest of the year"),
    ] = None
    public_holidays: Annotated[
        dict[Name, Annotated[str, BeforeValidator(_treatment)]],
        BeforeValidator(whole),
        of("les jours fériés : fermé, dimanche", "public holidays: closed, sunday"),
    ] = Field(default_factory=dict)
    exceptions: Annotated[
        tuple[Exceptional, ...], of("les jours qui diffèrent", "days that differ")
    ] = ()

    @model_validator(mode="after")
    def says_them_once(self) -> "Hours":
        """Refuse hours in words beside hours as data, and hours that say nothing."""
        data = self.days or self.periods
        if self.text and data:
            raise FieldError(words.HOURS_TWICE, key="text")
        if not (self.text or data or self.exceptions):
            raise FieldError(words.HOURS_EMPTY)
        return self
