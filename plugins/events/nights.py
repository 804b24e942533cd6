"""Whether the days that an event names are days on which it happens."""

from collections.abc import Iterator
from datetime import date, datetime

from plugins.content_model.model import Words
from plugins.events import words
from plugins.events.clock import day_of, wall
from plugins.events.judging import Finding, Path, iso
from plugins.events.schedule import Schedule

NEAR = 2  # how many nights are named as a cure, on each side


def findings(schedule: Schedule, *, horizon: date) -> Iterator[Finding]:
    """Judge a schedule whose values are right each by itself."""
    content = schedule.content
    named = [days.last for days in content.except_]
    named += [single.date for single in content.dates if single.date]
    to = max([schedule.reach(horizon), *named])
    nights = [clock.date() for clock in schedule.clocks(to=to)]
    kept = [night for night in nights if not _excepted(schedule, night)]
    if schedule.rhythm is not None:
        yield from _rhythm(schedule, nights, kept)
    if kept:
        yield from _exceptions(schedule, nights)
        yield from _singles(schedule, nights)


def _excepted(schedule: Schedule, night: date) -> bool:
    return schedule.is_excepted(wall(night))


def _rhythm(
    schedule: Schedule, nights: list[date], kept: list[date]
) -> Iterator[Finding]:
    start = day_of(schedule.starts)
    if not kept:
        yield ("repeats",), words.NEVER, {}
    elif start not in nights:
        values = {"value": iso(start), "first": iso(nights[0])}
        weekday = words.WEEKDAYS[start.weekday()]
        yield ("starts",), words.NOT_IN_RHYTHM, {**values, "day": weekday}


def _exceptions(schedule: Schedule, nights: list[date]) -> Iterator[Finding]:
    for at, days in enumerate(schedule.content.except_):
        if schedule.rhythm and not any(night in days for night in nights):
            yield _no_night(("except", at), days.first, nights, schedule)


def _singles(schedule: Schedule, nights: list[date]) -> Iterator[Finding]:
    known = set(nights)
    taken: set[object] = set()
    for at, single in enumerate(schedule.content.dates):
        path: Path = ("dates", at, "date" if single.date else "added")
        name = single.date or single.added
        if name in taken or (single.added and _is_night(schedule, single.added, known)):
            yield path, words.TWICE, {"value": iso(name)}
        taken.add(name)
        if single.date and single.date not in known:
            yield _no_night(path, single.date, nights, schedule)
        elif single.date and _excepted(schedule, single.date):
            values = {"value": iso(single.date), "cure": words.EXCEPTED}
            yield path, words.NO_NIGHT, values


def _is_night(schedule: Schedule, added: date, known: set[date]) -> bool:
    """Tell whether an added date is one that the rule gives already."""
    usual = wall(schedule.starts).time()
    same_hour = not isinstance(added, datetime) or wall(added).time() == usual
    day = day_of(added)
    named = {single.date for single in schedule.content.dates}
    return same_hour and day in known - named and not _excepted(schedule, day)


def _no_night(path: Path, day: date, nights: list[date], schedule: Schedule) -> Finding:
    """Say that nothing happens that day, and on which days near it something does."""
    if schedule.rhythm is None:
        values: dict[str, object] = {"value": iso(day), "near": iso(nights[0])}
        return path, words.NO_NIGHT, {**values, "cure": words.ONLY_NIGHT}
    near = sorted(sorted(nights, key=lambda night: abs(night - day))[:NEAR])
    cure: Words = words.NEAR_NIGHTS
    said = ", ".join(iso(night) for night in near)
    return path, words.NO_NIGHT, {"value": iso(day), "near": said, "cure": cure}
