"""How long calendars keep what is over."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

KEPT = timedelta(days=366)
KEPT_CANCELLED = timedelta(days=30)  # how long one stays that did not take place


def is_kept(event: Any, today: date) -> bool:  # noqa: ANN401  any event
    """Tell whether an event is to come, endless, or not over for long."""
    if event.rule and event.rule.is_endless:
        return True
    last = max(_nights(event))
    return last >= today - (KEPT_CANCELLED if event.state == "cancelled" else KEPT)


def _nights(event: Any) -> Iterator[date]:  # noqa: ANN401  any event
    """Go through the days on which an event ends, as far as they are known."""
    for night in event.occurrences or (event,):
        yield day(night.ends or night.starts)


def day(moment: date) -> date:
    """Give the day of a moment, or the day itself."""
    return moment.date() if isinstance(moment, datetime) else moment
