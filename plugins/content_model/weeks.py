"""From the days of a week as people group them to the hours of each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.content_model import words
from plugins.content_model.hours_model import Slot, Week
from plugins.content_model.model import FieldError
from plugins.content_model.moments import WEEKDAYS

FEASTS = 7  # where a week holds the hours of public holidays
NAMED = {
    "tous les jours": range(7),
    "chaque jour": range(7),
    "every day": range(7),
    "daily": range(7),
    "week-end": (5, 6),
    "weekend": (5, 6),
    "le week-end": (5, 6),
    "en semaine": range(5),
    "semaine": range(5),
    "weekdays": range(5),
    "jours fériés": (FEASTS,),
    "jour férié": (FEASTS,),
    "fériés": (FEASTS,),
    "public holidays": (FEASTS,),
    "bank holidays": (FEASTS,),
}
OTHERS = frozenset(
    ["autres jours", "les autres jours", "autres", "others", "other days", "sinon"]
)
AND = re.compile(r"\s*[,/&]\s*|\s+(?:et|and)\s+")
LEAD = re.compile(r"(?:le|les|du|on|from|tous les|chaque|every)\s+")
RANGE = re.compile(
    r"(?P<first>[^\W\d]+)\s*(?:[-–—]|\b(?:au|à|to)\b)\s*(?P<last>[^\W\d]+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Some days of the week, as their editor named them."""

    said: str
    days: tuple[int, ...]
    others: bool = False  # all that are not named otherwise


def weekdays(text: str) -> Days:
    """Give the days that a text names: lundi - vendredi, mardi et jeudi, week-end."""
    said = " ".join(text.casefold().split())
    if said in OTHERS:
        return Days(said=text, days=(), others=True)
    days = tuple(NAMED.get(said) or _several(said, text))
    return Days(said=text, days=tuple(dict.fromkeys(days)))


def _several(said: str, text: str) -> Iterator[int]:
    for part in AND.split(said):
        bare = LEAD.sub("", part, count=1)
        found = RANGE.fullmatch(bare)
        if part in NAMED or bare in NAMED:
            yield from NAMED.get(part) or NAMED[bare]
        elif found:
            first, last = _day(found["first"], text), _day(found["last"], text)
            yield from (day % 7 for day in range(first, last + 1 + 7 * (last < first)))
        else:
            yield _day(bare, text)


def _day(name: str, text: str) -> int:
    day = WEEKDAYS.get(name, WEEKDAYS.get(name.removesuffix("s")))
    if day is None:
        raise FieldError(words.BAD_WEEKDAY, value=text)
    return day


def week(days: Mapping[Days, Sequence[Slot]]) -> Week:
    """Give the hours of each day, None where a day is not named."""
    found: list[tuple[Slot, ...] | None] = [None] * (FEASTS + 1)
    for named, slots in days.items():
        for day in named.days:
            found[day] = tuple(slots)
    others = next((slots for named, slots in days.items() if named.others), None)
    if others is not None:
        found[:FEASTS] = [tuple(others) if s is None else s for s in found[:FEASTS]]
    return tuple(found)
