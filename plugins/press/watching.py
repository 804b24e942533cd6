"""A Jinja environment that tells a trace what templates read while they print.

All that a template can do with an object goes through here: reading of it, calling
it, giving it to a filter or a test, looping over it, showing it, comparing it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from functools import partial
from typing import Any, Self

from jinja2 import Environment, Template, nodes
from jinja2.environment import copy_cache
from jinja2.runtime import Context
from jinja2.utils import missing

from plugins.press import calling, seeing
from plugins.press.compiled import Compiled, reading
from plugins.press.deferred import Deferred
from plugins.press.functions import Functions
from plugins.press.importing import Importable
from plugins.press.plain import ATOMS
from plugins.press.rewriting import COMPARED, COUNTED, LOOPED, SHOWN, SPREAD, rewritten
from plugins.press.sources import once, source_digest
from plugins.press.trace import Trace

Function = Callable[..., Any]

PLACE = ("lang", "base")  # of a page


class WatchedContext(Context):
    """Tells which names were looked up, and what was called."""

    environment: "Watched"

    def resolve_or_missing(self, key: str) -> Any:  # noqa: ANN401
        """Look up a name that the template was given, or made."""
        value = super().resolve_or_missing(key)
        trace = self.environment.trace
        if trace is not None and key not in trace.names:
            trace.name(key, value)
        return value

    def call(__self, __obj: Function, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, N805, PYI063
        """Call what a template calls."""
        trace = __self.environment.trace
        call = super().call
        if trace is None:
            return call(__obj, *args, **kwargs)
        return calling.called(trace, call, __obj, args, kwargs)


class Watched(Environment):
    """An environment with a trace while a page is printed, and like any other else."""

    context_class = WatchedContext
    template_class = Importable
    trace: Trace | None
    compiling: bool = False
    finish: Function | None
    before: Mapping[str, Any]  # templates, as the last build knew them
    trees: dict[tuple[str, str | None], nodes.Template]  # parsed, not yet compiled

    @classmethod
    def over(cls, other: Environment, compiled: Compiled | None = None) -> Self:
        """Give a watched environment that is like another in all else."""
        watched = object.__new__(cls)
        watched.__dict__.update(other.__dict__)
        watched.cache, watched.loader = copy_cache(other.cache), once(other.loader)
        watched.bytecode_cache = compiled  # code of the other's tells nothing
        watched.extensions = {k: e.bind(watched) for k, e in other.extensions.items()}
        watched.trace, watched.before, watched.trees = None, {}, {}
        watched.finish, watched.finalize = other.finalize, watched.shown
        filters: Any = Functions(watched, "filter", other.filters)
        tests: Any = Functions(watched, "test", other.tests)
        watched.filters, watched.tests = filters, tests
        looks = {
            COMPARED: seeing.compared,
            COUNTED: seeing.counted,
            LOOPED: seeing.looped,
            SHOWN: seeing.shown,
            SPREAD: seeing.spread,
        }
        for name, look in looks.items():
            filters.data[name] = partial(watched.look, look)
        return watched

    @contextmanager
    def tracing(self, given: Mapping[str, Any]) -> Iterator[Trace]:
        """Keep a trace of what is printed of these names."""
        self.trace = trace = Trace(given=given)
        if (site := given.get("site")) is not None:
            trace.name("site", site)
            for name in PLACE:  # what settled filters read
                seeing.read(trace, ("attribute", site, name), getattr(site, name, None))
        try:
            yield trace
        finally:
            self.trace = None

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Read an attribute, as templates do with a dot."""
        try:
            value = getattr(obj, attribute)
        except AttributeError:
            value = super().getattr(obj, attribute)
        trace = self.trace
        if trace is None or id(obj) in trace.plain or type(obj) in ATOMS:
            return value
        number = trace.known.get(id(obj), -1)
        if trace.read.get((number, attribute), missing) is not value:
            seeing.read(trace, ("attribute", obj, attribute), value)
            trace.read[number, attribute] = value
        return value

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401
        """Read an item, as templates do with brackets."""
        value = super().getitem(obj, argument)
        if self.trace is not None and type(obj) not in ATOMS:
            seeing.read(self.trace, ("item", obj, argument), value)
        return value

    def get_template(  # type: ignore[override]
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template | Deferred:
        """Give a template; for pages, one that did not change may be compiled later."""
        if parent is None and globals is None and isinstance(name, str):
            digest = source_digest(self, name) if name in self.before else None
            if digest and digest == self.before[name][0]:
                return Deferred(self, name)
        return super().get_template(name, parent, globals)

    def look(self, look: Function, value: Any) -> Any:  # noqa: ANN401
        """Tell that a value is looked at as a whole."""
        if self.trace is None or type(value) in ATOMS:
            return value
        return look(self.trace, value)

    def shown(self, value: Any) -> Any:  # noqa: ANN401
        """Tell that a value is shown, and finish it as the site wants it."""
        if self.trace is not None and type(value) not in ATOMS:
            seeing.shown(self.trace, value)
        return self.finish(value) if self.finish else value

    def _generate(self, *given: Any, **more: Any) -> str:  # noqa: ANN401
        """Compile; what a filter makes of a constant is asked when a page is printed.

        It may be something else another day.
        """
        self.compiling = True
        try:
            return super()._generate(*given, **more)
        finally:
            self.compiling = False

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        tree = self.trees.pop((source, name), None)
        return tree or rewritten(super()._parse(source, name, filename))


def watch(generators: Iterable[Any], *, before: Mapping[str, Any]) -> None:
    """Have every generator's templates tell what they read."""
    known = dict[int, Watched]()
    compiled = defaultdict[object, Compiled](Compiled)  # of this build alone
    for generator in generators:
        if isinstance(env := getattr(generator, "env", None), Environment):
            if id(env) not in known:
                known[id(env)] = Watched.over(env, compiled[reading(env)])
                known[id(env)].before = before
            generator.env = known[id(env)]
