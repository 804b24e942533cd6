"""Venues as Pelican contents, and the generator that reads them."""

from pelican.contents import Content
from pelican.generators import Generator
from pelican.utils import order_content, process_translations

from plugins.content_model.library import Library


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
