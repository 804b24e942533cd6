"""Days, hours and states as people say them, in French and in English.

Any other language is answered in English, as the theme's words are.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from babel.dates import format_date
from babel.numbers import format_currency

from plugins.events import words
from plugins.events.clock import day_of
from plugins.events.model import Instant, Occurrence

NBSP = "\N{NO-BREAK SPACE}"


def day(moment: date, lang: str, pattern: str = "EEEE d MMMM y") -> str:
    """Give “samedi 14 juillet 2026”, “mardi 1er septembre 2026”."""
    said = format_date(moment, pattern, locale="fr" if lang == "fr" else "en_GB")
    if lang == "fr" and moment.day == 1:
        return " ".join("1er" if part == "1" else part for part in said.split(" "))
    return said


def hour(moment: datetime, lang: str) -> str:
    """Give “21 h 30”, “9:30 pm”, “minuit”."""
    if (moment.hour, moment.minute) == (0, 0):
        return "minuit" if lang == "fr" else "midnight"
    if lang == "fr":
        minutes = f"{NBSP}{moment:%M}" if moment.minute else ""
        return f"{moment.hour}{NBSP}h{minutes}"
    if (moment.hour, moment.minute) == (12, 0):
        return "noon"
    half = "am" if moment.hour < 12 else "pm"  # noqa: PLR2004  noon
    minutes = f":{moment:%M}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes}{NBSP}{half}"


def hours(starts: Instant, ends: Instant | None, lang: str) -> str:
    """Give “21 h 30”, “de 21 h 30 à 23 h”; nothing for whole days."""
    if not isinstance(starts, datetime):
        return ""
    first = hour(starts, lang)
    if not isinstance(ends, datetime):
        return first
    return words.FROM_TO_HOURS.said(lang, {"first": first, "last": hour(ends, lang)})


def dated(one: Occurrence, lang: str) -> str:
    """Give the words of one date: its days, each in full, and its hours."""
    if one.first_day == one.last_day:
        said = hours(one.starts, one.ends, lang)
        return ", ".join(filter(None, (day(one.first_day, lang), said)))
    return days(one.starts, one.ends or one.starts, lang)


def days(first: Instant, last: Instant, lang: str) -> str:
    """Give “du vendredi 9 au dimanche 11 octobre 2026”, with hours if there are any."""
    one, other = day_of(first), day_of(last)
    timed = isinstance(first, datetime)
    pattern = "EEEE d MMMM y"
    if one.year == other.year:
        pattern = "EEEE d MMMM"
    if (one.year, one.month) == (other.year, other.month) and not timed:
        pattern = "EEEE d"
    values = {"first": day(one, lang, pattern), "last": day(other, lang)}
    if isinstance(first, datetime) and isinstance(last, datetime):
        values["first"] += f", {hour(first, lang)},"
        values["last"] += f", {hour(last, lang)}"
    return words.FROM_TO_DAYS.said(lang, values)


def price(given: Any, lang: str) -> str:  # noqa: ANN401  a price of any event
    """Give “5,50 €”, “gratuit”, “de 5 à 12 €”, “à partir de 5 €”, “prix libre”."""
    if given.free:
        return words.FREE.said(lang, {})
    if given.price is None:
        return words.AS_YOU_LIKE.said(lang, {})
    low = _money(given.price, given.currency, lang)
    if given.highest is not None:
        high = _money(given.highest, given.currency, lang)
        if lang == "fr":  # de 5 à 12 €
            low = low.rpartition(NBSP)[0] or low
        return words.FROM_TO_PRICES.said(lang, {"low": low, "high": high})
    return words.FROM_PRICE.said(lang, {"low": low}) if given.at_least else low


def _money(number: Decimal, currency: str, lang: str) -> str:
    """Leave out the cents where there are none: 12 €."""
    locale = "fr_FR" if lang == "fr" else "en_GB"
    if number == number.to_integral_value():
        pattern = f"#,##0{NBSP}¤" if lang == "fr" else "¤#,##0"
        return format_currency(
            number, currency, pattern, locale=locale, currency_digits=False
        )
    return format_currency(number, currency, locale=locale)


def changed(title: str, state: str, first: Instant | None, *, lang: str) -> str:
    """Give “Annulé : Veillée contes”, “Annulé le 14 juillet : Veillée contes”."""
    said = words.STATES[state].said(lang, {})
    colon = f"{NBSP}:" if lang == "fr" else ":"
    if first is None:
        return f"{said}{colon} {title}"
    on = words.ON.said(lang, {"day": day(day_of(first), lang, "d MMMM")})
    return f"{said} {on}{colon} {title}"
