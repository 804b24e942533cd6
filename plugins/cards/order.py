"""A card that is wanted: what it says, in which formats, and where each is kept."""

from dataclasses import dataclass

from plugins.cards.faces import Chain
from plugins.cards.model import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A card to draw in some formats, and the name that each is kept under."""

    card: Card
    names: tuple[tuple[str, str], ...]  # format, name; the wide one first
    chain: Chain
