"""Change keys of a header and leave the rest as it stands: comments, order, spaces.

The lines are those between the two `---`; where a key stands is said by its number
in them, from 0.
"""

import re
from collections.abc import Mapping, Sequence

KEY = re.compile(r"(?P<key>[^\s:#-][^:#]*?) *:(?: +(?P<value>.*))?$")
COMMENT = re.compile(r"(?:^|\s+)#.*$")
FLOW_END = re.compile(r"(.*?)(\s*\])(\s*(?:#.*)?)$", re.DOTALL)
TEXTS = ("note",)
Lines = list[str]
Values = Mapping[str, str]


def with_value(lines: Sequence[str], key: str, value: str, *, after: str) -> Lines:
    """Give a key its value: in its place, else below the block of another key."""
    at = place(lines, key)
    if at is None:
        anchor = place(lines, after)
        here = len(lines) if anchor is None else end(lines, anchor)
        return [*lines[:here], f"{key}: {value}", *lines[here:]]
    kept = _comment(lines[at], key)
    return [*lines[:at], f"{key}: {value}{kept}", *lines[end(lines, at) :]]


def with_item(lines: Sequence[str], key: str, values: Values, *, after: str) -> Lines:
    """Add an item to a list of sets of keys: at its end, or as the first one."""
    at = place(lines, key)
    if at is None:
        anchor = place(lines, after)
        here = len(lines) if anchor is None else end(lines, anchor)
        return [*lines[:here], f"{key}:", *item(values, indent=2), *lines[here:]]
    last = end(lines, at)
    if _flow(lines[at]):
        block = "\n".join(lines[at:last])
        found = FLOW_END.fullmatch(block)
        inner = ", ".join(f"{name}: '{_doubled(v)}'" for name, v in values.items())
        head = found[1] if found else block
        comma = "" if head.rstrip().endswith("[") else ", "
        tail = f"{found[2]}{found[3]}" if found else ""
        return [
            *lines[:at],
            *f"{head}{comma}{{{inner}}}{tail}".split("\n"),
            *lines[last:],
        ]
    dashes = (line for line in lines[at + 1 : last] if line.strip()[:1] == "-")
    indent = next(map(_indent, dashes), 2)
    return [*lines[:last], *item(values, indent=indent), *lines[last:]]


def with_keys(lines: Sequence[str], at: int, values: Values) -> Lines:
    """Give an item of a list its keys: those that it has, then those that it lacks."""
    lead = re.match(r"( *- +)", lines[at])
    column = len(lead[1]) if lead else _indent(lines[at])
    last = _item_end(lines, at, column)
    own = list(lines[at:last])
    for key, value in values.items():
        number = next(
            (n for n, line in enumerate(own) if _named(line, column, key)), None
        )
        if number is None:
            own.append(f"{' ' * column}{key}: {value}")
        else:
            head = own[number][:column]
            own[number] = f"{head}{key}: {value}{_comment(own[number], key)}"
    return [*lines[:at], *own, *lines[last:]]


def is_flow_item(line: str) -> bool:
    """Tell whether an item is written on one line, between braces."""
    return re.match(r" *- +\{", line) is not None


def item(values: Values, *, indent: int) -> Lines:
    """Give an item of a list in block style."""
    pairs = [f"{key}: {value}" for key, value in values.items()]
    leads = ["- ", *["  "] * (len(pairs) - 1)]
    lead = " " * indent
    return [f"{lead}{mark}{pair}" for mark, pair in zip(leads, pairs, strict=True)]


def place(lines: Sequence[str], key: str) -> int | None:
    """Give the number of the line on which a key of the header stands."""
    found = ((number, KEY.match(line)) for number, line in enumerate(lines))
    return next((n for n, match in found if match and match["key"] == key), None)


def end(lines: Sequence[str], at: int) -> int:
    """Give the number of the line after a key's value; comments below stay below."""
    last = at
    for number in range(at + 1, len(lines)):
        line = lines[number]
        inside = line[:1] in (" ", "-", "]", "}")
        if line.strip() and not inside:
            break
        if line.strip() and not line.lstrip().startswith("#"):
            last = number
    return last + 1


def _item_end(lines: Sequence[str], at: int, column: int) -> int:
    last = at
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if line.strip() and _indent(line) < column:
            break
        if line.strip():
            last = number
    return last + 1


def _named(line: str, column: int, key: str) -> bool:
    match = KEY.match(line[column:])
    return match is not None and match["key"] == key


def _comment(line: str, key: str) -> str:
    """Give the comment beside a value; in a text, # is a sign like others."""
    if key in TEXTS:
        return ""
    match = KEY.match(line.lstrip(" -"))
    said = match["value"] if match and match["value"] else ""
    found = COMMENT.search(said)
    return f"  {found[0].strip()}" if found and said[:1] not in "'\"" else ""


def _flow(line: str) -> bool:
    match = KEY.match(line)
    return bool(match and (match["value"] or "").startswith("["))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _doubled(text: str) -> str:
    return text.replace("'", "''")
