"""Where events meet Pelican: judged with the library, read after it, then printed."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from babel import Locale
from dateutil.relativedelta import relativedelta
from jinja2 import pass_context
from jinja2.runtime import Context
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.utils import process_translations
from pelican.writers import Writer

from plugins.content_model.memory_model import NoMemory
from plugins.content_model.model import Edit, settled, text_edited
from plugins.events import wording
from plugins.events.happening import Happening
from plugins.events.heard import heard
from plugins.events.model import Occurrence
from plugins.events.programme import Programme

HORIZON = 18  # months


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(judge)
    signals.get_generators.connect(offer_generator)
    text_edited.connect(judge_again)


def judge(pelican: Pelican) -> None:
    """Judge the dates of all events, also of those that nobody sees yet."""
    settings = pelican.settings
    settings.setdefault("EVENT_PATHS", [])
    settings["JINJA_FILTERS"] = FILTERS | settings["JINJA_FILTERS"]
    library, memory = settings["LIBRARY"], settings.get("MEMORY")
    programme = Programme.read(library, memory, horizon=_horizon(settings))
    settings["PROGRAMME"] = programme
    settings["PROBLEMS"].extend(programme.problems)
    settings["TURNS"].extend(programme.turns(settings["BUILD_TIME"]))


def judge_again(edit: Edit) -> None:
    """Judge the dates that an edited text speaks of."""
    programme: Programme = edit.context["PROGRAMME"]
    (dates,) = heard([edit.entry], NoMemory())
    edit.problems.extend(programme.untruths(edit.entry, edit.document, dates))


def _horizon(settings: dict[str, Any]) -> date:
    months = settings.get("EVENT_HORIZON", HORIZON)
    now: datetime = settings["BUILD_TIME"]
    return now.date() + relativedelta(months=months)


class Event(Content):
    """What happens at a venue, once or again and again."""

    mandatory_properties = ("title", "date")
    default_template = "event"

    @property
    def url_format(self) -> dict[str, Any]:
        """Give what its address is made of; Pelican's own asks for a category."""
        return {"slug": self.slug, "lang": self.lang}


class EventsGenerator(Generator):
    """Reads the events, counts their dates, and records a page for each."""

    def generate_context(self) -> None:
        """Publish context["events"], originals before translations."""
        events = [
            self.readers.read_file(
                base_path=self.path,
                path=path,
                content_class=Event,
                context=self.context,
            )
            for path in sorted(self.get_files(self.settings["EVENT_PATHS"]))
        ]
        events = [event for event in events if event.is_valid()]
        for event in events:
            self.add_source_path(event)
            self.add_static_links(event)
            self._count(event)
        originals, translations = process_translations(events, translation_id="id")
        self.context["events"] = originals + translations

    def _count(self, event: Event) -> None:
        """Give an event its dates."""
        programme: Programme = self.settings["PROGRAMME"]
        happening = programme.happenings[event.relative_source_path]
        now = self.settings["BUILD_TIME"]
        opens = event.booking and event.booking.opens
        event.opening = opens if opens and opens > now else None
        for name, value in happening.attributes(now=now, lang=event.lang).items():
            setattr(event, name, value)

    def generate_output(self, writer: Writer) -> None:
        """Record one job an event."""
        for event in self.context["events"]:
            writer.write_file(
                event.save_as,
                self.get_template(event.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=event.url,
                event=event,
            )


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the events to Pelican's generators."""
    del pelican
    return EventsGenerator


def _lang(context: Context) -> str:
    return str(context["site"].lang)


@settled
@pass_context
def when(context: Context, subject: Any) -> str:  # noqa: ANN401  an event, or one of its dates
    """Say when an event happens, or when one date of it does."""
    if isinstance(subject, Occurrence):
        return wording.dated(subject, _lang(context))
    happening: Happening = subject.happening
    return happening.when(_lang(context))


@settled
@pass_context
def rhythm(context: Context, event: Any) -> str | None:  # noqa: ANN401  any event
    """Say how often an event comes and until when."""
    happening: Happening = event.happening
    return happening.rhythm(_lang(context))


@settled
@pass_context
def weekday(context: Context, moment: date) -> str:
    """Give “samedi 14 juillet 2026”."""
    return wording.day(moment, _lang(context))


@settled
@pass_context
def hours(context: Context, one: Occurrence) -> str:
    """Give “de 21 h 30 à 23 h”; nothing for whole days."""
    return wording.hours(one.starts, one.ends, _lang(context))


@settled
@pass_context
def hour(context: Context, one: Occurrence) -> str:
    """Give the hour at which a date begins; nothing for whole days."""
    return wording.hours(one.starts, None, _lang(context))


@settled
@pass_context
def tongue(context: Context, lang: str) -> str:
    """Give a language's name in that of the page: “anglais”, “French”."""
    name = Locale.parse(lang, sep="-").get_language_name(_lang(context))
    return name or lang


@settled
@pass_context
def price(context: Context, given: Any) -> str:  # noqa: ANN401  any price
    """Give “5,50 €”, “gratuit”."""
    return wording.price(given, _lang(context))


FILTERS: dict[str, Callable[..., Any]] = {
    "hour": hour,
    "hours": hours,
    "price": price,
    "rhythm": rhythm,
    "tongue": tongue,
    "weekday": weekday,
    "when": when,
}
