"""From what was answered to a file: its keys in their order, its name, its text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from plugins.content_model.model import Field, address_word
from plugins.desk.writing.model import Form

MOMENT = "%Y-%m-%d %H:%M"
LONGEST = 60  # characters of a name, which people read aloud
DRAFT = "status: draft"


def filled(
    values: Mapping[str, str], form: Form, fields: Sequence[Field], *, now: datetime
) -> dict[str, object]:
    """Give the keys of a header, in the order in which they are asked."""
    given = {key: value.strip() for key, value in values.items() if value.strip()}
    given = dict.fromkeys(form.now, f"{now:{MOMENT}}") | given
    order = ["title", *form.now, *form.asks]
    rank = {key: order.index(key) for key in order}
    tree: dict[str, object] = {}
    for key in sorted(given, key=lambda key: rank.get(key, len(order))):
        _set(tree, key.split("."), _meant(given[key], field_of(fields, key)))
    return tree


def _set(tree: dict[str, object], steps: Sequence[str], value: object) -> None:
    first, *rest = steps
    if not rest:
        tree[first] = value
        return
    inside = tree.get(first)
    below = inside if isinstance(inside, dict) else {}
    tree[first] = below
    _set(below, rest, value)


def _meant(text: str, field: Field | None) -> object:
    """Give the list that a text stands for, where its key holds one."""
    if field is None or not field.many:
        return text
    if not field.fields:
        return [part.strip() for part in text.split(",") if part.strip()]
    parts = [part.partition(":") for part in text.split(";") if part.strip()]
    if not all(colon for _, colon, _ in parts):
        return text
    names = [inner.key for inner in field.fields[:2]]
    return [
        dict(zip(names, (name.strip(), said.strip()), strict=True))
        for name, _, said in parts
    ]


def field_of(fields: Iterable[Field], key: str) -> Field | None:
    """Find a field by its dotted key."""
    first, _, rest = key.partition(".")
    found = next((field for field in fields if field.key == first), None)
    return field_of(found.fields, rest) if found and rest else found


def text(header: Sequence[str], body: str, *, draft: bool) -> str:
    """Put a file together; a draft says so where its editor will look first."""
    at = next((n for n, line in enumerate(header, 1) if line.startswith("date:")), 1)
    marked = [*header[:at], DRAFT, *header[at:]] if draft else header
    end = f"{body.strip()}\n" if body.strip() else ""
    return "\n".join(["---", *marked, "---", end])


def name(title: str) -> str:
    """Give the name of a file from its title, cut between two words."""
    word = address_word(title)
    if len(word) <= LONGEST:
        return word
    return word[: LONGEST + 1].rpartition("-")[0] or word[:LONGEST]
