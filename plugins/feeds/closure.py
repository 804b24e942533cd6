"""A closure, or a notice, as the item that followers get."""

from html import escape
from typing import Any

from plugins.feeds.model import Item
from plugins.feeds.source import Source
from plugins.feeds.text import Whole, plain


def name(closure: Any) -> str:  # noqa: ANN401  any closure
    """Give what a closure is called for life: by its venue and its first day."""
    return f"{closure.venue.id}/closures/{closure.key}"


def item(closure: Any, *, source: Source, lang: str) -> Item:  # noqa: ANN401  likewise
    """Give the one item that a closure is told by."""
    venue = closure.venue
    page = source.address(closure.url)
    html = closure.source.get_content(source.root) if closure.source else ""
    return Item(
        guid=source.identity.guid(name(closure), lang),
        url=page,
        title=plain(f"{venue.title} — {closure.title}"),
        lang=closure.lang,
        summary=plain(closure.title),
        text=Whole(html=html, page=page, before=f"<p>{escape(closure.title)}</p>"),
        published=closure.since,
        updated=closure.since,
        authors=tuple(str(author) for author in venue.authors),
    )
