"""The surfaces that ornaments stand on: rounded, raised, sloping; each made once."""

from functools import lru_cache
from math import cos, radians

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from plugins.cards.faces import Chain
from plugins.cards.furniture import SASH_TEXT
from plugins.cards.model import Photo
from plugins.cards.photo import decoded
from plugins.cards.tint import Colour
from plugins.cards.typesetting import CAP, Sheet, width
from plugins.content_model.model import FieldError

FINE = 3
STRIP = 24  # pixels: less than the smallest line of text
SLOPE, SASH_THICK = 5, 66  # degrees, pixels


@lru_cache(maxsize=64)
def rounded(width: int, height: int, radius: int) -> Image.Image:
    """Give a box with rounded corners, as a mask."""
    mask = Image.new("L", (width * FINE, height * FINE))
    corners = (0, 0, width * FINE - 1, height * FINE - 1)
    ImageDraw.Draw(mask).rounded_rectangle(corners, radius * FINE, fill=255)
    return mask.reduce(FINE)


@lru_cache(maxsize=32)
def shadow(width: int, height: int, radius: int, blur: int) -> Image.Image:
    """Give the shadow of a rounded box, with a border of three times its blur."""
    edge, small = 3 * blur, 2
    mask = Image.new("L", ((width + 2 * edge) // small, (height + 2 * edge) // small))
    corners = (
        edge // small,
        edge // small,
        (edge + width) // small,
        (edge + height) // small,
    )
    ImageDraw.Draw(mask).rounded_rectangle(corners, radius // small, fill=92)
    soft = mask.filter(ImageFilter.GaussianBlur(blur / small))
    return soft.resize((width + 2 * edge, height + 2 * edge))


def lay(
    image: Image.Image, colour: Colour, corner: tuple[int, int], mask: Image.Image
) -> None:
    """Lay a colour through a mask: half the time that pasting a colour takes."""
    image.paste(Image.new("RGB", mask.size, colour), corner, mask)


def lay_text(
    image: Image.Image, colour: Colour, corner: tuple[int, int], mask: Image.Image
) -> None:
    """Lay a colour through a mask of text, by strips: much of it is bare."""
    for above in range(0, mask.height, STRIP):
        strip = mask.crop((0, above, mask.width, above + STRIP))
        if seen := strip.getbbox():
            left, top = corner[0] + seen[0], corner[1] + above + seen[1]
            lay(image, colour, (left, top), strip.crop(seen))


@lru_cache(maxsize=64)
def sized_logo(logo: Photo, side: int) -> Image.Image | None:
    """Give a logo that fits into a square, on white; None if it does not open."""
    try:
        large = decoded(logo.path, logo.digest, 2 * side, 2 * side)
    except FieldError:
        return None
    scale = side / max(large.size)
    size = max(1, round(large.width * scale)), max(1, round(large.height * scale))
    return large.resize(size, Image.Resampling.LANCZOS)


@lru_cache(maxsize=24)
def slope(
    text: str,
    wide: int,
    scale: float,
    chain: Chain,
    mirrored: bool,  # noqa: FBT001  a key of the cache
) -> tuple[Image.Image, Image.Image]:
    """Give a sash and its letters as masks, turned by its slope."""
    thick = round(SASH_THICK * scale)
    angle = -SLOPE if mirrored else SLOPE
    long = round(wide / cos(radians(SLOPE))) + thick
    inner = width(text, "spaced", chain)
    size = min(round(SASH_TEXT * scale), int((wide - 70 * scale) / max(inner, 0.01)))
    start = 45 * scale
    sheet = Sheet(2 * long, 2 * thick)  # turned at twice its size, then reduced
    sheet.write(
        text,
        style="spaced",
        size=2 * size,
        left=2 * (long - start - inner * size if mirrored else start),
        baseline=thick + CAP * size,
        chain=chain,
    )
    masks = []
    for flat in (Image.new("L", sheet.mask.size, 255), sheet.mask):
        turned = flat.rotate(angle, Image.Resampling.BICUBIC, expand=True).reduce(2)
        corner = turned.width - wide if mirrored else 0
        masks.append(turned.crop((corner, 0, corner + wide, turned.height)))
    return masks[0], ImageChops.multiply(masks[1], masks[0])
