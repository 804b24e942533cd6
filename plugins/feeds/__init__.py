"""Feeds: whatever can be read can be followed, by a reader or in a calendar.

Reads:     SITEURL, PUBLIC_URL, ID_DOMAIN, SITENAME, TAGLINES, DEFAULT_LANG, LANGUAGES,
           STREAM_WORDS, BUILD_TIME, WEBSUB_HUB, FEED_ICONS, context["streams"],
           context["stream_pages"], context["navigation"], context["events"], the
           card or cover of every content, writer.size_of
Publishes: context["followed"], feeds on the pages of lists and on events, feeds and
           subscribe in each language's navigation, a page in context["stream_pages"]
Renders:   feed.xml, atom.xml, feed.json and agenda.ics in a list's folder, event.ics
           in an event's, feeds.opml, subscribe.html
"""

from plugins.feeds import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
