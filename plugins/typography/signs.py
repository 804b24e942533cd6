"""What French and English have in common: units, ellipses, telephones, initials.

Addresses are left alone in both.
"""

import re

from plugins.typography.around import after, before
from plugins.typography.model import ELLIPSIS, KEPT, MARKS, NO_BREAK, THIN

# Units that stay with their number; the longer of two that start alike comes first.
UNITS = (
    r"[kM]?€|\$|£|%|‰|°[CF]|°|km/h|km²|km|kg|kWh|kW|k[Wo]|m²|m³|mm|min|mg|ml|m|cm|cl"
    r"|ha|h|g|l|L|Go|Mo"
)
DOTS = re.compile(r"\.\.\.(?<!\.{4})(?!\.)")
# 02 40 00 00 00, 020 7946 0000, +33 2 40 00 00 00
PHONE = re.compile(
    rf"(?<![\w.,/+{NO_BREAK}{THIN}-])(?<!\d )"
    r"(?:0\d(?:[ ]\d\d){4}|0\d{2,4}(?:[ ]\d{3,4}){2}"
    r"|\+\d{1,3}(?:[ ]?\(0\))?[ ]?\d{1,4}(?:[ ]\d{2,4}){2,4})"
    rf"(?!\w|[ ]\d|[{NO_BREAK}{THIN}]\w)"
)
INITIALS = re.compile(r"(?<![^\W_])([A-ZÀ-ÖØ-Þ]\.) (?=[A-ZÀ-ÖØ-Þ]\.)")
ADDRESS = re.compile(
    rf"(?:[a-z][a-z0-9+.-]*://|www\.|mailto:)[^\s<>\"«»{MARKS}]*[\w/]"
    rf"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)


def ellipses(text: str) -> str:
    """Set three dots as one sign."""
    return DOTS.sub(ELLIPSIS, text) if "..." in text else text


def telephones(text: str) -> str:
    """Keep a telephone number on one line."""
    if "0" not in text:
        return text
    return PHONE.sub(_on_one_line, text)


def _on_one_line(found: re.Match[str]) -> str:
    # Beside a tag may stand a letter, which was raised since the text was set before.
    text, (first, last) = found.string, found.span()
    beside = before(text, first) + after(text, last)
    joined = any(sign.isalnum() for sign in beside)
    return found[0] if joined else found[0].replace(" ", NO_BREAK)


def initials(text: str) -> str:
    """Keep the initials of a name together: J. R. R."""
    return INITIALS.sub(rf"\1{NO_BREAK}", text) if ". " in text else text


def without_addresses(text: str) -> tuple[str, list[str]]:
    """Put a mark in the place of every address written out, and give them apart."""
    if "://" not in text and "www." not in text and "@" not in text:
        return text, []
    return ADDRESS.sub(KEPT, text), ADDRESS.findall(text)


def with_addresses(text: str, kept: list[str]) -> str:
    """Put the addresses back."""
    if not kept:
        return text
    pieces = text.split(KEPT)
    return "".join(x for pair in zip(pieces, [*kept, ""], strict=True) for x in pair)
