"""Tell people what happens, and keep it for those who are called later."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from plugins.content_model.model import Problem, Words, in_order, is_refused
from plugins.release import words


@dataclass(slots=True, kw_only=True)
class Teller:
    """Says each thing once, at once, in the language of the settings."""

    lang: str
    lines: list[str] = field(default_factory=list)
    failed: bool = False
    alarmed: bool = False  # somebody who is not looking must hear of it

    def say(self, said: Words, **values: object) -> None:
        """Say a sentence."""
        self.show(said.said(self.lang, values))

    def alert(self, said: Words, **values: object) -> None:
        """Say a sentence that somebody must hear, though nothing failed."""
        self.alarmed = True
        self.say(said, **values)

    def fail(self, said: Words, **values: object) -> None:
        """Say a sentence that makes the run a failure."""
        self.failed = True
        self.alert(said, **values)

    def show(self, text: str) -> None:
        """Show a text as it is."""
        self.lines.append(text)
        with suppress(BrokenPipeError):  # a site goes out though nobody listens
            print(text, flush=True)

    def problems(self, found: Iterable[Problem]) -> bool:
        """Tell problems in the order of files; tell whether one is an error."""
        ordered = in_order(found, self.lang)
        for problem in ordered:
            label = words.WARNING if problem.warning else words.ERROR
            self.show(f"{label.said(self.lang, {})}: {problem.told(self.lang)}")
        return is_refused(ordered)

    def heard(self, found: Iterable[Problem]) -> None:
        """Keep problems that the site class told itself."""
        self.lines += [problem.told(self.lang) for problem in found]
