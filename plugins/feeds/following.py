"""What can be followed: which list has which feeds, and at which addresses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from plugins.content_model.model import Link

# Lists that are windows on the agenda: they show what it holds, and nothing comes new.
SILENT = frozenset(["archive", "month"])
BY_DATE = frozenset(["agenda", "agenda-category", "venue-agenda"])  # events alone
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
    contents: tuple[Any, ...]  # what its items tell: posts and events, those past too
    events: tuple[Any, ...]  # what its calendar holds
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
    events: Iterable[Any],
    *,
    title: str,
    kept: Callable[[Any], bool],
) -> Followed:
    """Say how a list is followed; `kept` tells which events a calendar still holds."""
    own = tuple(event for event in events if _is_in(event, stream))
    contents = own if stream.kind in BY_DATE else stream.items
    forms = [RSS] if contents else []
    if contents and stream.kind in RICH:
        forms += [ATOM, JSON]
    if any(map(kept, own)):
        forms.append(ICAL)
    return Followed(
        stream=stream,
        title=title,
        contents=contents,
        events=own,
        forms=() if stream.kind in SILENT else tuple(forms),
    )


def _is_in(event: Any, stream: Any) -> bool:  # noqa: ANN401
    return _is_for(event, stream.lang) and _belongs(event, stream)


def _is_for(event: Any, lang: str) -> bool:  # noqa: ANN401
    """Tell whether a list shows this version: its own language's, else the original."""
    versions = {event.lang, *(other.lang for other in event.translations)}
    return event.lang == lang if lang in versions else bool(event.in_default_lang)


def _belongs(event: Any, stream: Any) -> bool:  # noqa: ANN401
    match stream.kind:
        case "home" | "agenda":
            return True
        case "venue" | "venue-agenda":
            return bool(event.venue and event.venue.id == stream.venue.id)
        case "tag":
            terms = event.tags
        case "agenda-category":
            terms = [event.category] if event.category else []
        case _:
            return False
    named = any(term.url == stream.url for term in terms)
    return named or any(item is event for item in stream.items)
