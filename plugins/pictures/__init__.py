"""Pictures: what visitors download in place of the editors' originals.

Reads:     PATH, CACHE_PATH, HANDS, PREVIEW, PROBLEMS, PICTURE_WIDTHS, PICTURE_QUALITY,
           PICTURE_FORMATS, PICTURE_SIZES, HOME_PICTURE, context["static_links"], the
           cover of every content and the logo of every venue
Publishes: cover.picture, logo_picture on venues, context["backdrop"] and
           context["focuses"], an address for every picture that a text shows; texts
           show them in a <picture>
Renders:   WebP (AVIF where asked for) and JPEG, or PNG where there is transparency,
           without metadata, named by hash
Renews:    the way to a text that changed; which pictures it shows does not change
"""

from plugins.pictures import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
