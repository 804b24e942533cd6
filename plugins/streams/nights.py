"""From events to their nights, as the lists of one language show them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from plugins.streams.model import Day, Night

FEW = 4  # how many nights stand beside a text


def programme(events: Iterable[Any], *, lang: str, default_lang: str) -> list[Any]:
    """Give each event once: in this language, else as it was written."""
    versions: dict[str, dict[str, Any]] = defaultdict(dict)
    for event in events:
        if event.status == "published":
            versions[event.id][event.lang] = event
    found = (one.get(lang) or one.get(default_lang) for one in versions.values())
    return sorted(filter(None, found), key=lambda event: (in_order(event), event.id))


def in_order(event: Any) -> datetime:  # noqa: ANN401  any event
    """Give what lists of events are sorted by: their first date."""
    moment: datetime = event.occurrences[0].over if event.occurrences else event.date
    return moment


def coming(events: Iterable[Any], venues: Sequence[Any]) -> list[Night]:
    """Give all nights that are not over, in order."""
    return _sorted(
        night(event, one, venues) for event in events for one in event.upcoming
    )


def all_nights(events: Iterable[Any], venues: Sequence[Any]) -> list[Night]:
    """Give all nights that are known, past ones too, in order."""
    return _sorted(
        night(event, one, venues) for event in events for one in event.occurrences
    )


def _sorted(nights: Iterable[Night]) -> list[Night]:
    return sorted(nights, key=lambda one: one.order)


def night(event: Any, one: Any, venues: Sequence[Any]) -> Night:  # noqa: ANN401
    """Give a date of an event with its venue in the list's language."""
    venue = event.venue
    if venue:
        venue = next((v for v in venues if v.id == venue.id), venue)
    return Night(event=event, occurrence=one, venue=venue)


def folded(nights: Iterable[Night]) -> Iterator[Night]:
    """Give an event's first plain night for all of them, and each that differs."""
    listed = list(nights)
    plain = Counter(one.event.id for one in listed if not one.differs)
    told: set[str] = set()
    for one in listed:
        if one.differs:
            yield one
        elif one.event.id not in told:
            told.add(one.event.id)
            yield one.standing_for(plain[one.event.id] - 1)


def distinct(nights: Iterable[Night]) -> tuple[Night, ...]:
    """Give the first night of each of a few events to which one may go."""
    found: dict[str, Night] = {}
    for one in nights:
        if one.occurrence.takes_place:
            found.setdefault(one.event.id, one)
    return tuple(found.values())[:FEW]


def by_day(nights: Iterable[Night], *, at: date | None = None) -> tuple[Day, ...]:
    """Group nights by the day on which they begin, or on which the list begins."""
    days: dict[date, list[Night]] = defaultdict(list)
    for one in nights:
        first = one.occurrence.first_day
        days[max(first, at) if at else first].append(one)
    return tuple(Day(date=day, nights=tuple(days[day])) for day in sorted(days))
