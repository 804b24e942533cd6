"""Events as an iCalendar file that any program can follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, vDuration

from plugins.feeds.colours import nearest
from plugins.feeds.lasting import is_kept
from plugins.feeds.lines import folded
from plugins.feeds.source import Source
from plugins.feeds.vclosure import entry
from plugins.feeds.vevent import Told, changed
from plugins.feeds.zone import timezone

EVERY = timedelta(hours=1)  # how often to look for changes
END = "END:VCALENDAR\r\n"
URI = {"VALUE": "URI"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendars:
    """The calendars of a site; an event is told once for all that it stands in."""

    source: Source
    told: dict[tuple[str, ...], str] = field(default_factory=dict)

    def of_stream(
        self,
        stream: Any,  # noqa: ANN401
        events: Iterable[Any],
        closures: Sequence[Any] = (),
    ) -> bytes:
        """Give the events of a list, as its subscribers follow it."""
        source = self.source
        kept = [
            event for event in in_order(events) if is_kept(event, source.now.date())
        ]
        calendar = self._begun(stream.lang)
        name = source.title(stream.kind, stream.title)
        for key in ("name", "x-wr-calname"):
            calendar.add(key, name)
        about = stream.venue.summary if stream.venue else ""
        about = about or source.taglines.get(stream.lang, "")
        for key in ("description", "x-wr-caldesc") if about else ():
            calendar.add(key, about)
        calendar.add(
            "uid", source.identity.of_stream(stream.kind, stream.key, stream.lang)
        )
        calendar.add("url", source.address(stream.url))
        calendar.add("source", source.address(f"{stream.url}agenda.ics"), URI)
        moments = [*map(changed, kept), *(c.since.astimezone(UTC) for c in closures)]
        calendar.add("last-modified", max(moments))
        calendar.add("refresh-interval", EVERY, {"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(EVERY), encode=False)
        if stream.venue and stream.venue.accent:
            calendar.add("color", nearest(stream.venue.accent.light))
        return self._filled(calendar, kept, stream.lang, closures=closures)

    def of_event(self, event: Any, *, alone: str = "") -> bytes:  # noqa: ANN401
        """Give one event with all its dates, or one date, to be put into a calendar."""
        return self._filled(self._begun(event.lang), [event], event.lang, alone)

    def _begun(self, lang: str) -> Calendar:
        calendar = Calendar()
        calendar.add("version", "2.0")
        calendar.add("prodid", f"-//Veillée//{self.source.name}//{lang.upper()}")
        calendar.add("calscale", "GREGORIAN")
        return calendar

    def _filled(
        self,
        calendar: Calendar,
        events: list[Any],
        lang: str,
        alone: str = "",
        closures: Sequence[Any] = (),
    ) -> bytes:
        head = folded(calendar.to_ical(sorted=False).decode()).removesuffix(END)
        bodies = (self._body(event, lang, alone) for event in events)
        told = (entry(closure, source=self.source, lang=lang) for closure in closures)
        more = (folded(part.to_ical(sorted=False).decode()) for part in told)
        zones = _zones([*events, *(c for c in closures if not c.all_day)])
        return "".join((head, *zones, *bodies, *more, END)).encode()

    def _body(self, event: Any, lang: str, alone: str) -> str:  # noqa: ANN401
        key = event.id, event.lang, lang, alone
        if key not in self.told:
            told = Told(event=event, lang=lang, source=self.source, alone=alone)
            parts = (part.to_ical(sorted=False) for part in told.components())
            self.told[key] = folded(b"".join(parts).decode())
        return self.told[key]


def in_order(events: Iterable[Any]) -> list[Any]:
    """Sort by first day, then by id, so that no two builds differ."""
    return sorted(events, key=lambda event: (_day(event.starts), event.id, event.lang))


def _zones(events: list[Any]) -> list[str]:
    """Give the zones of events with an hour, each from its first year on."""
    first: dict[str, int] = {}
    for event in events:
        zone = getattr(event.starts, "tzinfo", None)
        if isinstance(zone, ZoneInfo) and zone.key not in ("UTC", "Etc/UTC"):
            year = event.starts.year
            first[zone.key] = min(first.get(zone.key, year), year)
    return [_zone(key, first[key]) for key in sorted(first)]


@cache
def _zone(key: str, year: int) -> str:
    return folded(timezone(ZoneInfo(key), year).to_ical(sorted=False).decode())


def _day(moment: date) -> str:
    return moment.isoformat()
