"""From a time of the year as people say it to days: en juillet, vacances de Noël."""

import re
from dataclasses import dataclass
from datetime import date

from plugins.content_model import words
from plugins.content_model.hours_model import Span
from plugins.content_model.instants import whole_day
from plugins.content_model.model import FieldError
from plugins.content_model.moments import MONTHS

LEAP = 2000  # the year of days that come again
YEAR = frozenset(
    ["toute l’année", "toute l'année", "année", "all year", "year", "toujours"]
)
SCHOOL = frozenset([
    "temps scolaire",
    "période scolaire",
    "hors vacances scolaires",
    "hors vacances",
    "école",
    "school",
    "term time",
    "school time",
])  # fmt: skip
HOLIDAYS = frozenset(
    [
        "vacances scolaires",
        "vacances",
        "school holidays",
        "holidays",
        "congés scolaires",
    ]
)
SHORT = frozenset(["petites vacances", "petites vacances scolaires", "short holidays"])
NAMES = {
    "toussaint": "toussaint automne autumn",
    "noël": "noël noel christmas",
    "hiver": "hiver février winter",
    "printemps": "printemps pâques spring easter",
    "ascension": "ascension",
    "été": "été ete summer",
}
HOLIDAY = re.compile(
    r"vacances (?:scolaires )?(?:de la |de l[’']|de |d[’'])?(?P<fr>\w+)"
    r"|(?P<en>\w+) (?:school )?holidays?"
)
AND = re.compile(r"\s*[,;+]\s*|\s+(?:et|and)\s+")
RANGE = re.compile(
    r"(?:du|de|d[’']|from)?\s*(?P<first>.+?)\s+(?:au|à|to|until|jusqu[’']au|–|-)\s+"
    r"(?P<last>.+)"
)
DAY = re.compile(r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?[ /](?P<month>\w+)")
YEARED = re.compile(r"\d{4}")
DAY_ALONE = re.compile(r"\d{1,2}(?:er)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time of the year: its kind, and what goes with the kind."""

    kind: str = "year"
    spans: tuple[Span, ...] = ()
    holidays: tuple[str, ...] = ()


def when(text: str) -> When:
    """Give the time of the year that a text says."""
    said = " ".join(text.casefold().split())
    if said in YEAR:
        return When()
    if said in SCHOOL:
        return When(kind="school")
    if said in HOLIDAYS:
        return When(kind="holidays")
    if said in SHORT:
        return When(kind="holidays", holidays=tuple(n for n in NAMES if n != "été"))
    parts = AND.split(said.removeprefix("en ").removeprefix("in "))
    names = [_holiday(part) for part in parts]
    known = tuple(name for name in names if name)
    if known and len(known) == len(parts):
        return When(kind="holidays", holidays=known)
    return When(kind="dates", spans=tuple(_span(part, text) for part in parts))


def season(text: str) -> When:
    """Give the days of a season: from one to another, and no others."""
    found = when(text)
    if found.kind != "dates":
        raise FieldError(words.BAD_DATES, value=text)
    return found


def _holiday(said: str) -> str | None:
    found = HOLIDAY.fullmatch(said)
    return holiday(found["fr"] or found["en"]) if found else None


def holiday(name: str) -> str | None:
    """Give the name of school holidays as we know it, if we do."""
    name = name.casefold()
    return next((known for known, said in NAMES.items() if name in said.split()), None)


def span(text: str) -> Span:
    """Give the days from one to another, every year where no year is said."""
    return _span(" ".join(text.casefold().split()), text)


def _span(said: str, text: str) -> Span:
    found = RANGE.fullmatch(said)
    first, last = (found["first"], found["last"]) if found else (said, said)
    if DAY_ALONE.fullmatch(first):  # du 14 au 18 septembre
        first += last.lstrip("0123456789").removeprefix("er")
    if year := YEARED.search(last):
        lead = first if YEARED.search(first) else f"{first.strip()} {year[0]}"
        span = Span(first=_dated(lead, text), last=_dated(last, text))
        if span.last < span.first:
            raise FieldError(words.DAYS_BACKWARDS, value=text)
        return span
    return Span(
        first=_yearly(first, text, end=False),
        last=_yearly(last, text, end=True),
        yearly=True,
    )


def _dated(said: str, text: str) -> date:
    """Give a day of one year; “28/03 2026” came from “du 28/03 au 01/11/2026”."""
    said = re.sub(r"^(\d{1,2}/\d{1,2}) (\d{4})$", r"\1/\2", said)
    try:
        return whole_day(said)
    except FieldError as error:
        raise FieldError(error.words, **error.values | {"value": text}) from error


def _yearly(said: str, text: str, *, end: bool) -> date:
    """Give a day of any year; a month alone is its first or its last day."""
    found = DAY.fullmatch(said.strip())
    name = (found["month"] if found else said.strip()).lower()
    month = int(name) if found and name.isdecimal() else MONTHS.get(name, 0)
    if not 1 <= month <= 12:  # noqa: PLR2004  months
        raise FieldError(words.BAD_SEASON, value=text)
    try:
        return date(LEAP, month, int(found["day"]) if found else _edge(month, end=end))
    except ValueError as error:
        raise FieldError(words.NO_SUCH_DAY, value=text) from error


def _edge(month: int, *, end: bool) -> int:
    if not end:
        return 1
    after = date(LEAP + month // 12, month % 12 + 1, 1)
    return (after - date(LEAP, month, 1)).days
