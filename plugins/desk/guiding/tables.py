"""The table of all fields of all kinds, from what the model knows of itself."""

from collections.abc import Iterator, Mapping, Sequence

from plugins.content_model.model import Field
from plugins.desk.guiding import words


def tables(
    common: Sequence[Field], kinds: Mapping[str, Sequence[Field]], lang: str
) -> Iterator[str]:
    """Give a table for all kinds, then what each kind has beside, in Markdown."""
    known = {field.key: field for field in common}
    yield from _table(words.COMMON.said(lang, {}), common, lang)
    for kind, fields in kinds.items():
        own = [field for field in fields if known.get(field.key) != field]
        yield from _table(words.KINDS[kind].said(lang, {}), own, lang)


def _table(title: str, fields: Sequence[Field], lang: str) -> Iterator[str]:
    heads = [head.said(lang, {}) for head in words.HEADS]
    yield from ["", f"### {title}", "", _row(heads), _row(["---"] * len(heads))]
    yield from _rows(fields, lang, within="", told={})


def _rows(
    fields: Sequence[Field], lang: str, *, within: str, told: dict[str, str]
) -> Iterator[str]:
    """Give a row a field; a set of keys that was told already is only named."""
    for field in fields:
        path = f"{within}{field.key}"
        same = told.setdefault(repr(field.fields), path) if field.fields else path
        more = "" if same == path else words.SAME.said(lang, {"key": same})
        yield _row(_cells(field, path, lang, more))
        if not more:
            yield from _rows(field.fields, lang, within=f"{path}.", told=told)


def _cells(field: Field, path: str, lang: str, more: str) -> list[str]:
    says = field.says.said(lang, {})
    if field.choices and field.choices[0] not in says:
        says += " : " if lang == "fr" else ": "
        says += ", ".join(f"`{choice}`" for choice in field.choices)
    return [
        f"`{path}`" + (" ★" if field.required else ""),
        says + more,
        f"`{field.example}`" if field.example else "",
        f"`{field.default}`" if field.default else "",
        "↔" if field.translated else "",
    ]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
