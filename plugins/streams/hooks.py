"""Where streams meet Pelican: after all contents are read, before printing."""

from collections.abc import Iterator
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.content_model.model import Link
from plugins.streams.addresses import Addresses
from plugins.streams.lists import alternates, chain, newest_first, pages, streams
from plugins.streams.model import Stream, StreamPage
from plugins.streams.navigation import navigation

# Pelican's own lists and feeds: off, ours take their place.
OFF: dict[str, Any] = {
    "ARCHIVES_SAVE_AS": "",
    "AUTHORS_SAVE_AS": "",
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "AUTHOR_SAVE_AS": "",
    "CATEGORIES_SAVE_AS": "",
    "CATEGORY_FEED_ATOM": None,
    "CATEGORY_SAVE_AS": "",
    "DIRECT_TEMPLATES": [],
    "FEED_ALL_ATOM": None,
    "FEED_ALL_RSS": None,
    "TAG_FEED_ATOM": None,
    "TAG_SAVE_AS": "",
    "TAGS_SAVE_AS": "",
    "TRANSLATION_FEED_ATOM": None,
}


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(silence)
    signals.get_generators.connect(offer_generator)
    signals.all_generators_finalized.connect(gather)


def silence(pelican: Pelican) -> None:
    """Turn Pelican's own lists off."""
    pelican.settings.update(OFF)


class StreamsGenerator(Generator):
    """Records the pages of every stream."""

    def generate_output(self, writer: Writer) -> None:
        """Record one job a page."""
        for page in self.context["stream_pages"]:
            writer.write_file(
                f"{page.url}index.html",
                self.get_template(page.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=page.url,
                stream=page,
            )


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the streams to Pelican's generators."""
    del pelican
    return StreamsGenerator


def gather(generators: list[Generator]) -> None:
    """Publish every list of every language, cut into pages."""
    context = generators[0].context
    found, menus = [], {}
    for lang in context.get("LANGUAGES") or [context["DEFAULT_LANG"]]:
        own = _streams(context, lang)
        found += own
        menus[lang] = _navigation(context, own, lang)
    others = alternates(found)
    size = context["DEFAULT_PAGINATION"] or 10
    context["streams"] = found
    context["navigation"] = menus
    context["stream_pages"] = [
        _joined(page, others, found)
        for stream in found
        for page in pages(stream, size=size)
    ]


def _contents(context: dict[str, Any], kind: str, lang: str) -> Iterator[Any]:
    for content in context["generated_content"].values():
        if getattr(content, "kind", None) != kind or content.lang != lang:
            continue
        if content.status == "published":
            yield content


def _streams(context: dict[str, Any], lang: str) -> list[Stream]:
    posts = newest_first(_contents(context, "post", lang))
    news = newest_first([*posts, *_contents(context, "event", lang)])
    chain(posts)
    addresses = Addresses(
        default_lang=context["DEFAULT_LANG"],
        words=context.get("STREAM_WORDS", {}),
        titles=context.get("STREAM_TITLES", {}),
    )
    return list(
        streams(
            news,
            _venues(context, lang),
            lang=lang,
            addresses=addresses,
            terms=context["LIBRARY"].terms,
        )
    )


def _venues(context: dict[str, Any], lang: str) -> list[Any]:
    return [
        venue
        for venue in context["venues"]
        if venue.lang == lang and venue.status == "published"
    ]


def _navigation(
    context: dict[str, Any], own: list[Stream], lang: str
) -> dict[str, Any]:
    shown = list(_contents(context, "page", lang))
    return navigation(own, shown, _venues(context, lang), lang=lang)


def _joined(
    page: StreamPage,
    others: dict[tuple[str, str], tuple[Link, ...]],
    found: list[Stream],
) -> StreamPage:
    """Add what a page shows of the other lists."""
    if page.number == 1:
        page.alternates = others.get((page.kind, page.key), ())
    if page.kind in ("blog", "category"):
        page.categories = tuple(
            Link(title=s.title, url=s.url, lang=s.lang, current=s.url == page.url)
            for s in found
            if s.kind == "category" and s.lang == page.lang
        )
    return page
