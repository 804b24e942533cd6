"""Where the content model meets Pelican: settings, reader, venues, attributes."""

import os
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican import Pelican
from pelican.contents import Article, Content, Page, Static
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.readers import BaseReader, Readers
from pelican.urlwrappers import Author, Category, Tag
from pelican.utils import order_content, process_translations

from plugins.content_model.attributes import OPTIONAL, attributes
from plugins.content_model.library import Library
from plugins.content_model.model import Link
from plugins.content_model.scope import Document, Scope

# What the model decides for Pelican, whatever the site's settings say.
DECIDED = {
    "ARTICLE_TRANSLATION_ID": "id",
    "CACHE_CONTENT": False,
    "DEFAULT_METADATA": {},
    "EXTRA_PATH_METADATA": {},
    "FILENAME_METADATA": "",
    "FORMATTED_FIELDS": [],
    "INTRASITE_LINK_REGEX": r"[{|](?P<what>filename|static)[|}]",
    "LOAD_CONTENT_CACHE": False,
    "PAGE_TRANSLATION_ID": "id",
    "PATH_METADATA": "",
    "STATIC_PATHS": [],
    "USE_FOLDER_AS_CATEGORY": False,
    "WITH_FUTURE_DATES": True,
}
KINDS = {"blog": "ARTICLE", "pages": "PAGE", "venues": "VENUE"}


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(read_library)
    signals.readers_init.connect(offer_reader)
    signals.get_generators.connect(offer_generator)
    signals.content_object_init.connect(complete)
    signals.all_generators_finalized.connect(join)


def read_library(pelican: Pelican) -> None:
    """Read and judge all contents before Pelican reads any."""
    settings = pelican.settings
    settings.update(DECIDED)
    settings.setdefault("VENUE_PATHS", [])
    library = Library.read(scope(settings))
    settings["LIBRARY"] = library
    settings.setdefault("PROBLEMS", []).extend(library.problems)


def scope(settings: dict[str, Any]) -> Scope:
    """Give what the settings say of the contents."""
    root = Path(settings["PATH"])
    default = settings["DEFAULT_LANG"]
    others = [lang for lang in settings.get("LANGUAGES", ()) if lang != default]

    def url(kind: str, slug: str, lang: str) -> str:
        key = "URL" if lang == default else "LANG_URL"
        return str(settings[f"{KINDS[kind]}_{key}"]).format(slug=slug, lang=lang)

    return Scope(
        root=root,
        shown=_shown(root),
        folders={
            folder: kind
            for kind, name in KINDS.items()
            for folder in settings.get(f"{name}_PATHS", [])
        },
        languages=(default, *others),
        zone=ZoneInfo(settings["TIMEZONE"]),
        now=settings["BUILD_TIME"],
        reserved=frozenset(settings.get("RESERVED_SLUGS", ())) | {default, *others},
        url=url,
        markdown=settings["MARKDOWN"],
    )


def _shown(root: Path) -> str:
    """Name the content folder as its editor does, standing in the project."""
    relative = os.path.relpath(root)
    return str(root) if relative.startswith("..") else relative.replace(os.sep, "/")


class CategoryTerm(Category):
    """A category whose title and address the lists of its language give it."""

    title = url = save_as = page_name = ""


class TagTerm(Tag):
    """A tag, likewise."""

    title = url = save_as = page_name = ""


class LibraryReader(BaseReader):
    """Hands Pelican the contents that the library has read already."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give HTML and attributes; drafts and faulty files are skipped."""
        library: Library = self.settings["LIBRARY"]
        source = Path(os.path.relpath(source_path, library.scope.root)).as_posix()
        document = library.documents.get(source)
        if document is None or not self._shows(document):
            return "", {"title": source, "status": "skip"}
        author = self.settings.get("AUTHOR") or self.settings["SITENAME"]
        given = attributes(document, root=library.scope.root, author=author)
        given["authors"] = [Author(name, self.settings) for name in given["authors"]]
        given["author"] = given["authors"][0]
        given["tags"] = [TagTerm(name, self.settings) for name in given["tags"]]
        if "category" in given:
            given["category"] = CategoryTerm(given["category"], self.settings)
        return document.body.html, given

    def _shows(self, document: Document) -> bool:
        return document.is_public or bool(self.settings.get("PREVIEW"))


def offer_reader(readers: Readers) -> None:
    """Read .md files from the library."""
    readers.reader_classes["md"] = LibraryReader


class Venue(Content):
    """A place that people visit."""

    mandatory_properties = ("title",)
    default_template = "venue"


class VenuesGenerator(Generator):
    """Reads the venues; also asks for the documents that contents offer."""

    def generate_context(self) -> None:
        """Publish context["venues"], in their order, originals before translations."""
        library: Library = self.settings["LIBRARY"]
        venues = [
            self.readers.read_file(
                base_path=self.path,
                path=path,
                content_class=Venue,
                context=self.context,
            )
            for path in sorted(self.get_files(self.settings["VENUE_PATHS"]))
        ]
        venues = [venue for venue in venues if venue.is_valid()]
        for venue in venues:
            self.add_source_path(venue)
            self.add_static_links(venue)
        originals, translations = process_translations(venues, translation_id="id")
        order = order_content(originals, lambda venue: (venue.order, venue.slug))
        self.context["venues"] = order + translations
        self.context["static_links"].update(
            download.file
            for document in library.documents.values()
            for download in document.content.downloads
        )


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
        if not isinstance(content, (Article, Page, Venue)):
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
