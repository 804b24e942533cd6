"""Names of venues that a text misspells by a letter or two."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plugins.content_model.model import Problem
from plugins.desk.advising.piece import Piece

WORD = re.compile(r"[^\W\d_]+")
ARTICLES = ("le", "la", "les", "l", "the")
SHORT, LONG = 6, 12  # letters: below the first no guess, from the second two slips
ENDINGS = ("s", "x")  # another number is another word


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A venue's name without its article, and the words by which it is recognised."""

    title: str
    words: tuple[str, ...]

    @property
    def longest(self) -> tuple[str, ...]:
        """The longest of its words, by which it is looked for."""
        length = max(map(len, self.words))
        return tuple(word for word in self.words if len(word) == length)

    @classmethod
    def of(cls, title: str) -> "Iterator[Name]":
        """Take a title apart: all of it, and the name that ends it.

        Patinoire La Boréale is La Boréale to those who know it. What is too short
        to guess at is left out.
        """
        found = list(WORD.finditer(title))
        if found and found[0][0].casefold() in ARTICLES:
            found = found[1:]
        bare = tuple(word[0].casefold() for word in found)
        if len("".join(bare)) >= SHORT:
            yield cls(title=title[found[0].start() :], words=bare)
        last = found[-1][0] if len(found) > 1 else ""
        if last[:1].isupper() and len(last) > SHORT:
            yield cls(title=last, words=bare[-1:])


@dataclass(slots=True)
class Names:
    """The venues of a site by name, and what was looked up among them already."""

    names: tuple[Name, ...]
    known: frozenset[tuple[str, ...]]  # names that are right, near another or not
    capital: re.Pattern[str]  # words that begin as theirs do
    near: dict[str, tuple[tuple[Name, int], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, titles: Iterable[str]) -> "Names":
        """Gather the names of venues in all languages."""
        names = tuple(name for title in titles for name in Name.of(title))
        letters = "".join(sorted({word[0] for name in names for word in name.longest}))
        capital = re.compile(rf"\b[{letters.upper() or 'A'}][^\W\d_]{{3,}}")
        return cls(names, frozenset(name.words for name in names), capital)

    def __call__(self, piece: Piece) -> Iterator[Problem]:
        """Advise on near misses in a title, a summary and a text."""
        if not self.names or not self._may_slip(piece):
            return
        for key in ("title", "summary"):
            for value, name in self._slips(piece.said(key)):
                yield piece.advice("venue-misspelt", key, value=value, nearest=name)
        for value, name in self._slips(piece.spoken):
            line = piece.line_of(value.split()[0])
            yield piece.advice("venue-misspelt", line=line, value=value, nearest=name)

    def _may_slip(self, piece: Piece) -> bool:
        """Look in one go for a word that is nearly the first of a name."""
        texts = (piece.said("title"), piece.said("summary"), piece.spoken)
        capital = self.capital.findall("\n".join(texts))
        return any(map(self._candidates, capital))

    def _slips(self, text: str) -> Iterator[tuple[str, str]]:
        """Find what is nearly a venue's name: as it is written, and what was meant."""
        found = list(WORD.finditer(text))
        for at, match in enumerate(found):
            for name, place in self._candidates(match[0]):
                first = at - place
                these = found[first : first + len(name.words)] if first >= 0 else []
                if self._is_slip([one[0] for one in these], name):
                    start, end = these[0].start(), these[-1].end()
                    yield " ".join(text[start:end].split()), name.title
                    break

    def _candidates(self, word: str) -> tuple[tuple[Name, int], ...]:
        """Give the names of whose first capitalised word this may be a slip."""
        if not word[0].isupper():
            return ()
        if word not in self.near:
            self.near[word] = tuple(
                (name, place)
                for name in self.names
                for place, other in enumerate(name.words)
                if other in name.longest
                and (word[0].casefold() == other[0])
                and slips(word.casefold(), other, limit=2) <= 2  # noqa: PLR2004
            )
        return self.near[word]

    def _is_slip(self, said: list[str], name: Name) -> bool:
        bare = tuple(word.casefold() for word in said)
        if len(bare) != len(name.words) or bare in self.known or _is_form(bare, name):
            return False
        if any(word.isupper() for word in said):
            return False  # capitals lose their accents
        one, other = " ".join(bare), " ".join(name.words)
        limit = 1 if len(other) < LONG else 2
        return slips(one, other, limit=limit) <= limit


def _is_form(bare: tuple[str, ...], name: Name) -> bool:
    """Tell whether a name only stands in another number."""
    alone = len(bare) == 1
    return all(
        one == other or _is_plural(one, other) or (alone and _is_plural(other, one))
        for one, other in zip(bare, name.words, strict=True)
    )


def _is_plural(one: str, other: str) -> bool:
    long = len(one) >= SHORT  # `de` is no form of `des`
    return long and any(one == other + ending for ending in ENDINGS)


def slips(one: str, other: str, *, limit: int) -> int:
    """Count letters added, lost, changed or swapped; beyond the limit it gives up."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before, last = list[int](), list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        row = [i]
        for j, its in enumerate(other, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (sign != its))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == its:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]
