"""Straight quotation marks and apostrophes, turned to those of the language."""

import re
from collections.abc import Iterator

from plugins.typography.around import after, before, is_white
from plugins.typography.model import APOSTROPHE, BLOCK, Quotes

MARK = re.compile(f'["«»“”{BLOCK}]')
OPENERS = frozenset("([{-–—/«“‘'’¿¡")
ENDS = frozenset(".,;:!?…)]}»”")
STARTS = frozenset("([{«“")
ELISION = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")
STRAIGHT = re.compile("'")
DECADE = re.compile(r"'\d0s?\b")
N = re.compile(r"'n'", re.IGNORECASE)  # rock 'n' roll
CLOSING = re.compile(rf"'(?<=[^\s(\[{{«“]')(?!\w)|{BLOCK}")

PARTNERS = {"»": "«", "”": "“"}

Pair = tuple[int, int]


def quoted(text: str, quotes: Quotes) -> str:
    """Set straight double quotation marks that stand in pairs; leave the others."""
    if '"' not in text:
        return text
    pairs = sorted(_pairs(text))
    signs = list(text)
    for first, last in pairs:
        if signs[first] == '"':
            within = any(a < first and last < b for a, b in pairs)
            style = quotes.inner if within else quotes.outer
            signs[first], signs[last] = style
    return "".join(signs)


def _pairs(text: str) -> Iterator[Pair]:
    """Find the marks that open and close, those of the author's own among them."""
    opened: list[int] = []
    for found in MARK.finditer(text):
        sign, at = found[0], found.start()
        if sign == BLOCK:
            opened.clear()
        elif sign in PARTNERS.values() or (sign == '"' and _opens(text, at)):
            opened.append(at)
        elif (first := _partner(text, opened, at)) is not None:
            yield first, at
            del opened[opened.index(first) :]


def _opens(text: str, at: int) -> bool:
    previous, following = before(text, at), after(text, at + 1)
    inside = not is_white(following) and following not in ENDS
    return inside and (is_white(previous) or previous in OPENERS)


def _partner(text: str, opened: list[int], at: int) -> int | None:
    """Give where the quotation that ends at this mark began; None if it ends none."""
    sign = text[at]
    if sign in PARTNERS:
        own = (first for first in reversed(opened) if text[first] == PARTNERS[sign])
        return next(own, None)
    previous, following = before(text, at), after(text, at + 1)
    ends = not is_white(previous) and previous not in STARTS
    if ends and not following.isalnum() and opened and text[opened[-1]] == sign:
        return opened[-1]
    return None


def apostrophes(text: str) -> str:
    """Set apostrophes, and single quotation marks in pairs; leave feet and minutes."""
    if "'" not in text:
        return text
    text = ELISION.sub(APOSTROPHE, text)
    return STRAIGHT.sub(_single, text) if "'" in text else text


def _single(found: re.Match[str]) -> str:
    text, at = found.string, found.start()
    previous, following = before(text, at), after(text, at + 1)
    if is_white(previous) or previous in OPENERS:
        return _leading(text, at, following)
    if previous.isdigit():
        return APOSTROPHE if following.isalpha() else "'"
    return APOSTROPHE


def _leading(text: str, at: int, following: str) -> str:
    """Set one that stands before a word: 'tis, the '90s, or a quotation."""
    if DECADE.match(text, at) or N.match(text, at):
        return APOSTROPHE
    closing = None if is_white(following) else CLOSING.search(text, at + 1)
    if closing and closing[0] == "'":
        return "‘"
    return APOSTROPHE if following.isalpha() else "'"
