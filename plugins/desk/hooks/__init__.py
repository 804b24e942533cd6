"""Where the desk meets the site: errands, and what is to be said of contents."""

from plugins.desk.hooks import page
from plugins.desk.hooks.checking import Asked, check
from plugins.desk.hooks.errands import cancel, close

__all__ = ["Asked", "cancel", "check", "close", "connect"]


def connect() -> None:
    """Connect to Pelican's signals: a preview has a desk, a build needs none."""
    page.connect()
