"""Two events in one place at one time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from plugins.content_model.model import Problem, Words
from plugins.events import words
from plugins.events.happening import Happening
from plugins.events.wording import day, hour

LANGS = ("fr", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An event in a place, from an hour to another."""

    starts: datetime
    ends: datetime
    document: Any


def clashes(held: Iterable[tuple[Any, Happening]]) -> Iterator[tuple[str, Problem]]:
    """Advise of dates that overlap in one place, once for two events.

    Whole days, and dates without an end, take up no hour that could be told. The
    advice comes with the source of the event that begins later.
    """
    places: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for document, happening in held:
        for place, one in _held(document, happening):
            places[document.content.venue, place.casefold()].append(one)
    told: set[frozenset[str]] = set()
    for key in sorted(places):
        for first, later in _overlaps(places[key]):
            pair = frozenset([first.document.id, later.document.id])
            if len(pair) > 1 and pair not in told:
                told.add(pair)
                yield later.document.source, _problem(first, later)


def _held(document: Any, happening: Happening) -> Iterator[tuple[str, Held]]:  # noqa: ANN401
    """Yield where and when an event's dates take hours of a place."""
    if not document.content.venue:
        return
    for one in happening.occurrences:
        starts, ends = one.starts, one.ends
        if not isinstance(starts, datetime) or not isinstance(ends, datetime):
            continue
        if one.takes_place and one.state != "online":
            place = one.place or document.content.place or ""
            yield place, Held(starts=starts, ends=ends, document=document)


def _overlaps(held: list[Held]) -> Iterator[tuple[Held, Held]]:
    """Yield each date with the one that it begins during, in the order of time."""
    latest: Held | None = None
    for later in sorted(held, key=lambda one: (one.starts, one.document.id)):
        if latest and later.starts < latest.ends:
            yield latest, later
        if latest is None or later.ends > latest.ends:
            latest = later


def _problem(first: Held, later: Held) -> Problem:
    said = (f"{day(later.starts, lang)}, {hour(later.starts, lang)}" for lang in LANGS)
    return Problem(
        words=words.CLASH,
        path=later.document.path,
        key="starts",
        values={"other": first.document.path, "when": Words(*said)},
        warning=True,
    )
