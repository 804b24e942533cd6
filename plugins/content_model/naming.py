"""The names in a venue's data, said in the language of its page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from plugins.content_model import words
from plugins.content_model.hours_model import Slot, Timetable, Week
from plugins.content_model.kinds import Venue
from plugins.content_model.model import Words

Terms = Mapping[str, Mapping[str, str]]  # a term -> language -> its name there
Finding = tuple[Words, str, dict[str, object], bool]  # what, key, values, how bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What names are called in one language: by the venue, by the site, by habit."""

    lang: str
    own: Mapping[str, str]
    site: Terms

    def knows(self, name: str) -> bool:
        """Tell whether a name has been given in this language."""
        common = self.lang == "en" and name.casefold() in words.COMMON
        return name in self.own or self.lang in self.site.get(name, {}) or common

    def said(self, name: str) -> str:
        """Give a name in this language, else as it is written."""
        if name in self.own:
            return self.own[name]
        if self.lang in self.site.get(name, {}):
            return self.site[name][self.lang]
        common = words.COMMON.get(name.casefold()) if self.lang == "en" else None
        return common or name

    def maybe(self, name: str | None) -> str | None:
        """Do the same where there may be no name."""
        return None if name is None else self.said(name)

    def timetable(self, table: Timetable) -> Timetable:
        """Give a timetable with its names in this language."""
        return replace(
            table,
            spaces={key: self.said(name) for key, name in table.spaces.items()},
            seasons=tuple(
                replace(s, title=self.maybe(s.title), week=self._week(s.week))
                for s in table.seasons
            ),
            changes=tuple(
                replace(c, why=self.maybe(c.why), slots=self._slots(c.slots))
                for c in table.changes
            ),
        )

    def _week(self, week: Week) -> Week:
        return tuple(None if slots is None else self._slots(slots) for slots in week)

    def _slots(self, slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
        return tuple(replace(slot, title=self.maybe(slot.title)) for slot in slots)


def names(venue: Venue, table: Timetable | None) -> Iterator[str]:
    """Go through all names that a page of the venue shows."""
    if table:
        yield from table.spaces.values()
        for season in table.seasons:
            yield from filter(None, [season.title])
            days = [slots or () for slots in season.week]
            yield from (slot.title for day in days for slot in day if slot.title)
        for change in table.changes:
            yield from filter(None, [change.why])
            yield from (slot.title for slot in change.slots if slot.title)
    for rate in venue.prices:
        said = (rate.for_, rate.per, rate.when, rate.conditions, rate.includes)
        yield from filter(None, said)


def findings(
    venue: Venue, table: Timetable | None, naming: Naming
) -> Iterator[Finding]:
    """Find names that no page shows, and those that are not said in this language."""
    shown = list(dict.fromkeys(names(venue, table)))
    for name in venue.terms:
        if name not in shown:
            near = get_close_matches(name, shown, n=1)
            cure = words.NEAREST if near else words.TAKE_OUT
            values: dict[str, object] = {"value": name, "cure": cure}
            yield words.UNKNOWN_TERM, name, values | {"nearest": "".join(near)}, False
    missing = [name for name in shown if not naming.knows(name)]
    if missing:
        values = {"names": " ; ".join(missing), "first": missing[0]}
        yield words.TERMS_MISSING, "", values, True
