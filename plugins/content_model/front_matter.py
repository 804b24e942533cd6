"""From the lines of a header to a tree of texts that know their lines.

YAML's grammar without YAML 1.1's guesses: every scalar stays the text its author
wrote, and one-line texts may hold " : " and " #" without quotes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import yaml

from plugins.content_model import words
from plugins.content_model.forgiving import quoted
from plugins.content_model.model import Problem, Words

DEEPEST = 12
Plain = str | list["Plain"] | dict[str, "Plain"] | None

TAB = re.compile(r" *\t")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where the wheel has it


@dataclass(slots=True, kw_only=True)
class Node:
    """A value, the line it stands on, and the lines of what it holds."""

    line: int
    text: str | None = None
    items: list["Node"] | None = None
    keys: dict[str, "Node"] | None = None
    key_lines: dict[str, int] = field(default_factory=dict)

    def plain(self) -> Plain:
        """Give the values alone: texts, lists and dictionaries; None where empty."""
        if self.keys is not None:
            return {key: node.plain() for key, node in self.keys.items()}
        if self.items is not None:
            return [node.plain() for node in self.items]
        return self.text or None

    def line_of(self, path: Sequence[str | int]) -> int:
        """Give the line of the value at `path`, or of the nearest that holds it."""
        line, node = self.line, self
        for step in path:
            if node.keys is not None and step in node.keys:
                line, node = node.key_lines[str(step)], node.keys[str(step)]
            elif node.items is not None and isinstance(step, int):
                node = node.items[step]
                line = node.line
            else:
                break
        return line


class Refusal(Exception):  # noqa: N818  a way out of the parser, not an error of ours
    """Stop reading: the header means nothing beyond this point."""

    def __init__(self, said: Words, line: int, **values: object) -> None:
        """Refuse at a line, with a sentence and the values that it names."""
        super().__init__(said.en)
        self.said, self.line, self.values = said, line, values


def read(header: Sequence[str], *, first_line: int, path: str) -> Node | Problem:
    """Read the lines of a header or of a data file, the first having this number."""
    try:
        _refuse_tabs(header, first_line)
        events = yaml.parse("\n".join(quoted(header)) + "\n", Loader=LOADER)
        return _Builder(first_line).document(_told(events, first_line))
    except Refusal as refusal:
        return Problem(
            words=refusal.said, path=path, line=refusal.line, values=refusal.values
        )


def _refuse_tabs(header: Sequence[str], first_line: int) -> None:
    for number, line in enumerate(header, first_line):
        if TAB.match(line) and line.strip():
            raise Refusal(words.TAB, number)


def _told(events: Iterator[yaml.Event], first_line: int) -> Iterator[yaml.Event]:
    """Pass YAML's events on, its errors as refusals."""
    try:
        yield from events
    except yaml.MarkedYAMLError as error:
        line = first_line + _line_of(error)
        raise Refusal(words.BROKEN_YAML, line, detail=_reason(error)) from error
    except yaml.YAMLError as error:
        detail = words.YAML_OTHERWISE
        raise Refusal(words.BROKEN_YAML, first_line, detail=detail) from error


def _line_of(error: yaml.MarkedYAMLError) -> int:
    """Give the line where what is broken begins; a block begins too far above."""
    block = "block" in (error.context or "")
    mark = (not block and error.context_mark) or error.problem_mark
    return mark.line if mark else 0


def _reason(error: yaml.MarkedYAMLError) -> Words:
    said = error.problem or ""
    reasons = words.YAML_REASONS.items()
    return next((w for part, w in reasons if part in said), words.YAML_OTHERWISE)


@dataclass(slots=True)
class _Builder:
    """Builds the tree from events, refusing what a header has no use for."""

    first_line: int

    def document(self, events: Iterator[yaml.Event]) -> Node:
        """Build the one document of a header; an empty one is an empty mapping."""
        root = Node(line=self.first_line, keys={})
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, depth=0)
        return root

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return self.first_line + (mark.line if mark else 0)

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], *, depth: int
    ) -> Node:
        line = self._line(event)
        if isinstance(event, yaml.AliasEvent) or self._marked(event):
            raise Refusal(words.ALIAS, line)
        if depth > DEEPEST:
            raise Refusal(words.TOO_DEEP, line)
        if isinstance(event, yaml.ScalarEvent):
            return Node(line=line, text=event.value.strip())
        if isinstance(event, yaml.SequenceStartEvent):
            items = self._until(yaml.SequenceEndEvent, events)
            nodes = [self._node(item, events, depth=depth + 1) for item in items]
            return Node(line=line, items=nodes)
        return self._mapping(line, events, depth=depth)

    def _mapping(self, line: int, events: Iterator[yaml.Event], *, depth: int) -> Node:
        mapping = Node(line=line, keys={})
        keys = mapping.keys = {}
        for event in self._until(yaml.MappingEndEvent, events):
            key = self._node(event, events, depth=depth + 1)
            name = key.text if key.text is not None else "?"
            if name in keys:
                first = mapping.key_lines[name]
                raise Refusal(words.DUPLICATE_KEY, key.line, first=first)
            mapping.key_lines[name] = key.line
            keys[name] = self._node(next(events), events, depth=depth + 1)
        return mapping

    @staticmethod
    def _marked(event: yaml.Event) -> bool:
        """Tell whether an event has an anchor or a tag of its own."""
        anchor, tag = (getattr(event, name, None) for name in ("anchor", "tag"))
        return bool(anchor) or tag not in {None, "!"}

    @staticmethod
    def _until(
        end: type[yaml.Event], events: Iterator[yaml.Event]
    ) -> Iterator[yaml.Event]:
        for event in events:
            if isinstance(event, end):
                return
            yield event
