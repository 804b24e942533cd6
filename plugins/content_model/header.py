"""From a header's tree to a typed content, or to its problems."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from keyword import iskeyword
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.content_model import meant, words
from plugins.content_model.front_matter import Node, Plain
from plugins.content_model.kinds import Content
from plugins.content_model.model import FieldError, Problem, Words
from plugins.content_model.rules import Help, Rules

Path = Sequence[str | int]


def typed(
    kind: type[Content], values: Plain, *, node: Node, rules: Rules, path: str
) -> Content | list[Problem]:
    """Give the header's values their types; `node` tells on which line each stands."""
    try:
        return kind.model_validate(_present(values), context=rules)
    except ValidationError as error:
        return [
            _problem(detail, kind=kind, node=node, path=path)
            for detail in error.errors(include_url=False)
        ]


def _present(value: Plain) -> Any:  # noqa: ANN401  the tree of a header
    """Drop empty values: an empty key is a missing one."""
    if isinstance(value, dict):
        kept = {key: _present(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item is not None}
    if isinstance(value, list):
        return [_present(item) for item in value if item is not None]
    return value


def _problem(
    detail: ErrorDetails, *, kind: type[Content], node: Node, path: str
) -> Problem:
    said, values, where = _reason(detail, kind)
    where = _written(where, node)
    key = ".".join(str(step) for step in where if isinstance(step, str))
    return Problem(
        words=said, path=path, line=node.line_of(where), key=key, values=values
    )


def _written(where: Path, node: Node) -> Path:
    """Give the path as the author wrote it, who may have used a shorter form.

    A value in one line has no inside, and `Adulte: 5,50` is the first of a list.
    """
    path: list[str | int] = []
    for step in where:
        if node.text or step == "[key]":  # pydantic's word for a mapping's own key
            break
        if node.items is not None and isinstance(step, int):
            node = node.items[step]
        elif node.keys and isinstance(step, int):
            step, node = list(node.keys.items())[step]  # noqa: PLW2901  as written
        elif below := (node.keys or {}).get(str(step)):
            node = below
        path.append(step)
    return path


def _reason(
    detail: ErrorDetails, kind: type[Content]
) -> tuple[Words, dict[str, object], Path]:
    where: Path = detail["loc"]
    error = detail.get("ctx", {}).get("error")
    if isinstance(error, FieldError):
        inner = error.values.get("key")
        return error.words, error.values, [*where, str(inner)] if inner else where
    known = fields(_owner(kind, where))
    match detail["type"]:
        case "missing":
            return words.MISSING, {"cure": known[str(where[-1])].says}, where
        case "extra_forbidden":
            return words.UNKNOWN_KEY, _nearest(str(where[-1]), known), where
        case "tuple_type":
            return words.NOT_A_LIST, {}, where
    inside = fields(_owner(kind, [*where, ""]))
    return words.NOT_KEYS, {"known": ", ".join(inside)}, where


def _nearest(key: str, known: dict[str, Help]) -> dict[str, object]:
    if (other := meant.key(key)) in known:
        sure = {"meant": other} if meant.is_sure(key) else {}
        return {"cure": words.NEAREST, "nearest": other} | sure
    near = get_close_matches(key.casefold(), known, n=1, cutoff=0.6)
    if near:
        return {"cure": words.NEAREST, "nearest": near[0]}
    return {"cure": words.KNOWN, "known": ", ".join(known)}


@cache
def fields(keys: type[BaseModel]) -> dict[str, Help]:
    """Give the fields of a set of keys, each with its help, in their order."""
    helps = (
        (
            info.alias or name,
            next((m for m in info.metadata if isinstance(m, Help)), None),
        )
        for name, info in keys.model_fields.items()
    )
    return {name: help_ for name, help_ in helps if help_}


def attribute(key: str) -> str:
    """Give the attribute that holds a key: `for` and `except` are Python's own."""
    return f"{key}_" if iskeyword(key) else key


def _owner(kind: type[BaseModel], where: Path) -> type[BaseModel]:
    """Give the set of keys that holds the last step of `where`."""
    owner = kind
    for step in where[:-1]:
        if isinstance(step, str) and (field := owner.model_fields.get(attribute(step))):
            owner = next(inner(field.annotation), owner)
    return owner


def inner(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401  a type
    """Find the sets of keys that a field's type holds: `tuple[Download, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from inner(part)
