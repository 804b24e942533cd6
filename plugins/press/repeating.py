"""Take the steps of a trace again, and see whether they lead to the same."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context

from plugins.press import calling, seeing
from plugins.press.plain import ATOMS
from plugins.press.trace import Step, Trace, argument


class _Again(Trace):
    def fail(self, why: str) -> None:
        """Take no step over what the page needs whole when it is printed."""
        raise LookupError(why)


@dataclass
class Repeat:
    """A template about to be given these names, as its steps see it."""

    template: Template
    given: Mapping[str, Any]
    trace: Trace = field(default_factory=_Again)

    def trace_of(self, steps: Iterable[Step]) -> Trace | None:
        """Give what the steps tell now; None if they lead nowhere."""
        see, held, tell = self.trace.see, self.trace.held, self.trace.told.append
        env = self.env
        try:
            for step in steps:
                kind = step[0]
                if kind == "attribute":  # nine of ten: nothing is called that need not
                    value = _attribute(env, held[step[1]], step[2])
                    if type(value) in ATOMS:
                        tell(value)
                    else:
                        see(value)
                elif kind == "name":
                    see(self.given[step[1]])
                elif kind == "open":
                    self.trace.see_all(held[step[1]])
                else:
                    see(WAYS[kind](self, step))
        except Exception:  # noqa: BLE001  what cannot be read again has changed
            return None
        return self.trace

    @property
    def env(self) -> Environment:
        """The environment that the template is of."""
        return self.template.environment

    def held(self, number: int) -> Any:  # noqa: ANN401
        """Give an object by its number."""
        return self.trace.held[number]

    def arguments(self, step: Step) -> tuple[list[Any], dict[str, Any]]:
        """Give the arguments of a step: its last two parts."""
        held = self.trace.held
        args = [argument(one, held) for one in step[-2]]
        return args, {key: argument(one, held) for key, one in step[-1]}

    @cached_property
    def names(self) -> Context:
        """The context that the template calls with."""
        return self.template.new_context(dict(self.given))

    def context(self, escapes: bool | None) -> Context:  # noqa: FBT001
        """Give the context that a filter of the template is given."""
        if escapes in (None, self.names.eval_ctx.autoescape):
            return self.names
        context = self.template.new_context(dict(self.given))
        context.eval_ctx.autoescape = escapes
        return context


def _attribute(env: Environment, value: Any, name: str) -> Any:  # noqa: ANN401
    try:
        return getattr(value, name)
    except AttributeError:
        return env.getattr(value, name)


def _missing(repeat: Repeat, step: Step) -> None:
    if step[1] in repeat.given:
        raise KeyError(step[1])


def _item(repeat: Repeat, step: Step) -> Any:  # noqa: ANN401
    key = step[2]
    if not isinstance(key, str):
        key = argument(key, repeat.trace.held)
    return repeat.env.getitem(repeat.held(step[1]), key)


def _used(repeat: Repeat, step: Step) -> Any:  # noqa: ANN401
    kind, name, escapes = step[:3]
    known = repeat.env.filters if kind == "filter" else repeat.env.tests
    function: Any = known[name]
    args, kwargs = repeat.arguments(step)
    if calling.first_argument(function):
        args = [*calling.passed(function, repeat.context(escapes)), *args]
    return calling.listed(function(*args, **kwargs))


def _called(repeat: Repeat, step: Step) -> Any:  # noqa: ANN401
    args, kwargs = repeat.arguments(step)
    answer = repeat.names.call(repeat.held(step[1]), *args, **kwargs)
    return calling.listed(answer)


WAYS: Mapping[str, Callable[[Repeat, Step], Any]] = {
    "missing": _missing,
    "item": _item,
    "each": lambda repeat, step: list(repeat.held(step[1])),
    "text": lambda repeat, step: seeing.text(repeat.held(step[1])),
    "compared": lambda repeat, step: seeing.equality(repeat.held(step[1])),
    "filter": _used,
    "test": _used,
    "call": _called,
}
