"""What is told to a trace when a template calls, filters or tests."""

from collections.abc import Callable, Mapping
from functools import cache
from types import FunctionType, ModuleType
from typing import Any

from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.utils import Cycler, Joiner, Namespace, _PassArg

from plugins.press.plain import named
from plugins.press.seeing import MADE, QUICK, compared, frozen
from plugins.press.trace import Trace

Function = Callable[..., Any]
Answer = tuple[tuple[Any, ...], dict[str, Any]]

WITHIN = (BlockReference, Joiner, LoopContext, Macro)
KINDS = (Cycler, Joiner, Namespace, dict)
FREE = (FunctionType, ModuleType)  # what belongs to nobody
CLEAR = ("jinja2", "markupsafe", "pelican", "builtins", "_operator", "operator")
OTHERS = "pelican.plugins."  # where plugins of anybody are installed
RANDOM = frozenset(["do_random", "generate_lorem_ipsum"])
CHANGING = frozenset(
    [
        *("add", "append", "clear", "discard", "extend", "insert", "pop", "popitem"),
        *("remove", "reverse", "setdefault", "sort", "update"),
    ]
)
# Of the type alone, which was told when the value was reached.
OF_TYPE = frozenset(
    [
        *("boolean", "callable", "defined", "false", "filter", "float", "integer"),
        *("iterable", "mapping", "none", "number", "sequence", "string", "test"),
        *("true", "undefined"),
    ]
)


def first_argument(function: Function) -> int:
    """Give the place of the first argument that a template gives."""
    return int(_PassArg.from_obj(function) is not None)


def pass_like(function: Function, other: Function) -> None:
    """Have Jinja pass a function the same first argument as another."""
    if (passed := _PassArg.from_obj(other)) is not None:
        function.jinja_pass_arg = passed  # type: ignore[attr-defined]


def passed(function: Function, context: Context) -> tuple[Any, ...]:
    """Give what Jinja passes a function before all that a template gives."""
    match _PassArg.from_obj(function):
        case _PassArg.context:
            return (context,)
        case _PassArg.eval_context:
            return (context.eval_ctx,)
        case _PassArg.environment:
            return (context.environment,)
    return ()


def is_clear(function: Function) -> bool:
    """Tell whether an answer stands on plain arguments and the page's place alone."""
    if getattr(function, "settled", False):
        return True
    if getattr(function, "__name__", "") in RANDOM:
        return False
    module = getattr(function, "__module__", None) or type(function).__module__
    return module.partition(".")[0] in CLEAR and not module.startswith(OTHERS)


_is_clear = cache(is_clear)  # of functions that last as long as the site


def used(
    trace: Trace,
    name: tuple[str, str],
    given: tuple[tuple[Any, ...], dict[str, Any]],
    answer: Any,  # noqa: ANN401
    *,
    function: Function,
) -> None:
    """Tell that a filter or a test was used, and what it answered."""
    args, kwargs = given
    first, clear = first_argument(function), is_clear(function)
    if name[1] in OF_TYPE or (clear and _all_plain(trace, args[first:], kwargs)):
        return
    if _PassArg.from_obj(function) is _PassArg.context and not clear:
        trace.fail(f"the {' '.join(name)}, which is given all names")
    if getattr(function, "__name__", "") in RANDOM:
        trace.fail(f"the {' '.join(name)}")
    escapes = getattr(getattr(args[0], "eval_ctx", args[0]), "autoescape", None)
    escapes = escapes if isinstance(escapes, bool) and first else None
    trace.note((*name, escapes, *_written(trace, args[first:], kwargs)), answer)


def listed(answer: Any) -> Any:  # noqa: ANN401
    """Give an answer that can be gone over once as a list."""
    is_once = hasattr(answer, "__next__") and not isinstance(answer, LoopContext)
    return list(answer) if is_once else answer


def called(
    trace: Trace,
    call: Function,
    function: Any,  # noqa: ANN401
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> Any:  # noqa: ANN401
    """Tell that something was called; give its answer."""
    given = {k: v for k, v in kwargs.items() if k not in ("_loop_vars", "_block_vars")}
    if _is_within(trace, function, args, given):
        return call(function, *args, **kwargs)
    answer = listed(call(function, *args, **kwargs))
    number = trace.number(function)
    if number is None or first_argument(function):
        trace.fail(f"a call of {getattr(function, '__qualname__', function)}")
        return answer
    trace.acting = trace.acting or _may_act(getattr(function, "__self__", function))
    trace.note(("call", number, *_written(trace, args, given)), answer)
    return answer


def _may_act(owner: object) -> bool:
    """Tell whether a call may change whom it is made of: records and Pelican's not."""
    kind: Any = type(owner)
    parameters = getattr(kind, "__dataclass_params__", None)
    is_frozen = parameters is not None and parameters.frozen
    return not is_frozen and not (
        kind.__module__.startswith("pelican.") or kind in FREE
    )


def _is_within(
    trace: Trace,
    function: Any,  # noqa: ANN401
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> bool:
    """Tell whether a call sees nothing but what was told."""
    if type(function) is FunctionType and _is_clear(function):
        return _all_plain(trace, args, kwargs)
    if isinstance(function, WITHIN) or function in KINDS:
        return True
    owner = getattr(function, "__self__", None)
    if isinstance(owner, MADE):
        for one in args:
            compared(trace, one)
        trace.open(owner)
        name = function.__name__
        if name in CHANGING and trace.number(owner) is not None:
            trace.fail(f"a change of a {named(type(owner))}")
        return True
    if getattr(function, "__name__", "") in RANDOM:
        return False
    free = owner is None or isinstance(owner, ModuleType | type)
    pure = is_clear(function) if free else trace.is_plain(owner)
    return pure and _all_plain(trace, args, kwargs)


def _all_plain(trace: Trace, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool:
    values = (*args, *kwargs.values()) if kwargs else args
    for one in values:
        if type(one) not in QUICK and not trace.is_plain(one):
            return False
    return True


def _written(
    trace: Trace, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> tuple[Any, Any]:
    """Write arguments so that they can be given again."""
    inner = tuple(frozen(trace.argument(one)) for one in args)
    named_ = tuple((k, frozen(trace.argument(v))) for k, v in sorted(kwargs.items()))
    return inner, named_
