"""Values in block style: one key a line, quotes only where they are needed."""

from collections.abc import Callable, Mapping, Sequence

Value = object  # a text, a list or a set of keys
Plain = Callable[[Sequence[str]], object]  # gives what the content model reads


def lines(values: Mapping[str, Value], plain: Plain) -> list[str]:
    """Give the lines of a set of keys, that read as these values and no others."""
    return [line for key, value in values.items() for line in _entry(key, value, plain)]


def _entry(key: str, value: Value, plain: Plain) -> list[str]:
    said = _key(key, plain)
    if isinstance(value, Mapping):
        return [f"{said}:", *_indented(lines(value, plain))]
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = [line for item in value for line in _item(key, item, plain)]
        return [f"{said}:", *_indented(items)]
    text = str(value)
    if "\n" in text:
        return [f"{said}: |", *_indented(text.split("\n"))]
    fits = plain([f"{said}: {text}"]) == {key: text}
    return [f"{said}: {text if fits else _quoted(text)}"]


def _item(key: str, item: Value, plain: Plain) -> list[str]:
    """Give an item of a list; what its key makes of it decides on quotes."""
    if isinstance(item, Mapping):
        inside = lines(item, plain)
        leads = ["- ", *["  "] * (len(inside) - 1)]
        return [f"{mark}{line}" for mark, line in zip(leads, inside, strict=True)]
    text = str(item)
    fits = plain([f"{_key(key, plain)}:", f"  - {text}"]) == {key: [text]}
    return [f"- {text if fits else _quoted(text)}"]


def _key(key: str, plain: Plain) -> str:
    return key if plain([f"{key}: x"]) == {key: "x"} else _quoted(key)


def _indented(inside: Sequence[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in inside]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
