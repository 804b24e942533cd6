"""Desk: what editors do in a hurry, and what they should hear of their contents.

Reads:     LIBRARY, MANUAL, PROBLEMS, BUILD_TIME, TIMEZONE, PROBLEMS_LANG,
           NOTICE_PATHS, PICTURE_WIDTHS, SILENCED_ADVICE, and git, for `check` alone
Publishes: content/README.md and content/.schema/ (the guide), content/notices/ (a
           closure), state, since and modified in an event; new contents and
           translations to fill in; what `check --fix` is certain of
Renders:   nothing: it works for tasks, before a build
"""

from plugins.desk import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
