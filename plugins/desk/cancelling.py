"""From the header of an event to the same header, cancelled."""

from collections.abc import Sequence
from datetime import date, datetime

from plugins.desk.editing import is_flow_item, with_item, with_keys, with_value

FORMAT = "%Y-%m-%d %H:%M"
Items = Sequence[tuple[date | None, int]]  # the day of a date that differs, its line


def cancelled(
    lines: Sequence[str],
    *,
    day: date | None,
    items: Items,
    now: datetime,
    why: str | None,
) -> list[str]:
    """Write state, since, a note and `modified`, and leave all else as it stands."""
    since = f"{now:{FORMAT}}"
    values = {"state": "cancelled", "since": since}
    values |= {"note": why} if why else {}
    changed = list(lines)
    if day is None:
        after = "starts"
        for key, value in values.items():
            changed = with_value(changed, key, value, after=after)
            after = key
    else:
        changed = _dated(changed, day, items, values)
    return with_value(changed, "modified", since, after="date")


def _dated(
    lines: list[str], day: date, items: Items, values: dict[str, str]
) -> list[str]:
    """Cancel one date: where it differs already, there; else as one more that does."""
    line = next((line for other, line in items if other == day), None)
    if line is None or is_flow_item(lines[line]):
        return with_item(
            lines, "dates", {"date": f"{day}"} | values, after=_last(lines)
        )
    return with_keys(lines, line, values)


def _last(lines: Sequence[str]) -> str:
    """Give the last of the keys that say when, below which `dates` is written."""
    heads = [line.partition(":")[0].strip() for line in lines if line[:1] not in " #-"]
    keys = ("except", "repeats", "lasts", "ends", "starts")
    return next((key for key in keys if key in heads), "starts")
