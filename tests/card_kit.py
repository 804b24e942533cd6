"""What the tests of cards are made of: cards, photos, and a way to measure them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from plugins.cards.drawing import draw
from plugins.cards.faces import Chain
from plugins.cards.inking import ink
from plugins.cards.layouts import FORMATS
from plugins.cards.model import Badge, Brand, Card, Format, Photo, Plan, Report, Sash
from plugins.cards.spelling import spelled
from plugins.cards.tint import INK, WHITE, contrast, lights, luminance
from plugins.cards.veil import Veil

BUNDLED = Chain(system=())  # what every machine has
OG = FORMATS["og"]
NEAR_INK = 7  # pixels around a letter that its edge and JPEG change
TAIL = 0.01  # of the pixels may be worse
LEAF = Badge(band="JUIL.", day="11", foot="sam.")
FULL = Sash(text="COMPLET", tone="full")


def card(title: str = "Veillée contes : les nuits d’été", **changed: object) -> Card:
    """Give a plain card that says something else where it is told to."""
    values = {
        "id": "blog/x",
        "lang": "fr",
        "title": title,
        "kicker": "ANIMATION",
        "meta": ("samedi 11 juillet, 21 h 30", "Ponton du lac"),
        "brand": Brand(name="Camping du Ponton", emblem="tent"),
        "accent": "#1f6f5c",
        "layout": "full" if changed.get("photo") else "plain",
    }
    return Card(**(values | changed))


def _noise(size: tuple[int, int]) -> Image.Image:
    """Give the same specks every time."""
    state, values = 1, bytearray()
    for _ in range(size[0] * size[1] // 4):
        state = (state * 1103515245 + 12345) % 2**31
        values.append(state >> 16 & 255)
    small = Image.frombytes("L", (size[0] // 2, size[1] // 2), bytes(values))
    return small.resize(size, Image.Resampling.NEAREST).convert("RGB")


def _checks(size: tuple[int, int]) -> Image.Image:
    image = Image.new("RGB", size, "white")
    pencil = ImageDraw.Draw(image)
    for x in range(0, size[0], 24):
        for y in range(0, size[1], 24):
            if (x + y) // 24 % 2:
                pencil.rectangle((x, y, x + 23, y + 23), fill="black")
    return image


def _dusk(size: tuple[int, int]) -> Image.Image:
    """Give a sky over a lake: what most photos of such places are like."""
    across = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", (across, across.point(lambda v: v * 7 // 10), across))
    ImageDraw.Draw(image).ellipse((size[0] * 0.6, 40, size[0] * 0.6 + 80, 120), "#fec")
    return image


PICTURES: Mapping[str, Callable[[tuple[int, int]], Image.Image]] = {
    "white": lambda size: Image.new("RGB", size, "white"),
    "black": lambda size: Image.new("RGB", size, "black"),
    "grey": lambda size: Image.new("RGB", size, "#777777"),
    "yellow": lambda size: Image.new("RGB", size, "#ffe600"),
    "noise": _noise,
    "checks": _checks,
    "dusk": _dusk,
}


@cache
def picture(name: str, size: tuple[int, int]) -> Image.Image:
    """Give a picture by its name."""
    return PICTURES[name](size)


def saved(folder: Path, name: str, size: tuple[int, int] = (900, 600)) -> Photo:
    """Write a picture as a JPEG, once, and give it as cards know it."""
    path = folder / f"{name}-{size[0]}.jpg"
    if not path.exists():
        picture(name, size).save(path, quality=90)
    return photo(path, size)


def photo(path: Path, size: tuple[int, int] = (0, 0)) -> Photo:
    """Give a file as cards know it."""
    return Photo(path=str(path), digest=str(path), width=size[0], height=size[1])


def drawn(
    given: Card, size: Format = OG, chain: Chain = BUNDLED
) -> tuple[Image.Image, Report]:
    """Draw a card as a site does, and open the finished file."""
    content, report = draw(spelled(given, chain).card, size, chain)
    image = Image.open(BytesIO(content))
    image.load()
    return image, report


def measured(image: Image.Image, report: Report, chain: Chain = BUNDLED) -> float:
    """Measure the contrast of the text with what is around it, on finished pixels."""
    plan = report.plan
    assert plan
    colour = WHITE if report.ink == "light" else INK
    zone = Image.new("L", image.size)
    for line in plan.lines:
        zone.paste(255, line.box.corners)
    zone.paste(0, mask=_written(image.size, plan, chain))
    corners = plan.block.corners
    seen = image.convert("RGB").crop(corners)
    counts = lights(seen).histogram(zone.crop(corners))
    order = range(255, -1, -1) if colour == WHITE else range(256)
    left = TAIL * sum(counts)
    for light in order:
        left -= counts[light]
        if left < 0:
            return contrast(luminance(colour), light / 255)
    return 21.0


def _written(size: tuple[int, int], plan: Plan, chain: Chain) -> Image.Image:
    """Give where there are letters, and a little around them."""
    black = Image.new("RGB", size)
    veil = Veil(ink=WHITE, tint=WHITE, alpha=0, blur=0)
    ink(black, replace(plan), (255, 255, 255), veil, chain)
    block = plan.block.grown(16).corners
    letters = black.crop(block).convert("L").point(lambda value: 255 if value else 0)
    whole = Image.new("L", size)
    whole.paste(letters.filter(ImageFilter.MaxFilter(NEAR_INK)), block)
    return whole
