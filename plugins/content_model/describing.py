"""The fields of a set of keys, described from their types."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from plugins.content_model.examples import EXAMPLES
from plugins.content_model.header import attribute, inner
from plugins.content_model.header import fields as helps
from plugins.content_model.model import Field, Prose
from plugins.content_model.shapes import Choice
from plugins.content_model.values import YES_NO


def fields_of(keys: type[BaseModel]) -> Iterator[Field]:
    """Describe each field of a set of keys, and those inside it."""
    for key, help_ in helps(keys).items():
        info = keys.model_fields[attribute(key)]
        found = list(marks(info))
        inside = next(inner(info.annotation), None)
        yield Field(
            key=key,
            says=help_.says,
            example=EXAMPLES.get(f"{keys.__name__}.{key}", EXAMPLES.get(key, "")),
            required=info.is_required(),
            default=_default(info),
            translated=help_.translated,
            prose=any(isinstance(mark, Prose) for mark in found),
            many=is_list(info.annotation),
            choices=next((c.meanings for c in found if isinstance(c, Choice)), ()),
            fields=tuple(fields_of(inside)) if inside else (),
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
    parts = get_args(annotation)
    for part in parts:
        if part is not bool or str not in parts:  # yes, no, or another text
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
