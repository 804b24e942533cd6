"""Whether the dates that a text speaks of are true: their weekday, and their event."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from plugins.content_model.model import Problem, Words
from plugins.events import words
from plugins.events.clock import day_of
from plugins.events.happening import Happening
from plugins.events.heard import Heard
from plugins.events.spoken import Spoken
from plugins.events.wording import day


def untruths(
    entry: Any,  # noqa: ANN401  an entry of the library
    content: Any,  # noqa: ANN401  its typed content
    happening: Happening | None,
    heard: Iterable[Heard],
) -> Iterator[Problem]:
    """Judge the dates that were heard in a file; those of an event, in all ways."""
    years = _years(content, happening)
    known = _days(content, happening) if happening else None
    for one in heard:
        problem = _weekday(one.said, years)
        if problem is None and happening and known:
            problem = _outside(one.said, years, known, happening)
        if problem:
            found, values, warning = problem
            yield Problem(
                words=found,
                path=entry.path,
                line=one.line,
                key=one.key,
                values={"said": one.said.text, **values},
                warning=warning,
            )


def _years(content: Any, happening: Happening | None) -> list[int]:  # noqa: ANN401
    """Give the years that a date without one may mean; none if nobody can tell."""
    if happening:
        dates = {one.first_day.year for one in happening.occurrences}
        return sorted(dates | {content.starts.year})
    written: datetime | None = content.date
    return [written.year + more for more in (0, 1, -1)] if written else []


Found = tuple[Words, Mapping[str, object], bool]  # what, with which values, how bad


def _weekday(said: Spoken, years: list[int]) -> Found | None:
    """Find a weekday that no year makes right; the first is the one meant."""
    if said.weekday is None:
        return None
    days = [said.on(year) for year in ([said.year] if said.year else years)]
    meant = [one for one in days if one]
    if not meant or any(one.weekday() == said.weekday for one in meant):
        return None
    right = meant[0]
    values = {
        "day": _named(right),
        "right": words.WEEKDAYS[right.weekday()],
        "wrong": words.WEEKDAYS[said.weekday],
    }
    return words.WRONG_WEEKDAY, values, False


def _named(moment: date) -> Words:
    return Words(*(day(moment, lang, "d MMMM y") for lang in ("fr", "en")))


def _outside(
    said: Spoken, years: list[int], known: set[date], happening: Happening
) -> Found | None:
    """Find a date that is none of the event's, and near enough to be meant for one."""
    days = [said.on(year) for year in ([said.year] if said.year else years)]
    meant = [one for one in days if one]
    last, first = max(known), min(known)
    year = timedelta(days=366)
    near = [
        one
        for one in meant
        if first - year <= one <= min(last + year, happening.horizon)
    ]
    if not near or any(one in known for one in meant):
        return None
    when = Words(*(happening.when(lang) for lang in ("fr", "en")))
    return words.OUTSIDE, {"when": when}, True


def _days(content: Any, happening: Happening) -> set[date]:  # noqa: ANN401
    """Give every day that an event's text may speak of."""
    found = {day_of(content.starts)}
    for one in happening.occurrences:
        length = (one.last_day - one.first_day).days
        found |= {one.first_day + timedelta(days=n) for n in range(length + 1)}
        if one.original:
            found.add(day_of(one.original))
    if isinstance(happening.schedule.ends, datetime):
        found |= {day_of(one.ends) for one in happening.occurrences if one.ends}
    others = [content.previously, content.since, content.date, content.modified]
    others += [content.booking.opens] if content.booking else []
    others += [content.repeats.until] if content.repeats else []
    others += [single.since for single in content.dates]
    found |= {day_of(other) for other in others if other}
    for days in content.except_:
        found |= {days.first, days.last}
        found |= {
            day_of(night) for night in happening.schedule.exceptions(to=days.last)
        }
    return found
