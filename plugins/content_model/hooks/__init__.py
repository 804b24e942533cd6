"""Where the content model meets Pelican: settings, reader, venues, attributes."""

from functools import partial

from pelican import Pelican
from pelican.contents import Content, Static
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.readers import BaseReader, Readers

from plugins.content_model.attributes import OPTIONAL, length
from plugins.content_model.before import Before
from plugins.content_model.hooks.reader import LibraryReader
from plugins.content_model.hooks.readers import LibraryReaders
from plugins.content_model.hooks.settings import ABSENT, DECIDED, scope
from plugins.content_model.hooks.venues import VenuesGenerator
from plugins.content_model.hooks.versions import part
from plugins.content_model.library import Library
from plugins.content_model.manual import Manual
from plugins.content_model.model import Edit, Link, text_edited


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(read_library)
    signals.readers_init.connect(offer_reader)
    signals.generator_init.connect(lend_readers)
    signals.get_generators.connect(offer_generator)
    signals.content_object_init.connect(complete)
    signals.article_generator_pretaxonomy.connect(part)
    signals.all_generators_finalized.connect(join)
    text_edited.connect(renew)


def read_library(pelican: Pelican) -> None:
    """Read and judge all contents before Pelican reads any."""
    settings = pelican.settings
    settings.update(DECIDED)
    for name, value in ABSENT.items():
        settings.setdefault(name, value)
    before = Before.of(settings.get("BEFORE", {}).get("LIBRARY"))
    memory = settings.get("MEMORY")
    library = Library.read(scope(settings), memory, before)
    if memory:
        memory.keep()  # texts as they are kept make room for what is made of them
    if not settings.get("PREVIEW"):
        library.typed.clear()  # documents hold what passed; a preview goes on from it
    settings["LIBRARY"] = library
    settings["MANUAL"] = Manual(scope=library.scope)
    settings.setdefault("PROBLEMS", []).extend(library.problems)
    settings.setdefault("TURNS", []).extend(library.turns())


def offer_reader(readers: Readers) -> None:
    """Read .md files from the library, and no others: nobody judged them."""
    readers.reader_classes = {"md": LibraryReader, "static": BaseReader}


def lend_readers(generator: Generator) -> None:
    """Have a generator read from the library."""
    if "LIBRARY" in generator.settings:
        generator.readers = LibraryReaders(generator.settings)


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the venues to Pelican's generators."""
    del pelican
    return VenuesGenerator


def complete(content: Content) -> None:
    """Give every content its optional attributes, None where absent."""
    for name in () if isinstance(content, Static) else OPTIONAL:
        if not hasattr(content, name):
            setattr(content, name, None)


def join(generators: list[Generator]) -> None:
    """Join contents to their venue and to their translations, in a fixed order."""
    context = generators[0].context
    library: Library = context["LIBRARY"]
    rank = library.scope.languages.index
    venues = {(v.id.partition("/")[2], v.lang): v for v in context["venues"]}
    for content in context["generated_content"].values():
        if getattr(content, "kind", None) is None:
            continue
        content.translations.sort(key=lambda other: rank(other.lang))
        versions = sorted((content, *content.translations), key=lambda c: rank(c.lang))
        if len(versions) > 1:
            content.alternates = tuple(
                Link(title=version.lang, url=version.url, lang=version.lang)
                for version in versions
            )
        if isinstance(content.venue, str):
            fallback = venues.get((content.venue, library.scope.default_lang))
            content.venue = venues.get((content.venue, content.lang), fallback)


def renew(edit: Edit) -> None:
    """Hold the text that was edited, and hand it on, as the other plugins set it."""
    edit.steps.append(partial(_take, edit))


def _take(edit: Edit) -> None:
    library: Library = edit.context["LIBRARY"]
    library.take(edit.entry, edit.body, edit.document)
    content, body = edit.content, edit.document.body
    content._content = body.html  # noqa: SLF001  Pelican's place for a text
    for name, value in length(body).items():
        setattr(content, name, value)
