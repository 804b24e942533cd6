"""What a visit costs, in words and as a table; what is unknown is never free."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from babel.numbers import format_currency

from plugins.hours import words
from plugins.hours.shown import PriceRow, PriceTable
from plugins.hours.wording import capital

PUBLICS = ("everyone", "group", "school")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
PHONE = re.compile(r"\+?[\d (][\d .()-]+")


def tables(rates: Iterable[Any], lang: str) -> Iterator[PriceTable]:
    """Give a table for everyone, for groups and for schools; empty ones: none."""
    found = list(rates)
    for public in PUBLICS:
        own = [rate for rate in found if rate.public == public]
        # A column for a few words alone would be a column of nothing.
        has_when = 2 * sum(bool(rate.when) for rate in own) >= len(own)
        if own:
            yield PriceTable(
                title=words.PUBLICS[public].said(lang, {}),
                rows=tuple(_row(rate, lang, has_when=has_when) for rate in own),
                has_when=has_when,
            )


def _row(rate: Any, lang: str, *, has_when: bool) -> PriceRow:  # noqa: ANN401
    """Give a price of any venue in words, its time of the year apart or beside it."""
    included = rate.includes and words.INCLUDES.said(lang, {"what": rate.includes})
    beside = None if has_when else rate.when
    parts = (beside, rate.conditions, included)
    return PriceRow(
        title=rate.title,
        price=said(rate, lang),
        when=rate.when if has_when else None,
        details=tuple(capital(part) for part in parts if part),
        contact=rate.contact,
        link=_link(rate.contact),
    )


def _link(contact: str | None) -> str | None:
    if contact and EMAIL.fullmatch(contact):
        return f"mailto:{contact}"
    if contact and PHONE.fullmatch(contact):
        return "tel:" + re.sub(r"[^\d+]", "", contact)
    if contact and contact.startswith("https://"):
        return contact
    return None


def said(rate: Any, lang: str) -> str:  # noqa: ANN401  likewise
    """Give “5,50 €”, “gratuit”, “à partir de 5 € la nuit”, “sur demande”."""
    if not rate.known:
        return words.ON_REQUEST.said(lang, {})
    if rate.free:
        return words.FREE.said(lang, {})
    if rate.price is None:
        return words.AS_YOU_LIKE.said(lang, {})
    price = money(rate.price, rate.currency, lang)
    if rate.highest is not None:
        values = {"low": price, "high": money(rate.highest, rate.currency, lang)}
        price = words.PRICE_RANGE.said(lang, values)
    elif rate.at_least:
        price = words.FROM_PRICE.said(lang, {"low": price})
    values = {"price": price, "per": rate.per}
    return words.PER.said(lang, values) if rate.per else price


def money(number: Decimal, currency: str, lang: str) -> str:
    """Give “12 €”, “5,50 €”: no cents where there are none."""
    locale = "fr_FR" if lang == "fr" else "en_GB"
    if number == number.to_integral_value():
        pattern = "#,##0 ¤" if lang == "fr" else "¤#,##0"
        return format_currency(
            number, currency, pattern, locale=locale, currency_digits=False
        )
    return format_currency(number, currency, locale=locale)
