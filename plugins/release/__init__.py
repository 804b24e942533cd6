"""Release: how a printed site goes out, whole, in one step, and can be taken back.

Reads:     TARGETS, RELEASES, BUDGETS, ON_FAILURE, MAIL_SERVER, WEBSUB_HUB, CSP,
           LASTING_NAMES, PACKED, SITEURL, ID_DOMAIN, TIMEZONE, LIBRARY, BUILD_TIME,
           BUILD_NOW, TURNS, PREVIEW, CACHE_PATH, PROBLEMS_LANG, context["policies"]
Publishes: settings["RELEASE_FACTS"], releases in every target, their receipts
Renders:   a page at each former address, _headers and _redirects, .gz and .br
Renews:    nothing: none of it is made of texts
"""

from plugins.release import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
