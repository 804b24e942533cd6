"""An event as calendars read it (RFC 5545, 7986): one VEVENT, one more a date apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Event
from icalendar.prop import vInline

from plugins.feeds import words
from plugins.feeds.colours import nearest
from plugins.feeds.facts import facts, in_language, state, where
from plugins.feeds.illustration import picture_of
from plugins.feeds.lasting import KEPT, day
from plugins.feeds.source import Source
from plugins.feeds.types import type_of

DAY = timedelta(days=1)
STATUS = {"cancelled": "CANCELLED", "postponed": "TENTATIVE"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event told in one language, for the calendars of one site."""

    event: Any
    lang: str
    source: Source
    alone: str = ""  # the key of the one date that is told, as an event of its own

    def components(self) -> list[Event]:
        """Give the series, then each date of it that differs, under the same UID."""
        event = self.event
        if self.alone:
            return [self._night(n) for n in event.occurrences if n.key == self.alone]
        if not event.rule and len(event.occurrences) == 1:
            return [self._night(event.occurrences[0])]
        series = self._begun(event.state, event.starts, event.ends, event.place)
        if event.rule:
            series.add("rrule", vInline(event.rule.rrule), encode=False)
        _add_moments(series, "exdate", event.exceptions)
        _add_moments(series, "rdate", [n.starts for n in event.singles if n.added])
        self._describe(series, state(event, self.lang), event)
        return [series, *map(self._apart, filter(self._differs, event.occurrences))]

    def _differs(self, night: Any) -> bool:  # noqa: ANN401
        """Tell whether a date is more than one more moment of the series.

        One that the rule gives may last longer or less than the first, by the clock or
        by the time that passes, when the clocks change while it goes on; and one that
        was over when the rest was cancelled did take place.
        """
        event = self.event
        if night.original:
            return True
        moved = bool(night.place or night.note or night.places != event.places)
        lasts = _lengths(night.starts, night.ends)
        recent = day(night.starts) >= (self.source.now - KEPT).date()
        differs = night.state != event.state and (recent or night.added)
        return moved or differs or lasts != _lengths(event.starts, event.ends)

    def _apart(self, night: Any) -> Event:  # noqa: ANN401
        component = self._night(night)
        component.add("recurrence-id", night.original or night.starts)
        return component

    def _night(self, night: Any) -> Event:  # noqa: ANN401
        event = self.event
        place = night.place or event.place
        component = self._begun(night.state, night.starts, night.ends, place)
        subject = night if night.original else event
        self._describe(component, state(subject, self.lang, note=night.note), night)
        return component

    def _begun(
        self, kind: str, starts: date, ends: date | None, place: str | None
    ) -> Event:
        """Begin a component with its name, its version, its time and its place."""
        event, component = self.event, Event()
        name = "/".join(filter(None, (event.id, self.alone)))
        component.add("uid", self.source.identity.uid(name, self.lang))
        component.add("dtstamp", changed(event))
        component.add("created", (event.date or changed(event)).astimezone(UTC))
        component.add("last-modified", changed(event))
        component.add("sequence", sequence(event))
        component.add("dtstart", starts)
        if end := _end(starts, ends):
            component.add("dtend", end)
        prefix = words.PREFIXES[kind].said(self.lang, {}) if kind in STATUS else ""
        spoken = {} if prefix else {"LANGUAGE": event.lang}
        component.add("summary", f"{prefix}{event.title}", parameters=spoken)
        component.add("status", STATUS.get(kind, "CONFIRMED"))
        component.add("transp", "TRANSPARENT" if kind in STATUS else "OPAQUE")
        online = words.ONLINE.said(self.lang, {}) if kind == "online" else ""
        if location := (place or online) if online else where(event, place):
            component.add("location", location)
        if not online and event.venue and event.venue.coordinates:
            point = event.venue.coordinates
            component.add("geo", (point.latitude, point.longitude))
        return component

    def _describe(self, component: Event, said: str, subject: Any) -> None:  # noqa: ANN401
        """Add what a visitor reads, and what programs show beside it."""
        event, lang = self.event, self.lang
        address = self.source.address(event.url)
        paragraphs = [
            said,
            event.summary,
            "\n".join(fact.line(lang) for fact in facts(event, lang, of=subject)),
            in_language(event, lang),
            address,
        ]
        component.add("description", "\n\n".join(filter(None, paragraphs)))
        component.add("url", address)
        terms = [event.category, *event.tags] if event.category else event.tags
        if terms:
            component.add("categories", [str(term.title) for term in terms])
        if event.venue and event.venue.accent:
            component.add("color", nearest(event.venue.accent.light))
        if picture := picture_of(event):
            kind = {"VALUE": "URI", "DISPLAY": "BADGE"}
            kind["FMTTYPE"] = type_of(picture.url)
            component.add("image", self.source.address(picture.url), parameters=kind)


def changed(event: Any) -> datetime:  # noqa: ANN401  any event
    """Give the last change in any language, so that no version seems to go back."""
    changes: list[datetime] = [v.changed for v in (event, *event.translations)]
    return max(changes).astimezone(UTC)


def sequence(event: Any) -> int:  # noqa: ANN401  any event
    """Give the number that rises with every change, in any language."""
    sequences: list[int] = [v.sequence for v in (event, *event.translations)]
    return max(sequences)


def _end(starts: date, ends: date | None) -> date | None:
    """Give DTEND: the day after the last one, or the hour if it is known."""
    if not isinstance(starts, datetime):
        return (ends or starts) + DAY
    return ends if ends and ends > starts else None


def _add_moments(component: Event, name: str, moments: Sequence[date]) -> None:
    if moments:
        component.add(name, sorted(moments))


def _lengths(starts: date, ends: date | None) -> tuple[timedelta, timedelta] | None:
    """Give how long something lasts: by the clock on the wall, and as time passes."""
    if ends is None:
        return None
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        return ends - starts, ends.astimezone(UTC) - starts.astimezone(UTC)
    return ends - starts, ends - starts
