"""From contents to the items of feeds: each is made once, for all its feeds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from plugins.feeds.announcement import announced, told
from plugins.feeds.appendix import cover, downloads
from plugins.feeds.closure import item
from plugins.feeds.illustration import image
from plugins.feeds.model import Attachment, Item
from plugins.feeds.source import Source
from plugins.feeds.text import Whole, plain
from plugins.feeds.types import type_of

LENGTH = 30  # items in a feed


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is to be told: a content, or a change of it, and since when."""

    moment: datetime
    guid: str
    content: Any
    change: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """The items of a site."""

    source: Source
    made: dict[str, Item] = field(default_factory=dict)

    def of(
        self, contents: Iterable[Any], lang: str, *, closures: Iterable[Any] = ()
    ) -> tuple[Item, ...]:
        """Give the newest items of a list in this language: posts, events, changes."""
        told = [
            *(entry for content in contents for entry in self._entries(content, lang)),
            *(self._closure(closure, lang) for closure in closures),
        ]
        entries = sorted(told, key=lambda e: (e.moment, e.guid), reverse=True)
        return tuple(self._item(entry, lang) for entry in entries[:LENGTH])

    def _entries(self, content: Any, lang: str) -> Iterator[Entry]:  # noqa: ANN401
        """Go through what a content has to tell by now."""
        identity, now = self.source.identity, self.source.now
        guid = identity.guid(content.id, lang)
        yield Entry(moment=content.date, guid=guid, content=content)
        for change in content.changes if content.kind == "event" else ():
            if change.since <= now:
                name = identity.of_change(change, content, lang)
                yield Entry(
                    moment=change.since, guid=name, content=content, change=change
                )

    def _closure(self, closure: Any, lang: str) -> Entry:  # noqa: ANN401  any closure
        """Give a closure as what is to be told; its item is made at once."""
        made = item(closure, source=self.source, lang=lang)
        self.made.setdefault(made.guid, made)
        return Entry(moment=closure.since, guid=made.guid, content=closure)

    def _item(self, entry: Entry, lang: str) -> Item:
        if entry.guid not in self.made:
            self.made[entry.guid] = self._made(entry, lang)
        return self.made[entry.guid]

    def _made(self, entry: Entry, lang: str) -> Item:
        content, change = entry.content, entry.change
        source = self.source
        own = content.modified or content.date
        title = told(content, change, lang) if change else content.title
        terms = [content.category, *content.tags] if content.category else content.tags
        return Item(
            guid=entry.guid,
            url=source.address(content.url),
            title=plain(str(title)),
            lang=content.lang,
            summary=plain(str(content.summary)),
            text=self._text(entry, lang),
            published=entry.moment,
            updated=change.since if change else own,
            authors=tuple(str(author) for author in content.authors),
            categories=tuple(
                {str(t.title).casefold(): str(t.title) for t in terms}.values()
            ),
            image=image(content, source=source),
            attachments=tuple(
                Attachment(
                    title=offer.title,
                    url=source.address(offer.url),
                    type=type_of(offer.url),
                    bytes=offer.bytes,
                )
                for offer in content.downloads
            ),
        )

    def _text(self, entry: Entry, lang: str) -> Whole:
        """Give the whole text: what changed, the picture, the words, the documents."""
        content, source = entry.content, self.source
        before = (
            announced(content, entry.change, lang) if content.kind == "event" else "",
            cover(content, lang, source=source),
        )
        return Whole(
            html=content.get_content(source.root),
            page=source.address(content.url),
            lang=None if content.lang == lang else content.lang,
            before="\n".join(part for part in before if part),
            after=downloads(content, lang, source=source),
        )
