"""From a timetable to what holds on a day: exceptions, public holidays, seasons."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from plugins.content_model.hours_model import (
    Change,
    Feast,
    Season,
    Slot,
    Span,
    Timetable,
)
from plugins.hours.calendars import Calendar, folded
from plugins.hours.model import Day

FEASTS = 7  # where a week holds the hours of public holidays
RANKS = {"year": 0, "school": 1, "holidays": 1, "dates": 3}
NAMED = 2  # holidays by name, such as Christmas
WHOLE_YEAR = 366
Rank = tuple[int, int, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Almanac:
    """A timetable and the calendar that it is read by."""

    table: Timetable
    calendar: Calendar

    @property
    def spaces(self) -> tuple[str, ...]:
        """The ids of the spaces; one empty id where there are none."""
        return tuple(self.table.spaces) or ("",)

    def on(self, day: date) -> Day:
        """Give what holds on a day, the same hours of several spaces as one slot."""
        found: dict[Slot, list[str]] = defaultdict(list)
        known = []
        for space in self.spaces:
            slots = self.slots(day, space)
            known.append(slots is not None)
            for slot in slots or ():
                found[replace(slot, spaces=())].append(space)
        change = next(self._changes(day, None), None)
        return Day(
            day=day,
            known=any(known),
            slots=tuple(
                replace(slot, spaces=tuple(s for s in spaces if s))
                for slot, spaces in sorted(
                    found.items(), key=lambda item: _order(item[0])
                )
            ),
            feast=self.calendar.feast(day),
            change=change is not None,
            why=change.why if change else None,
        )

    def slots(self, day: date, space: str) -> tuple[Slot, ...] | None:
        """Give the slots of a space on a day; None where nothing is known."""
        change = next(self._changes(day, space), None)
        if change:
            return _of(change.slots, space)
        if self.table.open and not any(day in span for span in self.table.open):
            return ()
        season = self.season(day, space)
        if season is None:
            return () if self.table.closed_otherwise and self.is_sure(day) else None
        slots = self._of_season(season, day)
        return None if slots is None else _of(slots, space)

    def season(self, day: date, space: str) -> Season | None:
        """Give the time of the year that decides: the narrowest that a day is in."""
        if not self.is_sure(day):
            return next(
                (s for s in self.seasons(day, space) if s.kind == "dates"), None
            )
        return next(self.seasons(day, space), None)

    def seasons(self, day: date, space: str) -> Iterator[Season]:
        """Go through the times of the year that a day is in, the narrowest first."""
        own = (s for s in self.table.seasons if not s.spaces or space in s.spaces)
        yield from sorted(
            (season for season in own if self._is_in(season, day)),
            key=lambda season: rank(season, day),
            reverse=True,
        )

    def is_sure(self, day: date) -> bool:
        """Tell whether the schools' calendar says all that the timetable asks."""
        asked = any(s.kind in ("school", "holidays") for s in self.table.seasons)
        return not asked or self.calendar.vacation(day) is not None

    def _is_in(self, season: Season, day: date) -> bool:
        vacation = self.calendar.vacation(day)
        match season.kind:
            case "school":
                return vacation == ""
            case "holidays":
                return bool(vacation) and vacation in (season.holidays or (vacation,))
            case "dates":
                return any(day in span for span in season.spans)
        return True

    def _of_season(self, season: Season, day: date) -> tuple[Slot, ...] | None:
        usual = season.week[day.weekday()]
        feast = self.feast(day)
        holiday = self.calendar.feast(day) is not None
        if feast is None or (holiday and not _names(feast)):
            own = season.week[FEASTS] if holiday else None
            if own is not None:
                return own
        if feast is None:
            return usual
        if feast.slots is not None:
            return feast.slots
        return usual if feast.weekday is None else season.week[feast.weekday]

    def feast(self, day: date) -> Feast | None:
        """Give what is done on this day because of its name, the nearest rule first."""
        names = {folded(self.calendar.feast(day, lang) or "") for lang in ("fr", "en")}
        for feast in self.table.feasts:
            if (day.month, day.day) in feast.dates:
                return feast
            if names & {folded(name) for name in feast.names}:
                return feast
        rest = (f for f in self.table.feasts if not _names(f))
        return next(rest, None) if self.calendar.feast(day) else None

    def _changes(self, day: date, space: str | None) -> Iterator[Change]:
        """Go through the exceptions of a day, those of one year first."""
        for yearly in (False, True):
            for change in self.table.changes:
                alike = space is None or not change.spaces or space in change.spaces
                if change.span.yearly == yearly and alike and day in change.span:
                    yield change


def rank(season: Season, day: date) -> Rank:
    """Give how near a time of the year is: its kind, its length, its spaces."""
    kind = NAMED if season.holidays else RANKS[season.kind]
    lengths = [length(span) for span in season.spans if day in span]
    return kind, -min(lengths, default=WHOLE_YEAR), bool(season.spaces)


def length(span: Span) -> int:
    """Count the days of a span."""
    days = (span.last - span.first).days + 1
    return days if days > 0 else days + WHOLE_YEAR


def _of(slots: tuple[Slot, ...], space: str) -> tuple[Slot, ...]:
    return tuple(s for s in slots if not s.spaces or not space or space in s.spaces)


def _names(feast: Feast) -> bool:
    return bool(feast.dates or feast.names)


def _order(slot: Slot) -> tuple[int, int, str, str]:
    return slot.starts, slot.ends, slot.session, slot.title or ""
