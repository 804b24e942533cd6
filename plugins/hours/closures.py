"""Exceptions and notices as things that are told: ahead, in feeds, in calendars."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from plugins.content_model.hours_model import Change, Span, Timetable
from plugins.hours import words
from plugins.hours.model import Closure
from plugins.hours.wording import capital, clock, day, days, listed, stretch

ONE = timedelta(days=1)
KEPT = timedelta(days=365)  # how long the past is still told to calendars


@dataclass(frozen=True, slots=True, kw_only=True)
class Closures:
    """What differs at one venue, told in the language of its page."""

    table: Timetable
    zone: ZoneInfo
    now: datetime
    venue: Any
    near: timedelta  # how long before it an exception is told, unless a day is given

    @property
    def lang(self) -> str:
        """The language of the venue's page."""
        return str(self.venue.lang)

    def of_changes(self) -> Iterator[Closure]:
        """Go through the exceptions, those of every year in this year and the next."""
        for change in self.table.changes:
            for span in _dated(change.span, self.now.date()):
                yield self._exception(change, span)

    def _exception(self, change: Change, span: Span) -> Closure:
        names = tuple(self.table.spaces.get(space, space) for space in change.spaces)
        starts = datetime.combine(span.first, time(), self.zone)
        said = change.since
        since = datetime.combine(said, time(), self.zone) if said else None
        suffix = "".join(f"-{space}" for space in change.spaces)
        return Closure(
            key=f"{span.first:%Y-%m-%d}{suffix}",
            title=self._title(change, span, names),
            when=days(span.first, span.last, self.lang),
            lang=self.lang,
            starts=starts,
            ends=datetime.combine(span.last + ONE, time(), self.zone),
            all_day=True,
            closes=change.closes,
            why=change.why,
            spaces=names,
            since=since or starts - self.near,
            url=f"{self.venue.url}#opening-hours",
            venue=self.venue,
        )

    def _title(self, change: Change, span: Span, names: tuple[str, ...]) -> str:
        said = days(span.first, span.last, self.lang)
        hours = ", ".join(stretch(s.starts, s.ends, self.lang) for s in change.slots)
        spaces = listed(names, self.lang)
        if change.closes:
            pattern = words.SPACES_CLOSED_ON if names else words.CLOSED_ON
        else:
            pattern = words.SPACES_HOURS_ON if names else words.HOURS_ON
        values = {"days": said, "hours": hours, "spaces": spaces}
        title = capital(pattern.said(self.lang, values))
        return because(title, change.why, self.lang)

    def of_notices(self, notices: Iterable[Any]) -> Iterator[Closure]:
        """Go through the notices that are about this venue."""
        for notice in notices:
            spaces = ids(notice.closes, self.table)
            closes = bool(notice.closes_all or spaces)
            own = closes or notice.lang == self.lang
            yield Closure(
                key=notice.id,
                title=self._notice(notice, spaces) if closes else notice.title,
                when=between(notice.starts, notice.until, self.lang, now=None),
                lang=self.lang if own else notice.lang,
                starts=notice.starts,
                ends=notice.until,
                all_day=False,
                closes=closes,
                why=notice.reasons[self.lang],
                spaces=tuple(self.table.spaces[space] for space in spaces),
                since=notice.modified or notice.date or notice.starts,
                url=f"{self.venue.url}#opening-hours",
                venue=self.venue,
                notice=True,
                source=notice if notice.lang == self.lang else None,
            )

    def _notice(self, notice: Any, spaces: tuple[str, ...]) -> str:  # noqa: ANN401
        """Say what a notice closes, from when until when, and why."""
        names = [self.table.spaces[space] for space in spaces]
        values = {
            "days": between(notice.starts, notice.until, self.lang, now=None),
            "spaces": listed(names, self.lang),
        }
        pattern = words.SPACES_CLOSED_ON if names else words.CLOSED_ON
        title = capital(pattern.said(self.lang, values))
        return because(title, notice.reasons[self.lang], self.lang)


def ids(names: Iterable[str], table: Timetable) -> tuple[str, ...]:
    """Give the ids of the spaces that a notice names by id or by name."""
    said = [name.casefold() for name in names]
    known = table.spaces.items()
    return tuple(k for k, v in known if k.casefold() in said or v.casefold() in said)


def because(title: str, why: str | None, lang: str) -> str:
    """Add the reason, if there is one."""
    return words.BECAUSE.said(lang, {"title": title, "why": why}) if why else title


def between(
    starts: datetime, until: datetime, lang: str, *, now: datetime | None
) -> str:
    """Say from when until when; only until when, once it has begun."""
    begun = now is not None and starts <= now
    last = (until - timedelta(minutes=1)).date()
    whole = (until.hour, until.minute) == (0, 0)
    if begun and whole:
        return words.UNTIL_END.said(lang, {"day": day(last, lang)})
    if begun:
        values = {"hour": clock(until, lang), "day": day(last, lang)}
        today = now is not None and now.date() == last
        return (words.UNTIL if today else words.UNTIL_DAY).said(lang, values)
    if whole and (starts.hour, starts.minute) == (0, 0):
        return days(starts.date(), last, lang)
    hours = {"first": clock(starts, lang), "last": clock(until, lang)}
    if starts.date() == last:
        on = words.ON_DAY.said(lang, {"day": day(last, lang)})
        return words.SINCE_UNTIL.said(lang, hours | {"day": on})
    first = f"{day(starts.date(), lang)}, {hours['first']},"
    end = f"{day(until.date(), lang)}, {hours['last']}"
    return words.FROM_DAY_TO_DAY.said(lang, {"first": first, "last": end})


def _dated(span: Span, today: date) -> Iterator[Span]:
    """Give a span in the years that people may still ask about."""
    if not span.yearly:
        yield span
        return
    for year in (today.year - 1, today.year, today.year + 1):
        first = _in(span.first, year)
        last = _in(span.last, year + (span.last < span.first))
        yield Span(first=first, last=last)


def _in(day_: date, year: int) -> date:
    """Give a day of the leap year in another; 29 February is the 28th there."""
    try:
        return day_.replace(year=year)
    except ValueError:
        return day_.replace(year=year, day=28)


def ahead(found: Iterable[Closure], now: datetime, span: timedelta) -> list[Closure]:
    """Give what is not over and begins before a span is, the nearest first."""
    near = (c for c in found if c.ends > now and c.starts <= now + span)
    return sorted(near, key=lambda closure: (closure.starts, closure.key))


def told(found: Iterable[Closure], now: datetime) -> list[Closure]:
    """Give what calendars and feeds may tell by now, and still, the nearest first."""
    recent = (c for c in found if c.since <= now < c.ends + KEPT)
    return sorted(recent, key=lambda closure: (closure.starts, closure.key))
