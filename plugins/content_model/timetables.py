"""From the hours that an editor wrote to the timetable that other plugins read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import time

from plugins.content_model.clocks import DAY
from plugins.content_model.feasts import feast
from plugins.content_model.hours_model import Change, Season, Slot, Timetable
from plugins.content_model.kinds.opening import (
    KNOWN_SESSIONS,
    Exceptional,
    Hours,
    Period,
    Stretch,
)
from plugins.content_model.weeks import week


def timetable(hours: Hours) -> Timetable:
    """Give all that a venue's hours say, brackets understood."""
    return Timetable(
        text=hours.text,
        note=hours.note,
        spaces=hours.spaces,
        zone=hours.zone,
        region=hours.region,
        open=hours.season.spans if hours.season else (),
        seasons=tuple(_season(period, hours) for period in periods(hours)),
        feasts=tuple(
            feast(names, treatment)
            for names, treatment in hours.public_holidays.items()
        ),
        changes=tuple(_change(exception, hours) for exception in hours.exceptions),
        closed_otherwise=hours.otherwise is not None,
    )


def periods(hours: Hours) -> tuple[Period, ...]:
    """Give the times of the year; days alone are a year's."""
    alone = (Period.model_construct(days=hours.days),) if hours.days else ()
    return (*alone, *hours.periods)


def _season(period: Period, hours: Hours) -> Season:
    days = {
        named: tuple(slots(stretches, hours))
        for named, stretches in period.days.items()
    }
    return Season(
        title=period.title,
        kind=period.when.kind,
        week=week(days),
        spans=period.when.spans,
        holidays=period.when.holidays,
        spaces=ids(period.spaces, hours),
    )


def _change(exception: Exceptional, hours: Hours) -> Change:
    return Change(
        span=exception.dates,
        slots=tuple(slots(exception.hours, hours)),
        why=exception.why,
        spaces=ids(exception.spaces, hours),
        since=exception.since,
    )


def ids(names: Iterable[str], hours: Hours) -> tuple[str, ...]:
    """Give the ids of spaces that are named by id or by name; unknown ones as said."""
    return tuple(_space(name, hours) or name for name in names)


def _space(name: str, hours: Hours) -> str | None:
    said = name.casefold()
    known = hours.spaces.items()
    return next((k for k, v in known if said in (k.casefold(), v.casefold())), None)


def slots(stretches: Iterable[Stretch], hours: Hours) -> Iterator[Slot]:
    """Give the slots of a day, each tag taken for a session, a space or a name."""
    for stretch in stretches:
        session, spaces, titles = stretch.for_, list(stretch.spaces), []
        for tag in stretch.tags:
            if known := KNOWN_SESSIONS.get(tag.casefold()):
                session = session or known
            elif space := _space(tag, hours):
                spaces.append(space)
            else:
                titles.append(tag)
        slot = Slot(
            starts=stretch.hours[0],
            ends=stretch.hours[1],
            session=session or hours.for_ or "public",
            title=stretch.title or ", ".join(titles) or None,
            spaces=ids(spaces, hours),
        )
        yield replace(slot, last_entry=_last_entry(slot, stretch, hours))


def _last_entry(slot: Slot, stretch: Stretch, hours: Hours) -> int | None:
    """Give the minute of the day until which one is let in.

    What is said for all hours is said for visitors: clubs have keys of their own.
    """
    usual = hours.last_entry if slot.is_open else None
    said = usual if stretch.last_entry is None else stretch.last_entry
    first, last = slot.starts, slot.ends
    if said is None:
        return None
    if isinstance(said, time):
        minute = said.hour * 60 + said.minute
        minute += DAY if minute <= first else 0
    else:
        minute = last - said
    return minute if first < minute < last else None
