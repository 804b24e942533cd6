"""The site as plain data. Everything that an operator may wish to change is here."""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))  # so that `pelican` finds the plugins from any folder

from plugins.press.hooks import Site  # noqa: E402

PELICAN_CLASS = Site
PLUGINS = [
    "plugins.content_model",
    "plugins.press",
    "plugins.typography",
    "plugins.events",
    "plugins.hours",
    "plugins.pictures",
    "plugins.streams",
    "plugins.feeds",
    "plugins.questions",
    "plugins.programme",
    "plugins.search",
    "plugins.cards",
    "plugins.structured_data",
    "plugins.sharing",
    "plugins.desk",
    "plugins.release",
]

# Who speaks
SITENAME = "Les Rives de l’Aubrelle"
TAGLINES = {
    "fr": "Camping, piscine, patinoire, spa et salon au bord du lac de l’Aubrelle",
    "en": "Campsite, pool, ice rink, spa and fair on the shores of Lake Aubrelle",
}
AUTHOR = SITENAME  # signs what nobody signed
ACCESSIBILITY = {"compliance": "partial", "page": "pages/accessibilite"}
ORGANIZATION = {"logo": "theme/icons/flame.svg"}  # also type, legal_name, email …
DEFAULT_LANG = "fr"
LANGUAGES = ("fr", "en")  # the default one first
TIMEZONE = "Europe/Paris"
CURRENCY = "EUR"  # of prices that name none
PROBLEMS_LANG = "fr"  # fr or en: the language of errors and advice
SILENCED_ADVICE = ("modified-behind",)  # this story is told on dates of its own

# Where it lives
SITEURL = ""  # publishconf.py gives it; empty means links relative to their page
PUBLIC_URL = "https://example.org"  # what feeds link to while SITEURL is empty
FEED_DOMAIN = PUBLIC_URL
RELATIVE_URLS = True
ID_DOMAIN = "example.org,2026"  # a domain held in that year; never to be changed
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = "theme"
TRANSLATIONS = str(HERE / "theme/translations")

# What is read
ARTICLE_PATHS = ["blog"]
EVENT_PATHS = ["agenda"]
NOTICE_PATHS = ["notices"]
PAGE_PATHS = ["pages"]
QUESTION_PATHS = ["questions"]
VENUE_PATHS = ["venues"]
MARKDOWN = {
    "extensions": ["extra", "sane_lists", "toc"],
    "extension_configs": {
        "extra": {"footnotes": {"BACKLINK_TITLE": "↑ {}"}},
        "toc": {"permalink": False},
    },
    "output_format": "html",
}

# Addresses: French at the root, other languages below their code
ARTICLE_URL = "blog/{slug}/"
ARTICLE_SAVE_AS = "blog/{slug}/index.html"
ARTICLE_LANG_URL = "{lang}/blog/{slug}/"
ARTICLE_LANG_SAVE_AS = "{lang}/blog/{slug}/index.html"
EVENT_URL = "agenda/{slug}/"
EVENT_SAVE_AS = "agenda/{slug}/index.html"
EVENT_LANG_URL = "{lang}/agenda/{slug}/"
EVENT_LANG_SAVE_AS = "{lang}/agenda/{slug}/index.html"
PAGE_URL = VENUE_URL = "{slug}/"
PAGE_SAVE_AS = VENUE_SAVE_AS = "{slug}/index.html"
PAGE_LANG_URL = VENUE_LANG_URL = "{lang}/{slug}/"
PAGE_LANG_SAVE_AS = VENUE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
NOTICE_URL = "#notice-{slug}"  # where banners stand on the home page
NOTICE_LANG_URL = "{lang}/#notice-{slug}"
QUESTION_URL = "questions/#{slug}"
QUESTION_LANG_URL = "{lang}/questions/#{slug}"
STREAM_WORDS = {
    "fr": {
        "blog": "blog",
        "category": "categorie",
        "subscribe": "abonnements",
        "tag": "etiquette",
    },
    "en": {
        "blog": "blog",
        "category": "category",
        "subscribe": "subscribe",
        "tag": "tag",
    },
}
STREAM_TITLES = {
    "fr": {"home": "Accueil", "blog": "Le blog"},
    "en": {"home": "Home", "blog": "Blog"},
}
RESERVED_SLUGS = [
    "abonnements",
    "agenda",
    "archives",
    "blog",
    "cards",
    "categorie",
    "category",
    "desk",
    "documents",
    "etiquette",
    "feed",
    "images",
    "notices",
    "page",
    "questions",
    "recherche",
    "search",
    "subscribe",
    "tag",
    "theme",
]
DEFAULT_PAGINATION = 10

# Events
EVENT_HORIZON = 18  # months that a series without end is shown ahead
EVENT_TYPES = {"Concerts": "MusicEvent"}  # schema.org’s, by category

# Feeds
FEED_ICONS = {144: "theme/icons/flame-144.png", 512: "theme/icons/flame-512.png"}
WEBSUB_HUB = ""  # the address of a hub that tells readers at once

# Hours
EXCEPTIONS_AHEAD = 21  # days that closures and late openings are told before

# Pictures
HOME_PICTURE = {"image": "images/ponton-aube.jpg", "focus": "44% 52%"}
PICTURE_WIDTHS = (480, 960, 1600)
PICTURE_QUALITY = 80
PICTURE_FORMATS = ("webp",)  # "avif" too: smaller yet, at ten times the work
PICTURE_SIZES = "(min-width: 42rem) 38rem, 92vw"  # of a picture in a text

# An index to search in: publishconf.py turns it on
SEARCH = False

# Where a page may be shared, beside mail and the visitor's own device
SHARE_NETWORKS = ("whatsapp", "facebook", "bluesky", "linkedin")

# Cards: what networks show of a shared page
CARD_ACCENT = "#15505f"  # where no venue has a colour of its own
CARD_FONTS: tuple[str, ...] = ()  # font files for writing that the bundled ones lack
CARD_LISTS = True  # False: all lists show the home page's card

# How pages are printed
PAGE_CONTEXT = {
    "article": "content",
    "event": "content",
    "page": "content",
    "stream": "stream",
}
TEMPLATE_PAGES = {"404.html": "404.html", "style.css": "theme/style.css"}
THEME_TEMPLATES_OVERRIDES = [str(HERE / "theme/static")]  # style.css takes css/ in
IGNORE_FILES = [".*", "*.css"]
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "lstrip_blocks": True,
    "trim_blocks": True,
    "undefined": StrictUndefined,
}
