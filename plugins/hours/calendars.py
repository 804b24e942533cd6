"""Public holidays and school holidays: what kind of day a day is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from plugins.content_model.hours_model import Vacation

LANGUAGES = {"en": "en_US"}  # as the package calls them


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The holidays of a place: of its country and region, and of its schools."""

    country: str = "FR"
    region: str | None = None
    vacations: Sequence[Vacation] = ()

    def feast(self, day: date, lang: str = "fr") -> str | None:
        """Give the name of the public holiday, if it is one."""
        return public_holidays(self.country, self.region, day.year, lang).get(day)

    def named(self, name: str, year: int, lang: str) -> str:
        """Give the name of a public holiday in another language, if it has one."""
        days = public_holidays(self.country, self.region, year, "fr")
        found = (day for day, said in days.items() if folded(said) == folded(name))
        return next((self.feast(day, lang) or name for day in found), name)

    def vacation(self, day: date) -> str | None:
        """Give the name of the school holidays, "" in term time, None if unknown."""
        if not self.vacations or not self.vacations[0].span.first <= day <= self.end:
            return None
        return next((v.name for v in self.vacations if day in v.span), "")

    @property
    def end(self) -> date:
        """The last day of which schools have told anything."""
        return max((v.span.last for v in self.vacations), default=date.min)


@cache
def public_holidays(
    country: str, region: str | None, year: int, lang: str
) -> Mapping[date, str]:
    """Give the public holidays of a year; none where nobody knows the country."""
    book = _book()
    if country not in book.list_supported_countries():
        return {}
    asked = {"subdiv": region, "years": year, "language": LANGUAGES.get(lang, lang)}
    try:
        found = book.country_holidays(country, **asked)
    except (KeyError, NotImplementedError):  # a region that the country has not
        return {}
    return dict(found.items())


def regions(country: str) -> tuple[str, ...]:
    """Give the codes and names of a country's regions."""
    book = _book()
    if country not in book.list_supported_countries():
        return ()
    known = book.country_holidays(country)
    return (*known.subdivisions, *known.subdivisions_aliases)


def _book() -> Any:  # noqa: ANN401  20 ms; not all sites have hours
    return import_module("holidays")


def folded(name: str) -> str:
    """Give a name as it is compared: without case, with one apostrophe."""
    return " ".join(name.casefold().replace("’", "'").split())
