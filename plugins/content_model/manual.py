"""What the model knows of itself: all fields of all kinds, and how one is judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from plugins.content_model.examples import EXAMPLES
from plugins.content_model.front_matter import Node, Plain, read
from plugins.content_model.header import attribute, inner, typed
from plugins.content_model.header import fields as helps
from plugins.content_model.kinds import KINDS
from plugins.content_model.model import Field, Problem, Prose
from plugins.content_model.rules import Rules
from plugins.content_model.scope import Scope
from plugins.content_model.shapes import Choice
from plugins.content_model.values import YES_NO

HEADER = 2  # the number of a header's first line


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """The content model as others may ask it, in settings["MANUAL"]."""

    scope: Scope

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of contents that the site has a folder for."""
        return tuple(kind for kind in KINDS if kind in self.scope.folders.values())

    def folder(self, kind: str) -> str:
        """Give the folder in which a new content of a kind belongs."""
        folders = self.scope.folders.items()
        return next(folder for folder, other in folders if other == kind)

    def fields(self, kind: str) -> tuple[Field, ...]:
        """Give the fields of a kind, in the order in which they are declared."""
        return tuple(fields_of(KINDS[kind]))

    def plain(self, lines: Sequence[str]) -> Plain | Problem:
        """Give what the lines of a header say, or why they cannot be read."""
        node = read(lines, first_line=HEADER, path="")
        return node.plain() if isinstance(node, Node) else node

    def refusals(self, kind: str, lines: Sequence[str]) -> list[Problem]:
        """Judge lines of a header by themselves; what is missing is told too."""
        node = read(lines, first_line=HEADER, path="")
        if isinstance(node, Problem):
            return [node]
        scope = self.scope
        rules = Rules(
            zone=scope.zone,
            currency=scope.currency,
            shown=scope.shown,
            has_file=scope.has_file,
        )
        found = typed(KINDS[kind], node.plain(), node=node, rules=rules, path="")
        return found if isinstance(found, list) else []


def fields_of(keys: type[BaseModel], *, within: str = "") -> Iterator[Field]:
    """Describe each field of a set of keys, and those inside it."""
    for key, help_ in helps(keys).items():
        info = keys.model_fields[attribute(key)]
        found = list(marks(info))
        inside = next(inner(info.annotation), None)
        path = f"{within}{key}"
        yield Field(
            key=key,
            says=help_.says,
            example=EXAMPLES.get(path, EXAMPLES.get(key, "")),
            required=info.is_required(),
            default=_default(info),
            translated=help_.translated,
            prose=any(isinstance(mark, Prose) for mark in found),
            many=is_list(info.annotation),
            choices=next((c.meanings for c in found if isinstance(c, Choice)), ()),
            fields=tuple(fields_of(inside, within=f"{path}.")) if inside else (),
        )


def marks(info: FieldInfo) -> Iterator[object]:
    """Go through what is declared beside a field's type, sets of keys left aside."""
    for mark in info.metadata:
        yield mark.func if isinstance(mark, BeforeValidator) else mark
    yield from _marks(info.annotation)


def _marks(annotation: Any) -> Iterator[object]:  # noqa: ANN401  a type
    if annotation is bool:
        yield Choice(YES_NO)
    if get_origin(annotation) is Annotated:
        for mark in annotation.__metadata__:
            yield mark.func if isinstance(mark, BeforeValidator) else mark
    for part in get_args(annotation):
        yield from _marks(part)


def is_list(annotation: Any) -> bool:  # noqa: ANN401  a type
    """Tell whether a field holds several values."""
    if get_origin(annotation) in (Annotated, Union, UnionType):
        return any(is_list(part) for part in get_args(annotation))
    return get_origin(annotation) is tuple


def _default(info: FieldInfo) -> str:
    """Give a default as an editor would write it."""
    value = info.default
    if info.is_required() or not isinstance(value, str | int):
        return ""
    return value if isinstance(value, str) else _said(value)


def _said(value: int) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
