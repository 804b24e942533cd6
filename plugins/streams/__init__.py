"""Streams: every list of the site, in every language, as pages.

Reads:     LIBRARY, LANGUAGES, DEFAULT_LANG, SITENAME, TAGLINES, STREAM_TITLES,
           STREAM_WORDS, DEFAULT_PAGINATION, context["generated_content"],
           context["venues"]
Publishes: context["streams"], context["navigation"], previous and next on posts,
           title and url on their categories and tags
Renders:   home.html, list.html, venue.html
"""

from plugins.streams import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
