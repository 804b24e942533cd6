"""What an event costs, and how one gets a place."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from plugins.content_model import words
from plugins.content_model.kinds.shared import Keys, of
from plugins.content_model.model import FieldError
from plugins.content_model.money import Amount, amount
from plugins.content_model.rules import Rules
from plugins.content_model.shapes import one_line
from plugins.content_model.values import (
    Email,
    Line,
    Moment,
    Phone,
    Url,
    web_address,
    yes,
)


def _amount(value: object, info: ValidationInfo) -> Amount:
    return amount(one_line(value), currency=Rules.of(info).currency)


def _waiting_list(value: object) -> str | bool:
    """Take yes, no, or the address of the list."""
    text = one_line(value)
    return web_address(text) if "/" in text else yes(text)


class Price(Keys):
    """What a place costs, for some or for all."""

    for_: Annotated[
        Line | None,
        Field(alias="for"),
        of("pour qui : Adulte", "for whom: Adult", translated=True),
    ] = None
    price: Annotated[
        Amount,
        BeforeValidator(_amount),
        of(
            "donnez le prix, comme 5,50 ou gratuit",
            "give the price, like 5.50 or free",
        ),
    ]


class Booking(Keys):
    """Where, from when and by what means one books."""

    url: Annotated[
        Url | None, of("l’adresse https://…", "the https:// address", translated=True)
    ] = None
    phone: Annotated[Phone | None, of("le téléphone", "the phone")] = None
    email: Annotated[Email | None, of("le courriel", "the e-mail")] = None
    opens: Annotated[
        Moment | None, of("depuis quand : 2026-06-01 10:00", "since when")
    ] = None
    waiting_list: Annotated[
        str | bool | None,
        BeforeValidator(_waiting_list),
        of(
            "oui, ou l’adresse de la liste d’attente",
            "yes, or the address of the waiting list",
        ),
    ] = None

    @model_validator(mode="after")
    def has_a_way(self) -> "Booking":
        """Refuse a booking that says nothing."""
        if self == Booking.model_construct():
            raise FieldError(words.EMPTY_BOOKING)
        return self


def full_prices(value: object) -> Any:  # noqa: ANN401  pydantic judges what it gets
    """Give the full form of prices: a line, a list of lines, or one line a public."""
    if isinstance(value, str):
        return [{"price": value}]
    if isinstance(value, dict):
        full = {"for", "price"} & value.keys()
        items = value.items()
        return [value] if full else [{"for": k, "price": v} for k, v in items]
    if isinstance(value, list):
        return [_price(item) for item in value]
    return value


def _price(item: object) -> object:
    """Take `- Adulte: 5,50` for a price too."""
    if isinstance(item, str):
        return {"price": item}
    if isinstance(item, dict) and len(item) == 1 and not {"for", "price"} & item.keys():
        return {"for": next(iter(item)), "price": next(iter(item.values()))}
    return item


def full_booking(value: object) -> Any:  # noqa: ANN401  likewise
    """Give the full form of a booking said in one line: an address, a number."""
    if not isinstance(value, str):
        return value
    if "@" in value and "/" not in value:
        return {"email": value}
    return {"phone" if value[:1] in "+(0123456789" else "url": value}
