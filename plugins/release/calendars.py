"""Read published calendars as subscribers do: which nights they hold."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar

from plugins.release.model import Entry, Night

FOLLOWED = ("agenda.ics", "event.ics")  # the others are taken once, by hand
HORIZON = timedelta(days=400)  # what is compared of series without end
BLOCK = re.compile(r"BEGIN:VEVENT\n.*?\nEND:VEVENT\n", re.DOTALL)
UID = re.compile(r"^UID:(.*)$", re.MULTILINE)
Part = Mapping[str, Any]  # a VEVENT; icalendar types its values too widely
EMPTY = "BEGIN:VCALENDAR\n{}END:VCALENDAR\n"


class Calendars:
    """Entries by UID; one that stands in ten calendars is read once."""

    def __init__(self, *, now: datetime) -> None:
        """Look from this moment on: what is over is nobody's concern."""
        self.now = now
        self.uids: dict[str, tuple[str, ...]] = {}  # of each calendar
        self.blocks: dict[str, None] = {}

    def read(self, name: str, content: bytes) -> None:
        """Keep what a calendar holds. Raises ValueError for what is none."""
        text = unfolded(content)
        if not text.startswith("BEGIN:VCALENDAR\n"):
            raise ValueError("BEGIN:VCALENDAR")
        if PurePosixPath(name).name not in FOLLOWED:
            return
        blocks = BLOCK.findall(text)
        self.blocks.update(dict.fromkeys(blocks))
        found = (UID.search(block) for block in blocks)
        self.uids[name] = tuple(sorted({uid[1].strip() for uid in found if uid}))

    def entries(self) -> dict[str, Entry]:
        """Give each entry, its single dates told apart.

        Raises ValueError for an entry that cannot be read.
        """
        parsed = Calendar.from_ical(EMPTY.format("".join(self.blocks)))
        events = sorted(parsed.walk("VEVENT"), key=lambda event: str(event["UID"]))
        return {
            uid: entry(uid, list(own), now=self.now)
            for uid, own in groupby(events, key=lambda event: str(event["UID"]))
        }


def unfolded(content: bytes) -> str:
    """Give a calendar's text with its long lines whole."""
    text = content.decode().replace("\r\n", "\n")
    return re.sub(r"\n[ \t]", "", text)


def entry(uid: str, parts: Iterable[Part], *, now: datetime) -> Entry:
    """Give one entry from its master and its single dates."""
    parts = list(parts)
    masters = [part for part in parts if "RECURRENCE-ID" not in part]
    singles = {
        _wall(part["RECURRENCE-ID"].dt): part
        for part in parts
        if "RECURRENCE-ID" in part
    }
    first = (masters or parts)[0]
    nights: dict[str, Night] = {}
    for day, night in (n for part in masters for n in _nights(part, singles, now=now)):
        again = sum(known.partition("#")[0] == day for known in nights)
        nights[f"{day}#{again + 1}" if again else day] = night
    return Entry(
        uid=uid,
        title=str(first.get("SUMMARY", "")),
        sequence=max(int(part.get("SEQUENCE", 0)) for part in parts),
        cancelled=_is_cancelled(first),
        repeats="RRULE" in first or "RDATE" in first,
        nights=nights,
    )


def _nights(
    master: Part, singles: Mapping[datetime, Part], *, now: datetime
) -> Iterator[tuple[str, Night]]:
    lasts = _length(master)
    for start in _starts(master, now=now):
        single = singles.get(start)
        if single is not None:
            moved = _wall(single["DTSTART"].dt)
            ends, cancelled = moved + _length(single), _is_cancelled(single)
        else:
            moved, ends, cancelled = start, start + lasts, False
        cancelled = cancelled or _is_cancelled(master)
        if ends >= _wall(now):
            yield (
                start.date().isoformat(),
                Night(starts=_key(moved), ends=_key(ends), cancelled=cancelled),
            )


def _starts(master: Part, *, now: datetime) -> list[datetime]:
    """Give the starts on the wall clock, from just before `now` to the horizon."""
    first = _wall(master["DTSTART"].dt)
    low, high = _wall(now) - timedelta(days=31), _wall(now) + HORIZON
    found = {first}
    if rule := master.get("RRULE"):
        found |= set(_rule(rule, master).between(low, high, inc=True))
    found |= _dates(master, "RDATE")
    return sorted(start for start in found - _dates(master, "EXDATE") if start >= low)


def _rule(rule: Mapping[str, Any], master: Part) -> Any:  # noqa: ANN401  untyped
    zone = getattr(master["DTSTART"].dt, "tzinfo", None)
    until = [_until(value, zone) for value in rule.get("UNTIL", ())]
    kept = type(master["RRULE"])({k: v for k, v in rule.items() if k != "UNTIL"})
    text = kept.to_ical().decode()
    if until:
        text += f";UNTIL={until[0]:%Y%m%dT%H%M%S}"
    return rrulestr(f"RRULE:{text}", dtstart=_wall(master["DTSTART"].dt))


def _until(value: date, zone: Any) -> datetime:  # noqa: ANN401  any tzinfo
    """Give the last moment on the wall clock of the event."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time(23, 59, 59))
    if value.tzinfo and zone:
        value = value.astimezone(zone)
    return value.replace(tzinfo=None)


def _dates(master: Part, name: str) -> set[datetime]:
    given = master.get(name, [])
    lists = given if isinstance(given, list) else [given]
    return {_wall(each.dt) for one in lists for each in one.dts}


def _length(part: Part) -> timedelta:
    if "DURATION" in part:
        lasts: timedelta = part["DURATION"].dt
        return lasts
    if "DTEND" in part:
        return _wall(part["DTEND"].dt) - _wall(part["DTSTART"].dt)
    timed = isinstance(part["DTSTART"].dt, datetime)
    return timedelta() if timed else timedelta(days=1)


def _is_cancelled(part: Part) -> bool:
    return str(part.get("STATUS", "")).upper() == "CANCELLED"


def _wall(moment: date) -> datetime:
    """Give a moment as the clock on the wall shows it."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    return moment.replace(tzinfo=None)


def _key(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
