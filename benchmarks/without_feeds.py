"""Our site as it is published, but that nobody can follow."""

import os

from publishconf import *  # noqa: F403
from publishconf import PLUGINS as ALL

CACHE_PATH = os.environ["BENCHMARK_CACHE"]
LEFT_OUT = ("plugins.cards", "plugins.feeds", "plugins.search")  # two as in ours.py
PLUGINS = [name for name in ALL if name not in LEFT_OUT]
