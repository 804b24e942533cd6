"""Whether a racer has come to the end: half a site is no speed."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from corpus import Post
from PIL import Image
from racers import Entry

MARK = re.compile(r"REF\d{6}")
PICTURE = re.compile(r'og:image"\s+content="https://example\.org/([^"?]+)')
SIZE = (1200, 630)
ITEMS = 20  # of a feed, with their whole text


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What there is of a built site."""

    pages: int
    posts: int  # that have a page of their own
    cards: int  # that such pages name, all different
    weight: float  # kB of a card

    @classmethod
    def of(cls, entry: Entry, count: int, *, cards: bool) -> "Result":
        """Look at every page and card, and stop where something is missing."""
        pages = [_read(path) for path in entry.output.rglob("*.html")]
        own = {marks.pop(): page for page in pages if len(marks := _marks(page)) == 1}
        paths = {unquote(m[1]) for page in own.values() if (m := PICTURE.search(page))}
        drawn = {_card(entry.output / path) for path in paths} if cards else set()
        feeds = [len(_marks(_read(path))) for path in entry.output.rglob("*.xml")]
        made = cls(
            pages=len(pages),
            posts=len(own),
            cards=len(drawn),
            weight=sum(map(len, drawn)) / 1000 / max(1, len(drawn)),
        )
        whole = made.posts == count and max(feeds, default=0) >= min(ITEMS, count)
        if not whole or (cards and made.cards != count):
            sys.exit(f"{entry.racer.name} did not finish: {made}, feeds {feeds}")
        return made


def shown(entry: Entry, post: Post) -> tuple[str, bytes]:
    """Give a post's page and its card, as they are now."""
    for path in entry.output.rglob("*.html"):
        page = _read(path)
        if _marks(page) == {post.mark}:
            named = PICTURE.search(page)
            card = entry.output / unquote(named[1]) if named else None
            return page, card.read_bytes() if card else b""
    sys.exit(f"{entry.racer.name} lost {post.mark}")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _marks(page: str) -> set[str]:
    return set(MARK.findall(page))


def _card(path: Path) -> bytes:
    with Image.open(path) as picture:
        if picture.size != SIZE:
            sys.exit(f"{path} is {picture.size}")
    return path.read_bytes()
