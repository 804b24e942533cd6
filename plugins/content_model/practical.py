"""What venues, notices and questions carry to the templates, beside what all carry."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from plugins.content_model.kinds import Notice, Question, Venue
from plugins.content_model.kinds.notice import holds
from plugins.content_model.kinds.practical import Rate
from plugins.content_model.naming import Naming, Terms
from plugins.content_model.scope import Document, Scope
from plugins.content_model.timetables import timetable

# What the hours make of it all; this where nobody does.
UNTIL_TOLD: dict[str, Any] = {
    "amenities": (),
    "closures": (),
    "maps": (),
    "opening": None,
    "practical": (),
    "questions": (),
    "rates": (),
    "sheets": (),
    "structured": None,
    "ways": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRate:
    """A price as a page shows it; `price` is None where it is unknown or free to set.

    `known` tells whether a price was given at all: what is unknown is never free.
    """

    title: str
    known: bool
    price: Decimal | None
    highest: Decimal | None
    at_least: bool
    free: bool
    currency: str | None
    per: str | None
    when: str | None
    conditions: str | None
    includes: str | None
    public: str  # everyone, group or school
    contact: str | None


def practical(document: Document, *, terms: Terms, scope: Scope) -> dict[str, Any]:
    """Give the attributes of a kind that only some visitors' questions need."""
    content = document.content
    own = content.terms if isinstance(content, Venue) else {}
    naming = Naming(lang=document.lang, own=own, site=terms)
    match content:
        case Venue():
            return _of_venue(content, naming)
        case Notice():
            return _of_notice(content, terms, scope)
        case Question():
            return _of_question(content)
    return {}


def _of_venue(venue: Venue, naming: Naming) -> dict[str, Any]:
    """Give hours, prices, facts and ways, with names in the page's language."""
    table = timetable(venue.hours) if venue.hours else None
    return {
        "hours": naming.timetable(table) if table else None,
        "prices": tuple(_rate(rate, naming) for rate in venue.prices),
        "facts": venue.facts,
        "directions": venue.directions,
        **UNTIL_TOLD,
    }


def _rate(rate: Rate, naming: Naming) -> ShownRate:
    amount = rate.price
    as_you_like = amount is not None and amount.at_least and not amount.low
    return ShownRate(
        title=naming.said(rate.for_),
        known=amount is not None,
        price=None if amount is None or as_you_like else amount.low,
        highest=amount.high if amount else None,
        at_least=bool(amount and amount.at_least),
        free=bool(amount and amount.is_free),
        currency=amount.currency if amount else None,
        per=naming.maybe(rate.per),
        when=naming.maybe(rate.when),
        conditions=naming.maybe(rate.conditions),
        includes=naming.maybe(rate.includes),
        public=rate.public,
        contact=rate.contact,
    )


def _of_notice(notice: Notice, terms: Terms, scope: Scope) -> dict[str, Any]:
    """Give whom a notice concerns, what it closes, and from when until when."""
    starts, until = holds(notice, scope.zone)
    namings = (Naming(lang=lang, own={}, site=terms) for lang in scope.languages)
    return {
        "starts": starts,
        "until": until,
        "concerns": notice.named,  # names of venues; none are all
        "closes_all": notice.closes_all,
        "closes": () if notice.closes_all else notice.closes,  # ids or names of spaces
        "why": notice.why,
        "reasons": {naming.lang: naming.maybe(notice.why) for naming in namings},
    }


def _of_question(question: Question) -> dict[str, Any]:
    """Give how often it was asked, in which language, and where the answer is."""
    return {
        "asked": question.asked,
        "asked_in": question.asked_in,
        "answered_by": question.answered_by,
        "answers": (),  # links, found by the questions
    }
