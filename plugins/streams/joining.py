"""What stands beside a list: its languages, its neighbours, what comes soon."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plugins.content_model.model import Link
from plugins.streams.lists import alternates
from plugins.streams.model import Agenda, Night, Stream, StreamPage
from plugins.streams.nights import distinct

Known = dict[tuple[str, str], list[Stream]]  # by kind and language

MONTHS = 12  # how many months to come an agenda leads to


def joined(
    pages: Iterable[StreamPage], streams: Sequence[Stream]
) -> Iterator[StreamPage]:
    """Add what each page shows of the other lists."""
    others = alternates(streams)
    known: Known = defaultdict(list)
    for stream in streams:
        known[stream.kind, stream.lang].append(stream)
    for page in pages:
        if page.number == 1:
            page.alternates = others.get((page.kind, page.key), ())
            _tell_soon(page, known)
        if page.kind in ("blog", "category"):
            page.categories = _links(known["category", page.lang], page)
        if page.kind in ("agenda", "agenda-category"):
            page.categories = _links(known["agenda-category", page.lang], page)
        if page.kind == "month":
            months = known["month", page.lang]
            at = next(n for n, month in enumerate(months) if month.key == page.key)
            page.previous = _link(months[at - 1]) if at else None
            page.next = _link(months[at + 1]) if at + 1 < len(months) else None
        if page.kind == "agenda":
            page.elsewhere = _months_to_come(known["month", page.lang], page)
            page.archives = _links(reversed(known["archive", page.lang]), page)
        yield page


def _links(streams: Iterable[Stream], page: StreamPage) -> tuple[Link, ...]:
    return tuple(
        Link(title=s.title, url=s.url, lang=s.lang, current=s.url == page.url)
        for s in streams
    )


def _link(stream: Stream) -> Link:
    return Link(title=stream.title, url=stream.url, lang=stream.lang)


def _months_to_come(months: Iterable[Stream], page: StreamPage) -> tuple[Link, ...]:
    today = f"{page.agenda.date:%Y-%m}" if page.agenda else ""
    return tuple(_link(month) for month in months if month.key >= today)[:MONTHS]


def _tell_soon(page: StreamPage, known: Known) -> None:
    """Give what is on today to the home page, and what comes next to a venue's."""
    kinds = {"home": "agenda", "venue": "venue-agenda"}
    agendas = known.get((kinds.get(page.kind, ""), page.lang), ())
    for stream in agendas:
        if stream.key == page.key and stream.agenda:
            page.agenda = stream.agenda
            page.elsewhere = (_link(stream),)
            page.nights = _soon(page.kind, stream.agenda)


def _soon(kind: str, found: Agenda) -> tuple[Night, ...]:
    if kind == "home" and found.today:
        return found.today
    days = [night for day in found.weekend for night in day.nights]
    nights = sorted((*found.today, *days, *found.nights), key=lambda one: one.order)
    return distinct(nights)
