"""Events as the feeds see them, by the contract alone; their nights by dateutil."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from plugins.feeds.identity import Identity
from plugins.feeds.source import Source
from tests.harness import PARIS

ANNOUNCED = datetime(2026, 5, 1, 10, tzinfo=PARIS)
NOW = datetime(2026, 7, 14, 20, tzinfo=PARIS)
HORIZON = timedelta(days=400)
TODAY = NOW.date().isoformat()
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def source(**changed: object) -> Source:
    """Give what all feeds of a test have in common."""
    values = {
        "root": "https://example.org/repo",
        "name": "Les Rives",
        "identity": Identity(domain="example.org,2026", default_lang="fr"),
        "now": NOW,
        "size": lambda _address: None,
    }
    return Source(**(values | changed))


def evening(
    starts: date, ends: date | None = None, **changed: object
) -> SimpleNamespace:
    """Give an event that takes place once, unless told otherwise."""
    whole_day = not isinstance(starts, datetime)
    values = {
        "id": "agenda/veillee",
        "kind": "event",
        "title": "Veillée contes : les nuits d’été",
        "slug": "veillee",
        "lang": "fr",
        "url": "agenda/veillee/",
        "summary": "Au bord du lac, avec une couverture ; on écoute.",
        "date": ANNOUNCED,
        "modified": None,
        "tags": (),
        "category": None,
        "venue": None,
        "cover": None,
        "card": None,
        "downloads": (),
        "authors": ("Les Rives",),
        "translations": [],
        "in_default_lang": True,
        "starts": starts,
        "ends": ends,
        "all_day": whole_day,
        "rule": None,
        "exceptions": (),
        "occurrences": (),
        "singles": (),
        "state": "scheduled",
        "since": None,
        "previously": None,
        "places": None,
        "place": "Ponton du lac",
        "prices": (),
        "booking": None,
        "organizer": None,
        "performers": (),
        "age": None,
        "when": "mardi, 21 h 30",
        "happening": SimpleNamespace(when=lambda _lang: "on Tuesday, 9:30 pm"),
        "changes": (),
    } | changed
    event = SimpleNamespace(**values)
    moments = [event.date, event.modified, event.since]
    moments += [night.since for night in event.singles]
    event.changed = max(moment for moment in moments if moment)
    event.sequence = int((event.changed - EPOCH) / timedelta(minutes=1))
    alone = night(starts, ends, state=event.state, places=event.places)
    event.occurrences = event.occurrences if event.rule else (alone,)
    event.upcoming = tuple(n for n in event.occurrences if _order(n.starts) > TODAY)
    return event


def night(starts: date, ends: date | None = None, **changed: object) -> SimpleNamespace:
    """Give one date of an event."""
    values = {
        "starts": starts,
        "ends": ends,
        "all_day": not isinstance(starts, datetime),
        "state": "scheduled",
        "since": None,
        "note": None,
        "place": None,
        "original": None,
        "added": False,
        "places": None,
        "key": starts.isoformat()[:10],
    }
    found = SimpleNamespace(**(values | changed))
    found.takes_place = found.state not in ("cancelled", "postponed")
    return found


def series(
    starts: date,
    rule: str,
    *,
    lasts: timedelta,
    until: date | None = None,
    singles: Sequence[SimpleNamespace] = (),
    **changed: object,
) -> SimpleNamespace:
    """Give an event that repeats by the clock on the wall."""
    value = f"{rule};UNTIL={_until(starts, until)}" if until else rule
    endless = until is None and "COUNT" not in rule
    found = SimpleNamespace(rrule=value, is_endless=endless, until=until)
    gone = {*changed.get("exceptions", ()), *(single.original for single in singles)}
    plain = [
        night(moment, moment + lasts, state=changed.get("state", "scheduled"))
        for moment in _moments(starts, rule, until)
        if moment not in gone
    ]
    nights = sorted([*plain, *singles], key=lambda one: _order(one.starts))
    return evening(
        starts,
        starts + lasts,
        rule=found,
        singles=tuple(singles),
        occurrences=tuple(nights),
        **changed,
    )


def _moments(starts: date, rule: str, until: date | None) -> list[date]:
    last = min(until or date.max, NOW.date() + HORIZON)
    if not isinstance(starts, datetime):
        first = datetime.combine(starts, time())
        return [m.date() for m in _falls(first, rule, last)]
    naive = starts.replace(tzinfo=None)
    return [m.replace(tzinfo=starts.tzinfo) for m in _falls(naive, rule, last)]


def _falls(first: datetime, rule: str, last: date) -> list[datetime]:
    end = datetime.combine(last, time.max)
    return list(rrulestr(rule, dtstart=first).between(first, end, inc=True))


def _until(starts: date, until: date) -> str:
    if not isinstance(starts, datetime):
        return f"{until:%Y%m%d}"
    last = datetime.combine(until, time(23, 59, 59), tzinfo=starts.tzinfo)
    return f"{last.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _order(moment: date) -> str:
    return moment.isoformat()


def paris(text: str) -> datetime:
    """Give a moment by the clocks of Paris."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Paris"))
