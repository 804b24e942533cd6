"""What comes soon beside a text: of its own series first, then at its venue."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from plugins.streams.model import Night
from plugins.streams.nights import FEW


@dataclass(slots=True, kw_only=True)
class Soon:
    """The next night of each event of one language, by series and by venue."""

    by_series: dict[str, list[Night]] = field(default_factory=lambda: defaultdict(list))
    by_venue: dict[str, list[Night]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, nights: Iterable[Night]) -> "Soon":
        """Sort nights that are in order."""
        found, seen = cls(), set()
        for night in nights:
            event = night.event
            if event.id in seen or not night.occurrence.takes_place:
                continue
            seen.add(event.id)
            if event.series:
                found.by_series[event.series].append(night)
            if event.venue:
                found.by_venue[event.venue.id].append(night)
        return found

    def beside(self, content: Any) -> tuple[Night, ...]:  # noqa: ANN401
        """Give a few nights that a reader of this text may go to next."""
        series = getattr(content, "series", None)
        venue = content.venue and content.venue.id
        kin = self.by_series.get(series, ()) if series else ()
        near = self.by_venue.get(venue, ()) if venue else ()
        others = (
            night
            for nights in (kin, near)
            for night in islice(nights, 2 * FEW)
            if night.event.id != content.id
        )
        return tuple({night.event.id: night for night in others}.values())[:FEW]
