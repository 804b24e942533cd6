"""From an original to its translation: the words to translate, and nothing else."""

from collections.abc import Mapping, Sequence

from plugins.content_model.model import Field

PAGELESS = ("notices", "questions")  # they have an anchor, which nobody reads
DATED = {"dates": ("date", "added")}  # lists whose items are known by a name


def wording(values: Mapping[str, object], fields: Sequence[Field]) -> dict[str, object]:
    """Give what a translation says again, in the order of the original."""
    known = {field.key: field for field in fields}
    found: dict[str, object] = {}
    for key, value in values.items():
        field = known.get(key)
        said = _said(value, field) if field and value else None
        if said:
            found[key] = said
    return found


def with_slug(found: Mapping[str, object], slug: str, kind: str) -> dict[str, object]:
    """Put the address below the title, where the page has one of its own."""
    title = {key: found[key] for key in ("title",) if key in found}
    address = {} if kind in PAGELESS else {"slug": slug}
    return {**title, **address, **found}


def _said(value: object, field: Field) -> object:
    if isinstance(value, str):
        inside = not field.many and any(_is_words(inner) for inner in field.fields)
        return value if _is_words(field) or inside else None
    if isinstance(value, Mapping) and field.fields and not field.many:
        return wording(value, field.fields)
    if field.many and any(_is_words(inner) for inner in field.fields):
        return _items(value, field)
    return None


def _items(value: object, field: Field) -> list[dict[str, object]]:
    """Give a list again if some of its items have words."""
    listed = value if isinstance(value, list) else _pairs(value, field)
    full = [_full(item, field) for item in listed]
    said = {at: wording(item, field.fields) for at, item in enumerate(full)}
    if not any(said.values()):
        return []
    if names := DATED.get(field.key):
        kept = {at: {k: full[at][k] for k in names if k in full[at]} for at in said}
        return [kept[at] | found for at, found in said.items() if found]
    return [full[at] | found for at, found in said.items()]


def _full(item: object, field: Field) -> dict[str, object]:
    """Give the full form of an item: of `Adulte: 5,50`, of a price alone."""
    if isinstance(item, str):
        return {field.fields[1].key: item}
    known = {inner.key for inner in field.fields}
    if isinstance(item, dict) and (len(item) > 1 or known & item.keys()):
        return item
    return _pairs(item, field)[0]


def _pairs(value: object, field: Field) -> list[dict[str, object]]:
    """Give the full form of pairs: for whom, and how much."""
    first, second = (inner.key for inner in field.fields[:2])
    pairs = value.items() if isinstance(value, Mapping) else ()
    return [{first: name, second: said} for name, said in pairs]


def _is_words(field: Field) -> bool:
    return field.translated and field.prose and not field.many
