"""Venues and notices as Pelican contents, and the generators that read them."""

from pelican.contents import Content
from pelican.generators import Generator
from pelican.utils import order_content, process_translations

from plugins.content_model.library import Library


class Venue(Content):
    """A place that people visit."""

    mandatory_properties = ("title",)
    default_template = "venue"


class Notice(Content):
    """A sentence that holds for a while; it has no page of its own."""

    mandatory_properties = ("title",)
    default_template = "notice"


class VenuesGenerator(Generator):
    """Reads venues and notices; also asks for the documents that contents offer."""

    def generate_context(self) -> None:
        """Publish both, in their order, originals before translations."""
        library: Library = self.settings["LIBRARY"]
        venues, translated = self._read(Venue, self.settings["VENUE_PATHS"])
        order = order_content(venues, lambda venue: (venue.order, venue.slug))
        self.context["venues"] = order + translated
        notices, translated = self._read(Notice, self.settings["NOTICE_PATHS"])
        order = order_content(notices, lambda notice: (notice.starts, notice.id))
        self.context["notices"] = order + translated
        self.context["static_links"].update(
            download.file
            for document in library.documents.values()
            for download in document.content.downloads
        )

    def _read(
        self, kind: type[Content], paths: list[str]
    ) -> tuple[list[Content], list[Content]]:
        """Read all contents of a kind, and join translations to their originals."""
        found = [
            self.readers.read_file(
                base_path=self.path,
                path=path,
                content_class=kind,
                context=self.context,
            )
            for path in sorted(self.get_files(paths))
        ]
        found = [content for content in found if content.is_valid()]
        for content in found:
            self.add_source_path(content)
            self.add_static_links(content)
        originals, translations = process_translations(found, translation_id="id")
        return originals, translations
