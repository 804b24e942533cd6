"""From hours as a door says them to minutes: 12h-14h, de 9 h à midi, 20:00–01:00."""

import re
from datetime import time

from plugins.content_model import words
from plugins.content_model.instants import duration
from plugins.content_model.model import FieldError
from plugins.content_model.moments import clock

DAY = 24 * 60  # minutes
CLOSED = frozenset(["fermé", "fermée", "ferme", "closed", "relâche", "-", "—"])
DAY_AND_NIGHT = frozenset(
    ["24/24", "24h/24", "24 h/24", "24 h / 24", "jour et nuit", "day and night"]
)
AND = re.compile(r"(?:\s*[,;]\s*|\s+(?:et|and|puis|then)\s+)(?![^(]*\))")
STRETCH = re.compile(r"(?P<hours>[^()]+?)(?:\s*\((?P<tags>[^()]*)\))?")
RANGE = re.compile(
    r"(?:de|from|entre|between)?\s*(?P<first>.+?)\s*"
    r"(?:[-–—]|\bà\b|\bto\b|\bet\b|\band\b|\buntil\b|jusqu[’']à)\s*(?P<last>.+)",
    re.IGNORECASE,
)
BARE = re.compile(r"(\d{1,2})(?: ?h)?")
DOTTED = re.compile(r"(?<=\d)\.(?=\d\d)")
BEFORE = re.compile(r"\s+(?:avant|before).*$")
Full = dict[str, object]


def stretches(value: object) -> object:
    """Give the full form of a day's hours: a list of stretches, none where closed."""
    if isinstance(value, dict):
        return [value]
    if isinstance(value, list):
        return [part for item in value for part in _parts(item)]
    return _parts(value)


def _parts(item: object) -> list[object]:
    if not isinstance(item, str):
        return [item]
    if item.strip().casefold() in CLOSED:
        return []
    return [_full(part) for part in AND.split(item.strip(" ,;")) if part]


def _full(text: str) -> Full:
    """Cut “10h-12h (club, bassin sportif)” into its hours and its tags."""
    found = STRETCH.fullmatch(text)
    if found is None:
        return {"hours": text}
    tags = [tag.strip() for tag in (found["tags"] or "").split(",") if tag.strip()]
    return {"hours": found["hours"], "tags": tags} if tags else {"hours": text}


def minutes(text: str) -> tuple[int, int]:
    """Give the first minute and the minute after the last; the night goes past 1440."""
    said = " ".join(DOTTED.sub(":", text).casefold().split())
    if said in DAY_AND_NIGHT:
        return 0, DAY
    found = RANGE.fullmatch(said)
    first = _minute(found["first"]) if found else None
    last = _minute(found["last"]) if found else None
    if first is None or last is None or first == DAY:
        raise FieldError(words.BAD_HOURS, value=text)
    if first == last:
        raise FieldError(words.NO_LENGTH, value=text)
    return first, last if last > first else last + DAY


def _minute(text: str) -> int | None:
    hour = clock(text)
    if hour is not None:
        return hour.hour * 60 + hour.minute
    found = BARE.fullmatch(text)
    number = int(found[1]) if found else DAY
    if text in ("24:00", "24h00", "24 h 00"):
        return DAY
    return number * 60 if found and number * 60 <= DAY else None


def last_entry(text: str) -> int | time:
    """Give how many minutes before the end one is let in, or until which hour."""
    hour = clock(text)
    if hour is not None and "min" not in text and not BEFORE.search(text):
        return hour
    return int(duration(BEFORE.sub("", text)).total_seconds()) // 60
