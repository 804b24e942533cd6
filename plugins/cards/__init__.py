"""Cards: the picture that a network shows when a page is shared, drawn at the build.

Reads:     PATH, CACHE_PATH, SITENAME, TAGLINES, DEFAULT_LANG, PREVIEW, BUILD_TIME,
           CARD_ACCENT, CARD_FONTS, CARD_LISTS, context["generated_content"],
           context["stream_pages"]; of a content its title, dates, state, venue, cover
           and card_wish
Publishes: card on every content and page of a list: url with its version, width,
           height, type, alt, bytes, and others (square and story); all of them in
           context["cards"]
Renders:   JPEG files below cards/; in the preview a sheet of all of them there
Renews:    nothing: none of it is made of texts
"""

from plugins.cards import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
