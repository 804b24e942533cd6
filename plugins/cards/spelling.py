"""What a card says, in characters that can be drawn; and what could not be."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from plugins.cards.breaking import EAST, held
from plugins.cards.faces import Chain, can_shape
from plugins.cards.glyphs import (
    JOINS,
    SPACES,
    clusters,
    face_of,
    instead,
    is_emoji,
    legible,
)
from plugins.cards.model import Card

LATIN = range(0x20, 0x250)
POINTS = "’‘“”„‚…–—•€™′″−"  # noqa: RUF001  as titles hold them
EMOJI, CJK, OTHER = "fonts-noto-color-emoji", "fonts-noto-cjk", "fonts-noto-core"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A character that no font has, what stands for it, and who has it."""

    char: str
    instead: str
    package: str

    @property
    def name(self) -> str:
        """Its name in Unicode."""
        return unicodedata.name(self.char[0], "?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """A card that can be drawn, the foreign fonts it needs, and what is amiss."""

    card: Card
    fonts: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    is_unjoined: bool = False


def spelled(card: Card, chain: Chain) -> Spelled:
    """Give a card whose every character has a glyph."""
    upper = replace(card, kicker=_upper(card.kicker, card.lang))
    odd = [text for text in _texts(upper) if not _plain().issuperset(text)]
    if not odd:
        return Spelled(card=upper)
    missing: dict[str, Missing] = {}
    fonts: set[str] = set()
    for text in odd:
        for char in legible(text, chain)[1]:
            missing[char] = Missing(
                char=char, instead=instead(char, chain), package=_package(char)
            )
        fonts |= _marks(text, chain)
    joined = any(JOINS.search(text) for text in odd)
    return Spelled(
        card=_rewritten(upper, chain),
        fonts=tuple(sorted(fonts)),
        missing=tuple(missing.values()),
        is_unjoined=joined and not can_shape(),
    )


@lru_cache(256)  # categories, for the most part
def _upper(kicker: str, lang: str) -> str:
    return held(kicker, lang).upper()


@cache
def _plain() -> frozenset[str]:
    """Give the characters of Latin writing, all of them in the bundled fonts."""
    chain = Chain(system=())
    found = {chr(point) for point in LATIN if face_of(chr(point), chain)}
    return frozenset(found | set(POINTS) | SPACES.keys())


def _texts(card: Card) -> Iterator[str]:
    yield from (card.title, card.kicker, *card.meta, card.brand.name)
    if card.badge:
        yield from (card.badge.band, card.badge.day, card.badge.foot)
    if card.sash:
        yield card.sash.text


def _rewritten(card: Card, chain: Chain) -> Card:
    def right(text: str) -> str:
        return legible(text, chain)[0]

    badge = card.badge and replace(
        card.badge,
        band=right(card.badge.band),
        day=right(card.badge.day),
        foot=right(card.badge.foot),
    )
    return replace(
        card,
        # A title of nothing but what cannot be drawn still names who speaks.
        title=right(card.title) or right(card.brand.name) or "…",
        kicker=right(card.kicker),
        meta=tuple(filter(None, map(right, card.meta))),
        brand=replace(card.brand, name=right(card.brand.name)),
        badge=badge,
        sash=card.sash and replace(card.sash, text=right(card.sash.text)),
    )


def _marks(text: str, chain: Chain) -> set[str]:
    """Give what tells the machine's fonts that a text needs from any others."""
    faces = (face_of(char, chain) for char in clusters(legible(text, chain)[0]))
    return {face.mark for face in faces if face and face.mark}


def _package(char: str) -> str:
    if is_emoji(char):
        return EMOJI
    return CJK if EAST.match(char) else OTHER
