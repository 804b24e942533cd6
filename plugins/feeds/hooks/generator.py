"""Record every feed and calendar, one job a file; an empty one is not written."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from babel import Locale
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.feeds.atom import atom
from plugins.feeds.calendar import Calendars
from plugins.feeds.channel import channel
from plugins.feeds.choices import outline, shelves
from plugins.feeds.following import ATOM, ICAL, JSON, RSS, Followed, Format
from plugins.feeds.hooks.announcing import OPML, has_template
from plugins.feeds.hooks.settings import source
from plugins.feeds.items import Items
from plugins.feeds.json_feed import json_feed
from plugins.feeds.model import Guide, Outline
from plugins.feeds.opml import opml
from plugins.feeds.rss import rss
from plugins.feeds.source import Source

STYLE = "feed.css"
PRINTERS: Mapping[Format, Callable[..., bytes]] = {
    RSS: rss,
    ATOM: atom,
    JSON: json_feed,
}


class FeedsGenerator(Generator):
    """Records the feeds of every list, the calendars of events, the list of all."""

    def generate_output(self, writer: Writer) -> None:
        """Record one job a file."""
        styles = dict(self._styles(writer))
        site = source(self.settings, size=writer.size_of, styles=styles)
        items, calendars = Items(source=site), Calendars(source=site)
        self.context["feed_items"] = items
        for own in self.context["followed"]:
            for form in own.forms:
                make = partial(_printed, own, form, items, calendars)
                writer.write_bytes(own.link(form).url, make, inputs=(own.name,))
        for event in self.context.get("events", ()):
            whole = {"": event.adding, **event.adding.nights}
            for key, way in whole.items():
                make = partial(calendars.of_event, event, alone=key)
                writer.write_bytes(way.file.url, make, inputs=(event.id,))
        if outlines := list(self._outlines(site)):
            writer.write_bytes(OPML, partial(opml, outlines, title=site.name))

    def _styles(self, writer: Writer) -> Iterator[tuple[str, str]]:
        """Record the style sheet of feeds in each language, if the theme has one."""
        for page in self.context["stream_pages"]:
            if isinstance(page, Guide) and has_template(self, STYLE):
                address = f"theme/feed-{page.lang}.css"
                template = self.env.get_template(STYLE)
                writer.write_file(address, template, self.context, stream=page)
                yield page.lang, address

    def _outlines(self, site: Source) -> Iterator[Outline]:
        for lang in site.guides:
            own = [one for one in self.context["followed"] if one.stream.lang == lang]
            name = Locale.parse(lang, sep="-").get_display_name() or lang
            found = outline(
                shelves(own, lang, source=site), name.capitalize(), lang, source=site
            )
            if found.within:
                yield found


def _printed(own: Followed, form: Format, items: Items, calendars: Calendars) -> bytes:
    """Print one feed of a list."""
    if form is ICAL:
        return calendars.of_stream(own.stream, own.events, own.closures)
    address = items.source.address(own.link(form).url)
    return PRINTERS[form](channel(own, items), address=address)
