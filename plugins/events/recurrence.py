"""From a rhythm to its rule in RFC 5545, and from a rule to the nights it falls on.

Rules run on the wall clock, without a zone: a weekly 19:30 stays 19:30.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from plugins.events.clock import shown
from plugins.events.model import Rule

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FAR = timedelta(days=366 * 40)  # a rule without a night in 40 years has none
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days of each month
LAST_MOMENT = time(23, 59, 59)


def parts(repeats: Any, start: datetime) -> str:  # noqa: ANN401  what an editor wrote
    """Give the rule's parts without its end: FREQ=WEEKLY;BYDAY=TU."""
    if repeats.rule:
        return str(repeats.rule)
    on = [day for several in repeats.days for day in several]
    weekdays = [f"{day.nth or ''}{DAYS[day.weekday]}" for day in on if not day.date]
    dates = [str(day.date) for day in on if day.date]
    unit = repeats.every.unit if repeats.every else _unit(on)
    step = repeats.every.step if repeats.every else 1
    if unit == "DAILY" and weekdays and step == 1:
        unit = "WEEKLY"  # every day from Monday to Friday
    found = {"FREQ": unit}
    if step > 1:
        found["INTERVAL"] = str(step)
    if unit == "YEARLY" and on:
        found["BYMONTH"] = str(start.month)
    if weekdays:
        found["BYDAY"] = ",".join(weekdays)
    if dates:
        found["BYMONTHDAY"] = ",".join(dates)
    return ";".join(f"{name}={value}" for name, value in found.items())


def _unit(on: list[Any]) -> str:
    """Give the step that days alone mean: Tuesdays each week, the 15th each month."""
    return "MONTHLY" if any(day.nth or day.date for day in on) else "WEEKLY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """A rule that runs on the wall clock, from a start to an end if it has one."""

    parts: str
    start: datetime
    until: date | None = None  # a local day, inclusive
    times: int | None = None

    @classmethod
    def of(cls, repeats: Any, start: datetime) -> "Rhythm":  # noqa: ANN401
        """Take the rhythm that an editor wrote for what begins at `start`."""
        return cls(
            parts=parts(repeats, start),
            start=start,
            until=repeats.until,
            times=repeats.times,
        )

    @property
    def can_happen(self) -> bool:
        """Whether its months have its days: dateutil would look to the year 9999."""
        named = dict(part.split("=") for part in self.parts.split(";"))
        months = [int(month) for month in named.get("BYMONTH", "").split(",") if month]
        dates = [int(day) for day in named.get("BYMONTHDAY", "").split(",") if day]
        longest = max((LONGEST[month - 1] for month in months), default=31)
        return not dates or min(map(abs, dates)) <= longest

    def nights(self, *, to: date) -> tuple[datetime, ...]:
        """Give what the clock shows as each night begins, up to a day, inclusive."""
        return _nights(self, min(to, self.until or to, (self.start + FAR).date()))

    def rule(self, *, all_day: bool, zone: ZoneInfo) -> Rule:
        """Give the rule as calendars write it."""
        text, last = self.parts, None
        if self.times:
            text += f";COUNT={self.times}"
        if self.until:
            text += f";UNTIL={self._until(all_day=all_day, zone=zone)}"
        if self.times or self.until:
            far = (self.start + FAR).date()
            last = max(self.nights(to=far), default=self.start).date()
        return Rule(rrule=text, until=self.until, last=last)

    def _until(self, *, all_day: bool, zone: ZoneInfo) -> str:
        """Give UNTIL with the type of the start: a day, or the day's end in UTC."""
        if self.until is None or all_day:
            return f"{self.until:%Y%m%d}"
        end = shown(datetime.combine(self.until, LAST_MOMENT), zone)
        return f"{end.astimezone(UTC):%Y%m%dT%H%M%SZ}"


# Asked for the same nights by the judge, by the rule's end and by the dates.
@lru_cache(maxsize=64)
def _nights(rhythm: Rhythm, last: date) -> tuple[datetime, ...]:
    if not rhythm.can_happen:
        return ()
    until = f"{last:%Y%m%d}T{LAST_MOMENT:%H%M%S}"
    runs = rrulestr(f"{rhythm.parts};UNTIL={until}", dtstart=rhythm.start)
    return tuple(islice(runs, rhythm.times))
