"""From a schedule to its dates, one by one: by the rule, differing, and added."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from plugins.events.clock import over, shown, wall
from plugins.events.model import Instant, Occurrence
from plugins.events.schedule import Schedule, Span


def occurrences(schedule: Schedule, *, horizon: date) -> tuple[Occurrence, ...]:
    """Give every date up to the horizon in order; added ones wherever they are."""
    differing = {s.date: s for s in schedule.content.dates if s.date}
    clocks = schedule.clocks(to=horizon)
    found = [
        _differing(schedule, clock, differing[clock.date()])
        if clock.date() in differing
        else _plain(schedule, clock)
        for clock in clocks
        if not schedule.is_excepted(clock)
    ]
    found += _added(schedule, {clock.date() for clock in clocks})
    return tuple(sorted(found, key=lambda one: (wall(one.starts), one.key)))


def _plain(schedule: Schedule, clock: datetime) -> Occurrence:
    starts = schedule.instant(clock)
    ends = schedule.span.end(starts, schedule.zone) if schedule.span else None
    end = over(starts, ends, schedule.zone)
    state, since = _whole(schedule, end)
    return Occurrence(
        starts=starts,
        ends=ends,
        all_day=schedule.all_day,
        over=end,
        key=f"{clock:%Y-%m-%d}",
        state=state,
        since=since,
        places=schedule.content.places,
    )


def _whole(schedule: Schedule, end: datetime) -> tuple[str, datetime | None]:
    """Give what became of the whole event, unless this date of it was over by then."""
    state, since = schedule.content.state, schedule.content.since
    over_by_then = schedule.has_several and since is not None and end <= since
    return ("scheduled", None) if over_by_then else (state, since)


def _differing(
    schedule: Schedule,
    clock: datetime,
    single: Any,  # noqa: ANN401  an entry of `dates`
) -> Occurrence:
    """Give a date of the rule as its own entry changes it."""
    plain = _plain(schedule, clock)
    starts = _start(schedule, clock, single.starts)
    moved = starts != plain.starts
    state = single.state or (moved and "rescheduled") or plain.state
    return _single(
        schedule,
        single,
        starts,
        key=plain.key,
        state=state,
        since=single.since or (None if single.state or moved else plain.since),
        original=plain.starts,
    )


def _added(schedule: Schedule, taken: set[date]) -> Iterator[Occurrence]:
    """Give the dates that were added; on a day that has one, the key tells the hour."""
    for single in schedule.content.dates:
        if single.added is None:
            continue
        starts = _start(schedule, wall(schedule.starts), single.added)
        clock = wall(starts)
        key = f"{clock:%Y-%m-%d}"
        plain = _single(schedule, single, starts, key=key, added=True)
        state, since = _whole(schedule, plain.over)
        yield replace(
            plain,
            key=f"{key}-{clock:%H%M}" if clock.date() in taken else key,
            state=single.state or state,
            since=single.since or (None if single.state else since),
        )
        taken.add(clock.date())


def _start(schedule: Schedule, clock: datetime, said: Instant | time | None) -> Instant:
    """Give a start of which only the day, or only the hour, may have been said."""
    if said is None:
        return schedule.instant(clock)
    if isinstance(said, time):
        return shown(datetime.combine(clock.date(), said), schedule.zone)
    if isinstance(said, datetime) or schedule.all_day:
        return said
    return shown(datetime.combine(said, clock.time()), schedule.zone)


def _single(
    schedule: Schedule,
    single: Any,  # noqa: ANN401  an entry of `dates`
    starts: Instant,
    **more: Any,  # noqa: ANN401  what else is known of it
) -> Occurrence:
    """Give a date with all that its own entry says of it."""
    span = _span(schedule, single, starts)
    ends = span.end(starts, schedule.zone) if span else None
    return Occurrence(
        starts=starts,
        ends=ends,
        all_day=not isinstance(starts, datetime),
        over=over(starts, ends, schedule.zone),
        place=single.place,
        places=single.places or schedule.content.places,
        note=single.note,
        **more,
    )


def _span(schedule: Schedule, single: Any, starts: Instant) -> Span | None:  # noqa: ANN401
    """Give its own length, else the usual one if that is of the same kind."""
    if single.ends is not None or single.lasts is not None:
        return Span.of(starts, single.ends, single.lasts)
    if isinstance(starts, datetime) == schedule.all_day:
        return Span.of(starts, None, None)
    return schedule.span
