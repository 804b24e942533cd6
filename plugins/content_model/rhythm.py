"""How often something comes again: chaque semaine, every Tuesday, premier dimanche."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.content_model import words
from plugins.content_model.model import FieldError
from plugins.content_model.moments import WEEKDAYS

UNITS = {
    "DAILY": "day jour daily quotidien",
    "WEEKLY": "week semaine weekly hebdomadaire",
    "MONTHLY": "month mois monthly mensuel",
    "YEARLY": "year an année annee yearly annuel",
}
NUMBERS = {"deux": 2, "two": 2, "other": 2, "second": 2, "trois": 3, "three": 3} | {
    "quatre": 4,
    "four": 4,
}
TWO_WEEKS = frozenset(["quinzaine", "fortnight", "quinze jours", "15 jours"])
LEAD = re.compile(
    r"(?:tou(?:te)?s les|chaque|every|each|une?|la|le|les|the|on) +", re.IGNORECASE
)
EVERY = re.compile(r"(?:(?P<step>\w+) +)?(?P<unit>[^\W\d]+)(?: +sur +(?P<of>\w+))?")
ORDINALS = {
    name: number
    for number, names in {
        1: "premier première premiers premières 1er 1ers 1re 1ère first 1st",
        2: "deuxième deuxièmes second seconde 2e 2ème 2nd",
        3: "troisième troisièmes 3e 3ème third 3rd",
        4: "quatrième quatrièmes 4e 4ème fourth 4th",
        5: "cinquième cinquièmes 5e 5ème fifth 5th",
        -1: "dernier dernière derniers dernières last",
        -2: "avant-dernier avant-dernière",
    }.items()
    for name in names.split()
}
GROUPS = {
    "week-end": (5, 6),
    "weekend": (5, 6),
    "en semaine": (0, 1, 2, 3, 4),
    "jours ouvrés": (0, 1, 2, 3, 4),
    "weekday": (0, 1, 2, 3, 4),
}
LAST = re.compile(r"(?:dernier jour|last day)(?: (?:du|of the) (?:mois|month))?")
SPAN = re.compile(r"(?:du )?(?P<first>\w+)(?: (?:au|à|to) |[–-])(?P<last>\w+)")
AND = re.compile(r" *, *| +(?:et|and|&) +")


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """A step of time: FREQ and INTERVAL of RFC 5545."""

    unit: str
    step: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class On:
    """A day of the rhythm: a weekday, the `nth` one, or a `date` of the month."""

    weekday: int | None = None  # Monday is 0
    nth: int | None = None  # the last is -1
    date: int | None = None  # the last day is -1


def every(text: str) -> Every:
    """Give the step that a text says: semaine, every two weeks, un mois sur deux."""
    said = " ".join(text.casefold().split())
    bare = LEAD.sub("", said, count=1)
    if bare in TWO_WEEKS or said in TWO_WEEKS:
        return Every(unit="WEEKLY", step=2)
    found = EVERY.fullmatch(bare)
    unit = _unit(found["unit"]) if found else None
    step = (found["step"] or found["of"] or "1") if found else ""
    number = int(step) if step.isdecimal() else NUMBERS.get(step, 0)
    if unit is None or not 1 <= number <= 366:  # noqa: PLR2004  days of a year
        raise FieldError(words.BAD_EVERY, value=text)
    return Every(unit=unit, step=number)


def _unit(name: str) -> str | None:
    alone = name if name.endswith("mois") else name.removesuffix("s")
    return next((unit for unit, said in UNITS.items() if alone in said.split()), None)


def pieces(text: str) -> list[str]:
    """Cut a text into its days; “premier et dernier mardi” are two Tuesdays."""
    parts = [part for part in AND.split(LEAD.sub("", text.strip(), count=1)) if part]
    last = parts[-1].partition(" ")[2] if parts else ""
    alone = (part.casefold() in ORDINALS for part in parts)
    return [f"{p} {last}" if is_alone else p for p, is_alone in zip(parts, alone)]  # noqa: B905


def on(text: str) -> tuple[On, ...]:
    """Give the days that a text says: mardi, lundi à vendredi, premier dimanche, 15."""
    said = LEAD.sub("", " ".join(text.casefold().split()), count=1)
    said = said.removesuffix(" du mois").removesuffix(" of the month")
    found = tuple(_on(said))
    if not found:
        raise FieldError(words.BAD_DAY, value=text)
    return found


def _on(said: str) -> Iterator[On]:
    alone = said.removesuffix("s")
    ordinal, _, name = said.partition(" ")
    if group := GROUPS.get(said) or GROUPS.get(alone):
        yield from (On(weekday=day) for day in group)
    elif (day := _weekday(said)) is not None:
        yield On(weekday=day)
    elif LAST.fullmatch(said):
        yield On(date=-1)
    elif said.isdecimal() or said == "1er":
        number = int(said.removesuffix("er"))
        yield from [On(date=number)] if 1 <= number <= 31 else []  # noqa: PLR2004
    elif ordinal in ORDINALS and (day := _weekday(name)) is not None:
        yield On(weekday=day, nth=ORDINALS[ordinal])
    elif span := SPAN.fullmatch(said):
        first, last = (_weekday(span[part]) for part in ("first", "last"))
        if first is not None and last is not None and first < last:
            yield from (On(weekday=day) for day in range(first, last + 1))


def _weekday(name: str) -> int | None:
    return WEEKDAYS.get(name, WEEKDAYS.get(name.removesuffix("s")))
