"""The ways to put an event, or one date of it, into one's own calendar."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from plugins.content_model.model import Link
from plugins.feeds import words
from plugins.feeds.facts import where
from plugins.feeds.following import ICAL
from plugins.feeds.model import Adding
from plugins.feeds.source import Source

NEAR = 12  # dates of a series that have a file of their own
DAY = timedelta(days=1)
GOOGLE = "https://calendar.google.com/calendar/render?action=TEMPLATE&"
OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose?rru=addevent&"


def adding(event: Any, *, source: Source) -> Adding:  # noqa: ANN401  any event
    """Give the ways for an event, and for the dates of it that are near."""
    repeats = event.rule or event.occurrences[1:]
    near = [night for night in event.upcoming if night.takes_place][:NEAR]
    nights = {night.key: _night(event, night, source) for night in near}
    if not repeats:
        only = next(iter(event.occurrences), event)
        return _way(event, only, source, file="event.ics")
    return Adding(
        file=_file(event, "event.ics"),
        google=GOOGLE + urlencode(_google(event, event, source) | _rule(event)),
        outlook=None,
        nights=nights,
    )


def _night(event: Any, night: Any, source: Source) -> Adding:  # noqa: ANN401
    return _way(event, night, source, file=f"{night.key}.ics")


def _way(event: Any, night: Any, source: Source, *, file: str) -> Adding:  # noqa: ANN401
    start, end = _span(night)
    outlook = {
        "subject": event.title,
        "startdt": start.isoformat(),
        "enddt": end.isoformat(),
        "location": _location(event, night),
        "body": source.address(event.url),
    }
    if night.all_day:
        outlook["allday"] = "true"
    return Adding(
        file=_file(event, file),
        google=GOOGLE + urlencode(_google(event, night, source)),
        outlook=OUTLOOK + urlencode(outlook),
    )


def _file(event: Any, name: str) -> Link:  # noqa: ANN401  any event
    url = f"{event.url}{name}"
    return Link(title=str(event.title), url=url, lang=event.lang, type=ICAL.type)


def _google(event: Any, night: Any, source: Source) -> dict[str, str]:  # noqa: ANN401
    start, end = _span(night)
    shape = "%Y%m%d" if night.all_day else "%Y%m%dT%H%M%SZ"
    return {
        "text": str(event.title),
        "dates": f"{start.strftime(shape)}/{end.strftime(shape)}",
        "location": _location(event, night),
        "details": f"{event.summary}\n\n{source.address(event.url)}",
    }


def _location(event: Any, night: Any) -> str:  # noqa: ANN401  any event
    """Give the way to the place; what happens online has no street."""
    place: str | None = getattr(night, "place", None) or event.place
    if night.state == "online":
        return place or words.ONLINE.said(event.lang, {})
    return where(event, place)


def _rule(event: Any) -> dict[str, str]:  # noqa: ANN401  any event
    """Give what repeats, by the clock of its zone."""
    if not event.rule:
        return {}
    zone = getattr(event.starts, "tzinfo", None)
    named = {"ctz": zone.key} if zone else {}
    return {"recur": f"RRULE:{event.rule.rrule}", **named}


def _span(night: Any) -> tuple[date, date]:  # noqa: ANN401  an event or a date of one
    """Give a start and an end as these services want them: in UTC, or day after day."""
    starts, ends = night.starts, night.ends or night.starts
    if not isinstance(starts, datetime):
        return starts, ends + DAY
    return starts.astimezone(UTC), ends.astimezone(UTC)
