"""Quote what an editor rightly left unquoted, so that YAML reads it as it was meant.

`title: La saison ouvre : enfin` and `note: salle #3` are plain French; to YAML they
are a nested mapping and a comment. Lines keep their numbers.
"""

import re
from collections.abc import Sequence

# One-line texts, wherever they stand: everything up to the end of the line is text.
TEXTS = frozenset(
    [
        "title",
        "summary",
        "alt",
        "caption",
        "credit",
        "note",
        "place",
        "season",
        "accent",
        "description",
        "name",
        "for",
        "street",
        "city",
        "question",
        "why",
        "organizer",
        "series",
        "age",
        "answer",
        "postcode",
    ]
)
# Lists whose items are such texts.
LISTS = frozenset(["tags", "authors", "performers", "formerly"])

KEY = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<key>[^\s:#'\"\[\]{},&*!|>%@`-][^:#'\"\[\]{},]*?)"
    r"(?P<colon> ?:)(?: +(?P<value>\S.*)|\s*)$"
)
ITEM = re.compile(r"(?P<lead> *)- +(?P<value>\S.*)$")
BLOCK = re.compile(r"[|>][+-]?\d?[+-]?(\s+#.*)?$")
WHOLE = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(\s+#.*)?\s*$""", re.DOTALL)
FLOW = ("[", "{")
COMMENT = re.compile(r"\s+#.*$")


def quoted(lines: Sequence[str]) -> list[str]:
    """Give the same lines with single quotes around what YAML would misread."""
    out: list[str] = []
    listed = None  # the indent of the list of texts we are in
    at = 0
    while at < len(lines):
        key, item = KEY.match(lines[at]), ITEM.match(lines[at])
        if item and listed is not None and len(item["lead"]) >= listed:
            end = _end(lines, at, column=len(item["lead"]) + 1)
            out += _quoted(lines[at:end], start=item.start("value"))
        elif key and key["value"]:
            end = _end(lines, at, column=len(key["lead"]))
            out += _value(lines[at:end], key)
            listed = None
        else:
            end = at + 1
            out.append(lines[at])
            if key:
                listed = len(key["lead"]) if key["key"].strip() in LISTS else None
        at = end
    return out


def _end(lines: Sequence[str], at: int, *, column: int) -> int:
    """Give the line after a value that goes on over deeper lines."""
    last = at
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip()) <= column:
            break
        if line.strip():
            last = number
    return last + 1


def _value(lines: Sequence[str], key: re.Match[str]) -> list[str]:
    name, value = key["key"].strip(), key["value"]
    start = key.start("value")
    if BLOCK.match(value):
        return list(lines)
    if name in TEXTS or (name in LISTS and not value.startswith(FLOW)):
        return _quoted(lines, start=start)
    plain = not value.startswith((*FLOW, "'", '"', "&", "*", "!", "#"))
    bare = COMMENT.sub("", value)
    if plain and len(lines) == 1 and (": " in bare or bare.endswith(":")):
        return [lines[0][:start] + _single(bare)]
    return list(lines)


def _quoted(lines: Sequence[str], *, start: int) -> list[str]:
    text = "\n".join([lines[0][start:], *lines[1:]])
    if WHOLE.match(text) or BLOCK.match(lines[0][start:]):
        return list(lines)
    return (lines[0][:start] + _single(text.rstrip())).split("\n")


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
