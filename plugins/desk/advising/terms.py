"""Tags and categories that differ by an accent, a capital or a plural alone."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from plugins.content_model.model import Problem
from plugins.desk.advising.piece import Piece

SHORTEST = 3  # letters of a word whose plural is told by its ending


def terms(pieces: Iterable[Piece]) -> Iterator[Problem]:
    """Advise on all spellings of a term but the one that is used most."""
    for key in ("tags", "category"):
        uses = [
            (piece, line, term)
            for piece in pieces
            if piece.original is None
            for line, term in _terms(piece, key)
        ]
        better = _better(Counter(term for _, _, term in uses))
        for piece, line, term in uses:
            if other := better.get(term):
                values = {"value": term, "other": other}
                yield piece.advice("tag-near", key, line=line, **values)


def _terms(piece: Piece, key: str) -> Iterator[tuple[int, str]]:
    node = (piece.entry.node.keys or {}).get(key)
    if node and node.items:
        yield from ((item.line, item.text) for item in node.items if item.text)
    elif node and node.text:
        line = piece.entry.node.line_of((key,))
        several = re.split(r"\s*,\s*", node.text) if key == "tags" else [node.text]
        yield from ((line, term) for term in several if term)


def _better(counts: Counter[str]) -> dict[str, str]:
    """Give for each rarer spelling the one that is used most."""
    alike: dict[str, list[str]] = defaultdict(list)
    for term in counts:
        alike[_folded(term)].append(term)
    better: dict[str, str] = {}
    for spellings in alike.values():
        most = min(spellings, key=lambda term: (-counts[term], len(term), term.lower()))
        better |= {term: most for term in spellings if term != most}
    return better


def _folded(term: str) -> str:
    plain = unicodedata.normalize("NFKD", term.casefold().replace("’", "'"))
    heard = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(
        word[:-1] if word[-1] in "sx" and len(word) > SHORTEST else word
        for word in re.findall(r"\w+", heard)
    )
