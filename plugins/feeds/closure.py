"""A closure, or a notice, as followers get it: an item, and an entry in a calendar."""

from datetime import UTC, datetime
from html import escape
from typing import Any

from icalendar import Event

from plugins.feeds.facts import where
from plugins.feeds.model import Item
from plugins.feeds.source import Source
from plugins.feeds.text import Whole, plain

ERA = datetime(2020, 1, 1, tzinfo=UTC)


def name(closure: Any) -> str:  # noqa: ANN401  any closure
    """Give what a closure is called for life: by its venue and its first day."""
    return f"{closure.venue.id}/closures/{closure.key}"


def item(closure: Any, *, source: Source, lang: str) -> Item:  # noqa: ANN401  likewise
    """Give the one item that a closure is told by."""
    venue = closure.venue
    page = source.address(closure.url)
    html = closure.source.get_content(source.root) if closure.source else ""
    return Item(
        guid=source.identity.guid(name(closure), lang),
        url=page,
        title=plain(f"{venue.title} — {closure.title}"),
        lang=closure.lang,
        summary=plain(closure.title),
        text=Whole(html=html, page=page, before=f"<p>{escape(closure.title)}</p>"),
        published=closure.since,
        updated=closure.since,
        authors=tuple(str(author) for author in venue.authors),
    )


def entry(closure: Any, *, source: Source, lang: str) -> Event:  # noqa: ANN401
    """Give the entry of a calendar that says the same."""
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
