"""What something costs, as price lists say it: 5,50 ; 12 CHF ; de 5 à 12 €."""

import re
from dataclasses import dataclass
from decimal import Decimal

from babel.core import get_global

from plugins.content_model import words
from plugins.content_model.model import FieldError

SIGNS = {
    "€": "EUR",
    "£": "GBP",
    "$": "USD",
    "fr.": "CHF",
    "euros": "EUR",
    "euro": "EUR",
}
FREE = frozenset(["gratuit", "gratuite", "entrée libre", "free", "free entry"])
AS_YOU_LIKE = frozenset(["prix libre", "au chapeau", "pay what you can"])
NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,6}"
CURRENCY = r"€|£|\$|[fF]r\.|[eE]uros?|[A-Z]{3}"
PRICE = re.compile(
    rf"(?P<before>{CURRENCY})? ?(?P<low>(?:{NUMBER})(?:[.,]\d{{1,2}})?)"
    rf"(?: ?(?P<inner>{CURRENCY}))?"
    rf"(?: ?(?:à|to|–|-) ?(?:{CURRENCY})? ?(?P<high>(?:{NUMBER})(?:[.,]\d{{1,2}})?))?"
    rf" ?(?P<after>{CURRENCY})?"
)
FROM = re.compile(r"(?:à partir de|dès|from|starting at) +", re.IGNORECASE)
BETWEEN = re.compile(
    r"(?:de|entre|between|from) +(?=.* (?:à|et|to|and) )", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A price, from `low` to `high`; `at_least` where only the lowest is said."""

    low: Decimal
    high: Decimal | None = None
    at_least: bool = False
    currency: str | None = None

    def __str__(self) -> str:
        """Write it as an editor may."""
        high = f" – {self.high}" if self.high is not None else ""
        return f"{self.low}{high} {self.currency or ''}".strip()

    @property
    def is_free(self) -> bool:
        """Whether nobody pays; what is unknown is never free."""
        return not self.low and self.high is None and not self.at_least


def amount(text: str, *, currency: str | None) -> Amount:
    """Give the price that a text says, in the currency that it names, else in ours."""
    if text.casefold() in FREE:
        return Amount(low=Decimal(0), currency=currency)
    if text.casefold() in AS_YOU_LIKE:
        return Amount(low=Decimal(0), at_least=True, currency=currency)
    between = BETWEEN.match(text)
    least = None if between else FROM.match(text)
    lead = between or least
    bare = text[lead.end() :] if lead else text
    found = PRICE.fullmatch(re.sub(r" (?:et|and) ", " à ", bare))
    if found is None:
        raise FieldError(words.BAD_PRICE, value=text)
    low = _number(found["low"])
    high = _number(found["high"]) if found["high"] else None
    if high is not None and high <= low:
        raise FieldError(words.PRICE_BACKWARDS, value=text)
    said = found["before"] or found["inner"] or found["after"]
    money = _currency(said, text) if said else currency
    if money is None and (low or high):
        raise FieldError(words.NO_CURRENCY, value=text)
    return Amount(low=low, high=high, at_least=least is not None, currency=money)


def _number(text: str) -> Decimal:
    return Decimal(re.sub(r"[ \u00a0\u202f]", "", text).replace(",", "."))


def _currency(said: str, text: str) -> str:
    code = SIGNS.get(said.casefold(), said)
    if code not in get_global("all_currencies"):
        raise FieldError(words.UNKNOWN_CURRENCY, value=text, currency=said)
    return code
