"""When pages about hours change by themselves: notices, and the day after this one."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import Any

from plugins.content_model.model import Turn
from plugins.hours import words


def turns(
    notices: Iterable[Any], venues: Iterable[Any], *, now: datetime, shown: str
) -> Iterator[Turn]:
    """Go through the moments to come at which a build would say something else.

    `shown` is how editors name the content folder.
    """
    for notice in notices:
        path = f"{shown}/{notice.relative_source_path}"
        moments = ((notice.starts, words.BEGINS), (notice.until, words.GOES))
        for at, why in moments:
            if at > now:
                yield Turn(at=at, why=why, path=path)
    if any(venue.opening for venue in venues):
        tomorrow = now.date() + timedelta(days=1)
        midnight = datetime.combine(tomorrow, time(), now.tzinfo)
        yield Turn(at=midnight, why=words.DAY_AFTER)
