"""What can be followed: which list has which feeds, and at which addresses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plugins.content_model.model import Link

# Lists that are windows on the agenda: they show what it holds, and nothing comes new.
SILENT = frozenset(["archive", "month"])
BESIDE = {"home": "agenda", "venue": "venue-agenda"}  # what their calendars hold
CLOSING = frozenset(["venue", "venue-agenda"])  # tell when their venue is closed
RICH = frozenset(["home", "blog", "agenda", "venue"])  # in Atom and JSON too


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to follow a list."""

    name: str  # as people say it
    file: str  # in the list's folder
    type: str


RSS = Format(name="RSS", file="feed.xml", type="application/rss+xml")
ATOM = Format(name="Atom", file="atom.xml", type="application/atom+xml")
JSON = Format(name="JSON Feed", file="feed.json", type="application/feed+json")
ICAL = Format(name="iCalendar", file="agenda.ics", type="text/calendar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A list with all that it tells of, and the ways to follow it."""

    stream: Any
    title: str  # among all that a subscriber follows
    events: tuple[Any, ...]  # what its calendar holds
    closures: tuple[Any, ...] = ()  # of its venue: exceptions and notices
    forms: tuple[Format, ...]

    @property
    def name(self) -> str:
        """What messages call it."""
        return f"{self.stream.kind} {self.stream.key}".strip()

    @property
    def links(self) -> tuple[Link, ...]:
        """Give the addresses of its feeds, RSS first, its calendar last."""
        return tuple(map(self.link, self.forms))

    def link(self, form: Format) -> Link:
        """Give the address of one of its feeds."""
        title = self.title if form is RSS else f"{self.title} ({form.name})"
        url = f"{self.stream.url}{form.file}"
        return Link(title=title, url=url, lang=self.stream.lang, type=form.type)


def followed(
    stream: Any,  # noqa: ANN401  any list
    dated: Any,  # noqa: ANN401  the agenda beside it, or itself
    *,
    title: str,
    kept: Callable[[Any], bool],
) -> Followed:
    """Say how a list is followed; `kept` tells which events a calendar still holds."""
    events = tuple(item for item in dated.items if item.kind == "event")
    closures = tuple(stream.venue.closures) if stream.kind in CLOSING else ()
    told = bool(stream.items or closures)
    forms = [RSS] if told else []
    if told and stream.kind in RICH:
        forms += [ATOM, JSON]
    if closures or any(map(kept, events)):
        forms.append(ICAL)
    return Followed(
        stream=stream,
        title=title,
        events=events,
        closures=closures,
        forms=() if stream.kind in SILENT else tuple(forms),
    )
