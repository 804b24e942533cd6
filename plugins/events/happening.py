"""All that is known of an event's dates at the time of the build."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugins.events import wording, words
from plugins.events.changes import changed, changes, sequence
from plugins.events.clock import day_of
from plugins.events.model import Occurrence, Rule
from plugins.events.occurrences import occurrences
from plugins.events.schedule import Schedule
from plugins.events.series import rhythm_words, until_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event's schedule, counted up to a horizon, but to its first date at least."""

    schedule: Schedule
    rule: Rule | None
    occurrences: tuple[Occurrence, ...]
    horizon: date

    @classmethod
    def of(
        cls,
        content: Any,  # noqa: ANN401  a typed event
        *,
        zone: ZoneInfo,
        horizon: date,
    ) -> "Happening":
        """Count the dates of a typed event."""
        schedule = Schedule.of(content, zone=zone)
        horizon = schedule.reach(horizon)
        return cls(
            schedule=schedule,
            rule=schedule.rule,
            occurrences=occurrences(schedule, horizon=horizon),
            horizon=horizon,
        )

    def attributes(self, *, now: datetime, lang: str) -> dict[str, Any]:
        """Give what an event carries beside what its editor wrote."""
        content, schedule = self.schedule.content, self.schedule
        upcoming = tuple(one for one in self.occurrences if one.over > now)
        singles = tuple(o for o in self.occurrences if o.original or o.added)
        latest = changed(content)
        return {
            "happening": self,
            "starts": schedule.starts,
            "ends": schedule.ends,
            "all_day": schedule.all_day,
            "rule": self.rule,
            "exceptions": schedule.exceptions(to=self.horizon),
            "occurrences": self.occurrences,
            "singles": singles,
            "upcoming": upcoming,
            "coming": next((one for one in upcoming if one.takes_place), None),
            "when": self.when(lang),
            "changes": changes(content, singles, lang=lang),
            "changed": latest,
            "sequence": sequence(latest),
        }

    def when(self, lang: str) -> str:
        """Say when it happens: its rhythm and hours, or its dates."""
        if self.schedule.content.state == "postponed":
            return words.TO_COME.said(lang, {})
        rhythm = self.rhythm(lang)
        if rhythm is None:
            return self._dates(lang)
        said = wording.hours(self.schedule.starts, self.schedule.ends, lang)
        if said and self.schedule.ends is None:
            said = words.AT_HOUR.said(lang, {"hour": said})
        return ", ".join(filter(None, (rhythm, said)))

    def rhythm(self, lang: str) -> str | None:
        """Say how often it comes and until when, if words can and there is a rhythm."""
        rule, rhythm = self.rule, self.schedule.rhythm
        if rule is None or rhythm is None or rule.last == rhythm.start.date():
            return None
        said = rhythm_words(rhythm, lang)
        until = until_words(rule, rhythm.start, lang)
        return said and " ".join(filter(None, (said, until)))

    def _dates(self, lang: str) -> str:
        """Say the one date, or how many there are between the first and the last."""
        if not self.occurrences:
            return wording.day(day_of(self.schedule.starts), lang)
        first, *more = self.occurrences
        if not more:
            return wording.dated(first, lang)
        if self.rule and self.rule.is_endless:
            day = wording.day(first.first_day, lang)
            return words.FROM_ON.said(lang, {"day": day})
        days = wording.days(first.first_day, more[-1].last_day, lang)
        values = {"count": len(self.occurrences), "days": days}
        return words.SEVERAL.said(lang, values)
