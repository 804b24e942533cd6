"""What French and English have in common: units, ellipses, addresses left alone."""

import re

from plugins.typography.model import ELLIPSIS, KEPT, MARKS

# Units that stay with their number; the longer of two that start alike comes first.
UNITS = (
    r"[kM]?€|\$|£|%|‰|°[CF]|°|km/h|km²|km|kg|kWh|kW|k[Wo]|m²|m³|mm|min|mg|ml|m|cm|cl"
    r"|ha|h|g|l|L|Go|Mo"
)
DOTS = re.compile(r"\.\.\.(?<!\.{4})(?!\.)")
ADDRESS = re.compile(
    rf"(?:[a-z][a-z0-9+.-]*://|www\.|mailto:)[^\s<>\"«»{MARKS}]*[\w/]"
    rf"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)


def ellipses(text: str) -> str:
    """Set three dots as one sign."""
    return DOTS.sub(ELLIPSIS, text) if "..." in text else text


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
