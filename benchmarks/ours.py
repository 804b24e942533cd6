"""Our site as it is published, with a cache of its own that each cold build clears."""

import os

from publishconf import *  # noqa: F403

CACHE_PATH = os.environ["BENCHMARK_CACHE"]
