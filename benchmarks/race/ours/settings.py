"""Our press on the peers' terms: the same lists, one small theme, a feed, a map."""

import os
from pathlib import Path

from pelicanconf import *  # noqa: F403

SITENAME = "Camping des Pins"
SITEURL = FEED_DOMAIN = "https://example.org"
RELATIVE_URLS = False
LANGUAGES = ("fr",)
TAGLINES = {"fr": "Blog"}
ORGANIZATION = {}
FEED_ICONS = {}
THEME = str(Path(__file__).with_name("theme"))
THEME_TEMPLATES_OVERRIDES = []
TEMPLATE_PAGES = {}
CACHE_PATH = os.environ["RACE_CACHE"]
CARD_LISTS = False
DRAWING = ["cards"] if os.environ.get("CARDS") else []
ROOMS = ["content_model", "press", "streams", "feeds", *DRAWING, "structured_data"]
PLUGINS = [f"plugins.{room}" for room in ROOMS]
