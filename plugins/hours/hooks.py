"""Where hours meet Pelican: judged with the library, told when contents are joined."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pelican import Pelican
from pelican.contents import Content
from pelican.generators import Generator
from pelican.plugins import signals

from plugins.content_model.hours_model import Timetable
from plugins.content_model.model import Problem
from plugins.hours import board, closures, facts, judging, prices, words
from plugins.hours.calendars import Calendar
from plugins.hours.closures import Closures, ahead, told
from plugins.hours.coming import Coming
from plugins.hours.days import Almanac
from plugins.hours.doors import opening_hours
from plugins.hours.judging import Finding
from plugins.hours.model import Closing
from plugins.hours.structured import structured
from plugins.hours.turning import turns

AHEAD = 21  # days
SCHOOLS = "school-holidays.yml"


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(judge)
    signals.all_generators_finalized.connect(open_doors)


def judge(pelican: Pelican) -> None:
    """Add what is wrong with the hours of venues, softened in drafts."""
    settings = pelican.settings
    library = settings["LIBRARY"]
    for document in library.documents.values():
        table = document.timetable
        if table and document.lang == library.scope.default_lang:
            almanac = _almanac(table, document.content.address, settings)
            found = _wrong(almanac, settings)
            settings["PROBLEMS"].extend(_problems(library, document, found))


def open_doors(generators: list[Generator]) -> None:
    """Tell venues what holds, pages their notices, editors what is wrong."""
    context = generators[0].context
    languages = context.get("LANGUAGES") or [context["DEFAULT_LANG"]]
    now = context["BUILD_TIME"]
    notices = [n for n in context["notices"] if n.status == "published"]
    boards = {}
    for lang in languages:
        venues = _venues(context, lang)
        own = board.in_language(notices, lang)
        for venue in venues:
            if venue.lang == lang:
                _complete(venue, board.about(own, venue), context)
        boards[lang] = board.board(own, venues, lang=lang, now=now)
    context["boards"] = boards
    for notice in notices:
        notice.venues = board.concerned(notice, _venues(context, notice.lang))
        notice.venue = notice.venues[0] if len(notice.venues) == 1 else None
    _compare(context)
    shown = context["LIBRARY"].scope.shown
    found = turns(notices, context["venues"], now=now, shown=shown)
    context["TURNS"].extend(found)


def _venues(context: dict[str, Any], lang: str) -> list[Content]:
    """Give the venues in this language, originals where there is no translation."""
    found: dict[str, Content] = {}
    for venue in context["venues"]:
        if venue.status == "published" and (
            venue.id not in found or venue.lang == lang
        ):
            found[venue.id] = venue
    return list(found.values())


def _almanac(table: Timetable, address: Any, settings: dict[str, Any]) -> Almanac:  # noqa: ANN401
    vacations = settings["LIBRARY"].vacations.get(table.zone, ())
    country = address.country if address else "FR"
    calendar = Calendar(country=country, region=table.region, vacations=vacations)
    return Almanac(table=table, calendar=calendar)


def _complete(venue: Content, notices: list[Any], context: dict[str, Any]) -> None:
    """Set all that a venue's page says of hours, prices and the way there."""
    zone, now = ZoneInfo(context["TIMEZONE"]), context["BUILD_TIME"]
    almanac = _almanac(venue.hours or Timetable(), venue.address, context)
    closings = [_closing(notice, almanac.table) for notice in notices]
    coming = Coming(
        almanac=almanac,
        zone=zone,
        now=now,
        lang=venue.lang,
        closings=[closing for closing in closings if closing],
        reasons=[
            notice.reasons[venue.lang]
            for notice, closing in zip(notices, closings, strict=True)
            if closing
        ],
    )
    near = timedelta(days=context.get("EXCEPTIONS_AHEAD", AHEAD))
    own = Closures(table=almanac.table, zone=zone, now=now, venue=venue, near=near)
    found = [*own.of_changes(), *own.of_notices(notices)]
    venue.closures = tuple(told(found, now))
    exceptions = [closure for closure in found if not closure.notice]
    venue.opening = opening_hours(coming, tuple(ahead(exceptions, now, near)))
    venue.rates = tuple(prices.tables(venue.prices, venue.lang))
    venue.practical = tuple(facts.facts(venue.facts, venue.lang))
    venue.ways = tuple(facts.ways(venue.directions, venue.lang))
    venue.maps = facts.maps(venue)
    venue.amenities = tuple(facts.helps(venue.facts, venue.lang))
    venue.structured = structured(venue, venue.opening)


def _closing(notice: Any, table: Timetable) -> Closing | None:  # noqa: ANN401
    spaces = closures.ids(notice.closes, table)
    if not notice.closes_all and not spaces:
        return None
    return Closing(starts=notice.starts, until=notice.until, spaces=spaces)


def _compare(context: dict[str, Any]) -> None:
    """Advise on events that take place while their venue is closed."""
    library = context["LIBRARY"]
    for event in context.get("events", ()):
        if event.lang == context["DEFAULT_LANG"] and hasattr(event.venue, "closures"):
            context["PROBLEMS"].extend(_clashes(library, event))


def _wrong(
    almanac: Almanac, settings: dict[str, Any]
) -> Iterator[tuple[Finding, bool]]:
    """Go through the findings, each with whether it is only advice."""
    today = settings["BUILD_TIME"].date()
    file = f"{settings['LIBRARY'].scope.shown}/{SCHOOLS}"
    for finding in judging.findings(almanac, today=today):
        yield finding, False
    for finding in judging.schools(almanac, today=today, file=file):
        yield finding, True


def _problems(
    library: Any,  # noqa: ANN401
    document: Any,  # noqa: ANN401
    found: Iterable[tuple[Finding, bool]],
) -> Iterator[Problem]:
    node = library.entries[document.source].node
    for (said, path, values), advice in found:
        where = ("hours", *path)
        yield Problem(
            words=said,
            path=document.path,
            line=node.line_of(where),
            key=".".join(step for step in where if isinstance(step, str)),
            values=values,
            warning=advice or document.state == "draft",
        )


def _clashes(library: Any, event: Content) -> Iterator[Problem]:  # noqa: ANN401
    """Advise on dates of an event on which its venue is closed."""
    document = library.documents[event.relative_source_path]
    for closure, day in judging.during(event, event.venue.closures):
        values = {
            "day": f"{day:%d/%m/%Y}",
            "venue": event.venue.title,
            "why": closure.why or words.EXCEPTION,
        }
        said = words.EVENT_WHEN_CLOSED
        yield Problem(
            words=said, path=document.path, line=1, values=values, warning=True
        )
