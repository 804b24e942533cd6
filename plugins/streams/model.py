"""A list of contents, whole and cut into pages; and the nights of an agenda."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from plugins.content_model.model import Link, MadePage

# Lists whose first page has a template of its own, and those that share one.
TEMPLATES = {
    "agenda": "agenda",
    "agenda-category": "agenda",
    "archive": "archive",
    "month": "month",
    "venue-agenda": "agenda",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """A date of an event in a list.

    One that stands for a series tells how many `more` there are; others, None.
    """

    event: Any
    occurrence: Any
    venue: Any = None  # in the list's language
    more: int | None = None

    @property
    def order(self) -> tuple[date, bool, str, str]:
        """What nights are sorted by: whole days first, then by the hour."""
        one = self.occurrence
        hour = "" if one.all_day else f"{one.starts:%H:%M}"
        return one.first_day, not one.all_day, hour, f"{self.event.id} {one.key}"

    @property
    def differs(self) -> bool:
        """Whether it must be told beside the series it belongs to."""
        one = self.occurrence
        return bool(one.original or one.added)

    @property
    def state(self) -> str:
        """What became of it."""
        return str(self.occurrence.state)

    def standing_for(self, more: int) -> "Night":
        """Give the same night as the first of several."""
        return replace(self, more=more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The nights that begin on a day."""

    date: date
    nights: tuple[Night, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Days of one month."""

    title: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What is on: today, on the weekend that comes, and after."""

    lang: str
    date: date
    today: tuple[Night, ...]
    weekend: tuple[Day, ...]
    nights: tuple[Night, ...]  # series folded
    undated: tuple[Any, ...]  # events that wait for a new date


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A day in the table of a month."""

    date: date
    nights: tuple[Night, ...]
    outside: bool
    today: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A month: the list of its days, and the table of its weeks."""

    title: str
    days: tuple[Day, ...]
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """How far the site is open to everyone, and the page that says more."""

    compliance: str  # none, partial or full, by the law's own words
    page: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A list in one language: whatever can be read can be followed.

    Lists of what is new hold contents, newest first. Those of the agenda hold events
    by date: all that belong there, past ones too; `agenda` is what their pages show.
    """

    kind: str
    key: str  # the same for the same list in every language
    lang: str
    title: str
    url: str  # of its first page, from the site's root
    items: tuple[Any, ...]
    venue: Any = None
    agenda: Agenda | None = None
    grid: Grid | None = None

    def link(self, url: str, number: int) -> Link:
        """Give a link to one of its pages."""
        return Link(title=str(number), url=url, lang=self.lang)

    def page(self, links: Sequence[Link], number: int, **more: Any) -> "StreamPage":  # noqa: ANN401
        """Give one of its pages, between the one before and the one after."""
        return StreamPage(
            kind=self.kind,
            key=self.key,
            lang=self.lang,
            title=self.title,
            url=links[number - 1].url,
            number=number,
            pages=len(links),
            venue=self.venue,
            previous=links[number - 2] if number > 1 else None,
            next=links[number] if number < len(links) else None,
            **more,
        )


@dataclass(slots=True, kw_only=True)
class StreamPage(MadePage):
    """One page of a stream, as a template gets it."""

    agenda: Agenda | None = None
    months: tuple[Month, ...] = ()  # the agenda day by day; an archive by month
    grid: Grid | None = None
    nights: tuple[Night, ...] = ()  # what comes soon, beside something else
    elsewhere: tuple[Link, ...] = ()  # months to come, and agendas of the venues
    archives: tuple[Link, ...] = ()

    @property
    def template(self) -> str:
        """The name of its template: home and venues only on their first page."""
        if self.kind in ("home", "venue") and self.number == 1:
            return self.kind
        return TEMPLATES.get(self.kind, "list")
