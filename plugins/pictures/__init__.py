"""Pictures: what visitors download in place of the editors' originals.

Reads:     PATH, CACHE_PATH, PICTURE_WIDTHS, PICTURE_QUALITY, context["static_links"],
           the cover of every content
Publishes: cover.picture, an address for every image a text links to
Renders:   JPEG (PNG where there is transparency) without metadata, named by hash
"""

from plugins.pictures import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
