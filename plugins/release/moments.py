"""When a release is due, and when the timer that watches over it was silent."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from plugins.release.model import Record

GRACE = timedelta(minutes=15)  # three looks of a five-minute timer
NAME = "%Y%m%d-%H%M%S"


def asked_moment(
    asked: str | None, *, environment: Mapping[str, str], zone: str
) -> datetime:
    """Give the moment that a build would have: asked for, counted, or now.

    Raises ValueError.
    """
    local = ZoneInfo(zone)
    if asked:
        moment = datetime.fromisoformat(asked)
        return moment if moment.tzinfo else moment.replace(tzinfo=local)
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), local)
    return datetime.now(local)


def is_due(record: Record, now: datetime) -> bool:
    """Tell whether the site changes by itself by now."""
    return record.facts.next is not None and now >= record.facts.next


def lateness(record: Record, now: datetime) -> timedelta:
    """Give how long ago the site was to change; nothing within the grace."""
    if record.facts.next is None or now - record.facts.next <= GRACE:
        return timedelta()
    return now - record.facts.next


def silence(last: datetime | None, now: datetime) -> bool:
    """Tell whether a timer missed its looks."""
    return last is not None and now - last > GRACE


def fresh_stamp(now: float, *, names: Iterable[str], known: Iterable[Record]) -> int:
    """Give a second that is later than any that a release knows."""
    seconds = [int(named_at(name).timestamp()) for name in names]
    stamps = [record.stamp for record in known]
    return max([int(now), *(second + 1 for second in (*seconds, *stamps))])


def named(stamp: int) -> str:
    """Give the name of a release made at this second."""
    return datetime.fromtimestamp(stamp, UTC).strftime(NAME)


def named_at(name: str) -> datetime:
    """Give the second that a release's name says."""
    return datetime.strptime(name, NAME).replace(tzinfo=UTC)
