"""The text of a card, in the ink that its veil asks for, and the bar before it."""

from PIL import Image

from plugins.cards.faces import Chain
from plugins.cards.model import Line, Plan
from plugins.cards.placing import BAR, BAR_GAP, KICKER
from plugins.cards.surfaces import lay_text, rounded
from plugins.cards.tint import Colour, luminance, mixed, shone
from plugins.cards.typesetting import CAP, Sheet
from plugins.cards.veil import Veil

EDGE = 12  # pixels around the block, for what reaches over its line
BAR_HIGH = 8
BAR_CONTRAST = 3.0


def ink(
    image: Image.Image, plan: Plan, accent: Colour, veil: Veil, chain: Chain
) -> None:
    """Write every line of a plan."""
    block = plan.block.grown(EDGE)
    sheet = Sheet(block.width, block.height)
    for line in plan.lines:
        indent = _indent(line) if line is plan.kicker and not plan.mirrored else 0
        sheet.write(
            line.text,
            style=line.style,
            size=line.size,
            left=line.box.left - block.left + indent,
            baseline=line.baseline - block.top,
            chain=chain,
            mirrored=plan.mirrored if line in plan.title else None,
        )
    lay_text(image, veil.ink, (block.left, block.top), sheet.mask)
    for picture, left, top in sheet.colours:
        image.paste(picture, (block.left + left, block.top + top), picture)
    if plan.kicker:
        _bar(image, plan.kicker, accent, veil, mirrored=plan.mirrored)


def _indent(line: Line) -> int:
    return round((BAR + BAR_GAP) * line.size / KICKER)


def _bar(
    image: Image.Image, line: Line, accent: Colour, veil: Veil, *, mirrored: bool
) -> None:
    """Draw the bar before the small title, in an accent that its ground bears."""
    scale = line.size / KICKER
    wide, high = round(BAR * scale), round(BAR_HIGH * scale)
    top = line.baseline - round(CAP * line.size / 2) - high // 2
    left = line.box.right - wide if mirrored else line.box.left
    seen = image.resize((1, 1), Image.Resampling.BOX, box=line.box.corners)
    ground = mixed(_colour(seen), veil.tint, 0.3)
    colour = shone(accent, ground=luminance(ground), least=BAR_CONTRAST)
    image.paste(colour, (left, top), rounded(wide, high, high // 2))


def _colour(image: Image.Image) -> Colour:
    red, green, blue = image.tobytes()
    return red, green, blue
