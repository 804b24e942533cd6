"""Record every feed and calendar, one job a file; an empty one is not written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from babel import Locale
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.feeds.atom import atom
from plugins.feeds.channel import channel
from plugins.feeds.choices import outline, shelves
from plugins.feeds.following import ATOM, ICAL, JSON, RSS, Followed, Format
from plugins.feeds.hooks.announcing import OPML, has_template
from plugins.feeds.hooks.settings import source
from plugins.feeds.items import Items
from plugins.feeds.json_feed import json_feed
from plugins.feeds.model import Channel, Guide, Outline
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
        items, calendars = Items(source=site), cache(partial(_calendars, site))
        self.context["feed_items"] = items
        for own in self.context["followed"]:
            said = self._saying(own, items)
            for form in own.forms:
                url, inputs = own.link(form).url, (own.name,)
                if form is ICAL:
                    given = own.stream, own.events, own.closures
                    make = partial(calendars().of_stream, *given)
                    writer.write_bytes(url, make, inputs=inputs)
                else:
                    feed = _Feed(form=form, address=site.address(url), said=said)
                    made, told = feed.printed, feed.stands_on
                    writer.write_bytes(url, made, inputs=inputs, stands_on=told)
        for event in self.context.get("events", ()):
            whole = {"": event.adding, **event.adding.nights}
            for key, way in whole.items():
                make = partial(calendars().of_event, event, alone=key)
                writer.write_bytes(way.file.url, make, inputs=(event.id,))
        if outlines := list(self._outlines(site)):
            writer.write_bytes(OPML, partial(opml, outlines, title=site.name))

    def _saying(self, own: Followed, items: Items) -> Callable[[], Channel]:
        """Give the way to what a list says: in a build the same for all its forms."""
        said = partial(channel, own, items)
        return said if self.settings.get("PREVIEW") else cache(said)

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


def _calendars(site: Source) -> Any:  # noqa: ANN401  its type is not known before
    from plugins.feeds.calendar import Calendars  # noqa: PLC0415  20 ms; not all need it

    return Calendars(source=site)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feed:
    """A list in one of its forms: all that it says is in its channel."""

    form: Format
    address: str
    said: Callable[[], Channel]

    def stands_on(self) -> object:
        """Give what decides its bytes."""
        return self.form.name, self.address, self.said()

    def printed(self) -> bytes:
        """Give its bytes."""
        return PRINTERS[self.form](self.said(), address=self.address)
