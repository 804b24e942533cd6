"""What a page was made of: each thing that was read to print it, and what it said.

A trace begins with the names that a template is given. Objects are numbered as they
are reached; a step reads something of an object of which the number is known, and
gives a plain value, or another object. The steps are kept, of what they gave only a
digest. Taken again on another day, steps that give the same lead a template the same
way to the same page: whatever it could see is in them. What it saw by another way
makes a trace blind, and nothing is believed of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from jinja2.utils import missing

from plugins.press.plain import APART, ATOMS, named, plain, spelled

Step = tuple[Any, ...]  # what is done, the number of an object, a name or arguments
CONTAINERS = (list, tuple, dict)


@dataclass(slots=True)
class Trace:
    """The steps so far, and what they gave."""

    given: Mapping[str, Any] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    told: list[Any] = field(default_factory=list)
    held: list[Any] = field(default_factory=list)  # objects, by number; kept alive
    known: dict[int, int] = field(default_factory=dict)  # numbers by identity
    plain: dict[int, Any] = field(default_factory=dict)  # likewise kept alive
    done: dict[Step, Any] = field(default_factory=dict)
    read: dict[tuple[int, str], Any] = field(default_factory=dict)  # attributes
    names: set[str] = field(default_factory=set)
    blind: str = ""  # why nothing is believed of it
    acting: bool = False  # what was called may be another after it

    def note(self, step: Step, value: Any) -> None:  # noqa: ANN401
        """Keep a step and what it gave; one that gave the same before is known."""
        before = self.done.get(step, APART)
        if before is value or (type(value) in ATOMS and before == value):
            return
        self.done[step] = value
        self.steps.append(step)
        self.see(value)

    def name(self, key: str, value: Any) -> None:  # noqa: ANN401
        """Keep that a name was looked up, if the template did not make it itself."""
        if value is missing:
            self.note(("missing", key), None)
        elif self.given.get(key, missing) is value:
            self.note(("name", key), value)
        else:
            return
        self.names.add(key)

    def see(self, value: Any) -> None:  # noqa: ANN401
        """Tell a value: what it says, which object it is, or what it holds."""
        if type(value) in ATOMS:
            self.told.append(value)
            return
        number = self.known.get(id(value))
        if number is not None:
            self.told.append(("known", number))
            return
        said = plain(value)
        if said is not APART:
            self.plain[id(value)] = value
            self.told.append(said)
            return
        self.known[id(value)] = len(self.held)
        self.held.append(value)
        self._see_object(value)

    def _see_object(self, value: Any) -> None:  # noqa: ANN401
        kind = type(value)
        if isinstance(value, tuple):  # templates take it apart without asking
            self.told.append(("tuple", named(kind), len(value)))
            for one in value:
                self.see(one)
        else:
            if hasattr(kind, "__next__"):
                self.fail(f"{named(kind)}, which can be gone over once")
            has_truth = hasattr(kind, "__bool__") or hasattr(kind, "__len__")
            self.told.append(("object", named(kind), bool(value) if has_truth else 1))

    def open(self, value: Any) -> None:  # noqa: ANN401
        """Tell what a list or a mapping holds, before a template goes through it."""
        number = self.known.get(id(value))
        step = ("open", number)
        if number is None or step in self.done or not isinstance(value, list | dict):
            return
        self.done[step] = value
        self.steps.append(step)
        self.see_all(value)

    def see_all(self, value: Any) -> None:  # noqa: ANN401
        """Tell all that a list or a mapping holds, in its order."""
        self.told.append(len(value))
        pairs = value.items() if isinstance(value, dict) else (value,)
        for one in (one for pair in pairs for one in pair):
            self.see(one)

    def digest(self) -> str:
        """Sum up all that was told."""
        return blake2b(spelled(self.told), digest_size=16).hexdigest()

    def fail(self, why: str) -> None:
        """Say that something was seen that is not in the steps."""
        self.blind = self.blind or why

    def join(self, other: "Trace") -> None:
        """Take in the steps of a template that was given no names and was kept."""
        if other.blind or other.held:
            self.fail(other.blind or "an object that is kept for all pages")
        for step in other.steps:
            if step[0] != "missing":  # there; here it may have been given
                self.note(step, other.done[step])

    def number(self, value: Any) -> int | None:  # noqa: ANN401
        """Give the number of an object that steps led to."""
        return self.known.get(id(value))

    def is_plain(self, value: Any) -> bool:  # noqa: ANN401
        """Tell whether all that a value says was told when it was reached."""
        if type(value) in ATOMS or id(value) in self.plain:
            return True
        if plain(value) is APART:
            return False
        self.plain[id(value)] = value
        return True

    def argument(self, value: Any) -> Any:  # noqa: ANN401
        """Write an argument so that a step can be taken again: by number, or as it is.

        A value that cannot be written makes the trace blind. True is not taken for 1.
        """
        kind = type(value)
        if kind in ATOMS and kind is not bytes:
            return ["is", value, kind.__name__]
        number = self.number(value)
        if number is not None:
            return ["held", number]
        if kind in (list, tuple):
            return [kind.__name__, [self.argument(one) for one in value]]
        self.fail(f"an argument of type {named(kind)}")
        return ["is", None]


def argument(written: Sequence[Any], held: Sequence[Any]) -> Any:  # noqa: ANN401
    """Give an argument that a trace wrote."""
    kind, value = written[:2]
    if kind == "is":
        return value
    if kind == "held":
        return held[value]
    inner = [argument(one, held) for one in value]
    return inner if kind == "list" else tuple(inner)
