"""From a rhythm said in one line, or a rule of RFC 5545, to its full form."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from plugins.content_model import words
from plugins.content_model.model import FieldError
from plugins.content_model.rhythm import every, on, pieces

RULE = re.compile(r"(?:RRULE:)?(?P<parts>(?:[A-Z]+=[A-Z0-9,+-]+;?)+)", re.IGNORECASE)
# A night has one hour, that of `starts`: rules that make more of them are refused.
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
PARTS = {"FREQ", "INTERVAL", "BYDAY", "BYMONTH", "BYMONTHDAY", "WKST"}
PARTS_OF_LONG = {"BYSETPOS", "BYWEEKNO", "BYYEARDAY"}  # of months and years
NTH = re.compile(r"\d")
DAY = r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|\w+day"
UNTIL = re.compile(r" *(?:jusqu['’]au?|until|till) +", re.IGNORECASE)
EVERY_OTHER = re.compile(
    rf"une? (?P<one>{DAY}) sur deux|every (?:other|second) (?P<other>{DAY})",
    re.IGNORECASE,
)
TIMES = re.compile(r",? +(?P<times>\d+) (?:fois|times)$", re.IGNORECASE)
FIRST_DAY = datetime(2026, 1, 1)  # noqa: DTZ001  any day: the rule is only tried
Full = dict[str, str | list[str]]


def full_form(text: str, *, zone: ZoneInfo) -> Full:
    """Give the keys that a text stands for: “tous les mardis jusqu’au 25/08/2026”."""
    if RULE.fullmatch(text):
        return rule(text, zone=zone)
    rhythm, *until = UNTIL.split(text, maxsplit=1)
    times = TIMES.search(rhythm)
    rhythm = rhythm[: times.start()] if times else rhythm
    ends: Full = {"until": until[0]} if until else {}
    ends |= {"times": times["times"]} if times else {}
    if other := EVERY_OTHER.fullmatch(rhythm):
        days = pieces(other["one"] or other["other"])
        return {"every": "2 semaines", "days": days, **ends}
    try:
        every(rhythm)
    except FieldError:
        return {"days": _days(rhythm), **ends}
    return {"every": rhythm, **ends}


def _days(rhythm: str) -> list[str]:
    """Give the days of a rhythm that is only days, or refuse the whole."""
    found = pieces(rhythm)
    try:
        for day in found:
            on(day)
    except FieldError as error:
        raise FieldError(words.BAD_EVERY, value=rhythm) from error
    return found


def rule(text: str, *, zone: ZoneInfo) -> Full:
    """Give a rule of RFC 5545 without its end, and its end as we say it."""
    found = RULE.fullmatch(text)
    pairs = found["parts"].upper().strip(";").split(";") if found else []
    parts = dict(pair.split("=", 1) for pair in pairs)
    until, times = parts.pop("UNTIL", ""), parts.pop("COUNT", "")
    if not _is_understood(parts):
        raise FieldError(words.BAD_RULE, value=text)
    bare = ";".join(f"{name}={value}" for name, value in parts.items())
    full: Full = {"rule": bare}
    try:
        rrulestr(bare, dtstart=FIRST_DAY)
        full |= {"until": _until(until, zone)} if until else {}
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise FieldError(words.BAD_RULE, value=text) from error
    return full | ({"times": times} if times else {})


def _is_understood(parts: Mapping[str, str]) -> bool:
    """Tell whether a rule keeps to RFC 5545, and to one hour a day."""
    long = parts.get("FREQ") in ("MONTHLY", "YEARLY")
    by_number = NTH.search(parts.get("BYDAY", ""))
    return (
        parts.get("FREQ") in FREQUENCIES
        and parts.keys() <= (PARTS | PARTS_OF_LONG if long else PARTS)
        and not (by_number and not long)
        and parts.get("INTERVAL") != "0"
    )


def _until(text: str, zone: ZoneInfo) -> str:
    """Give the local day of an UNTIL: a date, a local time, or one in UTC."""
    if "T" not in text:
        return f"{datetime.strptime(text, '%Y%m%d'):%Y-%m-%d}"  # noqa: DTZ007
    moment = datetime.strptime(text.rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007
    if text.endswith("Z"):
        moment = moment.replace(tzinfo=UTC).astimezone(zone)
    return f"{moment:%Y-%m-%d}"
