"""What is wrong with an event's dates, though each of its values is right."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from plugins.content_model.model import Words
from plugins.events import words
from plugins.events.clock import day_of, wall
from plugins.events.model import Instant

Path = tuple[str | int, ...]  # to the value, as the editor wrote it
Values = Mapping[str, object]
Finding = tuple[Path, Words, Values]


def findings(content: Any) -> Iterator[Finding]:  # noqa: ANN401  a typed event
    """Judge the ends, the rhythm's form and the states of a typed event."""
    yield from _ends(content, content.starts, ())
    yield from _states(content)
    if content.repeats:
        yield from _rhythm(content)
    elif content.except_:
        yield ("except",), words.WITHOUT_RHYTHM, {}
    for at, single in enumerate(content.dates):
        yield from _single(content, single, ("dates", at))


def _ends(content: Any, starts: Instant, path: Path) -> Iterator[Finding]:  # noqa: ANN401
    """Judge the end or the length of what begins at `starts`."""
    timed = isinstance(starts, datetime)
    ends, lasts = content.ends, content.lasts
    if ends is not None and lasts is not None:
        yield (*path, "lasts"), words.TWO_LENGTHS, {}
    elif lasts is not None and not timed and lasts % timedelta(days=1):
        yield (*path, "lasts"), words.LASTS_HOURS, {}
    elif ends is not None:
        said = {"value": iso(ends), "starts": iso(starts)}
        has_hour = isinstance(ends, (datetime, time))
        if timed != has_hour:
            wrong = words.END_WITHOUT_HOUR if timed else words.START_WITHOUT_HOUR
            yield (*path, "ends"), wrong, said
        elif not isinstance(ends, time) and not _is_later(ends, starts):
            yield (*path, "ends"), words.END_BEFORE, said


def _is_later(ends: Instant, starts: Instant) -> bool:
    """Tell whether something ends after it starts; a whole day ends on itself."""
    if isinstance(starts, datetime):
        return wall(ends) > wall(starts)
    return ends >= starts


def _rhythm(content: Any) -> Iterator[Finding]:  # noqa: ANN401
    repeats, start = content.repeats, day_of(content.starts)
    if repeats.until and repeats.until < start:
        said = {"value": iso(repeats.until), "starts": iso(start)}
        yield ("repeats", "until"), words.UNTIL_BEFORE, said
    on = [day for several in repeats.days for day in several]
    unit = repeats.every.unit if repeats.every else None
    ways = {"date" if day.date else "nth" if day.nth else "plain" for day in on}
    by_number = bool(ways & {"date", "nth"})
    if len(ways) > 1:
        yield ("repeats", "days"), words.MIXED_DAYS, {}
    elif by_number and unit in ("DAILY", "WEEKLY"):
        yield ("repeats", "days"), words.NTH_OF_WEEK, {}
    elif on and not by_number and unit in ("MONTHLY", "YEARLY"):
        yield ("repeats", "days"), words.WHICH_OF_MONTH, {}


def _states(content: Any) -> Iterator[Finding]:  # noqa: ANN401
    state = {"state": words.NAMES[content.state]}
    yield from _since(content, ())
    if content.since is not None and "state" not in content.model_fields_set:
        yield ("since",), words.SINCE_ALONE, {}
    moved = content.state == "rescheduled"
    if moved and content.previously is None:
        yield ("state",), words.PREVIOUSLY_MISSING, {}
    elif moved and content.previously == content.starts:
        yield ("previously",), words.PREVIOUSLY_SAME, {"value": iso(content.previously)}
    elif content.previously is not None and not moved:
        yield ("previously",), words.PREVIOUSLY_ALONE, state


def _since(said: Any, path: Path) -> Iterator[Finding]:  # noqa: ANN401
    """Judge whether what changed says since when."""
    changed = said.state not in (None, "scheduled")
    if changed and said.since is None:
        yield (*path, "state"), words.SINCE_MISSING, {"state": words.NAMES[said.state]}


def _single(content: Any, single: Any, path: Path) -> Iterator[Finding]:  # noqa: ANN401
    """Judge one entry of `dates`."""
    day = single.date or day_of(single.added)
    fields = single.model_fields_set - {"date", "since"}
    if single.date and not fields:
        yield (*path, "date"), words.NOTHING_DIFFERS, {"value": iso(day)}
    yield from _since(single, path)
    if single.state == "rescheduled" and single.starts is None and single.date:
        yield (*path, "state"), words.MOVED_NOWHERE, {}
    if single.state in ("cancelled", "postponed") and single.starts is not None:
        yield (*path, "starts"), words.MOVED_AND, {"state": words.NAMES[single.state]}
    starts = single.added or single.starts
    if not isinstance(starts, datetime):
        starts = _usual(content.starts, day, starts)
    yield from _ends(single, starts, path)


def _usual(starts: Instant, day: date, said: date | time | None) -> Instant:
    """Give a start of which only the day or only the hour was said, or neither."""
    if isinstance(said, time):
        return datetime.combine(day, said)
    if isinstance(starts, datetime):
        return datetime.combine(said or day, starts.time())
    return said or day


def iso(value: object) -> str:
    """Write a day, an hour or a moment as editors do: 2026-07-14 21:30."""
    if isinstance(value, datetime):
        return f"{wall(value):%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value)
