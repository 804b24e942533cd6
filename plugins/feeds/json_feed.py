"""JSON Feed 1.1: the same list, for programs that would rather not read XML."""

import json
from typing import Any

from plugins.feeds import words
from plugins.feeds.model import Channel, Item

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel, *, address: str) -> bytes:
    """Give a list as a JSON Feed that stands at this address."""
    feed = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.url,
        "feed_url": address,
        "description": channel.description,
        "user_comment": _comment(channel, address),
        "icon": channel.icons[max(channel.icons)] if channel.icons else None,
        "favicon": channel.icons[min(channel.icons)] if channel.icons else None,
        "language": channel.lang,
        "authors": [{"name": channel.author, "url": channel.home}],
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else None,
        "items": [_item(item) for item in channel.items],
    }
    return (json.dumps(_known(feed), ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: Item) -> dict[str, Any]:
    return _known(
        {
            "id": item.guid,
            "url": item.url,
            "title": item.title,
            "summary": item.summary,
            "content_html": item.text.whole,
            "image": item.image.url if item.image else None,
            "date_published": item.published.isoformat(),
            "date_modified": item.updated.isoformat(),
            "authors": [{"name": author} for author in item.authors],
            "tags": list(item.categories),
            "language": item.lang,
            "attachments": [
                _known(
                    {
                        "url": file.url,
                        "mime_type": file.type,
                        "title": getattr(file, "title", None),
                        "size_in_bytes": file.bytes,
                    }
                )
                for file in item.files
            ],
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, [])}


def _comment(channel: Channel, address: str) -> str:
    values = {"address": address, "guide": channel.guide or ""}
    return words.COMMENT.said(channel.lang, values).strip()
