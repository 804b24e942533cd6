"""Feeds: the blog of each language as RSS 2.0, full text, read once and for all.

Reads:     SITEURL, PUBLIC_URL, ID_DOMAIN, SITENAME, TAGLINES, DEFAULT_LANG,
           context["streams"], context["stream_pages"], context["navigation"]
Publishes: feeds on stream pages, the feed of each language's navigation
Renders:   feed.xml beside the first page of each blog
"""

from plugins.feeds import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
