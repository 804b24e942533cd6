"""All events of a site: when they happen, and what is wrong with that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from plugins.content_model.memory_model import Memory, NoMemory
from plugins.content_model.model import Problem, Turn, Words
from plugins.events import judging, nights, words
from plugins.events.clashes import clashes
from plugins.events.clock import shown, wall
from plugins.events.happening import Happening
from plugins.events.heard import Heard, heard
from plugins.events.judging import Finding, Path, Values
from plugins.events.schedule import Schedule
from plugins.events.truth import untruths

KIND = "agenda"  # as the library calls it


@dataclass(slots=True, kw_only=True)
class Programme:
    """The events that passed the checks of their values, by source."""

    library: Any
    horizon: date
    happenings: dict[str, Happening] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def read(
        cls,
        library: Any,  # noqa: ANN401
        memory: Memory | None = None,
        *,
        horizon: date,
    ) -> "Programme":
        """Judge and count all events, also those that nobody sees yet."""
        programme = cls(library=library, horizon=horizon)
        programme.count()
        entries = [library.entries[source] for source in library.documents]
        dates = heard(entries, memory or NoMemory())
        for entry, document, own in zip(
            entries, library.documents.values(), dates, strict=True
        ):
            if own:
                programme.problems += programme.untruths(entry, document, own)
        programme._judge_together()
        return programme

    @property
    def events(self) -> list[Any]:
        """The documents of all events, in the order of their files."""
        documents = self.library.documents.values()
        return [document for document in documents if document.kind == KIND]

    def count(self) -> None:
        """Count the dates of every event; a translation has those of its original."""
        for document in self.events:
            original = document.lang == self.library.scope.default_lang
            self._take(document, is_original=original)

    def _take(self, document: Any, *, is_original: bool) -> None:  # noqa: ANN401
        """Count an event if it can be counted; a translation has the same dates."""
        found = list(self._findings(document))
        if is_original:
            self.problems += (self._problem(document, *one) for one in found)
        if not found or document.state == "draft":
            self.happenings[document.source] = Happening.of(
                document.content, zone=self.library.scope.zone, horizon=self.horizon
            )

    def _findings(self, document: Any) -> Iterator[Finding]:  # noqa: ANN401
        found = list(judging.findings(document.content))
        yield from found
        if not found:
            schedule = Schedule.of(document.content, zone=self.library.scope.zone)
            yield from nights.findings(schedule, horizon=self.horizon)

    def _problem(
        self,
        document: Any,  # noqa: ANN401
        path: Path,
        said: Words,
        values: Values,
    ) -> Problem:
        entry = self.library.entries[document.source]
        problem = Problem(
            words=said,
            path=document.path,
            line=entry.node.line_of(path),
            key=".".join(step for step in path if isinstance(step, str)),
            values=values,
        )
        return problem.softened() if document.state == "draft" else problem

    def untruths(
        self,
        entry: Any,  # noqa: ANN401
        document: Any,  # noqa: ANN401
        dates: Iterable[Heard],
    ) -> Iterator[Problem]:
        """Look for weekdays and dates that are not true in what a file says."""
        happening = self.happenings.get(document.source)
        is_draft = document.state == "draft"
        for problem in untruths(entry, document.content, happening, dates):
            yield problem.softened() if is_draft else problem

    def _judge_together(self) -> None:
        """Look for two events in one place at one time."""
        original = self.library.scope.default_lang
        held = [
            (document, self.happenings[document.source])
            for document in self.events
            if document.source in self.happenings
            if document.lang == original and document.state != "draft"
        ]
        for source, problem in clashes(held):
            line = self.library.entries[source].node.line_of(("starts",))
            self.problems.append(replace(problem, line=line))

    def turns(self, now: datetime) -> Iterator[Turn]:
        """Tell when an event ends, when booking opens, and when the day changes."""
        for document in self.library.documents.values():
            happening = self.happenings.get(document.source)
            original = document.lang == self.library.scope.default_lang
            if not (happening and original and document.is_public):
                continue
            path, booking = document.path, document.content.booking
            coming = (one.over for one in happening.occurrences if one.over > now)
            if end := min(coming, default=None):
                yield Turn(at=end, why=words.EVENT_ENDS, path=path)
            if booking and booking.opens:
                yield Turn(at=booking.opens, why=words.BOOKING_OPENS, path=path)
        if self.happenings:
            tomorrow = wall(now.date() + timedelta(days=1))
            midnight = shown(tomorrow, self.library.scope.zone)
            yield Turn(at=midnight, why=words.DAY_CHANGES)
