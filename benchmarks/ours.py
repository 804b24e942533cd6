"""Our site as it is published, with a cache of its own that each cold build clears."""

import os

from publishconf import *  # noqa: F403
from publishconf import PLUGINS as ALL

PACKED = ()  # stock compresses nothing
CACHE_PATH = os.environ["BENCHMARK_CACHE"]
# Stock Pelican draws no cards and knows no search: `cards.py` times ours by itself.
PLUGINS = [name for name in ALL if name not in ("plugins.cards", "plugins.search")]
