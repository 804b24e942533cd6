"""Single values as JSON Schema: what is known of each, loose enough for every form."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from plugins.content_model.instants import Days
from plugins.content_model.shapes import Choice, Number, Shaped

Schema = dict[str, Any]
SCALAR = ["string", "number", "boolean"]  # as tools read what the model reads as text
NUMBER = r"^\s*-?\d+([.,]\d+)?\s*$"
# What is in every form of a value, by its type: a date has a year.
LOOSE = {
    datetime: r"\d{4}",
    date: r"\d{4}",
    Days: r"\d{4}",
    time: r"\d|^[MmNn][IiOo]",  # midi, minuit, noon, midnight
    timedelta: r"\d",
}
SPAN = re.compile(r"[a-zA-Z]-[a-zA-Z]")


def scalar(types: Iterable[object], marks: Iterable[object]) -> Schema:
    """Give the schema of a value by what is declared beside it, else by its types."""
    found = list(marks)
    for mark in found:
        match mark:
            case Choice():
                return _choice(mark.known)
            case Number():
                return _number(mark)
            case Shaped():
                return _text(f"^(?:{anycase(mark.pattern)})$")
    patterns = [LOOSE.get(kind, "") for kind in types]  # type: ignore[call-overload]
    return _text("|".join(dict.fromkeys(patterns)) if all(patterns) else "")


def _text(pattern: str = "") -> Schema:
    return {"type": SCALAR} | ({"pattern": pattern} if pattern else {})


def _number(mark: Number) -> Schema:
    bounds = {"minimum": mark.low, "maximum": mark.high}
    return {"type": ["string", "number"], "pattern": NUMBER} | bounds


def _choice(known: Mapping[str, str]) -> Schema:
    """Offer what is meant, and take all that means it."""
    meant = list(dict.fromkeys(known.values()))
    return {"anyOf": [{"enum": meant}, _text(f"^(?:{anyword(known)})$")]}


def anycase(pattern: str) -> str:
    """Let the spans of a pattern take capitals too: schemas know no flags."""
    return SPAN.sub(lambda span: span[0].lower() + span[0].upper(), pattern)


def anyword(words: Iterable[str]) -> str:
    """Give the pattern of some words, in small letters or in capitals."""
    return "|".join("".join(map(_anyletter, word)) for word in words)


def _anyletter(sign: str) -> str:
    cases = "".join(dict.fromkeys((sign.lower(), sign.upper())))
    if len(cases) > 1:
        return f"[{cases}]"
    return sign if sign.isalnum() or sign in " ’'-" else f"\\{sign}"
