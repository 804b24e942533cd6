"""Questions in a terminal: each answer is judged at once, and asked for again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.content_model.model import Field, Problem
from plugins.desk.writing import words
from plugins.desk.writing.sheet import field_of

PROMPT = "  > "


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """Somebody who asks, what they know, and how they judge an answer."""

    fields: Sequence[Field]
    choices: Mapping[str, Sequence[str]]  # of keys whose values are known elsewhere
    defaults: Mapping[str, str]
    judge: Callable[[Mapping[str, str], str], Iterable[Problem]]  # answers, one's key
    ask: Callable[[str], str]
    tell: Callable[[str], None]
    lang: str

    def answers(self, keys: Sequence[str], given: Mapping[str, str]) -> dict[str, str]:
        """Ask for each key that nobody gave; an empty answer leaves one out."""
        found = dict(given)
        for key in keys:
            if key not in found and self._is_due(key, keys, found):
                self._put(key)
                found[key] = self._answer(key, found)
        return {key: said for key, said in found.items() if said}

    def _answer(self, key: str, found: Mapping[str, str]) -> str:
        """Take answers until one is good, or none is needed."""
        while True:
            said = self._meant(key, " ".join(self.ask(PROMPT).split()))
            if not said and not self._is_needed(key, found):
                return ""
            refused = list(self.judge({**found, key: said}, key))
            if not refused:
                return said
            for problem in refused:
                self.tell(f"  ✗ {problem.told(self.lang)}")

    def _put(self, key: str) -> None:
        """Put a question: the key, what it is for, an example or what is known."""
        field = field_of(self.fields, key)
        self.tell("")
        says = field.says if field else words.NAME
        self.tell(f"{key} · {says.said(self.lang, {})}")
        known = self._known(key)
        if known:
            listed = "  ".join(f"{n} {name}" for n, name in enumerate(known, 1))
            self.tell(f"  {listed}")
        elif field and field.example:
            values = {"example": field.example}
            self.tell(f"  {words.EXAMPLE.said(self.lang, values)}")
        if default := self.defaults.get(key):
            self.tell(f"  {words.DEFAULT.said(self.lang, {'value': default})}")

    def _known(self, key: str) -> Sequence[str]:
        field = field_of(self.fields, key)
        return self.choices.get(key) or (field.choices if field else ())

    def _meant(self, key: str, said: str) -> str:
        """Take the number of a choice for the choice, and nothing for the default."""
        known = self._known(key)
        parts = [part.strip() for part in said.split(",")]
        if known and all(part.isdecimal() for part in parts):
            chosen = [known[int(p) - 1] for p in parts if 0 < int(p) <= len(known)]
            return ", ".join(chosen) if len(chosen) == len(parts) else said
        return said or self.defaults.get(key, "")

    @staticmethod
    def _is_due(key: str, keys: Sequence[str], found: Mapping[str, str]) -> bool:
        """Tell whether a key makes sense: a picture's text does not without one."""
        head, dot, _ = key.partition(".")
        first = next(other for other in keys if other.partition(".")[0] == head)
        return not dot or key == first or _holds(found, head)

    def _is_needed(self, key: str, found: Mapping[str, str]) -> bool:
        """Tell whether the model wants a key, given those beside it."""
        head, dot, _ = key.partition(".")
        field = field_of(self.fields, key)
        wanted = field is None or field.required  # a file has a name
        return wanted and (not dot or _holds(found, head))


def _holds(found: Mapping[str, str], head: str) -> bool:
    return any(said and key.startswith(f"{head}.") for key, said in found.items())
