"""RSS 2.0 as the RSS Advisory Board profiles it, with the whole text beside a summary.

The modules are content (the text), dc (authors), atom (its own address, hub, change)
and media (the picture with its description and credit).
"""

from html import escape
from typing import Any

from feedgenerator import Enclosure, Rss201rev2Feed, rfc3339_date
from feedgenerator.django.utils.feedgenerator import Stylesheet

from plugins.feeds.model import Channel, Image, Item

TTL = 60  # minutes between two looks
ICON = 144  # pixels; the largest that RSS lets an image be
MODULES = {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


def rss(channel: Channel, *, address: str) -> bytes:
    """Give a list as RSS that stands at this address."""
    feed = Feed(
        title=channel.title,
        link=channel.url,
        description=channel.description,
        language=channel.lang,
        feed_url=address,
        ttl=TTL,
        stylesheets=_styles(channel),
        channel=channel,
    )
    for item in channel.items:
        feed.add_item(**_fields(item))
    written: str = feed.writeString("utf-8")
    return written.encode()


def _styles(channel: Channel) -> list[Stylesheet] | None:
    """Give the style sheet with its type: not every machine would guess the same."""
    if not channel.style:
        return None
    return [Stylesheet(channel.style, mimetype="text/css", media=None)]


def _fields(item: Item) -> dict[str, Any]:
    image = item.image
    return {
        "title": item.title,
        "link": item.url,
        "description": escape(item.summary, quote=False),  # readers take it for HTML
        "content": item.text.whole,
        "pubdate": item.published,
        "updateddate": item.updated,
        "unique_id": item.guid,
        "unique_id_is_permalink": False,
        "categories": item.categories,
        "enclosures": [Enclosure(image.url, str(image.bytes), image.type)]
        if image
        else (),
        "item": item,
    }


class Feed(Rss201rev2Feed):  # type: ignore[misc]  # feedgenerator is untyped
    """RSS with what feedgenerator has no words for."""

    def rss_attributes(self) -> dict[str, str]:
        """Declare the modules once, and the language for style sheets."""
        lang = {"xml:lang": self.feed["language"]}
        return {**super().rss_attributes(), **MODULES, **lang}

    def add_root_elements(self, handler: Any) -> None:  # noqa: ANN401
        """Add the hub, the way to the page about feeds, and the icon."""
        super().add_root_elements(handler)
        channel: Channel = self.feed["channel"]
        if channel.hub:
            link = {"rel": "hub", "href": channel.hub}
            handler.addQuickElement("atom:link", None, link)
        if channel.guide:
            handler.addQuickElement("docs", channel.guide)
        fitting = [side for side in channel.icons if side <= ICON]
        if fitting:
            side = max(fitting)
            handler.startElement("image", {})
            handler.addQuickElement("url", channel.icons[side])
            handler.addQuickElement("title", channel.title)
            handler.addQuickElement("link", channel.url)
            handler.addQuickElement("width", str(side))
            handler.addQuickElement("height", str(side))
            handler.endElement("image")

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401
        """Add the whole text, the authors, the last change and the picture."""
        super().add_item_elements(handler, item)
        told: Item = item["item"]
        for author in told.authors:
            handler.addQuickElement("dc:creator", author)
        handler.addQuickElement("atom:updated", rfc3339_date(told.updated))
        handler.addQuickElement("content:encoded", told.text.whole)
        if told.image:
            add_media(handler, told.image)


def add_media(handler: Any, image: Image) -> None:  # noqa: ANN401  an XML generator
    """Add a picture with what it shows and whose it is (Media RSS 1.5)."""
    sizes = {"fileSize": image.bytes, "width": image.width, "height": image.height}
    numbers = {name: str(value) for name, value in sizes.items()}
    known = {"url": image.url, "type": image.type, "medium": "image"}
    handler.startElement("media:content", known | numbers)
    handler.addQuickElement("media:description", image.alt, {"type": "plain"})
    if image.credit:
        handler.addQuickElement("media:credit", image.credit)
    handler.endElement("media:content")
