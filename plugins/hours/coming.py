"""Today and the next days in words, with what is different about each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plugins.hours import words
from plugins.hours.days import Almanac
from plugins.hours.model import Closing, Opening, Stretch
from plugins.hours.openings import openings, opens_next, stretches, without
from plugins.hours.shown import DayWords, Door, Line
from plugins.hours.wording import (
    DAY,
    WITHOUT_YEAR,
    capital,
    clock,
    day,
    in_one_line,
    line,
)

SEVEN = 7  # days after today
FAR = 400  # days in which the next opening is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A venue's hours from the day of the build on, notices taken out."""

    almanac: Almanac
    zone: ZoneInfo
    now: datetime
    lang: str
    closings: Sequence[Closing] = ()
    reasons: Sequence[str | None] = ()  # of the closings, in their order

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.now.date()

    def openings(self, first: date, last: date) -> list[Opening]:
        """Give all openings of some days; what began the evening before is with it."""
        found = openings(self.almanac, first, last, zone=self.zone)
        return list(without(found, self.closings))

    def spans(self, days: int) -> list[Stretch]:
        """Give when visitors are let in, from yesterday's night on."""
        last = self.today + timedelta(days=days)
        return stretches(self.openings(self.today - timedelta(days=1), last))

    def week(self) -> Iterator[DayWords]:
        """Give today and the next seven days."""
        for number in range(SEVEN + 1):
            yield self.day(self.today + timedelta(days=number))

    def weeks(self) -> Iterator[DayWords]:
        """Give this week from its Monday, and the next."""
        monday = self.today - timedelta(days=self.today.weekday())
        for number in range(2 * SEVEN):
            yield self.day(monday + timedelta(days=number))

    def day(self, moment: date) -> DayWords:
        """Give one day in words: its hours for visitors, space by space."""
        told = self.almanac.on(moment)
        found = [o for o in self.openings(moment, moment) if o.slot.is_open]
        lines = tuple(self._lines(found))
        state = "open" if found else "closed" if told.known else "unknown"
        reason = self._reason(moment)
        notes = (self.almanac.calendar.feast(moment, self.lang), told.why, reason)
        return DayWords(
            day=moment,
            title=capital(day(moment, self.lang, WITHOUT_YEAR)),
            lines=lines,
            state=state,
            note=", ".join(dict.fromkeys(filter(None, notes))) or None,
            said=self._said(lines, state),
        )

    def _said(self, lines: Iterable[Line], state: str) -> str:
        if state == "open":
            return in_one_line(lines)
        said = words.CLOSED if state == "closed" else words.UNKNOWN
        return said.said(self.lang, {})

    def _lines(self, found: Iterable[Opening]) -> Iterator[Line]:
        """Give the hours of all spaces at once where they are alike, else of each."""
        listed = list(found)
        names = self.almanac.table.spaces
        whole = all(set(o.spaces) == set(self.almanac.spaces) for o in listed)
        if whole:
            yield from (self._line(opening, None) for opening in listed)
            return
        for space, name in names.items():
            mine = (o for o in listed if space in o.spaces)
            yield from (self._line(opening, name) for opening in mine)

    def _line(self, opening: Opening, where: str | None) -> Line:
        """Give an opening in words, as long as it is after notices."""
        slot = opening.slot
        first, last = _minute(opening.starts), _minute(opening.ends)
        last += 0 if last > first else DAY
        until = opening.last_entry
        entry = None if until is None else _minute(until)
        shorter = replace(slot, starts=first, ends=last, last_entry=entry)
        return line(shorter, self.lang, where=where)

    def _reason(self, moment: date) -> str | None:
        """Give why a notice closes something on this day."""
        starts = datetime.combine(moment, time(), self.zone)
        ends = datetime.combine(moment + timedelta(days=1), time(), self.zone)
        usual = list(openings(self.almanac, moment, moment, zone=self.zone))
        for closing, why in zip(self.closings, self.reasons, strict=True):
            near = closing.starts < ends and closing.until > starts
            if near and list(without(usual, [closing])) != usual:
                return why
        return None

    def next(self) -> str | None:
        """Say when it opens next, where it will not any more today."""
        tomorrow = datetime.combine(self.today + timedelta(days=1), time(), self.zone)
        near = self.spans(SEVEN)
        if any(span.ends > self.now and span.starts < tomorrow for span in near):
            return None
        found = opens_next(near, self.now) or opens_next(self.spans(FAR), self.now)
        if found is None:
            return None
        return self._opens(found)

    def _opens(self, moment: datetime) -> str:
        said = day(moment.date(), self.lang, WITHOUT_YEAR)
        if moment.year != self.now.year:
            said = day(moment.date(), self.lang)
        values = {"day": said, "hour": clock(moment, self.lang)}
        return words.OPENS_NEXT.said(self.lang, values)

    def doors(self) -> Iterator[Door]:
        """Give each time of opening that is not over, with the words of a door."""
        for span in self.spans(SEVEN):
            if span.ends <= self.now:
                continue
            long = span.ends - span.starts >= timedelta(days=2)
            said = words.OPEN if long else words.OPEN_UNTIL
            opens = {"opens": self._opens(span.starts)}
            yield Door(
                starts=span.starts,
                ends=span.ends,
                open=said.said(self.lang, {"hour": clock(span.ends, self.lang)}),
                closed=words.CLOSED_UNTIL.said(self.lang, opens),
            )


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
