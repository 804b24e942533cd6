"""Where the press meets Pelican: the site class, its writer, the two commands."""

from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals

from plugins.press.hooks.commands import build, preview
from plugins.press.hooks.site import Site
from plugins.press.language import callables

__all__ = ["Site", "build", "connect", "preview"]


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(speak)


def speak(generator: Generator) -> None:
    """Give templates gettext in the language of their page."""
    folder = generator.settings.get("TRANSLATIONS")
    if folder:
        generator.env.add_extension("jinja2.ext.i18n")
        gettext, ngettext = callables(Path(folder))
        generator.env.install_gettext_callables(gettext, ngettext, newstyle=True)
