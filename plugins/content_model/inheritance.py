"""What a translation takes from its original, and where it may not differ."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content_model import words
from plugins.content_model.front_matter import Node, Plain
from plugins.content_model.header import fields
from plugins.content_model.kinds.shared import Keys
from plugins.content_model.model import Problem

OWN = frozenset(["id", "lang"])  # checked beside the other contents


def inherited(original: Plain, translation: Plain) -> Plain:
    """Give the translation's values, and the original's where it says nothing."""
    if not isinstance(original, dict) or not isinstance(translation, dict):
        return original if translation is None else translation
    return original | {
        key: inherited(original.get(key), value) for key, value in translation.items()
    }


def contradictions(
    original: Keys, translation: Keys, node: Node, *, path: str, within: str = ""
) -> Iterator[Problem]:
    """Find the values that are the original's alone and that differ all the same.

    Values are compared by what they mean: 02/03/2026 is 2026-03-02.
    """
    for key, help_ in fields(type(original)).items():
        first, second = getattr(original, key), getattr(translation, key)
        below = (node.keys or {}).get(key)
        if below is None or first == second or help_.translated or key in OWN:
            continue
        if isinstance(first, Keys) and isinstance(second, Keys):
            yield from contradictions(
                first, second, below, path=path, within=f"{within}{key}."
            )
        else:
            yield Problem(
                words=words.CONTRADICTS,
                path=path,
                line=node.key_lines[key],
                key=f"{within}{key}",
                values={"original": _brief(first)},
            )


def _brief(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if value is None or value == ():
        return "—"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
