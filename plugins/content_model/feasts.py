"""What a venue does on public holidays: fermé, dimanche, 10:00-17:00, as usual."""

import re
from collections.abc import Mapping

from plugins.content_model.clocks import AND, CLOSED, minutes
from plugins.content_model.hours_model import Feast, Slot
from plugins.content_model.model import FieldError
from plugins.content_model.moments import WEEKDAYS
from plugins.content_model.seasons import span

USUAL = frozenset(
    ["ouvert", "comme d’habitude", "comme d'habitude", "open", "as usual", "usual"]
)
OTHERS = frozenset(["autres", "les autres", "others", "tous", "all"])
LIKE = re.compile(r"(?:comme (?:un |le )?|like (?:a )?)")
Feasts = Mapping[str, str]


def whole(value: object) -> object:
    """Give the full form: a treatment for each holiday, or one for all."""
    return {"autres": value} if isinstance(value, str) else value


def feast(names: str, treatment: str) -> Feast:
    """Give what is done on the holidays of this name; raises FieldError."""
    dates, named = [], []
    for part in AND.split(names.strip()):
        if part.casefold() in OTHERS:
            continue
        try:
            days = span(part)
            dates.append((days.first.month, days.first.day))
        except FieldError:
            named.append(part)
    said = " ".join(treatment.casefold().split())
    weekday = WEEKDAYS.get(LIKE.sub("", said, count=1))
    return Feast(
        dates=tuple(dates),
        names=tuple(named),
        weekday=weekday,
        slots=None if weekday is not None or said in USUAL else _slots(said),
    )


def _slots(said: str) -> tuple[Slot, ...]:
    if said in CLOSED:
        return ()
    pairs = (minutes(part) for part in AND.split(said))
    return tuple(Slot(starts=first, ends=last) for first, last in pairs)
