"""What differs in public: a true address, and links that start with it."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403
from pelicanconf import PUBLIC_URL

SITEURL = os.environ.get("SITEURL", PUBLIC_URL).rstrip("/")
FEED_DOMAIN = SITEURL
RELATIVE_URLS = False
SEARCH = True

# How it goes out; .github/PUBLISHING.md says more
TARGETS = {"live": {"path": "live"}}  # the first one, where --target names none
RELEASES = 5  # kept, to go back to
PACKED = (".gz", ".br")  # what servers send in place of larger files
BUDGETS = {"first": 60_000, "fonts": 50_000}  # bytes: a page with its styles; fonts
ON_FAILURE = ""  # a command, or mailto:somebody@example.org
MAIL_SERVER = "localhost"
