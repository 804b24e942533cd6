"""What the words of a text betray: what was forgotten, doubled, or never translated."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plugins.content_model.model import Problem
from plugins.desk.advising import words
from plugins.desk.advising.piece import Piece

LONG, SHORT = 200, 800  # words of a paragraph, and letters that cannot be as many
WAITING = re.compile(
    r"\b(?:TODO|FIXME|TBD)\b|\blorem ipsum\b"
    r"|[\[\(](?:à (?:compléter|préciser|vérifier)|to be (?:completed|confirmed))[\]\)]",
    re.IGNORECASE,
)
HINTS = ("todo", "fixme", "tbd", "lorem", "(à ", "[à ", "(to be", "[to be")  # of it
# Words that never stand twice in a row; nous, en, la, est and in rightly may.
ONCE = (
    "au aux avec ce cette dans de des du et le les par pour que qui sur un une"  # noqa: SIM905
    " an and at for from of the to with".split()
)
PAIRS = frozenset((word, word) for word in ONCE)
# The second of the two is no name: from From: is no slip.
TWICE = re.compile(
    rf"(?<![\w’'-])(?i:({'|'.join(ONCE)}))\s+(?=[a-z])(?i:\1)(?![\w’'-])"
)
CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
BOLDS = re.compile(r"<p><(?:strong|b)>")
BOLD = re.compile(
    r"<p><(strong|b)>([^<]{3,60})</\1></p>\s*(?=<(?:p|ul|ol|table)\b)", re.DOTALL
)
TAG = re.compile(r"<[^>]*>")
ENDS = (".", "!", "?", "…", ":", ",", ";", "»", "”", ")")

SPEECH = {
    "fr": frozenset(
        "au aux avec ce cette dans des du elle est et il ils je la le les leur mais"  # noqa: SIM905
        " nous où par pas pour que qui sont sur un une vous".split()
    ),
    "en": frozenset(
        "and are as at be but by for from has have he his in is it its not of our she"  # noqa: SIM905
        " that the their they this to was we were with you your".split()
    ),
}
NAMES = {"fr": words.FRENCH, "en": words.ENGLISH}
ENOUGH, OFTEN = 12, 4  # little words of another language, and how many for one of ours


def spoken(html: str) -> str:
    """Give what is read aloud of a text: no mark-up, no code."""
    return TAG.sub(" ", CODE.sub(" ", html) if "<code" in html else html)


def texts(piece: Piece) -> Iterator[Problem]:
    """Advise on the words of a content's text."""
    low = piece.spoken.lower()
    if not piece.is_draft:
        yield from _waiting(piece, low)
    heard = low.split()
    if not PAIRS.isdisjoint(pairwise(heard)):
        yield from _doubled(piece)
    for key in ("title", "summary"):
        if found := TWICE.search(piece.said(key)):
            yield piece.advice("doubled-word", key, value=found[0])
    yield from _paragraphs(piece)
    yield from _language(piece, heard)


def _waiting(piece: Piece, low: str) -> Iterator[Problem]:
    for key in ("title", "summary"):
        if found := WAITING.search(piece.said(key)):
            yield piece.advice("placeholder", key, value=found[0])
    found = WAITING.search(piece.spoken) if any(h in low for h in HINTS) else None
    if found:
        line = piece.line_of(found[0])
        yield piece.advice("placeholder", line=line, value=found[0])


def _doubled(piece: Piece) -> Iterator[Problem]:
    if not TWICE.search(TAG.sub("|", CODE.sub("|", piece.html))):
        return  # they belong to two sentences
    for found in TWICE.finditer(piece.entry.text):
        value, line = " ".join(found[0].split()), piece.line_at(found.start())
        yield piece.advice("doubled-word", line=line, value=value)


def _paragraphs(piece: Piece) -> Iterator[Problem]:
    for found in BOLD.finditer(piece.html) if BOLDS.search(piece.html) else ():
        said = " ".join(found[2].split())
        if not said.endswith(ENDS):
            line = piece.line_of(found[2].split()[0])
            yield piece.advice("heading-bold", line=line, value=said)
    for found in PARAGRAPH.finditer(piece.html):
        length = len(TAG.sub("", found[1]).split()) if len(found[1]) > SHORT else 0
        if length > LONG:
            start = TAG.split(found[1].lstrip())[0].split("\n")[0][:20]
            line = piece.line_of(start)
            yield piece.advice("paragraph-long", line=line, length=length)


def _language(piece: Piece, heard: Sequence[str]) -> Iterator[Problem]:
    """Tell a text that speaks French in an English file, or the other way round."""
    own = piece.document.lang.partition("-")[0]
    if own not in SPEECH:
        return
    counts = {
        lang: len(list(filter(little.__contains__, heard)))
        for lang, little in SPEECH.items()
    }
    other = next(lang for lang in SPEECH if lang != own)
    if counts[other] >= max(ENOUGH, OFTEN * counts[own]):
        line, said = piece.entry.text_line, {"other": NAMES[other], "own": NAMES[own]}
        yield piece.advice("language-other", line=line, key="", **said)
