"""Press: how the site is printed. Pages are recorded as jobs, printed, judged, moved.

A page is printed again only if something that it was made of changed: what its
template read is traced (see trace.py), and read again before it is believed.

Reads:     OUTPUT_PATH, SITEURL, RELATIVE_URLS, TIMEZONE, LANGUAGES, DEFAULT_LANG,
           CACHE_PATH, BUILD_NOW, PREVIEW, PREVIEW_WHOLE, STRICT, PRINT_ALL, VERIFY,
           PROBLEMS_LANG, PAGE_CONTEXT, TRANSLATIONS, LOCALE, DATE_FORMATS,
           context["navigation"], context["focuses"], context["boards"],
           context["backdrop"]
Publishes: settings["BUILD_TIME"], settings["PROBLEMS"], settings["TURNS"] (when the
           site changes by itself: plugins add to it, and the first to come stands
           in .OUTPUT.next.json beside the output), settings["MEMORY"] (what plugins
           make of texts, kept for the next build), settings["HANDS"] (all cores, for
           what plugins make besides), the files, the exit status; in a preview that
           reads again because texts alone changed settings["BEFORE"], the settings of
           the reading before with all that was published in them, until `initialized`
           is over
Renders:   every template, each with its own content or stream and `site`
Renews:    what Pelican remembers of texts
"""

from plugins.press import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
