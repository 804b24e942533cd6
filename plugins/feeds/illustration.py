"""The one picture that goes with a content: its card, else its cover."""

from typing import Any

from plugins.feeds.model import Image
from plugins.feeds.source import Source
from plugins.feeds.types import type_of


def picture_of(content: Any) -> Any:  # noqa: ANN401  a card or a picture
    """Give what has url, width and height, or None."""
    cover = content.cover
    return getattr(content, "card", None) or (cover and cover.picture)


def image(content: Any, *, source: Source) -> Image | None:  # noqa: ANN401
    """Give the picture with the length of the very file that is published."""
    picture, cover = picture_of(content), content.cover
    size = source.size(picture.url.partition("?")[0]) if picture else None
    if not size:
        return None
    return Image(
        url=source.address(picture.url),
        type=type_of(picture.url),
        bytes=size,
        width=picture.width,
        height=picture.height,
        alt=getattr(picture, "alt", None) or (cover.alt if cover else content.title),
        credit=cover.credit if cover else None,
    )
