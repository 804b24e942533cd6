"""From a venue's hours and events to the seven days of a sheet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from plugins.programme import fitting, words
from plugins.programme.model import Line, SheetDay
from plugins.programme.wording import NBSP, capital, day, hours

ONE = timedelta(days=1)
WEEK = 7


def monday(today: date) -> date:
    """Give the first day of a week."""
    return today - today.weekday() * ONE


def days(
    first: date,
    told: Mapping[date, Any],
    events: Iterable[Any],
    *,
    lang: str,
    notes: int = 0,
) -> tuple[tuple[SheetDay, ...], str]:
    """Give the seven days from a Monday, and how much they put on the page.

    `told` are a venue's days in words; `notes` is how many stand below them.
    """
    found = _nights(events, first, first + (WEEK - 1) * ONE, lang)
    week = [first + number * ONE for number in range(WEEK)]
    nights = [found[one] for one in week]
    said = [tuple(_hours(told[one])) if one in told else () for one in week]
    load = fitting.load(nights, said, notes=notes)
    counts = fitting.shown(nights, said, load, notes=notes)
    laid_out = (
        _day(one, told.get(one), found[one], most, lang)
        for one, most in zip(week, counts, strict=True)
    )
    return tuple(laid_out), load.name


def _nights(
    events: Iterable[Any], first: date, last: date, lang: str
) -> Mapping[date, list[Line]]:
    """Give the dates of events by day, in order; long ones stand on each of theirs."""
    found: dict[date, list[tuple[tuple[str, str], Line]]] = defaultdict(list)
    for event in events:
        for one in event.occurrences:
            for here in _days_of(one, first, last):
                order = ("" if one.all_day else f"{one.starts:%H:%M}", event.id)
                found[here].append((order, _line(event, one, lang)))
    return defaultdict(
        list,
        {
            here: [line for _, line in sorted(own, key=lambda pair: pair[0])]
            for here, own in found.items()
        },
    )


def _days_of(one: Any, first: date, last: date) -> Iterator[date]:  # noqa: ANN401
    begins = _day_of(one.starts)
    ends = max(begins, _day_of(one.ends or one.starts)) if one.all_day else begins
    here = max(begins, first)
    while here <= min(ends, last):
        yield here
        here += ONE


def _day_of(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _line(event: Any, one: Any, lang: str) -> Line:  # noqa: ANN401  an event, its date
    state = one.state if one.state in words.STATES else None
    places = one.places or event.places
    told = words.STATES.get(state or "") or words.PLACES.get(places or "")
    return Line(
        hour=hours(one.starts, one.ends, lang),
        title=event.title,
        lang=event.lang,
        place=one.place or event.place,
        state=state or places,
        mark=told.said(lang, {}) if told else None,
    )


def _day(
    one: date,
    told: Any,  # noqa: ANN401  a day in words, or None
    lines: Sequence[Line],
    most: int,
    lang: str,
) -> SheetDay:
    hidden = len(lines) - most
    others = words.ONE_MORE if hidden == 1 else words.MORE
    more = others.said(lang, {"count": hidden}) if hidden > 0 else None
    return SheetDay(
        day=one,
        title=capital(day(one, lang, "EEEE d MMMM")),
        hours=tuple(_hours(told)) if told else (),
        note=told.note if told else None,
        lines=tuple(lines[:most]),
        more=more,
    )


def _hours(told: Any) -> Iterator[str]:  # noqa: ANN401  a day in words
    for line in told.lines:
        said = line.hours.replace(" ", NBSP)  # an hour is not cut at the end of a line
        session = f" ({line.session})" if line.session else ""
        yield f"{line.where} {said}{session}" if line.where else f"{said}{session}"
    if not told.lines:
        yield told.said
