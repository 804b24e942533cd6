"""Atom (RFC 4287): the same list, for readers who prefer it."""

from typing import Any, TextIO

from feedgenerator import Atom1Feed, rfc3339_date
from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator

from plugins.feeds.model import Channel, Item
from plugins.feeds.rss import MODULES, add_media


def atom(channel: Channel, *, address: str) -> bytes:
    """Give a list as Atom that stands at this address."""
    feed = Feed(
        title=channel.title,
        link=channel.url,
        description=channel.description,
        language=channel.lang,
        author_name=channel.author,
        author_link=channel.home,
        feed_url=address,
        feed_guid=channel.guid,
        channel=channel,
    )
    for item in channel.items:
        feed.add_item(
            title=item.title,
            link=item.url,
            description=item.summary,
            updateddate=item.updated,
            item=item,
        )
    written: str = feed.writeString("utf-8")
    return written.encode()


class Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator is untyped
    """Atom with what feedgenerator has no words for."""

    def write(self, outfile: TextIO, encoding: str) -> None:
        """Write the feed, after the style sheet that makes it legible in a browser."""
        channel: Channel = self.feed["channel"]
        handler = SimplerXMLGenerator(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        if channel.style:
            link = f'href="{channel.style}" type="text/css"'
            handler.processingInstruction("xml-stylesheet", link)
        handler.startElement("feed", self.root_attributes())
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def root_attributes(self) -> dict[str, str]:
        """Declare the module of pictures."""
        media = {"xmlns:media": MODULES["xmlns:media"]}
        return {**super().root_attributes(), **media}

    def add_root_elements(self, handler: Any) -> None:  # noqa: ANN401
        """Add the hub, the way to the page about feeds, and the icon."""
        super().add_root_elements(handler)
        channel: Channel = self.feed["channel"]
        for rel, href in (("hub", channel.hub), ("related", channel.guide)):
            if href:
                handler.addQuickElement("link", "", {"rel": rel, "href": href})
        if channel.icons:
            handler.addQuickElement("icon", channel.icons[max(channel.icons)])

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """Say the language of an entry where it is another than the feed's."""
        lang: str = item["item"].lang
        return {} if lang == self.feed["language"] else {"xml:lang": lang}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401
        """Write one entry."""
        told: Item = item["item"]
        handler.addQuickElement("title", told.title)
        link = {"rel": "alternate", "href": told.url, "type": "text/html"}
        handler.addQuickElement("link", "", link | {"hreflang": told.lang})
        handler.addQuickElement("id", told.guid)
        handler.addQuickElement("published", rfc3339_date(told.published))
        handler.addQuickElement("updated", rfc3339_date(told.updated))
        for author in told.authors:
            handler.startElement("author", {})
            handler.addQuickElement("name", author)
            handler.endElement("author")
        for category in told.categories:
            handler.addQuickElement("category", "", {"term": category})
        handler.addQuickElement("summary", told.summary, {"type": "text"})
        handler.addQuickElement("content", told.text.whole, {"type": "html"})
        for file in told.files:
            link = {"rel": "enclosure", "href": file.url, "type": file.type}
            handler.addQuickElement("link", "", link | {"length": str(file.bytes)})
        if told.image:
            add_media(handler, told.image)
