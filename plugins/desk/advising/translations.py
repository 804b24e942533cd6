"""Translations that say less than their original, or that it has overtaken."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content_model.model import Problem
from plugins.desk.advising.past import Past
from plugins.desk.advising.piece import Piece, said

WORDS = (
    ("summary",),
    ("cover", "alt"),
    ("cover", "caption"),
    ("card", "title"),
    ("note",),
    ("season",),
)


def untranslated(piece: Piece) -> Iterator[Problem]:
    """Advise on words that visitors of a translation find untranslated."""
    if piece.original is None or piece.is_draft:
        return
    for path in WORDS:
        if said(piece.original, *path) and not piece.said(*path):
            yield piece.advice("untranslated", *path)
    if piece.original.text.strip() and not piece.entry.text.strip():
        line = piece.entry.text_line
        yield piece.advice("untranslated", line=line)


def overtaken(
    piece: Piece, original: Piece | None, past: Past | None
) -> Iterator[Problem]:
    """Advise on a translation whose original has changed since."""
    if original is None:
        return
    day = _told(piece, original) or (past and _kept(piece, original, past))
    if day:
        values = {"other": original.document.path, "day": f"{day:%Y-%m-%d}"}
        key = ("modified",) if piece.said("modified") else ("title",)
        yield piece.advice("translation-behind", *key, **values)


def _told(piece: Piece, original: Piece) -> datetime | None:
    """Go by `modified`, where both say it."""
    if not piece.said("modified") or not original.said("modified"):
        return None
    own: datetime = piece.document.content.modified
    other: datetime = original.document.content.modified
    return other if own < other else None


def _kept(piece: Piece, original: Piece, past: Past) -> datetime | None:
    """Go by what git kept of both."""
    own = past.touched(piece.document.source)
    change = past.change(original, after=own, words_alone=True) if own else None
    return change.at if change else None
