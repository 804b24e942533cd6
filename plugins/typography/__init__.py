"""Typography: French and English set as printers set them, wherever people read.

Reads:     LIBRARY, MEMORY, BEFORE, DEFAULT_LANG, the types of the contents' keys
Publishes: settings["LIBRARY"] with bodies, titles, summaries, alternatives and every
           other text set by the rules of its language; SITENAME, AUTHOR, TAGLINES and
           STREAM_TITLES likewise; settings["COMPOSED"], from what it made them, for
           a preview that reads again. Comes after content_model, before all who show.
Renders:   nothing
Renews:    the text that changed
"""

from plugins.typography import hooks


def register() -> None:
    """Connect to Pelican's signals."""
    hooks.connect()
