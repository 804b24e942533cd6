"""Our site with all that it does, except what has a line of its own."""

import os

from publishconf import *  # noqa: F403
from publishconf import HERE
from publishconf import PACKED as ALL_PACKED
from publishconf import PLUGINS as ALL

THEME = str(HERE / "theme")
SITEURL = FEED_DOMAIN = "https://example.org"
CACHE_PATH = os.environ["RACE_CACHE"]
SEARCH = bool(os.environ.get("SEARCH"))
PACKED = ALL_PACKED if os.environ.get("PACKED") else ()
LEFT_OUT = () if os.environ.get("CARDS") else ("plugins.cards",)
PLUGINS = [name for name in ALL if name not in LEFT_OUT]
