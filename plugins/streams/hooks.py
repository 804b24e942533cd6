"""Where streams meet Pelican: after all contents are read, before printing."""

from collections.abc import Iterator
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.streams.addresses import Addresses
from plugins.streams.agenda import agenda_pages, month_pages
from plugins.streams.happenings import Happenings
from plugins.streams.joining import joined
from plugins.streams.lists import chain, newest_first, pages, streams
from plugins.streams.model import Stream, StreamPage
from plugins.streams.navigation import navigation, statement
from plugins.streams.nights import coming, programme
from plugins.streams.soon import Soon

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
    signals.article_generator_finalized.connect(empty)
    signals.all_generators_finalized.connect(gather)


def silence(pelican: Pelican) -> None:
    """Turn Pelican's own lists off."""
    pelican.settings.update(OFF)


def empty(generator: Generator) -> None:
    """Empty Pelican's lists by term: it would go through all posts for each of them."""
    for lists in (generator.tags, generator.categories, generator.authors):
        lists.clear()


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
    found: list[Stream] = []
    menus = {}
    for lang in context.get("LANGUAGES") or [context["DEFAULT_LANG"]]:
        own = list(_streams(context, lang))
        found += own
        menus[lang] = _navigation(context, own, lang)
        _tell_soon(context, lang)
    size = context["DEFAULT_PAGINATION"] or 10
    context["streams"] = found
    context["navigation"] = menus
    cut = [page for stream in found for page in _pages(stream, size)]
    context["stream_pages"] = list(joined(cut, found))


def _pages(stream: Stream, size: int) -> Iterator[StreamPage]:
    if stream.agenda:
        return agenda_pages(stream)
    if stream.grid:
        return month_pages(stream)
    return pages(stream, size=size)


def _contents(context: dict[str, Any], kind: str, lang: str) -> Iterator[Any]:
    for content in context["generated_content"].values():
        if getattr(content, "kind", None) != kind or content.lang != lang:
            continue
        if content.status == "published":
            yield content


def _streams(context: dict[str, Any], lang: str) -> Iterator[Stream]:
    posts = newest_first(_contents(context, "post", lang))
    news = newest_first([*posts, *_contents(context, "event", lang)])
    chain(posts)
    venues = _venues(context, lang)
    addresses = Addresses(
        default_lang=context["DEFAULT_LANG"],
        words=context.get("STREAM_WORDS", {}),
        titles=context.get("STREAM_TITLES", {}),
    )
    terms = context["LIBRARY"].terms
    yield from streams(news, venues, lang=lang, addresses=addresses, terms=terms)
    happenings = Happenings(
        events=_programme(context, lang),
        venues=venues,
        lang=lang,
        now=context["BUILD_TIME"],
        addresses=addresses,
        terms=terms,
    )
    yield from happenings.streams()


def _programme(context: dict[str, Any], lang: str) -> list[Any]:
    default = context["DEFAULT_LANG"]
    return programme(context.get("events", ()), lang=lang, default_lang=default)


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
    languages = context.get("LANGUAGES") or [lang]
    pages = [page for one in languages for page in _contents(context, "page", one)]
    said = statement(context.get("ACCESSIBILITY", {}), pages, lang=lang)
    venues = _venues(context, lang)
    return navigation(own, shown, venues, lang=lang, said=said)


def _tell_soon(context: dict[str, Any], lang: str) -> None:
    """Tell every text what comes soon at its venue."""
    soon = Soon.of(coming(_programme(context, lang), _venues(context, lang)))
    for content in context["generated_content"].values():
        if getattr(content, "kind", None) and content.lang == lang:
            content.soon = soon.beside(content)
