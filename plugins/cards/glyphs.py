"""From a text to what draws it: clusters, fonts, and what no font can draw."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from unidecode import unidecode

from plugins.cards.faces import Chain, Face

ZWJ, VS15, VS16 = "\u200d", "\ufe0e", "\ufe0f"
SPACES = {  # how wide they are, in em; None is the font's own space
    " ": None,
    "\N{NO-BREAK SPACE}": None,
    "\N{NARROW NO-BREAK SPACE}": 0.14,
    "\N{THIN SPACE}": 0.14,
    "\N{HAIR SPACE}": 0.08,
    "\N{FIGURE SPACE}": 0.62,
    "\N{EN SPACE}": 0.5,
    "\N{EM SPACE}": 1.0,
    "\N{IDEOGRAPHIC SPACE}": 1.0,
}
EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f"
    "\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3"
    "\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757"
    "\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff]"
)
FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
EXTENDS = re.compile("[\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\u200d\ufe0e\ufe0f]")
# Scripts whose letters change beside one another, or are not written in their order.
JOINS = re.compile(
    "[\u0590-\u1aff\u1cd0-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00011fff\U0001e800-\U0001efff]"
)
UNDRAWN = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\u2066-\u2069\ufeff]")
TWINS = str.maketrans({"\u2011": "-", "\u2010": "-", "\u02bc": "’", "\u2028": " "})


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line that one face draws."""

    text: str
    face: Face | None  # None for a space
    joins: bool = False


def clusters(text: str) -> list[str]:
    """Cut a text into what readers take for one character."""
    found: list[str] = []
    for char in text:
        if found and _belongs(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _belongs(before: str, char: str) -> bool:
    if EXTENDS.match(char) or before.endswith(ZWJ):
        return True
    if FLAG.match(char):
        return len(before) == 1 and bool(FLAG.match(before))
    return unicodedata.category(char)[0] == "M" and before not in SPACES


def is_emoji(cluster: str) -> bool:
    """Tell whether a cluster asks for colours."""
    if VS15 in cluster:
        return False
    return bool(EMOJI.match(cluster)) or VS16 in cluster


def face_of(cluster: str, chain: Chain) -> Face | None:
    """Give the face that draws a cluster; an emoji may be drawn in plain ink."""
    points = tuple(ord(char) for char in cluster if not EXTENDS.match(char))
    face = chain.face_of(points, emoji=True) if is_emoji(cluster) else None
    return face or chain.face_of(points)


def legible(text: str, chain: Chain) -> tuple[str, tuple[str, ...]]:
    """Give what can be drawn of a text, and the characters that cannot.

    A character without a glyph is written in Latin letters where it has a sound,
    and left out where it has none; never shown as an empty box.
    """
    plain = unicodedata.normalize("NFC", UNDRAWN.sub("", text).translate(TWINS))
    drawn, missing = [], []
    for cluster in clusters(plain):
        if cluster in SPACES or face_of(cluster, chain):
            drawn.append(cluster)
        elif not cluster.isspace() and cluster.isprintable():
            missing.append(cluster)
            drawn.append(_apart(drawn, instead(cluster, chain)))
        elif cluster.isspace():
            drawn.append(" ")
    shown = re.sub(" {2,}", " ", "".join(drawn)).strip(" ")
    return shown, tuple(dict.fromkeys(missing))


def _apart(drawn: list[str], sound: str) -> str:
    """Part a syllable that begins a word (Hu Pan) from the letters before it."""
    begins = sound[:1].isupper() and drawn and drawn[-1][-1:].isalnum()
    return f" {sound}" if begins else sound


def instead(cluster: str, chain: Chain) -> str:
    """Write a cluster with what the fonts hold: its base, its sound, or nothing."""
    base = unicodedata.normalize("NFKD", cluster)[0]
    for other in (base, unidecode(cluster)):
        if other.strip() and all(face_of(char, chain) for char in other if char != " "):
            return other
    return ""


def runs(text: str, chain: Chain) -> Iterator[Run]:
    """Cut a text of one direction into pieces, each with its face."""
    piece, face, joins = "", None, False
    for cluster in clusters(text):
        own = None if cluster in SPACES else face_of(cluster, chain)
        # Spaces and points inside joined writing are shaped with it.
        stays = piece and joins and not JOINS.match(cluster) and own is None
        same = own == face and bool(JOINS.match(cluster)) == joins
        if piece and not stays and not same:
            yield Run(piece, face, joins)
            piece = ""
        if not piece:
            face, joins = own, bool(JOINS.match(cluster))
        piece += cluster
    if piece:
        yield Run(piece, face, joins)
