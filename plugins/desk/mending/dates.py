"""Days and hours in the one form that reads and sorts alike: 2026-03-02 09:00."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from plugins.desk.mending.model import Mend

CANONICAL = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{2}:\d{2}")
HOUR = re.compile(r"\d ?[h:]|\b(?:minuit|midnight)\b|\d ?[ap]m\b", re.IGNORECASE)
SAID = re.compile(r"midi|noon|minuit|midnight|24.*", re.IGNORECASE)


def dates(node: Any, value: Any, *, key: str = "") -> Iterator[Mend]:  # noqa: ANN401
    """Go through a header's tree beside what it means, and find other forms.

    Both are the content model's: a node with text, items or keys, and a value.
    """
    if node.keys is not None:
        for name, child in node.keys.items():
            own = getattr(value, name, getattr(value, f"{name}_", None))
            yield from dates(child, own, key=f"{key}.{name}".lstrip("."))
    elif node.items is not None:
        same = isinstance(value, tuple) and len(value) == len(node.items)
        for child, own in zip(node.items, value, strict=True) if same else ():
            yield from dates(child, own, key=key)
    elif node.text and not CANONICAL.fullmatch(node.text):
        said = canonical(node.text, value)
        if said:
            yield Mend(line=node.line, before=node.text, after=said, key=key)


def canonical(text: str, value: object) -> str | None:
    """Give the form in which a day, an hour or both are written; None for others."""
    first = getattr(value, "first", None)
    if first is not None and first == getattr(value, "last", None):
        value = first  # one day where there might be several
    match value:
        case datetime() if not value.second:
            whole = not HOUR.search(text) and (value.hour, value.minute) == (0, 0)
            return f"{value:%Y-%m-%d}" if whole else f"{value:%Y-%m-%d %H:%M}"
        case date() if not isinstance(value, datetime):
            return f"{value:%Y-%m-%d}"
        case time() if not value.second and not SAID.fullmatch(text):
            return f"{value:%H:%M}"
    return None
