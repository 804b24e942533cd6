"""What a file says by itself: it stands on its bytes alone, and is read but once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from markdown import Markdown

from plugins.content_model import words
from plugins.content_model.body import Body, body
from plugins.content_model.entry import Entry
from plugins.content_model.figures import with_figures
from plugins.content_model.front_matter import read
from plugins.content_model.lines import Lines
from plugins.content_model.memory_model import (
    Memory,
    Question,
    Recipe,
    is_blank_after_reset,
    of_markdown,
    versions,
)
from plugins.content_model.model import Problem
from plugins.content_model.plain import (
    node_of,
    plain_node,
    plain_problem,
    plain_reference,
    problem_of,
    reference_of,
)
from plugins.content_model.source import File, Source, below
from plugins.content_model.tables import with_columns

Read = tuple[Entry, Body] | Problem


class Reader:
    """Reads the bytes of one file after another, with one converter for all."""

    def __init__(
        self, markdown: Mapping[str, Any], inputs: Iterable[Path] | None
    ) -> None:
        """Read with these settings of Markdown; its extensions read these files."""
        self.markdown = markdown
        self.inputs = inputs

    @property
    def converter(self) -> Markdown:
        """Markdown as the site speaks it, blank."""
        return self._kept if is_blank_after_reset(self.markdown) else self._new()

    @cached_property
    def _kept(self) -> Markdown:
        return self._new()

    def _new(self) -> Markdown:
        return with_figures(with_columns(Markdown(**self.markdown)))

    @property
    def recipe(self) -> Recipe:
        """What is kept of a file, and what that stands on."""
        stands_on = of_markdown(self.markdown, self.inputs)
        return Recipe(
            name="texts",
            make=self.read,
            code=Path(__file__).parent,
            stands_on=stands_on and (*stands_on, *versions(["PyYAML"])),
        )

    def read(self, question: Question) -> Any:  # noqa: ANN401  plain data
        """Read the bytes of a file; what is wrong with them is told, not raised."""
        (data,) = question
        cut = Source.from_bytes(bytes(data), path="")  # type: ignore[arg-type]
        if isinstance(cut, Problem):
            return {"problem": plain_problem(cut)}
        node = read(cut.header, first_line=2, path="")
        if not isinstance(node, Problem) and node.keys is None:
            node = Problem(words=words.NOT_A_MAPPING, line=2)
        if isinstance(node, Problem):
            return {"problem": plain_problem(node)}
        said = body(
            cut.body, path="", first_line=cut.body_line, converter=self.converter
        )
        return {
            "node": plain_node(node),
            "line": cut.body_line,
            "sum": blake2b(cut.body.encode(), digest_size=16).hexdigest(),
            "body": _plain(said),
        }


def readings(
    files: Sequence[File], reader: Reader, memory: Memory, *, default_lang: str
) -> Iterator[Read]:
    """Read files, each by itself; what was read before is remembered."""
    made = memory.made(reader.recipe, [(file.data,) for file in files])
    for file, plain in zip(files, made, strict=True):
        if "problem" in plain:
            yield problem_of(plain["problem"], path=file.path)
        else:
            entry = Entry.of(
                file,
                node_of(plain["node"]),
                text_line=plain["line"],
                text_sum=plain["sum"],
                default_lang=default_lang,
            )
            yield entry, _body(plain, file)


def _body(plain: Any, file: File) -> Body:  # noqa: ANN401  plain data
    """Give a text back from plain data; its problems are of this file."""
    said = plain["body"]
    return Body(
        html=said["html"],
        words=said["words"],
        opening=said["opening"],
        anchors=frozenset(said["anchors"]),
        links=tuple(reference_of(link) for link in said["links"]),
        lines=Lines(lambda: below(file.data), plain["line"]),
        problems=tuple(problem_of(one, path=file.path) for one in said["problems"]),
    )


def _plain(said: Body) -> dict[str, Any]:
    return {
        "html": said.html,
        "words": said.words,
        "opening": said.opening,
        "anchors": sorted(said.anchors),
        "links": [plain_reference(link) for link in said.links],
        "problems": [plain_problem(problem) for problem in said.problems],
    }
