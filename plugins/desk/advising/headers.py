"""What titles and summaries could do better."""

import re
from collections.abc import Iterator

from plugins.content_model.model import Problem
from plugins.desk.advising import words
from plugins.desk.advising.piece import Piece

TITLE, SUMMARY = 65, 160  # characters that a search result shows
LOUD = 12  # capitals in a row of words are no abbreviation any more
STATES = (
    (r"annulée?s?|cancell?ed", words.STATE_CANCELLED),
    (r"reportée?s?|postponed", words.STATE_POSTPONED),
    (r"complet|complète|sold out|fully booked", words.STATE_FULL),
)
STATE = re.compile(
    "|".join(
        rf"^\W*(?P<first{n}>{said})\s*[:!\]\)–—-]"
        rf"|[\[\(–—-]\s*(?P<last{n}>{said})\W*$"
        for n, (said, _) in enumerate(STATES)
    ),
    re.IGNORECASE,
)
MARKS = re.compile(r"!\s*!|\?\s*\?")


def headers(piece: Piece) -> Iterator[Problem]:
    """Advise on a content's title and summary."""
    title, summary = piece.said("title"), piece.said("summary")
    if piece.has_page:
        yield from _lengths(piece, title, summary)
    if summary and _same(title, summary):
        yield piece.advice("summary-is-title", "summary")
    for key, text in (("title", title), ("summary", summary)):
        if _shouts(text):
            yield piece.advice("shouting", key, value=text)
    if piece.kind == "agenda":
        yield from _states(piece, title)


def _lengths(piece: Piece, title: str, summary: str) -> Iterator[Problem]:
    if len(title) > TITLE:
        yield piece.advice("title-long", "title", length=len(title), limit=TITLE)
    if len(summary) > SUMMARY:
        length = len(summary)
        yield piece.advice("summary-long", "summary", length=length, limit=SUMMARY)
    if not summary and not piece.original and not piece.is_draft:
        yield piece.advice("summary-missing", "summary")


def _same(one: str, other: str) -> bool:
    return bool(one) and _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _shouts(text: str) -> bool:
    loud = text.isupper() and " " in text and sum(map(str.isalpha, text)) >= LOUD
    return loud or bool(MARKS.search(text))


def _states(piece: Piece, title: str) -> Iterator[Problem]:
    """Find what belongs into `state` or `places` in the title of an event."""
    found = STATE.search(title)
    if found:
        group = str(found.lastgroup)
        cure = STATES[int(group[-1])][1]
        yield piece.advice("state-in-title", "title", value=found[group], cure=cure)
