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
