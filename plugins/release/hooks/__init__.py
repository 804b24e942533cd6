"""Where publishing meets Pelican: while a site is built, and when it goes out."""

from plugins.release.hooks.building import connect
from plugins.release.hooks.commands import live, receive, releases, rollback
from plugins.release.hooks.publishing import Asked, publish

__all__ = ["Asked", "connect", "live", "publish", "receive", "releases", "rollback"]
