"""Structured data: what a page says of itself to machines, as data, in one place.

Reads:     SITEURL, PUBLIC_URL, SITENAME, TAGLINES, LANGUAGES, DEFAULT_LANG,
           ORGANIZATION, EVENT_TYPES, context["streams"], context["stream_pages"],
           context["generated_content"], the alternates and feeds of each; `card` on
           contents, `logo_picture` on venues, and `structured`: None, or a mapping
           of schema.org properties that another plugin knows of a venue
           (openingHoursSpecification …)
Publishes: head and jsonld on every content and stream page
Renders:   sitemap.xml, robots.txt
Renews:    nothing: a preview makes a graph when it shows it
"""

from plugins.structured_data import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
