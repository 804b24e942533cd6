"""Our site for the benchmark of cards: as published, with cards or without."""

import os

from publishconf import *  # noqa: F403
from publishconf import HERE, PLUGINS

THEME = str(HERE / "theme")
CACHE_PATH = os.environ["BENCHMARK_CACHE"]
# Other pictures are made alike in both builds; left out, they do not blur the result.
LEFT_OUT = {"plugins.pictures"}
if not os.environ.get("CARDS"):
    LEFT_OUT.add("plugins.cards")
PLUGINS = [name for name in PLUGINS if name not in LEFT_OUT]
