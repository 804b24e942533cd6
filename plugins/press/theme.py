"""The templates of a theme: which of them a page is made of, and what they say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from jinja2.meta import find_referenced_templates

from plugins.press.plain import APART, named, plain
from plugins.press.sources import source_digest
from plugins.press.watching import Watched

Known = dict[str, tuple[str, tuple[str | None, ...]]]  # a source's digest, its parts


@dataclass(slots=True)
class Theme:
    """The templates of one environment; what was known of unchanged ones is kept."""

    env: Watched
    before: Mapping[str, Any] = field(default_factory=dict)
    known: Known = field(default_factory=dict)
    summed: dict[str, str | None] = field(default_factory=dict)

    def digest(self, name: str) -> str | None:
        """Sum up a template and all that it extends, includes and imports.

        Where a name is only known while printing, it may be any of the theme's; None
        where nobody can list them.
        """
        if name not in self.summed:
            self.summed[name] = self._digest(name)
        return self.summed[name]

    def _digest(self, name: str) -> str | None:
        try:
            parts = sorted(self._closure(name))
        except TypeError:  # as Jinja says that a loader has no list
            return None
        if not self._look(name)[0]:
            return None  # a template of nobody's theme, made of a text
        said = repr(([(part, self._look(part)[0]) for part in parts], self._globals()))
        return blake2b(said.encode(), digest_size=16).hexdigest()

    def _globals(self) -> list[tuple[str, object]]:
        """Tell what every template sees, whoever put it there.

        Of objects their type: whoever looks into one makes a page's trace blind.
        """
        known = sorted(self.env.globals.items())
        told = ((name, value, plain(value)) for name, value in known)
        return [(n, named(type(v)) if t is APART else t) for n, v, t in told]

    def _closure(self, name: str) -> set[str]:
        found, ahead = {name}, [name]
        while ahead:
            parts = self._look(ahead.pop())[1]
            names = self.env.list_templates() if None in parts else parts
            new = {part for part in names if part is not None} - found
            found |= new
            ahead += new
        return found

    def _look(self, name: str) -> tuple[str, tuple[str | None, ...]]:
        if name not in self.known:
            self.known[name] = self._read(name)
        return self.known[name]

    def _read(self, name: str) -> tuple[str, tuple[str | None, ...]]:
        summed = source_digest(self.env, name)
        before = self.before.get(name)
        if before and before[0] == summed:
            return summed, tuple(before[1])
        return summed, tuple(_parts(self.env, name) if summed else ())


def _parts(env: Watched, name: str) -> Iterator[str | None]:
    """Give the templates that a template names; None for any."""
    try:
        if env.loader:
            source, file = env.loader.get_source(env, name)[:2]
            tree = env.trees[source, name] = env.parse(source, name, file)
            yield from find_referenced_templates(tree)
    except Exception:  # noqa: BLE001  a fault is told when it is printed
        yield None
