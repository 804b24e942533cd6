"""What is told to a trace when a template looks at a value."""

from datetime import date, datetime, time
from types import BuiltinFunctionType, GeneratorType
from typing import Any

from jinja2 import Undefined
from jinja2.environment import TemplateModule
from jinja2.runtime import (
    BlockReference,
    Context,
    LoopContext,
    Macro,
    TemplateReference,
)
from jinja2.utils import Cycler, Joiner, Namespace
from markupsafe import Markup

from plugins.press.plain import APART, ATOMS, named
from plugins.press.trace import CONTAINERS, Step, Trace

# What templates make themselves, of what they read before.
MADE: tuple[type, ...] = (
    *(BlockReference, Context, LoopContext, Macro, TemplateModule, TemplateReference),
    *(Cycler, Joiner, Namespace, Undefined, GeneratorType),
    *(list, tuple, dict, set, type({}.keys()), type({}.values()), type({}.items())),
)
QUICK = ATOMS | {date, datetime, time, Markup}  # plain, and never hold an object


def read(trace: Trace, step: Step, value: Any) -> None:  # noqa: ANN401
    """Tell that an attribute or an item was read."""
    kind, subject, key = step
    number = trace.number(subject)
    if number is not None:
        if type(value) is BuiltinFunctionType and isinstance(subject, CONTAINERS):
            return  # a way to what it holds, all of which was told
        name = key if type(key) is str else frozen(trace.argument(key))
        trace.note((kind, number, name), value)
    elif not isinstance(subject, MADE) and not trace.is_plain(subject):
        trace.fail(f"{named(type(subject))}.{key}, by a way of its own")


def looped(trace: Trace, value: Any) -> Any:  # noqa: ANN401
    """Tell that a loop goes over a value; give it as what can be gone over again."""
    if isinstance(value, (str, *MADE)) or trace.is_plain(value):
        trace.open(value)
        return value
    number = trace.number(value)
    if number is None:
        trace.fail(f"a loop over {named(type(value))}")
        return value
    items = list(value)
    trace.note(("each", number), items)
    trace.open(items)
    return items


def spread(trace: Trace, value: Any) -> Any:  # noqa: ANN401
    """Tell that a loop takes apart the lists, if such they are, that it goes over."""
    items = looped(trace, value)
    if isinstance(items, list | tuple):
        for one in items:
            trace.open(one)
    return items


def shown(trace: Trace, value: Any) -> Any:  # noqa: ANN401
    """Tell what an object says of itself as a text."""
    number = trace.number(value)
    if number is not None:
        trace.note(("text", number), text(value))
    elif not isinstance(value, MADE) and not trace.is_plain(value):
        trace.fail(f"{named(type(value))}, shown")
    return value


def text(value: Any) -> str:  # noqa: ANN401
    """Give an object as templates show it."""
    html = getattr(value, "__html__", None)
    return f"html {html()}" if html else str(value)


def compared(trace: Trace, value: Any) -> Any:  # noqa: ANN401
    """Tell what an object is compared by; for most it is which object it is."""
    if isinstance(value, CONTAINERS):
        trace.open(value)
        for one in value:
            if type(one) not in ATOMS:
                compared(trace, one)
    elif not isinstance(value, MADE) and not trace.is_plain(value):
        number = trace.number(value)
        said = equality(value)
        if number is None or said is APART:
            trace.fail(f"{named(type(value))}, compared")
        elif said is not None:
            trace.note(("compared", number), said)
    return value


def equality(value: Any) -> Any:  # noqa: ANN401
    """Give what decides whether two objects of a type are equal.

    None where it is which objects they are; APART where nobody knows.
    """
    kind: Any = type(value)
    if kind.__eq__ is object.__eq__:
        return None
    if names := getattr(kind, "__dataclass_fields__", None):
        return [getattr(value, name) for name in names]
    if hasattr(kind, "slug"):
        return [value.slug, str(value)]  # Pelican's categories, tags and authors
    return APART


def counted(trace: Trace, value: Any) -> Any:  # noqa: ANN401
    """Tell that a value is added or multiplied: of plain ones all is known."""
    trace.open(value)
    if not trace.is_plain(value) and not isinstance(value, CONTAINERS):
        trace.fail(f"{named(type(value))}, counted with")
    return value


def frozen(written: Any) -> Any:  # noqa: ANN401
    """Give written arguments in a form that can be looked up."""
    return tuple(map(frozen, written)) if isinstance(written, list) else written
