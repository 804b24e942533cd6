"""The pictures of a page: its cover, and its card for those who share it."""

from typing import Any

from plugins.structured_data.site import Site
from plugins.structured_data.writing import Node, Part, written


def images(content: Any, site: Site) -> list[Part]:  # noqa: ANN401  any content
    """Give a content's cover and card, largest promise first; maybe none."""
    cover, card = content.cover, getattr(content, "card", None)
    found = []
    if cover and cover.picture:
        picture = _image(cover.picture, site, caption=cover.alt)
        found.append(written(picture | {"creditText": cover.credit}))
    if card:
        found.append(written(_image(card, site, caption=card.alt)))
    return found


def _image(picture: Any, site: Site, *, caption: str) -> Node:  # noqa: ANN401
    url = site.at(picture.url)
    return {
        "@type": "ImageObject",
        "@id": url,
        "url": url,
        "contentUrl": url,
        "width": picture.width,
        "height": picture.height,
        "caption": caption,
    }
