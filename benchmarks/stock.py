"""Stock Pelican as it comes, with the `simple` theme and, like us, one feed."""

SITENAME = "Veillée"
SITEURL = "https://example.org"
AUTHOR = SITENAME
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
ARTICLE_PATHS = ["blog"]
STATIC_PATHS: list[str] = []
THEME = "simple"
DEFAULT_PAGINATION = 10
FEED_ALL_RSS = "feed.xml"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 30
RSS_FEED_SUMMARY_ONLY = False
