"""How an event comes again, and which of its dates differ."""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, model_validator

from plugins.content_model import words
from plugins.content_model.instants import (
    Days,
    days,
    duration,
    instant,
    instant_or_hour,
    whole_day,
)
from plugins.content_model.kinds.shared import Keys, of
from plugins.content_model.model import FieldError
from plugins.content_model.repeats import full_form, rule
from plugins.content_model.rhythm import Every, On, every, on, pieces
from plugins.content_model.rules import Rules
from plugins.content_model.shapes import Choice, Number, one_line
from plugins.content_model.values import Line, Moment, Name

STATES = {
    "scheduled": "scheduled",
    "prévu": "scheduled",
    "maintenu": "scheduled",
    "confirmé": "scheduled",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "annulé": "cancelled",
    "postponed": "postponed",
    "reporté": "postponed",
    "rescheduled": "rescheduled",
    "déplacé": "rescheduled",
    "reprogrammé": "rescheduled",
    "online": "online",
    "en ligne": "online",
}
PLACES = {
    "few": "few",
    "dernières places": "few",
    "full": "full",
    "complet": "full",
    "sold out": "full",
}


def _feminine(known: dict[str, str]) -> dict[str, str]:
    """Accept “annulée” beside “annulé”, “complète” beside “complet”."""
    more = {f"{said}e": state for said, state in known.items() if said[-1] in "éu"}
    return known | more | {"complète": "full"} if "complet" in known else known | more


def _instant(value: object, info: ValidationInfo) -> date:
    return instant(one_line(value), zone=Rules.of(info).zone)


def _end(value: object, info: ValidationInfo) -> date | time:
    return instant_or_hour(one_line(value), zone=Rules.of(info).zone)


def full_rhythm(value: object, info: ValidationInfo) -> Any:  # noqa: ANN401  a tree
    """Give the full form of a rhythm said in one line, or by a rule."""
    zone = Rules.of(info).zone
    if isinstance(value, str):
        return full_form(value, zone=zone)
    if isinstance(value, dict) and isinstance(value.get("rule"), str):
        return value | rule(value["rule"], zone=zone)
    return value


def _pieces(value: object) -> object:
    return pieces(value) if isinstance(value, str) else value


def commas(value: object) -> object:
    """Give the list that a text with commas stands for."""
    parts = value.split(",") if isinstance(value, str) else []
    return [part.strip() for part in parts if part.strip()] or value


Instant = Annotated[date | datetime, BeforeValidator(_instant)]
End = Annotated[date | datetime | time, BeforeValidator(_end)]
Length = Annotated[timedelta, BeforeValidator(lambda value: duration(one_line(value)))]
Day = Annotated[date, BeforeValidator(lambda value: whole_day(one_line(value)))]
Period = Annotated[Days, BeforeValidator(lambda value: days(one_line(value)))]
State = Annotated[str, BeforeValidator(Choice(_feminine(STATES)))]
Places = Annotated[str, BeforeValidator(Choice(_feminine(PLACES)))]
Rhythm = Annotated[Every, BeforeValidator(lambda value: every(one_line(value)))]
Weekday = Annotated[tuple[On, ...], BeforeValidator(lambda value: on(one_line(value)))]
Times = Annotated[int, BeforeValidator(Number(1, 1000, whole=True))]


class Repeats(Keys):
    """A rhythm, and where it ends."""

    every: Annotated[
        Rhythm | None,
        of(
            "jour, semaine, 2 semaines, mois ou an", "day, week, 2 weeks, month or year"
        ),
    ] = None
    days: Annotated[
        tuple[Weekday, ...],
        BeforeValidator(_pieces),
        of("les jours : [mardi], premier dimanche", "days: [tuesday], first sunday"),
    ] = ()
    until: Annotated[Day | None, of("le dernier jour", "the last day")] = None
    times: Annotated[Times | None, of("combien de fois", "how many times")] = None
    rule: Annotated[Name | None, of("une RRULE", "an RRULE")] = None

    @model_validator(mode="after")
    def says_one_thing(self) -> "Repeats":
        """Refuse two ends, two rhythms, and none."""
        if self.until and self.times:
            raise FieldError(words.TWO_ENDS, key="times")
        if self.rule and (self.every or self.days):
            raise FieldError(words.TWO_RHYTHMS, key="rule")
        if not (self.rule or self.every or self.days):
            raise FieldError(words.NO_RHYTHM)
        return self


class Single(Keys):
    """One date of an event that differs, or one more."""

    date: Annotated[Day | None, of("la date qui change", "the date that differs")] = (
        None
    )
    added: Annotated[Instant | None, of("une date de plus", "one more date")] = None
    starts: Annotated[End | None, of("le nouveau début", "the new start")] = None
    ends: Annotated[End | None, of("la nouvelle fin", "the new end")] = None
    lasts: Annotated[Length | None, of("la durée : 1h30", "how long: 1h30")] = None
    place: Annotated[Line | None, of("un autre endroit", "another place")] = None
    places: Annotated[Places | None, of("few ou full", "few or full")] = None
    state: Annotated[State | None, of("ce qui lui arrive", "what became of it")] = None
    since: Annotated[Moment | None, of("depuis quand", "since when")] = None
    note: Annotated[Line | None, of("pourquoi", "why", translated=True)] = None

    @model_validator(mode="after")
    def is_one_date(self) -> "Single":
        """Refuse an entry that names no date, or two."""
        if (self.date is None) == (self.added is None):
            raise FieldError(words.ONE_DATE)
        return self
