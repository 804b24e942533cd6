"""Formats and layouts of cards, as data: how large, and whose each part is."""

from dataclasses import dataclass

from plugins.cards.model import Box, Format

FORMATS = {
    "og": Format(
        name="og",
        width=1200,
        height=630,
        margin=64,
        top=56,
        bottom=60,
        largest=112,
        smallest=44,
        lines=4,
    ),
    "square": Format(
        name="square",
        width=1080,
        height=1080,
        margin=76,
        top=76,
        bottom=84,
        largest=128,
        smallest=52,
        lines=6,
        scale=1.25,
        a_line=0.93,
    ),
    "story": Format(
        name="story",
        width=1080,
        height=1920,
        margin=80,
        top=270,
        bottom=360,
        largest=132,
        smallest=56,
        lines=7,
        scale=1.35,
        a_line=0.93,
    ),
}

Shares = tuple[float, float, float, float]  # left, top, right, bottom

WHOLE: Shares = (0, 0, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Shares of a wide card and of a tall one."""

    photo: tuple[Shares, Shares] | None
    text: tuple[Shares, Shares] = (WHOLE, WHOLE)
    veiled: bool = False  # the text stands on the photo

    def photo_box(self, size: Format) -> Box | None:
        """Give the photo's part of a card."""
        return _box(self.photo[_tall(size)], size) if self.photo else None

    def text_box(self, size: Format) -> Box:
        """Give the text's part, within the margins."""
        shares = self.text[_tall(size)]
        whole = _box(shares, size)
        right = size.margin if shares[2] == 1 else size.margin // 2
        return Box(
            left=whole.left + size.margin,
            top=whole.top,
            width=whole.width - size.margin - right,
            height=whole.height,
        )


def _tall(size: Format) -> int:
    return int(size.height >= size.width)


def _box(shares: Shares, size: Format) -> Box:
    left, top, right, bottom = (
        round(share * side)
        for share, side in zip(shares, (size.width, size.height) * 2, strict=True)
    )
    return Box(left=left, top=top, width=right - left, height=bottom - top)


LAYOUTS = {
    "full": Layout(photo=(WHOLE, WHOLE), veiled=True),
    "half": Layout(
        photo=((0.56, 0, 1, 1), (0, 0, 1, 0.5)),
        text=((0, 0, 0.56, 1), (0, 0.5, 1, 1)),
    ),
    "plain": Layout(photo=None),
    "own": Layout(photo=(WHOLE, WHOLE)),
}
