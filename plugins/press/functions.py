"""Filters and tests that tell the trace of a page what they were given, and gave."""

from collections import UserDict
from collections.abc import Callable
from functools import wraps
from typing import Any

from jinja2.nodes import Impossible

from plugins.press import calling, seeing

Function = Callable[..., Any]


class Functions(UserDict[str, Function]):
    """Filters or tests, each of which tells what it is given."""

    def __init__(self, env: Any, kind: str, known: Any) -> None:  # noqa: ANN401
        """Begin with those that an environment knows."""
        self.env, self.kind = env, kind
        super().__init__(known)

    def __setitem__(self, name: str, function: Function) -> None:
        """Add one, and have it tell."""
        self.data[name] = _watched(self.env, (self.kind, name), function)


def _watched(
    env: Any,  # noqa: ANN401
    name: tuple[str, str],
    function: Function,
) -> Function:
    first = calling.first_argument(function)
    clear = calling.is_clear(function)

    @wraps(function, updated=())
    def watched(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if env.compiling and not clear:
            raise Impossible  # to know it yet
        trace = env.trace
        if trace is None:
            return function(*args, **kwargs)
        if clear and len(args) == first + 1 and type(args[first]) in seeing.QUICK:
            return function(*args, **kwargs)
        env.trace = None  # what it reads by itself is in its answer
        try:
            answer = calling.listed(function(*args, **kwargs))
        finally:
            env.trace = trace
        calling.used(trace, name, (args, kwargs), answer, function=function)
        return answer

    calling.pass_like(watched, function)
    return watched
