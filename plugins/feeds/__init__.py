"""Feeds: whatever can be read can be followed, by a reader or in a calendar.

Reads:     SITEURL, PUBLIC_URL, ID_DOMAIN, SITENAME, TAGLINES, DEFAULT_LANG, LANGUAGES,
           STREAM_WORDS, BUILD_TIME, WEBSUB_HUB, FEED_ICONS, context["streams"],
           context["stream_pages"], context["navigation"], context["events"] with all
           that they carry and happening.when(lang), the card or cover of every
           content, the closures of venues, writer.size_of
Publishes: context["followed"]; feeds and follow on the pages of lists; feeds and adding
           on events; feeds and subscribe in each language's navigation; a page in
           context["stream_pages"]
Renders:   feed.xml, atom.xml, feed.json and agenda.ics in a list's folder; event.ics
           in an event's, and one file a date that is near (2026-07-14.ics); feeds.opml;
           subscribe.html and feed.css in each language, where the theme has them
Renews:    all items, when they are asked for
"""

from plugins.feeds import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
