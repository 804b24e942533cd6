"""Dates that a text speaks of, in French and in English, with or without a weekday."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

SPACE = r"[ \u00a0\u202f\n*_]+"
NUMBER = r"(?:1er|[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?"
JOIN = rf"(?:{SPACE}(?:et|and|&|ou|or){SPACE}|,{SPACE}|(?:{SPACE})?[–-](?:{SPACE})?)"
DAYS = rf"{NUMBER}(?:{JOIN}{NUMBER})*"
YEAR = rf"(?:,?{SPACE}(?P<year>(?:1[5-9]|2[01])\d\d)\b)?"
SLASHED = r"(?:/(?P<year>(?:1[5-9]|2[01])\d\d))?(?![\d/])"
UP_TO = rf"{SPACE}(?:au|et|ou|to|and|or|until|–|-){SPACE}(?:le |the )?"
NOT_BEFORE, NOT_AFTER = r"(?<![\w/-])", r"(?![\w/])"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The weekdays and months of a language, a short form after each bar."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    flags: re.RegexFlag
    month_first: bool


FRENCH = Names(
    weekdays=(
        r"lundis?|lun\.",
        r"mardis?|mar\.",
        r"mercredis?|mer\.",
        r"jeudis?|jeu\.",
        r"vendredis?|ven\.",
        r"samedis?|sam\.",
        r"dimanches?|dim\.",
    ),
    months=(
        r"janvier|janv\.",
        r"f[ée]vrier|févr\.",
        "mars",
        r"avril|avr\.",
        "mai",
        "juin",
        r"juillet|juil\.",
        "août|aout",
        r"septembre|sept\.",
        r"octobre|oct\.",
        r"novembre|nov\.",
        r"d[ée]cembre|déc\.",
    ),
    flags=re.IGNORECASE,
    month_first=False,
)
ENGLISH = Names(
    weekdays=(
        r"Mondays?|Mon\.?",
        r"Tuesdays?|Tues?\.?",
        r"Wednesdays?|Wed\.?",
        r"Thursdays?|Thur?s?\.?",
        r"Fridays?|Fri\.?",
        r"Saturdays?|Sat\.?",
        r"Sundays?|Sun\.?",
    ),
    months=(
        r"January|Jan\.?",
        r"February|Feb\.?",
        r"March|Mar\.?",
        r"April|Apr\.?",
        "May",
        r"June|Jun\.?",
        r"July|Jul\.?",
        r"August|Aug\.?",
        r"September|Sept?\.?",
        r"October|Oct\.?",
        r"November|Nov\.?",
        r"December|Dec\.?",
    ),
    flags=re.NOFLAG,  # “it may 3 times” is no date
    month_first=True,
)
NAMES = {"fr": FRENCH, "en": ENGLISH}
# What every date has somewhere: most texts have none, and so that is looked for first.
IN_MONTH = rf"[0-9](?:(?:er|st|nd|rd|th)?{SPACE}(?:of )?[adfjmnos]|/[0-9])"
DATED = {
    "fr": re.compile(IN_MONTH, re.IGNORECASE),
    "en": re.compile(rf"{IN_MONTH}|[a-z.]{SPACE}[0-9]", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A day as a text says it; its year and its weekday may be left out."""

    text: str
    at: int  # where in the text
    day: int
    month: int
    year: int | None
    weekday: int | None

    def on(self, year: int) -> date | None:
        """Give the day in a year, if that year has it."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def spoken(text: str, lang: str) -> Iterator[Spoken]:
    """Yield every date of a text in French or English; other languages have none."""
    may_speak = lang in NAMES and DATED[lang].search(text)
    for pattern in _patterns(lang) if may_speak else ():
        for found in pattern.finditer(text):
            said = found.groupdict()
            for number in re.findall(r"\d+", said["days"]):
                yield Spoken(
                    text=" ".join(re.sub(r"[*_]", "", found[0]).split()),
                    at=found.start(),
                    day=int(number),
                    month=_number(said, "m") or int(said["numeric"]),
                    year=int(said["year"]) if said["year"] else None,
                    weekday=_number(said, "w"),
                )


def _number(said: dict[str, str | None], kind: str) -> int | None:
    """Give the number of the weekday (w0 …) or the month (m1 …) that matched."""
    found = (name for name, value in said.items() if value and name[0] == kind)
    return next((int(name[1:]) for name in found), None)


@cache
def _patterns(lang: str) -> list[re.Pattern[str]]:
    """Match “les mardis 7 et 14 juillet”, “vendredi 9 au dimanche …”, “July 7”."""
    names = NAMES[lang]
    weekday = "|".join(f"(?P<w{n}>{name})" for n, name in enumerate(names.weekdays))
    month = "|".join(f"(?P<m{n}>{name})" for n, name in enumerate(names.months, 1))
    any_weekday = "|".join(names.weekdays)
    named = rf"(?:(?:{weekday}),?{SPACE}(?:le |the )?)"
    in_month = rf"{SPACE}(?:of )?(?:{month})(?!\w){YEAR}{NOT_AFTER}"
    then = rf"{UP_TO}(?:{any_weekday}),?{SPACE}{NUMBER}{in_month}"
    found = [
        rf"{NOT_BEFORE}{named}?(?P<days>{DAYS}){in_month}",
        rf"{NOT_BEFORE}{named}(?P<days>{NUMBER})(?={then})",
        rf"{NOT_BEFORE}{named}(?P<days>{NUMBER})/(?P<numeric>0?[1-9]|1[0-2]){SLASHED}",
    ]
    if names.month_first:
        first = rf"(?:{month})(?!\w){SPACE}(?P<days>{NUMBER}){YEAR}{NOT_AFTER}"
        found.append(rf"{NOT_BEFORE}{named}?{first}")
    return [re.compile(pattern, names.flags) for pattern in found]
