"""Streams: every list of the site, in every language, as pages.

Reads:     LIBRARY, LANGUAGES, DEFAULT_LANG, SITENAME, TAGLINES, STREAM_TITLES,
           STREAM_WORDS, DEFAULT_PAGINATION, ACCESSIBILITY, BUILD_TIME,
           context["generated_content"], context["venues"], context["events"]
Publishes: context["streams"] and context["stream_pages"]: home, blog, category, tag and
           venue hold what is new, newest first (posts, and in home, tag and venue the
           announcements of events); agenda, agenda-category, venue-agenda, month and
           archive hold events, those of the agendas all that belong there, past ones
           too, in the order of their first date; context["navigation"]; previous and
           next on posts; soon, the nights that come next, on every content; title and
           url on categories and tags
Renders:   home.html, list.html, venue.html, agenda.html, month.html, archive.html
Renews:    nothing: none of it is made of texts
"""

from plugins.streams import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
