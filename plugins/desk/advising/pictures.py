"""Pictures that are too small, far too large or shown twice, and their words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from plugins.content_model.model import Problem
from plugins.desk.advising import words
from plugins.desk.advising.piece import Piece

NARROW = 1200  # pixels: cards, and a column of text on a sharp screen
SMALL, DRAWN = 600, (".png", ".gif", ".webp")
FAR = 2  # times what is shown at most; what is wider only weighs
ALT = 200  # characters
IMAGE = re.compile(r"<img\b[^>]*>")
ATTRIBUTE = re.compile(r"\b(alt|src)=\"([^\"]*)\"")
Size = Callable[[str], tuple[int, int] | None]  # a picture's, by its path


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Advises on pictures; `widest` is what the site makes of them at most."""

    size: Size
    widest: int

    def __call__(self, piece: Piece) -> Iterator[Problem]:
        """Advise on the pictures of a content: its cover, its card, its text's."""
        title, cover = piece.said("title"), piece.said("cover", "image")
        yield from self._alternative(piece, piece.said("cover", "alt"), title, 0)
        for path in (("cover", "image"), ("card", "image")):
            if name := piece.said(*path):
                yield from self._width(piece, name, path, 0, least=_wide)
        for found in IMAGE.finditer(piece.html):
            given = dict(ATTRIBUTE.findall(found[0]))
            name = _source(unescape(given.get("src", "")), piece.document.source)
            line = piece.line_of(unescape(given.get("src", "")))
            alt = unescape(given.get("alt", ""))
            yield from self._alternative(piece, alt, title, line)
            if not _is_small(self.size(name) if name else None, name):
                yield from self._width(piece, name, (), line, least=_long)
            if name and name == cover:
                yield piece.advice("picture-twice", line=line, value=name)

    def _alternative(
        self, piece: Piece, alt: str, title: str, line: int
    ) -> Iterator[Problem]:
        path, key = ((), "alt") if line else (("cover", "alt"), "")
        if alt and alt.casefold() == title.casefold():
            yield piece.advice("alt-is-title", *path, line=line, key=key)
        elif len(alt) > ALT:
            length = len(alt)
            yield piece.advice("alt-long", *path, line=line, key=key, length=length)

    def _width(
        self,
        piece: Piece,
        name: str,
        path: tuple[str, ...],
        line: int,
        *,
        least: Callable[[int, int], int],
    ) -> Iterator[Problem]:
        size = self.size(name) if name else None
        if size is None:
            return
        width, far = size[0], FAR * self.widest
        if not width:
            yield piece.error(words.PICTURE_BROKEN, *path, line=line, value=name)
            return
        if least(*size) < NARROW:
            advice, limit = "picture-narrow", NARROW
        elif width > far:
            advice, limit = "picture-large", far
        else:
            return
        yield piece.advice(
            advice,
            *path,
            line=line,
            value=name,
            width=width,
            limit=limit,
            shown=self.widest,
        )


def _is_small(size: tuple[int, int] | None, name: str) -> bool:
    """Tell a mark or a drawing, which no screen makes larger than it is."""
    return bool(size and 0 < max(size) < SMALL and name.lower().endswith(DRAWN))


def _wide(width: int, _height: int) -> int:
    """Measure a picture that is cut to the shape of a card."""
    return width


def _long(width: int, height: int) -> int:
    """Measure a picture that is shown whole, upright or not."""
    return max(width, height)


def _source(target: str, source: str) -> str:
    """Give the file that `{static}/images/x.jpg` is; nothing for other addresses."""
    found = re.match(r"[{|]static[|}](.*)", target)
    if not found:
        return ""
    path = unquote(found[1])
    return normpath(path[1:] if path[:1] == "/" else join(dirname(source), path))
