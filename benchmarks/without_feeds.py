"""Our site as it is published, but that nobody can follow."""

import os

from publishconf import *  # noqa: F403
from publishconf import PLUGINS as ALL

CACHE_PATH = os.environ["BENCHMARK_CACHE"]
PLUGINS = [name for name in ALL if name != "plugins.feeds"]
