"""How a series repeats, in schema.org's words for the rules of RFC 5545."""

from datetime import date, datetime, timedelta
from typing import Any

from plugins.structured_data.writing import Node

PERIODS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}


def schedule(event: Any) -> Node | None:  # noqa: ANN401  any event
    """Give the rule of a series; a date that differs is an exception to it."""
    if event.rule is None:
        return None
    parts = dict(part.split("=", 1) for part in event.rule.rrule.split(";"))
    moved = [single.original for single in event.singles if single.original]
    return {
        "@type": "Schedule",
        "repeatFrequency": f"P{parts.get('INTERVAL', '1')}{PERIODS[parts['FREQ']]}",
        "repeatCount": _number(parts.get("COUNT")),
        "byDay": [_day(day) for day in _listed(parts, "BYDAY")],
        "byMonth": [int(month) for month in _listed(parts, "BYMONTH")],
        "byMonthDay": [int(day) for day in _listed(parts, "BYMONTHDAY")],
        "startDate": _day_of(event.starts).isoformat(),
        "endDate": event.rule.until and event.rule.until.isoformat(),
        "exceptDate": [day.isoformat() for day in sorted((*event.exceptions, *moved))],
        "duration": _duration(event),
        **_clock(event),
    }


def _clock(event: Any) -> Node:  # noqa: ANN401  likewise
    if event.all_day:
        return {}
    zone = getattr(event.starts.tzinfo, "key", None)
    return {"startTime": f"{event.starts:%H:%M:%S}", "scheduleTimezone": zone}


def _listed(parts: dict[str, str], name: str) -> list[str]:
    return [item for item in parts.get(name, "").split(",") if item]


def _day(day: str) -> str:
    """Give a weekday; the first or last of a month stays as the calendars write it."""
    return f"https://schema.org/{DAYS[day]}" if day in DAYS else day


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _day_of(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _duration(event: Any) -> str | None:  # noqa: ANN401  any event
    """Give how long each date lasts, where its end is known."""
    if event.ends is None:
        return None
    length: timedelta = event.ends - event.starts
    if event.all_day:
        return f"P{length.days + 1}D"
    hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
    written = f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes)
    return f"PT{written}" if written else None
