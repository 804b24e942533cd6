"""What git knows and front matter does not say: texts that changed unannounced."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from plugins.content_model.model import Problem
from plugins.desk.advising.model import History, Version
from plugins.desk.advising.piece import Piece

# Keys that change nothing of what visitors are told, and those that are told in words.
QUIET = frozenset(
    [
        "card",
        "category",
        "cover",
        "date",
        "formerly",
        "id",
        "lang",
        "modified",
        "order",
        "silence",
        "slug",
        "status",
        "summary",
        "tags",
        "title",
    ]
)
WORD = re.compile(r"[\w€%]+")
DRAFT = ("draft", "brouillon")
SENTENCE = 8  # words
ALIKE = 0.7  # how much of a word stays the same when only its spelling is mended
SHOWN = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a version of a file says: its header's values by key, and its text."""

    keys: Mapping[str, Any]
    text: str
    # What the header of an original means, however it is written; None if refused.
    means: Callable[[], Mapping[str, Any] | None]

    @property
    def words(self) -> list[str]:
        """All words of a title, a summary and a text."""
        told = (self.keys.get("title"), self.keys.get("summary"), self.text)
        return WORD.findall(" ".join(str(part or "") for part in told).casefold())

    @property
    def is_draft(self) -> bool:
        """Whether nobody but its editor saw it."""
        return str(self.keys.get("status")).casefold() in DRAFT


Read = Callable[[str, bytes], Said | None]  # of a kind; None for what cannot be read


def facts(keys: Mapping[str, Any]) -> dict[str, Any]:
    """Give what a header tells visitors beside: days, places, prices, hours."""
    return {key: value for key, value in keys.items() if key not in QUIET}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The last time that a text came to say something else."""

    at: datetime
    modified: str  # what the file said of it before


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Compares what contents say with what they said."""

    history: History
    read: Read
    now: datetime

    def change(
        self, piece: Piece, *, after: datetime, words_alone: bool = False
    ) -> Change | None:
        """Give the last change of what a content says, if it is later than this."""
        for version in self.history.versions(piece.document.source):
            at = version.at or self.now
            if version.before is None or at <= after:
                return None
            before = self._other(piece, version, words_alone=words_alone)
            if before is not None:
                modified = str(before.keys.get("modified") or "")
                return Change(at=at.astimezone(self.now.tzinfo), modified=modified)
        return None

    def touched(self, source: str) -> datetime | None:
        """Give when a file last changed at all."""
        version = next(iter(self.history.versions(source)), None)
        return (version.at or self.now) if version else None

    def _other(
        self, piece: Piece, version: Version, *, words_alone: bool
    ) -> Said | None:
        """Give what a file told visitors before, if that was something else."""
        if version.before is None:
            return None
        before = self.read(piece.kind, version.before())
        after = self.read(piece.kind, version.after())
        if before is None or after is None or before.is_draft:
            return None
        told = not words_alone and facts(before.keys) != facts(after.keys)
        more = says_more(before.words, after.words)
        if (told or more) and piece.original is None:
            one, other = before.means(), after.means()
            if one is None or other is None:
                return None  # what was refused was never shown
            told = told and facts(one) != facts(other)
        return before if told or more else None

    def unsaid(self, piece: Piece) -> Change | None:
        """Give the change of a published text that `modified` does not tell."""
        content = piece.document.content
        told = [at for at in (content.date, _own(piece, content)) if at]
        if not told or not piece.document.is_public:
            return None
        change = self.change(piece, after=max(told))
        # Whoever set `modified` since then has told it already.
        same = change and change.modified == piece.said("modified")
        return change if same else None

    def __call__(self, piece: Piece) -> Iterator[Problem]:
        """Advise on a published text that changed without saying so."""
        change = self.unsaid(piece)
        if change:
            day, moment = f"{change.at:%Y-%m-%d}", f"{change.at:{SHOWN}}"
            key = "modified" if piece.said("modified") else "date"
            yield piece.advice("modified-behind", key, day=day, moment=moment)


def _own(piece: Piece, content: Any) -> datetime | None:  # noqa: ANN401
    """Give the last change that this file tells; a translation has one of its own."""
    at: datetime | None = content.modified
    return at if piece.original is None or piece.said("modified") else None


def says_more(before: list[str], after: list[str]) -> bool:
    """Tell whether a text says something else: a number, or a sentence's worth.

    Mending a word here and there is proof-reading; nobody need be told of it.
    """
    if before == after:
        return False
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    pairs = [(before[a:b], after[c:d]) for what, a, b, c, d in codes if what != "equal"]
    numbers = (word for pair in pairs for part in pair for word in part)
    if any(sign.isdigit() for word in numbers for sign in word):
        return True
    others = (max(map(len, pair)) for pair in pairs if not _is_spelling(*pair))
    return sum(others) >= SENTENCE


def _is_spelling(one: list[str], other: list[str]) -> bool:
    """Tell whether each word is the same one, written otherwise."""
    return len(one) == len(other) and all(
        SequenceMatcher(None, a, b).ratio() >= ALIKE
        for a, b in zip(one, other, strict=True)
    )
