"""What an editor wrote of an event's dates, made ready to be counted."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from plugins.events.clock import day_of, later, shown, wall
from plugins.events.model import Instant, Rule
from plugins.events.recurrence import FAR, Rhythm

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """How long something lasts: on the wall clock, or as time that truly passes.

    Who says “until 2 h” means the clock; who says “lasts 1h30” means the time. For
    whole days it is the time between the first and the last.
    """

    length: timedelta
    elapsed: bool = False

    @classmethod
    def of(
        cls,
        start: Instant,
        ends: Instant | time | None,
        lasts: timedelta | None,
    ) -> "Span | None":
        """Take the end or the length that an editor wrote for this start."""
        all_day = not isinstance(start, datetime)
        if lasts is not None:
            return cls(length=lasts - DAY if all_day else lasts, elapsed=not all_day)
        if isinstance(ends, time):
            clock = datetime.combine(wall(start).date(), ends)
            return cls(length=(clock - wall(start)) % DAY or DAY)
        if ends is None:
            return cls(length=timedelta()) if all_day else None
        return cls(length=wall(ends) - wall(start))

    def end(self, starts: Instant, zone: ZoneInfo) -> Instant:
        """Give the end of what begins now; for whole days, the last of them."""
        clock = wall(starts) + self.length
        if not isinstance(starts, datetime):
            return clock.date()
        return later(starts, self.length, zone) if self.elapsed else shown(clock, zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When an event happens, on the wall clock of its zone."""

    zone: ZoneInfo
    starts: Instant
    span: Span | None
    rhythm: Rhythm | None
    content: Any  # what the editor wrote: except, dates, state, since, places

    @classmethod
    def of(cls, content: Any, *, zone: ZoneInfo) -> "Schedule":  # noqa: ANN401
        """Take the dates of a typed event."""
        starts, repeats = content.starts, content.repeats
        return cls(
            zone=zone,
            starts=starts,
            span=Span.of(starts, content.ends, content.lasts),
            rhythm=Rhythm.of(repeats, wall(starts)) if repeats else None,
            content=content,
        )

    @property
    def all_day(self) -> bool:
        """Whether it names no hour."""
        return not isinstance(self.starts, datetime)

    @property
    def ends(self) -> Instant | None:
        """The end of the first date; for whole days, the last of them."""
        return self.span.end(self.starts, self.zone) if self.span else None

    @property
    def has_several(self) -> bool:
        """Whether it has more dates than the first."""
        added = any(single.added for single in self.content.dates)
        return self.rhythm is not None or added

    @property
    def rule(self) -> Rule | None:
        """The rule as calendars write it."""
        if self.rhythm is None:
            return None
        return self.rhythm.rule(all_day=self.all_day, zone=self.zone)

    def clocks(self, *, to: date) -> tuple[datetime, ...]:
        """Give what the clock shows at each start by the rule, excepted ones too."""
        if self.rhythm is None:
            return (wall(self.starts),)
        return self.rhythm.nights(to=to)

    def reach(self, horizon: date) -> date:
        """Give how far to count: to the horizon, or the first date if that is later."""
        if self.rhythm is None or self._first(to=horizon):
            return horizon
        return self._first(to=day_of(self.rhythm.start + FAR)) or horizon

    def _first(self, *, to: date) -> date | None:
        clocks = self.clocks(to=to)
        return next((c.date() for c in clocks if not self.is_excepted(c)), None)

    def is_excepted(self, clock: datetime) -> bool:
        """Tell whether this night was never announced."""
        return any(clock.date() in days for days in self.content.except_)

    def instant(self, clock: datetime) -> Instant:
        """Give a start as it is told: a whole day, or a moment in the zone."""
        return clock.date() if self.all_day else shown(clock, self.zone)

    def exceptions(self, *, to: date) -> tuple[Instant, ...]:
        """Give the starts of the nights that were never announced."""
        return tuple(
            self.instant(clock)
            for clock in (self.clocks(to=to) if self.content.except_ else ())
            if self.is_excepted(clock)
        )
