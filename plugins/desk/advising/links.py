"""Links whose words say nothing of where they lead."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from plugins.content_model.model import Problem
from plugins.desk.advising.piece import Piece

LINK = re.compile(r"<a\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", re.DOTALL)
ASIDE = re.compile(r"<(a|code|pre|kbd|samp)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
BARE = re.compile(r"(?:https?://|www\.)[^\s<>\"»”]*[^\s<>\"»”.,;:!?)]")
VAGUE = frozenset(
    [
        "à cette adresse",
        "cette page",
        "ce lien",
        "cliquer ici",
        "cliquez",
        "cliquez ici",
        "cliquez là",
        "cliquez sur ce lien",
        "cliquez sur le lien",
        "en savoir plus",
        "ici",
        "ici même",
        "là",
        "le lien",
        "lien",
        "lire la suite",
        "par ici",
        "par là",
        "plus d'infos",
        "plus d'informations",
        "suivez ce lien",
        "sur cette page",
        "voir",
        "voir ici",
        "voir plus",
        "at this address",
        "click",
        "click here",
        "find out more",
        "follow this link",
        "here",
        "learn more",
        "link",
        "more",
        "more info",
        "more information",
        "on this page",
        "read more",
        "see here",
        "see more",
        "the link",
        "there",
        "this link",
        "this page",
    ]
)
EDGES = " .,;:!?…»«“”\"'()[]→>←↗"


def links(piece: Piece) -> Iterator[Problem]:
    """Advise on the links of a text, and on addresses that are no links."""
    html = piece.html
    seen: Counter[str] = Counter()
    for found in LINK.finditer(html) if "<a " in html else ():
        target = unescape(found[1])
        seen[target] += 1
        text = " ".join(unescape(TAG.sub("", found[2])).split())
        vague = _bare(text) in VAGUE
        if vague or text.startswith(("http://", "https://")):
            line = piece.line_of(target, seen[target])
            name = "link-vague" if vague else "link-bare"
            yield piece.advice(name, line=line, value=text, target=target)
    if "://" in html or "www." in html:
        yield from _unlinked(piece, html)


def _bare(text: str) -> str:
    return text.casefold().replace("’", "'").strip(EDGES)


def _unlinked(piece: Piece, html: str) -> Iterator[Problem]:
    for found in BARE.finditer(unescape(TAG.sub(" ", ASIDE.sub(" ", html)))):
        line, value = piece.line_of(found[0]), found[0]
        target = value if "://" in value else f"https://{value}"
        yield piece.advice("link-bare", line=line, value=value, target=target)
