"""The wall clock of a venue: days and hours as its visitors read them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plugins.events.model import Instant

LINGERS = timedelta(hours=3)  # how long one that names no end stays in the lists


def wall(instant: Instant) -> datetime:
    """Give what the clock shows, without a zone; whole days begin at midnight."""
    if isinstance(instant, datetime):
        return instant.replace(tzinfo=None)
    return datetime.combine(instant, time())


def shown(clock: datetime, zone: ZoneInfo) -> datetime:
    """Give the moment at which the clock shows this; a skipped hour is the next one.

    An hour that comes twice is the first of the two, as RFC 5545 says.
    """
    return clock.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)


def later(moment: datetime, length: timedelta, zone: ZoneInfo) -> datetime:
    """Give the moment after this much time has truly passed."""
    return (moment.astimezone(UTC) + length).astimezone(zone)


def over(starts: Instant, ends: Instant | None, zone: ZoneInfo) -> datetime:
    """Give the moment from which nobody need be told any more.

    What names no end is over with its day, and not before three hours have passed.
    """
    if isinstance(ends, datetime):
        return ends
    last = ends or starts
    day = last.date() if isinstance(last, datetime) else last
    midnight = shown(wall(day + timedelta(days=1)), zone)
    if isinstance(starts, datetime) and ends is None:
        return max(midnight, later(starts, LINGERS, zone))
    return midnight


def day_of(instant: Instant) -> date:
    """Give the day of a moment, or the day itself."""
    return instant.date() if isinstance(instant, datetime) else instant
