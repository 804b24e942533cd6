"""Where feeds meet Pelican: when the lists are known, and when they are printed."""

from functools import partial

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.content_model.model import Link
from plugins.feeds.rss import Source

FOLLOWED = "blog"  # the kind of stream that has a feed


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(announce)
    signals.get_generators.connect(offer_generator)


def announce(generators: list[Generator]) -> None:
    """Tell every list and every menu where its language's feed is."""
    context = generators[0].context
    for stream in context["streams"]:
        if stream.kind == FOLLOWED:
            context["navigation"][stream.lang]["feed"] = f"{stream.url}feed.xml"
    for page in context["stream_pages"]:
        feed = context["navigation"][page.lang]["feed"]
        if feed:
            page.feeds.append(Link(title=context["SITENAME"], url=feed, lang=page.lang))


class FeedsGenerator(Generator):
    """Records the feed of each language's blog; an empty one is not written."""

    def generate_output(self, writer: Writer) -> None:
        """Record one job a feed."""
        settings = self.settings
        source = Source(
            root=(settings["SITEURL"] or settings.get("PUBLIC_URL", "")).rstrip("/"),
            name=settings["SITENAME"],
            domain=settings.get("ID_DOMAIN", "example.org,2026"),
            default_lang=settings["DEFAULT_LANG"],
        )
        for stream in self.context["streams"]:
            if stream.kind == FOLLOWED and stream.items:
                about = settings.get("TAGLINES", {}).get(stream.lang, "")
                make = partial(source.rss, stream, about=about)
                writer.write_bytes(f"{stream.url}feed.xml", make, inputs=(stream.key,))


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the feeds to Pelican's generators."""
    del pelican
    return FeedsGenerator
