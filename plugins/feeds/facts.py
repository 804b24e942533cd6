"""What a visitor must know of an event: where, how much, how to book, whether it is on.

Said in the language of the list, which may be another than the event's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from babel import Locale
from babel.numbers import format_currency

from plugins.content_model.model import Words
from plugins.feeds import words
from plugins.feeds.moments import said


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line: what it is about, and what is so."""

    label: str
    value: str

    def line(self, lang: str) -> str:
        """Give the line as plain text."""
        values = {"label": self.label, "value": self.value}
        return words.FACT.said(lang, values)


def state(event: Any, lang: str, *, note: str | None = None) -> str:  # noqa: ANN401
    """Say in a sentence or two what changed; nothing of an event as announced."""
    return " ".join(_state(event, lang, note or getattr(event, "note", None)))


def _state(event: Any, lang: str, note: str | None) -> Iterator[str]:  # noqa: ANN401
    if sentence := words.STATES.get(event.state):
        yield sentence.said(lang, {})
    if note:
        yield f"{note[:1].upper()}{note[1:]}".rstrip(".") + "."
    if former := _former(event):
        yield words.FORMERLY.said(lang, {"when": said(former, lang)})


def _former(event: Any) -> date | None:  # noqa: ANN401  an event, or one of its dates
    """Give the start that something had before it moved."""
    original = getattr(event, "original", None)
    if original and original != event.starts:
        return cast("date", original)
    return getattr(event, "previously", None)


def facts(event: Any, lang: str, *, of: Any) -> Iterator[Fact]:  # noqa: ANN401
    """Go through what is known `of` an event or a date, as people ask for it."""
    for label, value in (
        (words.WHERE, where(event, of.place or event.place)),
        (words.PRICE, _prices(event.prices, lang)),
        (words.PLACES, _places(event, of.places, lang)),
        (words.BOOKING, _booking(event.booking, lang)),
        (words.AGE, _name(event.age)),
        (words.PERFORMERS, ", ".join(map(_name, event.performers or ()))),
        (words.ORGANIZER, _name(event.organizer)),
    ):
        if value:
            yield Fact(label=label.said(lang, {}), value=value)


def in_language(event: Any, lang: str) -> str:  # noqa: ANN401  any event
    """Say in which language an event is held, where that is not the reader's."""
    if event.lang == lang:
        return ""
    name = Locale.parse(event.lang, sep="-").get_display_name(lang) or event.lang
    return words.IN_LANGUAGE.said(lang, {"language": name})


def where(event: Any, place: str | None) -> str:  # noqa: ANN401  any event
    """Give the way to a place: its name, the venue, the street and the town."""
    venue = event.venue
    address = venue and venue.address
    town = address and " ".join(filter(None, (address.postcode, address.city)))
    parts = (place, venue and venue.title, address and address.street, town)
    return ", ".join(dict.fromkeys(str(part) for part in parts if part))


def _prices(prices: Any, lang: str) -> str:  # noqa: ANN401
    return ", ".join(
        " ".join(filter(None, (price.title, _price(price, lang)))) for price in prices
    )


def _price(price: Any, lang: str) -> str:  # noqa: ANN401
    if price.free:
        return words.FREE.said(lang, {})
    if price.price is None:
        return words.AS_YOU_LIKE.said(lang, {})
    low = format_currency(price.price, price.currency, locale=lang)
    if price.highest is not None:
        high = format_currency(price.highest, price.currency, locale=lang)
        return words.FROM_TO.said(lang, {"low": low, "high": high})
    return words.FROM.said(lang, {"low": low}) if price.at_least else low


def _places(event: Any, places: str | None, lang: str) -> str:  # noqa: ANN401
    waiting = places == "full" and event.booking and event.booking.waiting_list
    left: dict[str | None, Words] = {
        "few": words.FEW,
        "full": words.WAITING if waiting else words.FULL,
    }
    return left[places].said(lang, {}) if places in left else ""


def _booking(booking: Any, lang: str) -> str:  # noqa: ANN401
    if not booking:
        return ""
    opens = booking.opens and words.OPENS.said(
        lang, {"when": said(booking.opens, lang)}
    )
    parts = (opens, booking.url, booking.phone, booking.email)
    return ", ".join(str(part) for part in parts if part)


def _name(someone: Any) -> str:  # noqa: ANN401  a text, or what has a name
    return str(getattr(someone, "name", None) or someone or "")
