"""Where the desk meets the site: a page in previews; the tasks ask each module."""

from plugins.desk.hooks.page import connect

__all__ = ["connect"]
