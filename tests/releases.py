"""What releases are made of, in tests: records of small calendars and contents."""

from dataclasses import replace
from datetime import datetime

from plugins.release.calendars import Calendars
from plugins.release.model import Content, Facts, Record
from tests.harness import NOW

TUESDAYS = """BEGIN:VEVENT
UID:agenda/contes@example.org
SUMMARY:Veillée contes
SEQUENCE:{sequence}
DTSTART;TZID=Europe/Paris:20261201T{hour}
DURATION:PT1H30M
RRULE:FREQ=WEEKLY;{rule}
{more}END:VEVENT
"""
FULL = "UNTIL=20261229T235900Z"


def calendar(*events: str) -> bytes:
    """Give a calendar as it is published: lines folded, ended by CR LF."""
    text = f"BEGIN:VCALENDAR\n{''.join(events)}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def tuesdays(
    sequence: int = 1, rule: str = FULL, hour: str = "203000", more: str = ""
) -> str:
    """Give a weekly storytelling of December, changed so."""
    return TUESDAYS.format(sequence=sequence, rule=rule, hour=hour, more=more)


def single(day: str, *, uid: str = "agenda/bal", sequence: int = 1) -> str:
    """Give an event of one night."""
    return (
        f"BEGIN:VEVENT\nUID:{uid}@example.org\nSUMMARY:Bal\nSEQUENCE:{sequence}\n"
        f"DTSTART;TZID=Europe/Paris:{day}T210000\nDTEND;TZID=Europe/Paris:{day}T230000\n"
        "END:VEVENT\n"
    )


def content(identity: str, **changed: str) -> Content:
    """Give a content that visitors can see."""
    kind, _, slug = identity.partition("/")
    values = {"lang": "fr", "kind": kind, "title": slug, "url": f"{kind}/{slug}/"}
    path = f"content/{identity}.md"
    return Content(**({"id": identity, "path": path} | values | changed))


CONTENTS = (content("agenda/contes"), content("agenda/bal"), content("blog/un"))
FACTS = Facts(
    built=NOW,
    root="https://example.org",
    domain="example.org",
    default_lang="fr",
    contents=CONTENTS,
)


def record(*events: str, now: datetime = NOW, **changed: object) -> Record:
    """Give the record of a site with one calendar."""
    calendars = Calendars(now=now)
    calendars.read("agenda/agenda.ics", calendar(*events))
    facts = replace(FACTS, built=now, **changed)
    return Record(facts=facts, entries=calendars.entries(), calendars=calendars.uids)


ROOMS = ("content_model", "press", "events", "streams", "feeds", "release")
PLUGINS = [f"plugins.{room}" for room in ROOMS]  # what a small site is published with
DELAY = ("14:29", "14:31")  # before and after something is due
