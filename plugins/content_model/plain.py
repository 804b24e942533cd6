"""Trees, places and problems as plain data, and back: what a memory can hold."""

from typing import Any

from plugins.content_model.front_matter import Node
from plugins.content_model.judge import Reference
from plugins.content_model.lines import Place
from plugins.content_model.model import Problem, Words

Plain = Any  # texts, numbers, None, lists, dictionaries by text


def plain_node(node: Node) -> Plain:
    """Give a tree: its line, then a text, a list, or keys with their own lines."""
    if node.keys is not None:
        keys = [
            [key, node.key_lines[key], plain_node(below)]
            for key, below in node.keys.items()
        ]
        return [node.line, None, keys]
    if node.items is not None:
        return [node.line, [plain_node(item) for item in node.items]]
    return [node.line, node.text]


def node_of(plain: Plain) -> Node:
    """Give the tree back."""
    line, value, *keys = plain
    if keys:
        return Node(
            line=line,
            keys={key: node_of(below) for key, _, below in keys[0]},
            key_lines={key: at for key, at, _ in keys[0]},
        )
    if isinstance(value, list):
        return Node(line=line, items=[node_of(item) for item in value])
    return Node(line=line, text=value)


def plain_reference(link: Reference) -> Plain:
    """Give an address and its place."""
    return [link.target, link.place.needle, link.place.nth]


def reference_of(plain: Plain) -> Reference:
    """Give them back."""
    target, needle, nth = plain
    return Reference(target=target, place=Place(needle=needle, nth=nth))


def plain_problem(problem: Problem) -> Plain:
    """Give a problem without its file, which others of the same bytes share."""
    return {
        "words": _said(problem.words),
        "line": problem.line,
        "key": problem.key,
        "values": {
            name: _said(value) if isinstance(value, Words) else value
            for name, value in problem.values.items()
        },
        "warning": problem.warning,
    }


def problem_of(plain: Plain, *, path: str) -> Problem:
    """Give the problem back, of the file at `path`."""
    values = plain["values"].items()
    return Problem(
        words=Words(*plain["words"]),
        path=path,
        line=plain["line"],
        key=plain["key"],
        values={k: Words(*v) if isinstance(v, list) else v for k, v in values},
        warning=plain["warning"],
    )


def _said(words: Words) -> list[str]:
    return [words.fr, words.en]
