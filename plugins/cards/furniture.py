"""Where chip, badge and sash stand: what a card shows beside its text."""

from dataclasses import dataclass
from math import ceil

from plugins.cards.faces import Chain
from plugins.cards.layouts import LAYOUTS
from plugins.cards.model import Badge, Box, Card, Format
from plugins.cards.typesetting import width

CHIP_HIGH, CHIP_TEXT, CHIP_MARK, CHIP_PAD, CHIP_APART = 60, 24, 44, 8, 28
BADGE_WIDE, BADGE_WIDEST, BADGE_HIGH = 176, 260, 186
DAY, DAYS = 92, 84  # one, and several
SASH_HIGH, SASH_TEXT, SASH_OUT = 96, 38, 84  # its high counts the slope
SASH_OVER = 48  # how much of a badge it covers


@dataclass(frozen=True)
class Furniture:
    """A card in a format; gives the boxes of all that is not its text block."""

    card: Card
    format: Format
    chain: Chain

    @property
    def room(self) -> Box:
        """The part of the card that text may take."""
        return LAYOUTS[self.card.layout].text_box(self.format)

    def px(self, length: float) -> int:
        """Give a length of the wide format as it is in this one."""
        return round(length * self.format.scale)

    def width(self, text: str, style: str) -> float:
        """Give the width of a line in em."""
        return width(text, style, self.chain)

    @property
    def chip(self) -> Box:
        """Give the pill's place, as wide as the name."""
        size = self.px(CHIP_TEXT)
        pads = self.px(CHIP_PAD + CHIP_MARK + 14 + 26)
        wide = pads + ceil(self.width(self.card.brand.name, "label") * size) + 2
        left, right = self.format.margin, self.room.right
        if beside := self.badge or self.sash:
            right = min(right, beside.left - self.px(CHIP_APART))
        return Box(
            left=left,
            top=self.format.top,
            width=min(wide, right - left),
            height=self.px(CHIP_HIGH),
        )

    @property
    def badge(self) -> Box | None:
        """Give the leaf's place, as wide as its largest word asks."""
        if self.card.badge is None:
            return None
        size = day_size(self.card.badge)
        day = self.width(self.card.badge.day, "title") * size + 2 * 28
        wide = self.px(min(BADGE_WIDEST, max(BADGE_WIDE, day)))
        right = self.format.width - self.format.margin
        high = self.px(BADGE_HIGH)
        return Box(left=right - wide, top=self.format.top, width=wide, height=high)

    @property
    def sash(self) -> Box | None:
        """Give the sash's place: across the badge, and over the edge of the card."""
        if self.card.sash is None:
            return None
        text = self.width(self.card.sash.text, "label") * SASH_TEXT * 1.06
        badge = self.badge
        least = badge.width + self.px(SASH_OUT) if badge else 0
        wide = max(least, self.px(text + 2 * 36)) + self.format.margin
        wide = min(wide, self.format.width // 2)
        top = (
            badge.bottom - self.px(SASH_OVER)
            if badge
            else self.format.top - self.px(10)
        )
        left = self.format.width - wide
        return Box(left=left, top=top, width=wide, height=self.px(SASH_HIGH))


def day_size(badge: Badge) -> int:
    """Give the size of a leaf's large word: a range of days would be too loud."""
    return DAY if badge.day.isdigit() else DAYS
