"""Quotation marks where none belong: around values, in Markdown's own signs, astray.

Phones and word processors set them by themselves. Those in a text are left alone: the
site sets them anyway.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

from plugins.desk.mending.model import Mend

MARKS = "“”„«»"
OPENS, CLOSES = "“„«”", "”»“"
SPACE = " \u00a0\u202f"
NAMES = frozenset(["authors", "category", "tags", "venue", "venues"])
PROSE = frozenset(["alt", "caption", "credit", "note", "place", "summary", "title"])
WRAPPED = re.compile(rf"[{OPENS}][{SPACE}]*([^{MARKS}]+?)[{SPACE}]*[{CLOSES}]")
ALONE = re.compile(
    rf"^[{MARKS}\"][{SPACE}]*|(?<![\d{SPACE}])[{SPACE}]*[{MARKS}\"]$"  # not 24"
)
FENCE = re.compile(r" {0,3}(```+|~~~+)")
# ](images/x.jpg “caption”): Markdown wants straight ones
CAPTION = re.compile(
    rf"(?<=\]\()(?P<lead>[^\s(){MARKS}\"]+[{SPACE}]+)"
    rf"[{OPENS}][{SPACE}]*(?P<said>[^{MARKS}\"]*?)[{SPACE}]*[{CLOSES}](?=\))"
)
# <a href=“…”>, and so does HTML
TAG = re.compile(r"<[a-z][^<>]*=[“”„][^<>]*>")
VALUE = re.compile(rf"(?<==)[“”„]([^{MARKS}<>\"]*)[“”]")
ADDRESS = re.compile(
    rf"(?<=\]\()[{OPENS}][{SPACE}]*([^\s{MARKS}()]+)[{SPACE}]*[{CLOSES}](?=\))"
)


def in_header(node: Any, wrong: Collection[int], *, key: str = "") -> Iterator[Mend]:  # noqa: ANN401
    """Find marks around values that have none; `wrong` are the lines with errors."""
    name = key.rpartition(".")[2]
    if node.keys is not None:
        for step, child in node.keys.items():
            yield from in_header(child, wrong, key=f"{key}.{step}".lstrip("."))
    elif node.items is not None:
        for child in node.items:
            yield from in_header(child, wrong, key=key)
    elif node.text:
        bare = _bare(node.text, name, is_wrong=node.line in wrong)
        if bare and bare != node.text:
            yield Mend(line=node.line, before=node.text, after=bare, key=key)


def _bare(text: str, name: str, *, is_wrong: bool) -> str | None:
    if name in PROSE:
        return _without_stray(text)
    found = WRAPPED.fullmatch(text)
    return found[1] if found and (is_wrong or name in NAMES) else None


def _without_stray(text: str) -> str | None:
    """Take out the one mark that a text begins or ends with, and never closes."""
    if sum(text.count(mark) for mark in MARKS + '"') != 1:
        return None
    found = ALONE.search(text)
    return text[: found.start()] + text[found.end() :] if found else None


def in_text(text: str, *, first_line: int) -> Iterator[Mend]:
    """Find curly marks where Markdown and HTML want straight ones; code is left."""
    fence = ""
    for number, line in enumerate(text.split("\n"), first_line):
        mark = FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence and "`" not in line:
            yield from _in_line(line, number)


def _in_line(line: str, number: int) -> Iterator[Mend]:
    for found in CAPTION.finditer(line):
        after = f'{found["lead"]}"{found["said"]}"'
        yield Mend(line=number, before=found[0], after=after)
    for found in TAG.finditer(line):
        after = VALUE.sub(r'"\1"', found[0])
        if after != found[0]:
            yield Mend(line=number, before=found[0], after=after)
    for found in ADDRESS.finditer(line):
        yield Mend(line=number, before=found[0], after=found[1])
