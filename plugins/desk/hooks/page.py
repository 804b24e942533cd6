"""Where the desk's page meets Pelican: in a preview, and nowhere else."""

from functools import partial
from importlib import import_module
from typing import Any

from jinja2 import TemplateNotFound
from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.content_model.model import Link
from plugins.desk.page import words
from plugins.desk.page.model import DeskPage, View

URL = "desk/"
JOBS = {
    "desk.html": "index.html",
    "desk.css": "desk.css",
    "desk-months.css": "months.css",
}


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(offer_generator)
    signals.all_generators_finalized.connect(announce)


def announce(generators: list[Generator]) -> None:
    """Lay out the desk in a preview, and link it from every page."""
    context = generators[0].context
    context["desk"] = None
    if not context.get("PREVIEW"):
        return
    try:
        for name in JOBS:
            generators[0].env.get_template(name)
    except TemplateNotFound:
        return
    lang = context["PROBLEMS_LANG"]
    title = words.TITLE.said(lang, {})
    gather = partial(_gathered, context)
    context["desk"] = DeskPage(lang=lang, title=title, url=URL, gather=gather)
    for menus in context["navigation"].values():
        menus["desk"] = Link(title=title, url=URL, lang=lang)


def _gathered(context: dict[str, Any]) -> View:
    # Read when first asked for: a build, which has no desk, does not wait for it.
    found = import_module("plugins.desk.hooks.checking").everything(context)
    shown: View = import_module("plugins.desk.page.gathering").view(context, found)
    return shown


class DeskGenerator(Generator):
    """Records the page of the desk, and its style."""

    def generate_output(self, writer: Writer) -> None:
        """Record two jobs, in a preview."""
        desk = self.context.get("desk")
        for name, address in JOBS.items() if desk else ():
            writer.write_file(
                f"{URL}{address}",
                self.env.get_template(name),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=URL,
                stream=desk,
            )


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the desk to Pelican's generators."""
    del pelican
    return DeskGenerator
