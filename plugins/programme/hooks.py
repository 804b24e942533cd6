"""Where sheets meet Pelican: when lists are known, and when they are printed."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from jinja2 import TemplateNotFound
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.content_model.model import Link, MadePage
from plugins.programme import posters, words
from plugins.programme.codes import svg
from plugins.programme.model import Poster, Sheet
from plugins.programme.weeks import WEEK, days, monday
from plugins.programme.wording import capital, week

STYLE = "sheet.css"
NOTES = 4  # that a sheet has room for
TEMPLATES = ("programme.html", "poster.html", STYLE)


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(lay_out)
    signals.get_generators.connect(offer_generator)


def lay_out(generators: list[Generator]) -> None:
    """Lay out the sheets of every venue, if the theme has templates for them."""
    context, env = generators[0].context, generators[0].env
    context["sheets"] = []
    try:
        for name in TEMPLATES:
            env.loader.get_source(env, name)  # to be compiled once there is a sheet
    except TemplateNotFound:
        return
    for venue in context["venues"]:
        if venue.status == "published":
            context["sheets"] += _of(venue, context)


def _of(venue: Content, context: dict[str, Any]) -> list[MadePage]:
    """Give a venue's sheets of this week and the next, and what hangs on its door."""
    events = _events(venue, context)
    hung = list(_posters(venue, events, context))
    first = monday(context["BUILD_TIME"].date())
    sheets = [
        sheet
        for number in (0, 1)
        if (
            sheet := _sheet(
                venue, events, first + number * timedelta(days=WEEK), context
            )
        )
    ]
    links = tuple(
        Link(title=one.title, url=one.url, lang=one.lang) for one in (*sheets, *hung)
    )
    for sheet in sheets:
        sheet.sheets = links
    venue.sheets = links
    return [*sheets, *hung]


def _sheet(
    venue: Content, events: list[Any], first: date, context: dict[str, Any]
) -> Sheet | None:
    """Give the sheet of a week; none where nothing is on and nobody says the hours."""
    lang = venue.lang
    told = {one.day: one for one in venue.opening.weeks} if venue.opening else {}
    notes = tuple(closure.title for closure in _near(venue, first)[:NOTES])
    found, load = days(first, told, events, lang=lang, notes=len(notes))
    if not told and not any(one.lines for one in found):
        return None
    now = first <= context["BUILD_TIME"].date()
    title, word = (words.WEEK, None) if now else (words.NEXT_WEEK, words.NEXT)
    base = f"{venue.url}{_word(words.PROGRAMME, 'programme', lang, context)}/"
    return Sheet(
        lang=lang,
        title=title.said(lang, {}),
        url=base + (f"{word.said(lang, {})}/" if word else ""),
        venue=venue,
        when=week(first, first + timedelta(days=WEEK - 1), lang),
        days=found,
        load=load,
        total=sum(len(one.lines) for one in found),
        notes=notes,
        qr=f"{base}qr.svg",
        address=_absolute(venue.url, context),
    )


def _near(venue: Content, first: date) -> list[Any]:
    """Give the exceptions of a week, and those of the week after it."""
    last = first + timedelta(days=2 * WEEK)
    return [
        closure
        for closure in venue.closures
        if closure.starts.date() < last and closure.ends.date() > first
    ]


def _posters(
    venue: Content, events: list[Any], context: dict[str, Any]
) -> Iterator[Poster]:
    lang, now = venue.lang, context["BUILD_TIME"]
    found = (
        *posters.closures(venue, now=now),
        *posters.events(events, now=now, lang=lang),
    )
    for off in found:
        folder = _word(words.POSTERS, "posters", lang, context)
        url = f"{venue.url}{folder}/{off.key}/"
        subject = " — ".join(filter(None, (off.headline, off.subject)))
        yield Poster(
            lang=lang,
            title=words.POSTER.said(lang, {"title": subject}),
            url=url,
            key=off.key,
            venue=venue,
            headline=off.headline,
            subject=off.subject,
            when=capital(off.when),
            why=off.why,
            source=off.source,
            qr=f"{url}qr.svg",
            address=_absolute(off.url, context),
        )


def _events(venue: Content, context: dict[str, Any]) -> list[Any]:
    """Give the events of a venue's agenda, in its language or said in it."""
    return [
        event
        for stream in context["streams"]
        if (stream.kind, stream.key, stream.lang)
        == ("venue-agenda", venue.id, venue.lang)
        for event in stream.items
    ]


def _word(default: Any, key: str, lang: str, context: dict[str, Any]) -> str:  # noqa: ANN401
    own = context.get("STREAM_WORDS", {}).get(lang, {})
    return str(own.get(key, default.said(lang, {})))


def _absolute(url: str, context: dict[str, Any]) -> str:
    root = (context["SITEURL"] or context.get("PUBLIC_URL", "")).rstrip("/")
    return f"{root}/{url}"


class SheetsGenerator(Generator):
    """Records a page for each sheet, and its QR code."""

    def generate_output(self, writer: Writer) -> None:
        """Record two jobs a sheet; the sheets of a venue share one code."""
        codes = {sheet.qr: sheet.address for sheet in self.context["sheets"]}
        for sheet in self.context["sheets"]:
            writer.write_file(
                f"{sheet.url}index.html",
                self.get_template(sheet.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=sheet.url,
                stream=sheet,
            )
        for sheet in self.context["sheets"][:1]:
            template = self.env.get_template(STYLE)
            writer.write_file(f"theme/{STYLE}", template, self.context, stream=sheet)
        for url, address in codes.items():
            writer.write_bytes(
                url, partial(svg, address), inputs=(address,), stands_on=address
            )


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the sheets to Pelican's generators."""
    del pelican
    return SheetsGenerator
