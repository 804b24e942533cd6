"""Structured data: what a page says of itself to machines, as data, in one place.

Reads:     SITEURL, SITENAME, TAGLINES, DEFAULT_LANG, context["stream_pages"],
           context["generated_content"], the alternates and feeds of each
Publishes: head on every content and stream page
Renders:   sitemap.xml, robots.txt
"""

from plugins.structured_data import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
