"""What an editor may write, as a JSON Schema that editors' tools understand.

It takes every form that the model takes, and knows no key that the model does not; how
a value must be written in detail is for the model alone to say.
"""

from collections.abc import Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from plugins.content_model.describing import fields_of, marks
from plugins.content_model.header import attribute
from plugins.content_model.kinds import KINDS
from plugins.content_model.model import Field
from plugins.content_model.scalars import SCALAR, Schema, scalar

DRAFT = "http://json-schema.org/draft-07/schema#"
PAIR = frozenset(["for_", "price"])  # fields of a set that may be written `Adult: 5.50`


def schema(kind: str, *, translation: bool = False) -> Schema:
    """Give the schema of a kind's headers; a translation may leave out anything."""
    title = f"{kind} (translation)" if translation else kind
    forms = _Forms(whole=not translation)
    own = forms.keys(KINDS[kind])
    sets = {"definitions": dict(sorted(forms.sets.items()))}
    return {"$schema": DRAFT, "title": title} | own | sets


class _Forms:
    """Gives all forms of a value: the full one, and those that are made full."""

    def __init__(self, *, whole: bool) -> None:
        """Ask for what is required, or not."""
        self.whole = whole
        self.sets: dict[str, Schema] = {}  # sets of keys inside others, by name

    def keys(self, kind: type[BaseModel]) -> Schema:
        """Give the schema of a set of keys."""
        known = list(fields_of(kind))
        bare = {} if known else {key: {"type": SCALAR} for key in kind.model_fields}
        found: Schema = {
            "type": "object",
            "properties": {f.key: self._field(f, kind) for f in known} | bare,
            "additionalProperties": False,
        }
        needed = [field.key for field in known if field.required]
        return found | ({"required": needed} if self.whole and needed else {})

    def _field(self, field: Field, kind: type[BaseModel]) -> Schema:
        """Describe a field; an empty key is a missing one, and never wrong."""
        info = kind.model_fields[attribute(field.key)]
        forgiving = any(isinstance(mark, BeforeValidator) for mark in info.metadata)
        forms = self._forms(info.annotation, list(marks(info)), forgiving=forgiving)
        found: Schema = {"description": f"{field.says.fr}\n\n{field.says.en}"}
        found |= {"default": field.default} if field.default else {}
        found |= {"examples": [field.example]} if field.example else {}
        return found | {"anyOf": [*forms, {"type": "null"}]}

    def _forms(
        self,
        kind: Any,  # noqa: ANN401  a type
        found: Sequence[object],
        *,
        forgiving: bool,
    ) -> list[Schema]:
        origin, parts = get_origin(kind), get_args(kind)
        if origin is Annotated:
            more = [getattr(mark, "func", mark) for mark in kind.__metadata__]
            forgives = any(isinstance(m, BeforeValidator) for m in kind.__metadata__)
            found = [*more, *found]
            return self._forms(parts[0], found, forgiving=forgiving or forgives)
        if origin in (Union, UnionType):
            some = [part for part in parts if part is not NoneType]
            if len(some) > 1:
                return [scalar(some, found)]
            return self._forms(some[0], found, forgiving=forgiving)
        if origin is tuple and parts[-1] is ...:
            return self._list(parts[0], found, forgiving=forgiving)
        return self._single(kind, found, forgiving=forgiving)

    def _single(
        self,
        kind: Any,  # noqa: ANN401  a type
        found: Sequence[object],
        *,
        forgiving: bool,
    ) -> list[Schema]:
        """Take names with values, a set of keys, or one value."""
        origin, short = get_origin(kind), [{"type": SCALAR}] if forgiving else []
        if isinstance(origin, type) and issubclass(origin, Mapping):
            inside = {"anyOf": self._forms(get_args(kind)[1], (), forgiving=False)}
            return [{"type": "object", "additionalProperties": inside}, *short]
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return [self._set(kind), *short]
        return [scalar([kind], found)]

    def _set(self, kind: type[BaseModel]) -> Schema:
        """Describe a set of keys once, and refer to it."""
        name = kind.__name__
        if name not in self.sets:
            self.sets[name] = self.keys(kind)
        return {"$ref": f"#/definitions/{name}"}

    def _list(
        self,
        kind: Any,  # noqa: ANN401  a type
        found: Sequence[object],
        *,
        forgiving: bool,
    ) -> list[Schema]:
        """Take a list; where the model is forgiving one value alone, or a text."""
        items = self._forms(kind, found, forgiving=False)
        if not forgiving:
            return [{"type": "array", "items": {"anyOf": [*items, {"type": "null"}]}}]
        paired = PAIR <= set(getattr(kind, "model_fields", ()))
        some = [*items, {"type": SCALAR}, *([_pairs(most=1)] if paired else [])]
        alone = [*items, {"type": SCALAR}, *([_pairs()] if paired else [])]
        return [{"type": "array", "items": {"anyOf": some}}, *alone]


def _pairs(*, most: int | None = None) -> Schema:
    """Take `Adult: 5.50`: names that are no keys, each with a value."""
    found: Schema = {
        "type": "object",
        "propertyNames": {"not": {"enum": ["for", "price"]}},
        "additionalProperties": {"type": SCALAR},
    }
    return found | ({"maxProperties": most} if most else {})
