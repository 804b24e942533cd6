"""Every list of events of one language: agendas, months, archives."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from plugins.content_model.model import address_word
from plugins.streams.addresses import Addresses
from plugins.streams.agenda import agenda
from plugins.streams.calendar import grid, month_title, months
from plugins.streams.lists import Terms
from plugins.streams.model import Stream
from plugins.streams.nights import all_nights


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """The events that stand in the lists of one language, at the time of the build."""

    events: Sequence[Any]
    venues: Sequence[Any]
    lang: str
    now: datetime
    addresses: Addresses
    terms: Terms

    def streams(self) -> Iterator[Stream]:
        """Give every list of events; without any event, none."""
        if not self.events:
            return
        yield self._agenda("agenda", "", self.events)
        yield from self._categories()
        for venue in self.venues:
            own = [e for e in self.events if e.venue and e.venue.id == venue.id]
            if own:
                yield self._agenda("venue-agenda", venue.id, own, venue=venue)
        yield from self._months()
        yield from self._archives()

    def _agenda(
        self,
        kind: str,
        key: str,
        events: Sequence[Any],
        *,
        title: str = "",
        venue: Any = None,  # noqa: ANN401  a venue
    ) -> Stream:
        slug = venue.url if venue else address_word(title)
        named = {"venue": venue.title} if venue else {}
        return Stream(
            kind=kind,
            key=key,
            lang=self.lang,
            title=title or self.addresses.title(kind, self.lang, **named),
            url=self.addresses.url(kind, self.lang, slug=slug),
            items=tuple(events),
            venue=venue,
            agenda=agenda(events, self.venues, today=self.now.date(), lang=self.lang),
        )

    def _categories(self) -> Iterator[Stream]:
        groups: dict[str, list[Any]] = defaultdict(list)
        for event in self.events:
            if event.category:
                groups[address_word(event.category.name)].append(event)
        for key in sorted(groups):
            name = min(event.category.name for event in groups[key])
            title = self.terms.get(name, {}).get(self.lang, name)
            stream = self._agenda("agenda-category", key, groups[key], title=title)
            yield stream
            for event in groups[key]:
                # An event in another language has its list in its own.
                if event.lang == self.lang:
                    event.category.title, event.category.url = title, stream.url

    def _months(self) -> Iterator[Stream]:
        nights = all_nights(self.events, self.venues)
        for first, own in months(nights).items():
            yield Stream(
                kind="month",
                key=f"{first:%Y-%m}",
                lang=self.lang,
                title=month_title(first, self.lang),
                url=self.addresses.url("month", self.lang, slug=f"{first:%Y/%m}"),
                items=tuple(dict.fromkeys(one.event for one in own)),
                grid=grid(first, own, today=self.now.date(), lang=self.lang),
            )

    def _archives(self) -> Iterator[Stream]:
        """Give a list a year of what is over, the latest first."""
        for year, events in self._past().items():
            yield Stream(
                kind="archive",
                key=year,
                lang=self.lang,
                title=self.addresses.title("archive", self.lang, year=year),
                url=self.addresses.url("archive", self.lang, slug=year),
                items=tuple(events),
            )

    def _past(self) -> Mapping[str, list[Any]]:
        last: dict[str, dict[Any, datetime]] = defaultdict(dict)
        for event in self.events:
            for one in event.occurrences:
                if one.over <= self.now:
                    last[f"{one.first_day:%Y}"][event] = one.over
        return {
            year: sorted(last[year], key=lambda e: (last[year][e], e.id), reverse=True)
            for year in sorted(last)
        }
