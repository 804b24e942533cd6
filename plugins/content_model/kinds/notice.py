"""What is urgent: content/notices/*.md."""

from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from plugins.content_model import words
from plugins.content_model.kinds.dates import End, Instant, commas
from plugins.content_model.kinds.shared import Content, of
from plugins.content_model.model import FieldError
from plugins.content_model.rules import Rules
from plugins.content_model.values import Line, Name

WHOLE = {"venue", "lieu", "le lieu", "tout", "all", "everything"}
ALL = {"all", "tous", "toutes"}


def _some(value: object) -> object:
    """Give the list that a text stands for."""
    return commas(value) if isinstance(value, str) else value


class Notice(Content):
    """A sentence that holds from a moment to another, and may close what it names."""

    venues: Annotated[
        tuple[Name, ...],
        BeforeValidator(_some),
        of("les lieux concernés ; sans eux, tous", "the venues; without them, all"),
    ] = ()
    from_: Annotated[
        Instant | None,
        Field(alias="from"),
        of("depuis quand, comme 2026-07-14 17:00", "since when: 2026-07-14 17:00"),
    ] = None
    until: Annotated[
        End,
        of(
            "dites jusqu’à quand, comme 2026-07-14 18:00",
            "say until when, like 2026-07-14 18:00",
        ),
    ]
    closes: Annotated[
        tuple[Name, ...],
        BeforeValidator(_some),
        of("ce qui ferme : venue, ou des espaces", "what closes: venue, or spaces"),
    ] = ()
    why: Annotated[Line | None, of("pourquoi", "why", translated=True)] = None

    @model_validator(mode="after")
    def ends_after_it_begins(self, info: ValidationInfo) -> "Notice":
        """Refuse a notice without a beginning, or that ends before it."""
        if self.from_ is None and self.date is None:
            raise FieldError(words.MISSING, key="from", cure=words.SAY_FROM)
        first, last = holds(self, Rules.of(info).zone)
        if last <= first:
            raise FieldError(words.UNTIL_BEFORE, key="until")
        return self

    @property
    def named(self) -> tuple[str, ...]:
        """The venues it concerns; none are all."""
        said = self.venues or ((self.venue,) if self.venue else ())
        return tuple(name for name in said if name.casefold() not in ALL)

    @property
    def closes_all(self) -> bool:
        """Whether it closes whole venues."""
        return any(name.casefold() in WHOLE for name in self.closes)


def holds(notice: Notice, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Give the two moments between which a notice holds.

    A day alone is whole: from its midnight, until the next; an hour alone is that of
    the day on which it begins, or of the day after.
    """
    said = notice.from_ or notice.date
    first = said if isinstance(said, datetime) else _midnight(said, zone)
    last = notice.until
    if isinstance(last, datetime):
        return first, last
    if isinstance(last, time):
        end = datetime.combine(first.date(), last, zone)
        return first, end if end > first else end + timedelta(days=1)
    return first, _midnight(last + timedelta(days=1), zone)


def _midnight(day: date | None, zone: ZoneInfo) -> datetime:
    return datetime.combine(day or date.min, time(), zone)
