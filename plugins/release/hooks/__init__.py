"""Where publishing meets Pelican: while a site is built, and when it goes out.

What only a task asks for, `publishing` and `commands`, no build waits for.
"""

from plugins.release.hooks.building import connect

__all__ = ["connect"]
