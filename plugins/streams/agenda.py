"""The agenda: today, this weekend, then day by day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from plugins.streams.addresses import page_url
from plugins.streams.calendar import month_title
from plugins.streams.model import Agenda, Day, Month, Night, Stream, StreamPage
from plugins.streams.nights import by_day, coming, folded

SATURDAY, SUNDAY = 5, 6
A_PAGE = 60  # nights, day by day


def agenda(
    events: Sequence[Any], venues: Sequence[Any], *, today: date, lang: str
) -> Agenda:
    """Sort the nights of these events into what a visitor looks for first."""
    nights = coming(events, venues)
    now = tuple(one for one in nights if one.occurrence.first_day <= today)
    later = [one for one in nights if one.occurrence.first_day > today]
    weekend = _weekend(later, today)
    shown = {id(one) for day in weekend for one in day.nights}
    rest = folded(one for one in later if id(one) not in shown)
    return Agenda(
        lang=lang,
        date=today,
        today=now,
        weekend=weekend,
        nights=tuple(rest),
        undated=tuple(event for event in events if event.state == "postponed"),
    )


def _weekend(later: Iterable[Night], today: date) -> tuple[Day, ...]:
    """Give the nights of the weekend that comes, or of what is left of this one."""
    sunday = today + timedelta(days=SUNDAY - today.weekday())
    saturday = sunday - timedelta(days=1)
    nights = [
        one
        for one in later
        if one.occurrence.first_day <= sunday and one.occurrence.last_day >= saturday
    ]
    return by_day(nights, at=saturday)


def agenda_pages(stream: Stream) -> Iterator[StreamPage]:
    """Cut an agenda into pages: what is near is on the first."""
    found = stream.agenda
    if found is None:
        return
    cuts = range(0, max(len(found.nights), 1), A_PAGE)
    links = [stream.link(page_url(stream.url, n), n) for n in range(1, len(cuts) + 1)]
    for number, cut in enumerate(cuts, start=1):
        nights = found.nights[cut : cut + A_PAGE]
        near = [*found.today, *(one for day in found.weekend for one in day.nights)]
        shown = [*(near if number == 1 else ()), *nights]
        yield stream.page(
            links,
            number,
            items=tuple(dict.fromkeys(one.event for one in shown)),
            total=len(stream.items),
            agenda=found,
            months=_months(nights, found.lang),
        )


def month_pages(stream: Stream) -> Iterator[StreamPage]:
    """Give the one page of a month."""
    yield stream.page(
        [stream.link(stream.url, 1)],
        1,
        items=stream.items,
        total=len(stream.items),
        grid=stream.grid,
    )


def _months(nights: Iterable[Night], lang: str) -> tuple[Month, ...]:
    """Group nights by month and day."""
    months = groupby(by_day(nights), key=lambda day: (day.date.year, day.date.month))
    return tuple(
        Month(title=month_title(date(*month, 1), lang), days=tuple(days))
        for month, days in months
    )
