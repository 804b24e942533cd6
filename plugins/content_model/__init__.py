"""Content model: what an editor may write, declared once as types.

Reads:     PATH, DEFAULT_LANG, LANGUAGES, TIMEZONE, BUILD_TIME, PREVIEW,
           PROBLEMS_LANG, CURRENCY, ARTICLE_PATHS, EVENT_PATHS, NOTICE_PATHS,
           PAGE_PATHS, QUESTION_PATHS, VENUE_PATHS, RESERVED_SLUGS, MARKDOWN, AUTHOR,
           MARKDOWN_INPUTS, MEMORY, SITENAME, the URL of every kind, content/gone.yml,
           terms.yml and school-holidays.yml
Publishes: settings["LIBRARY"], context["venues"], context["notices"], the attributes
           that attributes.py and practical.py declare, settings["PROBLEMS"], when
           contents come out in settings["TURNS"], what the model knows of itself in
           settings["MANUAL"]
Renders:   nothing of its own (Pelican's generators record posts and pages)
Renews:    its text, how many words and minutes it has, where it changed
"""

from importlib import import_module


def register() -> None:
    """Connect to Pelican's signals; who wants the model alone need not wait for it."""
    import_module("plugins.content_model.hooks").connect()
