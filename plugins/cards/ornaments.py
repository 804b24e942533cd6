"""What stands on a card on a ground of its own: chip, badge and sash."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import radians, sin

from PIL import Image, ImageDraw, ImageFilter

from plugins.cards.eliding import shortened
from plugins.cards.emblems import emblem
from plugins.cards.faces import Chain
from plugins.cards.furniture import CHIP_MARK, CHIP_PAD, CHIP_TEXT, day_size
from plugins.cards.model import Badge, Box, Brand, Sash
from plugins.cards.surfaces import FINE, lay, rounded, shadow, sized_logo, slope
from plugins.cards.tint import INK, WHITE, Colour, bright_ink
from plugins.cards.typesetting import CAP, Sheet, width

SMALL = 0.62  # how high words without tall letters look
SHADE: Colour = (8, 12, 16)
DAY_AT, DAY_ALONE = 0.39, 0.5  # where the middle of the day is, below the band
SOFT: Colour = (58, 64, 70)  # the small word of a badge
STRIKE: Colour = (200, 16, 46)
BLANK = Image.new("RGB", (1, 1))
TONES: dict[str, tuple[Colour, Colour]] = {
    "full": ((255, 196, 51), INK),
    "few": ((255, 138, 61), INK),
    "cancelled": ((200, 16, 46), WHITE),
    "postponed": ((67, 56, 160), WHITE),
    "rescheduled": ((67, 56, 160), WHITE),
    "online": ((0, 98, 122), WHITE),
}


@dataclass(frozen=True)
class Pencil:
    """Draws ornaments on a card: each has a surface of its own, with a shadow."""

    image: Image.Image = field(compare=False)
    accent: Colour
    chain: Chain
    mirrored: bool
    scale: float

    def chip(self, box: Box, brand: Brand) -> None:
        """Draw who speaks: a white pill with a logo or a sign, and the name."""
        radius = box.height // 2
        self._raise(box, radius)
        pill = rounded(box.width, box.height, radius)
        face = _chip(replace(self, image=BLANK), (box.width, box.height), brand)
        self.image.paste(face, (box.left, box.top), pill)

    def chip_face(self, brand: Brand) -> None:
        """Draw what stands on the pill, on an image of its size."""
        box = Box(left=0, top=0, width=self.image.width, height=self.image.height)
        pad, mark = self._px(CHIP_PAD), self._px(CHIP_MARK)
        left = box.right - pad - mark if self.mirrored else box.left + pad
        self._mark(Box(left=left, top=box.top + pad, width=mark, height=mark), brand)
        size, near = self._px(CHIP_TEXT), pad + mark + self._px(14)
        room = (box.width - near - self._px(26)) / size
        name = shortened(brand.name, room, lambda text: self._width(text, "label"))
        wide = self._width(name, "label") * size
        start = box.width - near - wide if self.mirrored else near
        baseline = (box.height + CAP * size) / 2
        self._write(box, name, "label", size, INK, start, baseline)

    def badge(self, box: Box, badge: Badge, *, covered: bool = False) -> None:
        """Draw a leaf of the calendar: month, day, weekday; a sash covers its foot."""
        radius, band = self._px(20), self._px(52)
        self._raise(box, radius)
        leaf = rounded(box.width, box.height, radius)
        lay(self.image, WHITE, (box.left, box.top), leaf)
        head = leaf.crop((0, 0, box.width, band))
        lay(self.image, self.accent, (box.left, box.top), head)
        # Below a sash only the tops of the small word's letters would show.
        foot = "" if covered else badge.foot
        share = DAY_AT if foot or covered else DAY_ALONE
        middle = band + (box.height - band) * share
        ink = bright_ink(self.accent)
        self._centre(box, badge.band, "spaced", 27, ink, band / 2)
        self._centre(box, badge.day, "title", day_size(badge), INK, middle)
        self._centre(box, foot, "text", 25, SOFT, box.height - self._px(26))
        if badge.struck:
            self._strike(box, middle)

    def sash(self, box: Box, sash: Sash) -> None:
        """Draw the word for what changed, on a slope, over the edge of the card."""
        ground, ink = TONES.get(sash.tone, TONES["postponed"])
        band, letters = slope(
            sash.text, box.width, self.scale, self.chain, self.mirrored
        )
        soft = band.filter(ImageFilter.BoxBlur(self._px(7)))
        below = soft.point([value * 90 // 255 for value in range(256)])
        lay(self.image, SHADE, (box.left, box.top + self._px(6)), below)
        lay(self.image, ground, (box.left, box.top), band)
        lay(self.image, ink, (box.left, box.top), letters)

    def _px(self, length: float) -> int:
        return round(length * self.scale)

    def _width(self, text: str, style: str) -> float:
        return width(text, style, self.chain)

    def _raise(self, box: Box, radius: int) -> None:
        """Lay the shadow of a surface."""
        blur = self._px(11)
        mask = shadow(box.width, box.height, radius, blur)
        corner = box.left - 3 * blur, box.top - 3 * blur + self._px(6)
        lay(self.image, SHADE, corner, mask)

    def _write(  # noqa: PLR0913, PLR0917  where, what and how
        self,
        box: Box,
        text: str,
        style: str,
        size: int,
        colour: Colour,
        left: float,
        baseline: float,
    ) -> None:
        sheet = Sheet(box.width, box.height)
        sheet.write(
            text,
            style=style,
            size=size,
            left=left,
            baseline=baseline,
            chain=self.chain,
        )
        lay(self.image, colour, (box.left, box.top), sheet.mask)
        for picture, across, down in sheet.colours:
            self.image.paste(picture, (box.left + across, box.top + down), picture)

    def _centre(  # noqa: PLR0913, PLR0917
        self,
        box: Box,
        text: str,
        style: str,
        large: int,
        colour: Colour,
        middle: float,
    ) -> None:
        """Write a line in the middle of a box, smaller where it must be."""
        wide = self._width(text, style)
        room = box.width - self._px(28)
        size = min(self._px(large), int(room / max(wide, 0.01)))
        # Words without tall letters look centred by their small ones.
        tall = text.isupper() or any(char.isdigit() for char in text)
        baseline = middle + (CAP if tall else SMALL) * size / 2
        left = (box.width - wide * size) / 2
        if text:
            self._write(box, text, style, size, colour, left, baseline)

    def _strike(self, box: Box, middle: float) -> None:
        """Strike the day out."""
        half = box.width * 0.33
        rise = half * sin(radians(9))
        mask = Image.new("L", (box.width * FINE, box.height * FINE))
        line = [
            ((box.width / 2 - half) * FINE, (middle + rise) * FINE),
            ((box.width / 2 + half) * FINE, (middle - rise) * FINE),
        ]
        ImageDraw.Draw(mask).line(line, fill=255, width=self._px(9) * FINE)
        self.image.paste(STRIKE, box.corners, mask.reduce(FINE))

    def _mark(self, box: Box, brand: Brand) -> None:
        """Draw a logo as it is, else a sign on the accent."""
        if brand.logo and (logo := sized_logo(brand.logo, box.width)):
            left = box.left + (box.width - logo.width) // 2
            top = box.top + (box.height - logo.height) // 2
            self.image.paste(logo, (left, top))
            return
        disc = rounded(box.width, box.height, box.width // 2)
        self.image.paste(self.accent, box.corners, disc)
        side = round(box.width * 0.68)
        shift = (box.width - side) // 2
        corner = box.left + shift, box.top + shift
        self.image.paste(bright_ink(self.accent), corner, emblem(brand.emblem, side))


@lru_cache(maxsize=8)
def _chip(pencil: Pencil, size: tuple[int, int], brand: Brand) -> Image.Image:
    """Give the face of a pill: one voice speaks on most cards."""
    face = Image.new("RGB", size, WHITE)
    replace(pencil, image=face).chip_face(brand)
    return face
