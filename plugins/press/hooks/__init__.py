"""Where the press meets Pelican: the site class, its writer, the two commands."""

from pathlib import Path

from pelican.generators import Generator, TemplatePagesGenerator
from pelican.plugins import signals

from plugins.press.hooks.commands import build, opened, preview
from plugins.press.hooks.site import Site
from plugins.press.language import callables

__all__ = ["Site", "build", "connect", "opened", "preview"]


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(speak)


def speak(generator: Generator) -> None:
    """Give templates gettext in the language of their page; each is compiled once."""
    context, env = generator.context, generator.env
    env.auto_reload = False  # a site is read once, and a preview reads it anew
    env.bytecode_cache = generator.settings.get("COMPILED")
    if folder := generator.settings.get("TRANSLATIONS"):
        said = context.setdefault("GETTEXT", callables(Path(folder)))
        env.add_extension("jinja2.ext.i18n")
        env.install_gettext_callables(*said, newstyle=True)
    # Template pages are looked for among the contents too, so theirs are their own.
    if not isinstance(generator, TemplatePagesGenerator):
        generator.env = context.setdefault("TEMPLATES", env)
