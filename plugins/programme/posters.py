"""What is to be hung on a door: a closure, or an event that does not take place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from plugins.programme import words
from plugins.programme.wording import capital, day, hours

AHEAD = timedelta(days=15)
OFF = ("cancelled", "postponed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Off:
    """Something that is not as it was to be."""

    key: str
    headline: str
    subject: str | None
    when: str
    why: str | None
    source: Any
    url: str  # what the QR code leads to, from the site's root


def closures(venue: Any, *, now: datetime) -> Iterator[Off]:  # noqa: ANN401  any venue
    """Go through the closures of a venue that hold now, or will before long."""
    lang = venue.lang
    for closure in venue.closures:
        near = closure.ends > now and closure.starts < now + AHEAD
        if closure.closes and near:
            yield Off(
                key=closure.key.rpartition("/")[2],
                headline=words.CLOSED.said(lang, {}),
                subject=", ".join(closure.spaces) or None,
                when=closure.when,
                why=closure.why,
                source=closure.source,
                url=venue.url,
            )


def events(found: Iterable[Any], *, now: datetime, lang: str) -> Iterator[Off]:
    """Go through the dates of events that are off, and not over."""
    for event in found:
        for one in event.occurrences:
            starts = _moment(one.starts, now)
            if one.state in OFF and now.date() <= starts.date() <= (now + AHEAD).date():
                yield Off(
                    key=f"{event.slug}-{one.key}",
                    headline=words.STATES[one.state].said(lang, {}),
                    subject=event.title,
                    when=_when(one, lang),
                    why=one.note or getattr(event, "note", None),
                    source=None,
                    url=event.url,
                )


def _when(one: Any, lang: str) -> str:  # noqa: ANN401  any date of an event
    starts = one.starts
    on = starts.date() if isinstance(starts, datetime) else starts
    parts = (day(on, lang), hours(starts, one.ends, lang))
    return capital(", ".join(parts))


def _moment(starts: date, now: datetime) -> datetime:
    if isinstance(starts, datetime):
        return starts
    return datetime.combine(starts, time(), now.tzinfo)
