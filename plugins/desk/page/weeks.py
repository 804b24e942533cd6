"""What was and will be published: months by venue and week, silences by venue."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from babel.dates import format_date

from plugins.desk.page import words
from plugins.desk.page.lists import ahead, line
from plugins.desk.page.model import Item, Month, Row, Silence

BEFORE, AFTER = 1, 1  # months that are shown around this one
KINDS = ("agenda", "blog", "notices")  # what is news of a venue
WEEK = timedelta(days=7)
Documents = Iterable[Any]  # the content model's


def months(
    documents: Documents, venues: Sequence[Any], now: datetime, lang: str
) -> Iterator[Month]:
    """Give the months around now, each venue in its order, then what is of none."""
    news = [(item_of(d, now, lang), _named(d)) for d in _news(documents)]
    for offset in range(-BEFORE, AFTER + 1):
        first = _month(now.date(), offset)
        yield _of_month(first, news, venues, now.date(), lang)


def _of_month(
    first: date,
    news: Sequence[tuple[Item, Sequence[str]]],
    venues: Sequence[Any],
    today: date,
    lang: str,
) -> Month:
    after = _month(first, 1)
    starts = list(_mondays(first, after))
    own = [(item, named) for item, named in news if first <= item.day < after]
    rows = [_row(venue, own, starts, lang) for venue in (*venues, None)]
    return Month(
        key=f"{first:%Y-%m}",
        title=_capital(format_date(first, "LLLL y", locale=lang)),
        weeks=tuple(_week(start, first, after, today) for start in starts),
        rows=tuple(row for row in rows if row.venue or any(row.weeks)),
    )


def _row(
    venue: Any,  # noqa: ANN401  the content model's, or None
    news: Sequence[tuple[Item, Sequence[str]]],
    starts: Sequence[date],
    lang: str,
) -> Row:
    """Lay the news of a venue, or those of none, over the weeks of a month."""
    own = list(_of(venue, news))
    return Row(
        venue=venue.id if venue else None,
        title=venue.content.title if venue else words.NO_VENUE.said(lang, {}),
        weeks=tuple(
            tuple(item for item in own if start <= item.day < start + WEEK)
            for start in starts
        ),
    )


def _of(venue: Any, news: Sequence[tuple[Item, Sequence[str]]]) -> Iterator[Item]:  # noqa: ANN401
    """Give the news of a venue, or those of none."""
    for item, named in news:
        if (_name(venue) in named) if venue else not named:
            yield item


def _week(start: date, first: date, after: date, today: date) -> tuple[str, bool]:
    """Name the days of a week that are of its month: 2–8."""
    begin, end = max(start, first), min(start + WEEK, after) - timedelta(days=1)
    values = {"first": begin.day, "last": end.day}
    said = words.SOME_DAYS.fr.format_map(values) if begin != end else str(begin.day)
    return said, begin <= today <= end


def _mondays(first: date, after: date) -> Iterator[date]:
    monday = first - timedelta(days=first.weekday())
    while monday < after:
        yield monday
        monday += WEEK


def _month(day: date, offset: int) -> date:
    months_ = day.year * 12 + day.month - 1 + offset
    return date(months_ // 12, months_ % 12 + 1, 1)


def _news(documents: Documents) -> list[Any]:
    found = [
        document
        for document in documents
        if document.kind in KINDS
        and document.state in ("published", "scheduled")
        and document.content.date
    ]
    return sorted(found, key=lambda d: (d.content.date, d.path))


def _named(document: Any) -> tuple[str, ...]:  # noqa: ANN401  the content model's
    """Give the venues that a content is about."""
    content = document.content
    if document.kind == "notices":
        return tuple(content.named)
    return (content.venue,) if content.venue else ()


def _name(venue: Any) -> str:  # noqa: ANN401  the content model's
    return str(venue.id.partition("/")[2])


def item_of(document: Any, now: datetime, lang: str) -> Item:  # noqa: ANN401
    """Give a content on the day on which it came or will come out."""
    moment = document.content.date
    kind = words.KINDS[document.kind]
    said = words.COMING if moment > now else kind
    return Item(
        day=moment.date(),
        title=document.content.title,
        lang=document.lang,
        file=document.path,
        url=document.url,
        state="scheduled" if moment > now else "published",
        kind=said.said(lang, {"kind": kind}),
    )


def silences(
    documents: Documents, venues: Sequence[Any], now: datetime, lang: str
) -> list[Silence]:
    """Tell of each venue when it was last heard of, the longest silent first."""
    news = _news(documents)
    found = [
        _silence(venue, [d for d in news if _name(venue) in _named(d)], now, lang)
        for venue in venues
    ]
    return sorted(found, key=lambda s: (s.days is not None, -(s.days or 0), s.venue))


def _silence(venue: Any, own: Sequence[Any], now: datetime, lang: str) -> Silence:  # noqa: ANN401
    past = [d for d in own if d.content.date <= now]
    coming = [d for d in own if d.content.date > now]
    last, next_ = past[-1] if past else None, coming[0] if coming else None
    days = (now.date() - last.content.date.date()).days if last else None
    return Silence(
        venue=venue.id,
        title=venue.content.title,
        url=venue.url,
        file=venue.path,
        since=_since(days, lang),
        days=days,
        last=line(last, when=last.content.date) if last else None,
        next=line(
            next_, when=next_.content.date, note=ahead(next_.content.date, now, lang)
        )
        if next_
        else None,
        channels=tuple(channel.network for channel in venue.content.channels),
    )


def _since(days: int | None, lang: str) -> str:
    if days is None:
        return words.NEVER.said(lang, {})
    said = {0: words.TODAY, 1: words.YESTERDAY}.get(days, words.SINCE)
    return said.said(lang, {"days": days})


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
