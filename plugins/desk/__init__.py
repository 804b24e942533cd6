"""Desk: what editors do in a hurry, and what they should hear of their contents.

Reads:     LIBRARY, MANUAL, PROBLEMS, BUILD_TIME, TIMEZONE, PROBLEMS_LANG,
           NOTICE_PATHS, PICTURE_WIDTHS, SILENCED_ADVICE, PREVIEW, context["events"],
           context["stream_pages"]; and git, for advice alone
Publishes: content/README.md and content/.schema/ (the guide), content/notices/ (a
           closure), state, since and modified in an event; new contents and
           translations to fill in; what `check --fix` is certain of; in a preview
           context["desk"], and a link to it in context["navigation"]
Renders:   desk.html, desk.css and desk-months.css, at /desk/ of a preview alone
Renews:    all of its page, when it is asked for
"""

from plugins.desk import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
