"""What is known while a file is written: the site, its model, the way to judge."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.content_model.model import Field, Problem, address_word
from plugins.desk import words as common
from plugins.desk.filing import Read, judged, shown
from plugins.desk.writing import block, knowing, words
from plugins.desk.writing.model import OPTIONS, Form
from plugins.desk.writing.sheet import filled, text

NAME = "name"  # asked like a key, and none of the model's


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A desk beside the site as it was read."""

    read: Read
    settings: Mapping[str, Any]

    @property
    def lang(self) -> str:
        """The language of the editors."""
        return str(self.settings["PROBLEMS_LANG"])

    @property
    def library(self) -> Any:  # noqa: ANN401  the content model's
        """The contents."""
        return self.settings["LIBRARY"]

    @property
    def manual(self) -> Any:  # noqa: ANN401  the content model's
        """What the model knows of itself."""
        return self.settings["MANUAL"]

    @property
    def now(self) -> datetime:
        """The time by the site's clock."""
        moment: datetime = self.settings["BUILD_TIME"]
        return moment

    def fields(self, form: Form) -> Sequence[Field]:
        """Give the fields of a form."""
        found: Sequence[Field] = self.manual.fields(form.kind)
        return found

    def path(self, source: str) -> Path:
        """Give the place of a file, there or not."""
        root: Path = self.library.scope.root
        return root / source

    def shown(self, source: str) -> str:
        """Name a file as its editor does."""
        return shown(self.library.scope, source)

    def source(self, form: Form, name: str) -> str:
        """Give the path of a new file of this name."""
        return f"{self.manual.folder(form.kind)}/{name}.md"

    def lines(self, tree: Mapping[str, object]) -> list[str]:
        """Write keys in block style."""
        return block.lines(tree, self.manual.plain)

    def file(self, values: Mapping[str, str], form: Form, body: str) -> tuple[str, ...]:
        """Give a new file as it would stand for visitors, and as a draft."""
        tree = filled(values, form, self.fields(form), now=self.now)
        header = self.lines(tree)
        return tuple(text(header, body, draft=draft) for draft in (False, True))

    def name_problems(self, form: Form, name: str) -> Iterator[Problem]:
        """Tell what is wrong with the name of a new file."""
        source = self.source(form, name)
        if address_word(name) != name:
            yield Problem(words=words.BAD_NAME, values={"value": name})
        elif self.path(source).exists():
            yield Problem(words=words.TAKEN, values={"path": self.shown(source)})

    def answer_problems(
        self, form: Form, answers: Mapping[str, str], key: str
    ) -> Iterator[Problem]:
        """Judge one answer beside the others, by the model's own rules."""
        if key == NAME:
            yield from self.name_problems(form, answers[key])
            return
        yield from self._venue_problems(form, answers, key)
        model = {k: v for k, v in answers.items() if k != NAME}
        bare = replace(form, now=())
        header = self.lines(filled(model, bare, self.fields(form), now=self.now))
        for problem in self.manual.refusals(form.kind, header):
            if f"{problem.key}.".startswith(f"{key}."):
                yield replace(problem, key="", line=0)

    def _venue_problems(
        self, form: Form, answers: Mapping[str, str], key: str
    ) -> Iterator[Problem]:
        names = knowing.choices(self.library, form.kind).get("venue", ())
        said = [part.strip() for part in answers[key].split(",") if part.strip()]
        for name in said if key in ("venue", "venues") else ():
            if name not in names and name not in knowing.ALL:
                values = {"value": name, "known": ", ".join(names)}
                yield Problem(words=common.UNKNOWN_VENUE, values=values)

    def problems(self, source: str, content: str) -> list[Problem]:
        """Judge a whole file beside the site."""
        return judged(self.read, source, content.encode())


def as_option(problem: Problem) -> Problem:
    """Name a problem by the option that would have given its value."""
    key = problem.key
    option = f"--{key}" if key in OPTIONS else f"--key {key}=" if key else "--name"
    return replace(problem, path="", line=0, key=option)
