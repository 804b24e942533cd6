"""A plain Pelican site, `simple` theme, for Pelican's own class and for ours."""

import os

SITENAME = "Camping des Pins"
SITEURL = "https://example.org"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
PATH = "content"
ARTICLE_PATHS = ["posts"]
THEME = "simple"
DEFAULT_PAGINATION = 10
CACHE_PATH = os.environ["RACE_CACHE"]
