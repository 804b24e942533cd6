"""Somebody else's site: stock Pelican builds it too, and is asked what is right."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.law import Edit
from tests.law_edits import BYTES, evenings, paired
from tests.law_site import Sources, picture

SETTINGS_OF_STOCK = """import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
PATH = str(HERE / "content")
CACHE_PATH = os.environ["LAW_CACHE"]
SITENAME = "Plain"
SITEURL = "https://example.org"
TIMEZONE = "UTC"
THEME = "simple"
THEME_TEMPLATES_OVERRIDES = [str(HERE / "over")]
DEFAULT_PAGINATION = 3
"""
NOTE = """Title: Note {number}
Date: 2026-01-0{number} 10:00
Category: {category}
Tags: t{tag}, all

Some *text*, and [a link]({{filename}}n1.md).

    a = "block of code"
"""
FRENCH = (
    "Title: Une note\nLang: fr\nSlug: note-1\nDate: 2026-01-01 10:00\n\nDu texte.\n"
)
PICTURE = "content/images/a.png"
# A template that reaches for more than its own article depends on everything.
FAR = """{% extends "!simple/article.html" %}{% block content %}{{ super() }}
{{ articles | length }} {{ articles[0].title }} {{ SITENAME }} {% endblock %}
"""
NOTES = [f"content/n{number}.md" for number in range(1, 8)]


def plain() -> Sources:
    """Give seven notes, one of them in French too, a page, a picture."""
    notes = {
        name: NOTE.format(number=number, category="AB"[number % 2], tag=number % 3)
        for number, name in enumerate(NOTES, 1)
    }
    texts = {
        **notes,
        "settings.py": SETTINGS_OF_STOCK,
        "content/n1-fr.md": FRENCH,
        "content/pages/about.md": "Title: About\n\n![a]({static}/images/a.png)\n",
        "over/none.html": "",
    }
    return {name: text.encode() for name, text in texts.items()} | {PICTURE: picture(1)}


STEPS: list[Edit] = [
    ("add", NOTES[0], "\nMore *text*.\n"),
    ("key", NOTES[1], "Title", "Another & title"),
    ("key", NOTES[2], "Tags", "t1, new"),
    ("key", NOTES[3], "Category", "C"),
    ("key", NOTES[4], "Slug", "five"),
    ("key", NOTES[5], "Date", "2025-12-01 10:00"),
    ("key", NOTES[6], "Status", "draft"),
    ("key", NOTES[1], "Author", "Ada"),
    ("write", "content/n2-fr.md", FRENCH.replace("note-1", "another-title")),
    ("remove", "content/n1-fr.md"),
    ("draw", PICTURE, 4),
    ("quietly", "draw", PICTURE, 5),
    ("key", NOTES[6], "Status", None),
    ("remove", NOTES[6]),
    ("rename", NOTES[5], "content/n66.md"),
    ("key", "content/pages/about.md", "Title", "About us"),
    ("setting", "SITENAME", "'Plainer'"),
    ("setting", "DEFAULT_PAGINATION", "2"),
    (
        "setting",
        "ARTICLE_URL",
        "'{date:%Y}/{slug}/'\nARTICLE_SAVE_AS = ARTICLE_URL + 'index.html'",
    ),
    ("write", "over/article.html", FAR),
    ("key", NOTES[0], "Title", "The first"),
    ("setting", "RELATIVE_URLS", "True"),
    ("setting", "SUMMARY_MAX_LENGTH", "2"),
    ("setting", "YEAR_ARCHIVE_SAVE_AS", "'{date:%Y}/index.html'"),
    ("setting", "TAG_FEED_ATOM", "'feeds/tag/{slug}.xml'"),
    ("setting", "MARKDOWN", "{'extensions': ['markdown.extensions.toc']}"),
    ("setting", "THEME", "'notmyidea'"),
    ("spoiled", 2, "same size"),
    ("killed", 4, True, "key", NOTES[2], "Title", "Cut off"),
    ("forgotten", "cache"),
]
# What a lost list named, nobody can know for ours: it is lost alone.
STOCK_TOUR = [*evenings(STEPS, 3), [("left", 0, "cut")]]
KEYS = {
    "Author": ["Ada", "Bob, Ada", None],
    "Category": ["A", "D"],
    "Date": ["2025-01-01 10:00", "2026-01-05 11:00"],
    "Lang": ["fr", None],
    "Modified": ["2026-02-01", None],
    "Slug": ["note-1", "two", None],
    "Status": ["draft", "hidden", "published"],
    "Summary": ["Short *and* sweet.", None],
    "Tags": ["all", "t1", None],
    "Title": ["One", "Two & <two>", "Été"],
}
STOCK_SETTINGS = {
    "ARTICLE_ORDER_BY": ["'title'", "'reversed-date'"],
    "AUTHOR": ["'Zoe'"],
    "AUTHOR_SAVE_AS": ["''"],
    "CATEGORY_URL": ["'c/{slug}.html'\nCATEGORY_SAVE_AS = CATEGORY_URL"],
    "DEFAULT_DATE_FORMAT": ["'%Y'"],
    "DEFAULT_LANG": ["'fr'"],
    "DEFAULT_PAGINATION": ["False", "1", "2"],
    "DEFAULT_METADATA": ["{'author': 'Meta'}"],
    "DISPLAY_PAGES_ON_MENU": ["False"],
    "FEED_ALL_RSS": ["'rss.xml'"],
    "FEED_MAX_ITEMS": ["2"],
    "LINKS": ["[('a', 'https://example.org/a')]"],
    "MENUITEMS": ["[('m', '/m')]"],
    "MONTH_ARCHIVE_SAVE_AS": ["'{date:%Y-%m}.html'"],
    "OUTPUT_SOURCES": ["True"],
    "RELATIVE_URLS": ["True", "False"],
    "SITENAME": ["'One'"],
    "SITEURL": ["''", "'https://example.net'"],
    "SLUGIFY_SOURCE": ["'basename'"],
    "SUMMARY_MAX_LENGTH": ["1", "None"],
    "TAG_SAVE_AS": ["''"],
    "THEME": ["'notmyidea'", "'simple'"],
    "TIMEZONE": ["'Europe/Paris'"],
    "USE_FOLDER_AS_CATEGORY": ["False"],
}


def stock_edits() -> SearchStrategy[Edit]:
    """Draw an edit of somebody else's site."""
    one, names = st.just, st.sampled_from(NOTES)
    keyed = paired(KEYS, one("key"), names)
    changed = paired(STOCK_SETTINGS, one("setting"))
    killed = st.tuples(one("killed"), st.integers(1, 60), st.booleans())
    return st.one_of(
        keyed,
        keyed,
        keyed,
        changed,
        changed,
        st.tuples(one("add"), names, st.sampled_from(["\nMore.\n", "\n## Head\n"])),
        st.tuples(one("remove"), names),
        st.tuples(one("write"), names, one("Title: New\nDate: 2026-01-03\n\nNew.\n")),
        st.tuples(one("write"), one("over/article.html"), one(FAR)),
        st.tuples(one("remove"), one("over/article.html")),
        st.tuples(one("draw"), one(PICTURE), st.integers(0, 9)),
        st.tuples(one("spoiled"), st.integers(0, 99), st.sampled_from(BYTES)),
        st.tuples(one("left"), st.integers(0, 99), st.sampled_from(BYTES)),
        st.builds(lambda first, then: (*first, *then), killed, keyed),
    )
