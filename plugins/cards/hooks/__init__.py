"""Where cards meet Pelican: when all lists are known, before anything is printed."""

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.cards.gallery import Gallery
from plugins.cards.hooks.gathering import gathered
from plugins.cards.telling import late_problems, problems
from plugins.content_model.model import is_refused

SHEET = "cards/index.html"  # in the preview: every card of the site


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(hang)
    signals.get_generators.connect(offer_generator)
    signals.finalized.connect(conclude)


def hang(generators: list[Generator]) -> None:
    """Give every content and list its card; have those drawn that are missing.

    A preview draws a card when it is looked at, and a build that fails anyway none.
    """
    context = generators[0].context
    gallery = gathered(context)
    context["cards"] = generators[0].settings["CARDS"] = gallery
    fails = is_refused(context["PROBLEMS"], strict=bool(context.get("STRICT")))
    if not context.get("PREVIEW") and not fails:
        gallery.begin()
    context["PROBLEMS"].extend(problems(gallery))


def conclude(pelican: Pelican) -> None:
    """Tell what came out of cards that were drawn while pages were printed."""
    pelican.settings["PROBLEMS"].extend(late_problems(pelican.settings["CARDS"]))


conclude.by_pressrun = True  # type: ignore[attr-defined]


class CardsGenerator(Generator):
    """Records one file a card and format."""

    def generate_output(self, writer: Writer) -> None:
        """Record the files; the preview's sheet too."""
        gallery: Gallery = self.context["cards"]
        for address, make, source, name in gallery.files():
            writer.write_bytes(address, make, inputs=(source,), stands_on=name)
        if self.settings.get("PREVIEW"):
            writer.write_bytes(SHEET, self._sheet)

    def _sheet(self) -> bytes:
        gallery: Gallery = self.context["cards"]
        gallery.make()
        lang = self.settings["PROBLEMS_LANG"]
        from plugins.cards.sheet import sheet  # noqa: PLC0415  a build has none

        return sheet(gallery, lang=lang, link=lambda shown: f"/{shown.url}").encode()


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the cards to Pelican's generators."""
    del pelican
    return CardsGenerator
