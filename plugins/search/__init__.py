"""Search: an index of what was printed, and the page that asks it in each language.

Reads:     SEARCH, PREVIEW_WHOLE, STREAM_WORDS, LANGUAGES, DEFAULT_LANG,
           context["streams"], context["navigation"], the printed pages: what stands
           in `data-pagefind-body`, with its kind and venue
Publishes: the search of each language's navigation; context["policies"]: what a page
           may do beyond the site's Content-Security-Policy, by address
Renders:   search.html; pagefind/, in public builds and where a preview is asked for it
Renews:    nothing; a preview with an index is read anew at each change
"""

from plugins.search import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
