"""RSS 2.0 with full text (RSS Advisory Board profile, content and dc modules)."""

import re
from dataclasses import dataclass
from typing import Any

from feedgenerator import Rss201rev2Feed

LENGTH = 30  # items
ANCHOR = re.compile(r'(\shref=")#')


class Feed(Rss201rev2Feed):  # type: ignore[misc]  # feedgenerator is untyped
    """RSS that carries the whole text beside its summary."""

    def rss_attributes(self) -> dict[str, str]:
        """Declare the modules once, at the root."""
        modules = {
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }
        return {**super().rss_attributes(), **modules}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401
        """Add the whole text after the usual elements."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a site's feeds have in common: where they live, and who they are for life.

    `domain` is one held on a date (RFC 4151): "example.org,2026".
    """

    root: str
    name: str
    domain: str
    default_lang: str

    def guid(self, content_id: str, lang: str) -> str:
        """Give an item's name for life: from its id, never from its address."""
        suffix = "" if lang == self.default_lang else f";{lang}"
        return f"tag:{self.domain}:{content_id}{suffix}"

    def rss(self, stream: Any, *, about: str) -> bytes:  # noqa: ANN401  any stream
        """Give a stream's newest posts as RSS."""
        url = f"{self.root}/{stream.url}"
        feed = Feed(
            title=f"{self.name} — {stream.title}",
            link=url,
            description=about or self.name,
            language=stream.lang,
            feed_url=f"{url}feed.xml",
        )
        for post in stream.items[:LENGTH]:
            self._add(feed, post)
        written: str = feed.writeString("utf-8")
        return written.encode()

    def _add(self, feed: Feed, post: Any) -> None:  # noqa: ANN401  any post
        link = f"{self.root}/{post.url}"
        feed.add_item(
            title=post.title,
            link=link,
            description=post.summary,
            content=ANCHOR.sub(rf"\1{link}#", post.get_content(self.root)),
            author_name=", ".join(str(author) for author in post.authors),
            pubdate=post.date,
            updateddate=post.modified or post.date,
            unique_id=self.guid(post.id, post.lang),
            unique_id_is_permalink=False,
            categories=[post.category.title, *(tag.title for tag in post.tags)],
        )
