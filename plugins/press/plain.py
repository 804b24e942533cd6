"""What a value says, where it holds nothing but plain values: texts, numbers, dates."""

import marshal
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time, timedelta, tzinfo
from decimal import Decimal
from enum import Enum
from functools import partial
from operator import attrgetter
from pathlib import PurePath
from types import NoneType
from typing import Any

from jinja2 import Undefined

ATOMS = frozenset([str, int, float, bool, bytes, NoneType])
WRITTEN = (date, time, timedelta, tzinfo, Decimal, PurePath, int, float)  # by repr
APART = object()  # says that a value is not plain: it holds what is read one by one

WITHOUT_REFERENCES = 2  # later forms of marshal say which values are one object

Telling = Callable[[Any], Any]


def plain(value: Any) -> Any:  # noqa: ANN401
    """Give what a value says, in a form that differs if it says another thing.

    Gives APART for whatever holds an object that has no plain form.
    """
    kind = type(value)
    if kind in ATOMS:
        return value
    telling = _TELLING.get(kind)
    if telling is None:
        telling = _TELLING[kind] = _telling(kind)
    return telling(value)


def spelled(told: Any) -> bytes:  # noqa: ANN401
    """Give what plain values tell as bytes: the same for the same, at any time."""
    return marshal.dumps(told, WITHOUT_REFERENCES)


def named(kind: type) -> str:
    """Name a type among all types."""
    return f"{kind.__module__}.{kind.__qualname__}"


def _telling(kind: Any) -> Telling:  # noqa: ANN401
    """Give the way to tell values of a type."""
    name = named(kind)
    if is_record(kind):
        return _record(name, tuple(field.name for field in fields(kind)))
    for parent, way in WAYS.items():
        if issubclass(kind, parent):
            telling = partial(way, name)
            has_more = kind.__dictoffset__ and parent is not Enum
            return partial(_with_more, telling) if has_more else telling
    return lambda _: APART


def _with_more(telling: Telling, value: Any) -> Any:  # noqa: ANN401
    """Tell what somebody hung on a text or a list of a type of their own, too."""
    said, more = telling(value), vars(value)
    if not more or said is APART:
        return said
    told = plain(more)
    return APART if told is APART else (said, told)


def is_record(kind: Any) -> bool:  # noqa: ANN401
    """Tell whether values of a type are told by their fields, and never change."""
    if not is_dataclass(kind) or getattr(kind, "READ_APART", False):
        return False
    parameters: Any = getattr(kind, "__dataclass_params__", None)
    return bool(parameters.frozen)


def _record(name: str, names: tuple[str, ...]) -> Telling:
    if len(names) < 2:  # noqa: PLR2004  attrgetter gives a tuple from two names on
        return lambda value: _all(name, (getattr(value, key) for key in names))
    values = attrgetter(*names)
    return lambda value: _all(name, values(value))


def _all(name: str, values: Any) -> Any:  # noqa: ANN401
    told = [name]
    for value in values:
        one = value if type(value) in ATOMS else plain(value)
        if one is APART:
            return APART
        told.append(one)
    return tuple(told)


def _sorted(name: str, values: Any) -> Any:  # noqa: ANN401
    """Tell a set: in an order that no hash seed decides."""
    told = _all(name, values)
    return APART if told is APART else (name, *sorted(map(repr, told[1:])))


def _pairs(name: str, values: Any) -> Any:  # noqa: ANN401
    return _all(name, (one for pair in values.items() for one in pair))


WAYS: Mapping[type, Callable[[str, Any], Any]] = {
    Undefined: lambda _, __: ("undefined",),
    Enum: lambda name, value: (name, value.name),
    str: lambda name, value: (name, str.__str__(value)),
    **dict.fromkeys(WRITTEN, lambda name, value: (name, repr(value))),
    tuple: _all,
    list: _all,
    set: _sorted,
    frozenset: _sorted,
    dict: _pairs,
}
_TELLING: dict[type, Telling] = {}
