"""Where search meets Pelican: when the lists are known, and when pages are printed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import TemplateNotFound
from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals

from plugins.content_model.model import FieldError, Link, Problem
from plugins.search import words
from plugins.search.indexing import index
from plugins.search.model import SearchPage

TEMPLATE = "search.html"
OFFERED = ("blog", "agenda", "category", "agenda-category", "venue")


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(announce)
    signals.initialized.connect(listen)


def listen(pelican: Pelican) -> None:
    """Index the printed pages in public builds, and where a preview is whole."""
    settings = pelican.settings
    if settings.get("SEARCH") or settings.get("PREVIEW_WHOLE"):
        signals.finalized.connect(make_index)


def announce(generators: list[Generator]) -> None:
    """Add the page that searches each language, if the theme has a template for it."""
    context = generators[0].context
    try:
        generators[0].env.get_template(TEMPLATE)
    except TemplateNotFound:
        return
    pages = list(_pages(context))
    links = tuple(Link(title=p.lang, url=p.url, lang=p.lang) for p in pages)
    for page in pages:
        page.alternates = links if links[1:] else ()
        link = Link(title=page.title, url=page.url, lang=page.lang)
        context["navigation"][page.lang]["search"] = link
    context["stream_pages"] += pages
    policies = context.setdefault("policies", {})
    policies.update({page.url: page.policy for page in pages})


def _pages(context: dict[str, Any]) -> Iterator[SearchPage]:
    """Give a page for each language that has something to find."""
    default = context["DEFAULT_LANG"]
    for lang in context.get("LANGUAGES") or [default]:
        own = [stream for stream in context["streams"] if stream.lang == lang]
        word = words.ADDRESSES.get(lang, words.ADDRESSES["en"])
        word = context.get("STREAM_WORDS", {}).get(lang, {}).get("search", word)
        prefix = "" if lang == default else f"{lang}/"
        if own:
            yield SearchPage(
                lang=lang,
                title=words.TITLE.said(lang, {}),
                url=f"{prefix}{word}/",
                lists=tuple(
                    Link(title=stream.title, url=stream.url, lang=lang)
                    for kind in OFFERED
                    for stream in own
                    if stream.kind == kind
                ),
            )


def make_index(pelican: Pelican) -> None:
    """Index the printed pages; without an engine there is no index."""
    try:
        index(Path(pelican.output_path))
    except FieldError as error:
        missing = error.words is words.NO_ENGINE
        problem = Problem(words=error.words, values=error.values, warning=missing)
        pelican.settings["PROBLEMS"].append(problem)
