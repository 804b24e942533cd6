"""Programme: the week of a venue on one sheet of paper, and notices for its door.

Reads:     BUILD_TIME, SITEURL, PUBLIC_URL, SITENAME, DEFAULT_LANG, STREAM_WORDS,
           context["venues"] with their opening (weeks) and closures,
           context["streams"]: the events of each venue's agenda
Publishes: sheets on every venue: links to its sheets of this week and the next
Renders:   programme.html and poster.html, each with a QR code beside it, and the
           style of paper, sheet.css
Renews:    nothing: none of it is made of texts
"""

from plugins.programme import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
