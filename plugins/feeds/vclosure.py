"""A closure, or a notice, as calendars read it."""

from datetime import UTC, datetime
from typing import Any

from icalendar import Event

from plugins.feeds.closure import name
from plugins.feeds.facts import where
from plugins.feeds.source import Source

ERA = datetime(2020, 1, 1, tzinfo=UTC)


def entry(closure: Any, *, source: Source, lang: str) -> Event:  # noqa: ANN401
    """Give the entry of a calendar that says what its item says."""
    component, since = Event(), closure.since.astimezone(UTC)
    component.add("uid", source.identity.uid(name(closure), lang))
    component.add("dtstamp", since)
    component.add("last-modified", since)
    component.add("sequence", max(0, int((since - ERA).total_seconds() // 60)))
    for key, moment in (("dtstart", closure.starts), ("dtend", closure.ends)):
        component.add(key, moment.date() if closure.all_day else moment)
    component.add("summary", f"{closure.venue.title} — {closure.title}")
    component.add("status", "CONFIRMED")
    component.add("transp", "TRANSPARENT")
    if location := where(closure, None):
        component.add("location", location)
    address = source.address(closure.url)
    component.add("description", f"{closure.title}\n\n{address}")
    component.add("url", address)
    return component
