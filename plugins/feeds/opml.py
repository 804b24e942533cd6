"""OPML 2.0: all the lists of a site in one file, for those who follow many."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from plugins.feeds.model import Outline


def opml(outlines: Sequence[Outline], *, title: str) -> bytes:
    """Give the groups and their feeds, each list once, as RSS."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<opml version="2.0">',
        f"<head><title>{escape(title)}</title></head>",
        "<body>",
        *(line for outline in outlines for line in _lines(outline)),
        "</body>",
        "</opml>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _lines(outline: Outline) -> Iterator[str]:
    if not outline.within:
        yield f"<outline {_attributes(outline)}/>"
        return
    yield f"<outline text={quoteattr(outline.title)}>"
    for inner in outline.within:
        yield from _lines(inner)
    yield "</outline>"


def _attributes(outline: Outline) -> str:
    known = {
        "type": "rss",
        "text": outline.title,
        "title": outline.title,
        "xmlUrl": outline.feed,
        "htmlUrl": outline.page,
        "language": outline.lang,
        "version": "RSS2",
    }
    return " ".join(
        f"{name}={quoteattr(value)}" for name, value in known.items() if value
    )
