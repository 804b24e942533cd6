"""Where structured data meets Pelican: when all lists are known, before printing."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.content_model.model import Link, Problem
from plugins.structured_data import words
from plugins.structured_data.graphs import Graphs
from plugins.structured_data.head import Identity
from plugins.structured_data.model import Head, Later, Seat
from plugins.structured_data.site import Site
from plugins.structured_data.sitemap import robots, sitemap

Entry = tuple[Head, datetime | None]


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(judge)
    signals.all_generators_finalized.connect(give_heads)
    signals.all_generators_finalized.connect(give_graphs)
    signals.get_generators.connect(offer_generator)


def judge(pelican: Pelican) -> None:
    """Advise on venues whose events search engines would not show."""
    settings = pelican.settings
    if not (settings["SITEURL"] or settings.get("PUBLIC_URL")):
        return  # No graph is made where nobody said where the site lives.
    documents = settings["LIBRARY"].documents.values()
    shown = [d for d in documents if d.is_public or settings.get("PREVIEW")]
    held = {d.content.venue for d in shown if d.kind == "agenda"}
    for venue in (d for d in shown if d.kind == "venues"):
        is_original = venue.lang == settings["DEFAULT_LANG"]
        named = is_original and venue.id.partition("/")[2] in held
        if named and not venue.content.address:
            problem = Problem(words=words.NO_ADDRESS, path=venue.path, warning=True)
            settings["PROBLEMS"].append(problem)


def give_heads(generators: list[Generator]) -> None:
    """Give every content and every page of a list its head."""
    context = generators[0].context
    identity = Identity(
        name=context["SITENAME"],
        taglines=context.get("TAGLINES", {}),
        default_lang=context["DEFAULT_LANG"],
    )
    for content in _contents(context):
        content.head = identity.of_content(content)
    for page in context.get("stream_pages", ()):
        page.head = identity.of_page(page)


def give_graphs(generators: list[Generator]) -> None:
    """Give every content and every page of a list its graph."""
    context = generators[0].context
    site = _site(context)
    if not site.root:
        return  # Names of things are addresses, and nobody said where the site lives.
    graphs = Graphs(site=site)
    seat = None if context.get("PREVIEW") else Seat()
    for content in _contents(context):
        if content.kind != "venue":  # a venue's page is the first of its list
            content.jsonld = Later(make=partial(graphs.of_content, content), seat=seat)
    for page in context.get("stream_pages", ()):
        page.jsonld = Later(make=partial(graphs.of_list, page), seat=seat)


def _site(context: dict[str, Any]) -> Site:
    default = context["DEFAULT_LANG"]
    return Site(
        root=(context["SITEURL"] or context.get("PUBLIC_URL", "")).rstrip("/"),
        name=context["SITENAME"],
        default_lang=default,
        languages=tuple(context.get("LANGUAGES") or [default]),
        taglines=context.get("TAGLINES", {}),
        organization=context.get("ORGANIZATION", {}),
        event_types=context.get("EVENT_TYPES", {}),
        lists={
            (stream.kind, stream.lang): Link(title=stream.title, url=stream.url)
            for stream in context.get("streams", ())
            if stream.kind in ("home", "blog", "agenda")
        },
    )


class MapGenerator(Generator):
    """Records the map of the site, and the welcome to robots."""

    def generate_output(self, writer: Writer) -> None:
        """Record both files where the site's own address is known."""
        root = self.settings["SITEURL"].rstrip("/")
        if not root:
            return
        entries = [
            (head, changed) for head, changed in self._entries() if head.robots is None
        ]
        writer.write_bytes("sitemap.xml", partial(sitemap, entries, root=root))
        writer.write_bytes("robots.txt", partial(robots, root=root), stands_on=root)

    def _entries(self) -> Iterator[Entry]:
        """Go through all pages with their last change, if it is known."""
        for content in _contents(self.context):
            if content.kind != "venue":  # a venue's page is the first of its list
                yield content.head, _changed(content)
        for page in self.context.get("stream_pages", ()):
            changes = (_changed(item) for item in (*page.items, page.venue) if item)
            known = [change for change in changes if change]
            yield page.head, max(known, default=None)


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the map to Pelican's generators."""
    del pelican
    return MapGenerator


def _contents(context: dict[str, Any]) -> Iterator[Any]:
    for content in context["generated_content"].values():
        if getattr(content, "kind", None):
            yield content


def _changed(content: Any) -> datetime | None:  # noqa: ANN401  any content
    changed: datetime | None = content.modified or content.date
    return changed
