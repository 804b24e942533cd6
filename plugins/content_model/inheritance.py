"""What a translation takes from its original, and where it may not differ."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import partial

from plugins.content_model import words
from plugins.content_model.front_matter import Node, Plain
from plugins.content_model.header import attribute, fields
from plugins.content_model.instants import whole_day
from plugins.content_model.kinds.shared import Keys
from plugins.content_model.model import FieldError, Problem

DATES = "dates"  # a list whose items have a name
NAMES = ("date", "added")
OWN = frozenset(["id", "lang"])  # checked beside the other contents


def inherited(original: Plain, translation: Plain) -> Plain:
    """Give the translation's values, and the original's where it says nothing."""
    if not isinstance(original, dict) or not isinstance(translation, dict):
        return original if translation is None else translation
    return original | {
        key: _dates(original.get(key), value)
        if key == DATES
        else inherited(original.get(key), value)
        for key, value in translation.items()
    }


def _dates(original: Plain, translation: Plain) -> Plain:
    """Lay each date of the translation over the original's date of the same name.

    A translation may tell a note for one date of ten; a date that the original does
    not know is kept, and told as a contradiction.
    """
    if not isinstance(original, list) or not isinstance(translation, list):
        return original if translation is None else translation
    named = {_name(item): item for item in translation}
    known = {_name(item) for item in original}
    more = [item for item in translation if _name(item) not in known]
    return [inherited(item, named.get(_name(item))) for item in original] + more


def _name(item: object) -> str:
    """Give the day that an item of `dates` is about, however it is written."""
    given = item.get if isinstance(item, dict) else partial(getattr, item)
    for key in NAMES:
        value = given(key, None)
        if isinstance(value, date):
            return f"{key} {value:%Y-%m-%d}"
        with suppress(FieldError):
            if isinstance(value, str):
                return f"{key} {whole_day(value)}"
    return repr(item)


def contradictions(
    original: Keys, translation: Keys, node: Node, *, path: str, within: str = ""
) -> Iterator[Problem]:
    """Find the values that are the original's alone and that differ all the same.

    Values are compared by what they mean: 02/03/2026 is 2026-03-02.
    """
    for key, help_ in fields(type(original)).items():
        first, second = (getattr(o, attribute(key)) for o in (original, translation))
        below = (node.keys or {}).get(key)
        if below is None or first == second or help_.translated or key in OWN:
            continue
        lost = _lost(first, second, below)
        if isinstance(first, Keys) and isinstance(second, Keys) and not lost:
            yield from contradictions(
                first, second, below, path=path, within=f"{within}{key}."
            )
        elif _are_alike(first, second):
            for one, other, item in _pairs(first, second, below):
                yield from contradictions(
                    one, other, item, path=path, within=f"{within}{key}."
                )
        else:
            yield Problem(
                words=words.CONTRADICTS,
                path=path,
                line=node.key_lines[key],
                key=f"{within}{key}",
                values={"original": lost or _brief(first)},
            )


def _lost(first: object, second: object, node: Node) -> str:
    """Name what a translation in one line leaves out of a set of keys."""
    if not node.text or not isinstance(first, Keys) or not isinstance(second, Keys):
        return ""
    own = (key for key, help_ in fields(type(first)).items() if not help_.translated)
    names = ((key, attribute(key)) for key in own)
    return ", ".join(k for k, n in names if getattr(first, n) != getattr(second, n))


def _are_alike(first: object, second: object) -> bool:
    """Tell whether two values are lists of as many sets of keys."""
    if not isinstance(first, tuple) or not isinstance(second, tuple):
        return False
    sets = all(isinstance(item, Keys) for item in (*first, *second))
    return sets and len(first) == len(second)


def _pairs(
    first: tuple[Keys, ...], second: tuple[Keys, ...], node: Node
) -> Iterator[tuple[Keys, Keys, Node]]:
    """Give the items of two lists side by side, with the lines of the second."""
    items = node.items or []
    named = {_name(item.plain()): item for item in items}
    for at, (one, other) in enumerate(zip(first, second, strict=True)):
        in_place = items[at] if at < len(items) else node
        yield one, other, named.get(_name(other), in_place)


def _brief(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if value is None or value == ():
        return "—"
    if isinstance(value, Mapping):
        return ", ".join(str(getattr(key, "said", key)) for key in value)
    if isinstance(value, tuple):
        texts = [item for item in value if isinstance(item, str)]
        return ", ".join(texts) or "…"
    return str(value)
