"""From what a card says to the bytes of its picture, and how they came to be."""

from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image, ImageEnhance

from plugins.cards import words
from plugins.cards.cropping import Window, window
from plugins.cards.faces import Chain
from plugins.cards.fading import COARSE
from plugins.cards.inking import ink
from plugins.cards.layouts import LAYOUTS
from plugins.cards.model import Card, Format, Plan, Report
from plugins.cards.ornaments import Pencil
from plugins.cards.photo import cut, decoded
from plugins.cards.placing import Placer
from plugins.cards.sky import sky, small_sky, variety
from plugins.cards.tint import INK, WHITE, Colour, parsed
from plugins.cards.veil import Ground, Veil, drawn, solved
from plugins.content_model.model import FieldError, Words

HEAVIEST = 290_000  # bytes: some networks drop what weighs more, and say nothing
QUALITIES = (85, 79, 73, 66, 58, 50, 40, 30, 20)
MUTED = 0.12  # of the colours of what does not take place


@dataclass(frozen=True)
class Scene:
    """A card with its photo at hand, or without one."""

    card: Card
    size: Format
    photo: Image.Image | None = None

    @property
    def whole(self) -> tuple[int, int]:
        """Width and height of the picture."""
        return self.size.width, self.size.height

    def ground(self, plan: Plan | None) -> tuple[Image.Image, Window | None]:
        """Give what lies below all else, and which part of the photo that is."""
        layout = LAYOUTS[self.card.layout]
        where = layout.photo_box(self.size)
        if self.photo is None or where is None or self.card.photo is None:
            return self._sky(), None
        text = plan.block if plan and layout.veiled else None
        inner = where.width, where.height
        seen = window(self.photo, inner, text=text, focus=self.card.photo.focus)
        shown = cut(self.photo, seen, inner)
        if self.card.muted:
            shown = ImageEnhance.Color(shown).enhance(MUTED)
        if inner != self.whole:
            panel = self._sky()
            panel.paste(shown, (where.left, where.top))
            shown = panel
        return shown, seen

    def coarse(self, image: Image.Image) -> Image.Image:
        """Give the ground small, as veils are judged on it; a sky's is known."""
        return image.reduce(COARSE) if self.photo else small_sky(*self._night)

    def _sky(self) -> Image.Image:
        return sky(*self._night).copy()

    @property
    def _night(self) -> tuple[tuple[int, int], Colour, str, int]:
        accent, sign = parsed(self.card.accent), self.card.brand.emblem
        return self.whole, accent, sign, variety(self.card.id)


def draw(
    card: Card, size: Format, chain: Chain, *, tone: str = ""
) -> tuple[bytes, Report]:
    """Give a card's JPEG and how it came to be: the same bytes for the same card.

    `tone` is the ink ("light" or "dark") of another format of the same card.
    """
    scene, trouble, values = _scene(card, size)
    if scene.card.layout == "own":
        image, seen = scene.ground(None)
        content, quality = encoded(image)
        report = Report(
            layout="own", crop=_rounded(seen), quality=quality, bytes=len(content)
        )
        return content, report
    plan = Placer(scene.card, size, chain).plan()
    image, seen = scene.ground(plan)
    veil = _finished(image, scene, plan, chain, tone)
    content, quality = encoded(image)
    return content, Report(
        layout=scene.card.layout,
        plan=plan,
        ink="light" if veil.is_dark else "dark",
        veil=round(veil.alpha, 3),
        blur=veil.blur,
        contrast=round(veil.contrast, 2),
        crop=_rounded(seen),
        quality=quality,
        bytes=len(content),
        trouble=trouble,
        values=values,
    )


def _scene(card: Card, size: Format) -> tuple[Scene, str, dict[str, object]]:
    """Open the photo; a card whose photo cannot be shown is a plain one."""
    where = LAYOUTS[card.layout].photo_box(size)
    if card.photo is None or where is None:
        return Scene(replace(card, layout="plain"), size), "", {}
    try:
        photo = decoded(card.photo.path, card.photo.digest, where.width, where.height)
    except FieldError as error:
        plain = replace(card, layout="plain", photo=None)
        return Scene(plain, size), _name(error.words), error.values
    return Scene(card, size, photo), "", {}


def _name(said: Words) -> str:
    """Give the name under which a report keeps a sentence."""
    return next(name for name, own in vars(words).items() if own is said)


def _finished(
    image: Image.Image, scene: Scene, plan: Plan, chain: Chain, tone: str
) -> Veil:
    """Draw veil, ornaments and text on the ground; give the veil."""
    card, accent = scene.card, parsed(scene.card.accent)
    ground = Ground.of(scene.coarse(image), plan)
    given = {"light": WHITE, "dark": INK}.get(tone)
    veil = solved(ground, accent, ink=given)
    drawn(image, ground, veil)
    pencil = Pencil(image, accent, chain, plan.mirrored, scene.size.scale)
    pencil.chip(plan.chip, card.brand)
    if plan.badge and card.badge:
        pencil.badge(plan.badge, card.badge, covered=card.sash is not None)
    if plan.sash and card.sash:
        pencil.sash(plan.sash, card.sash)
    ink(image, plan, accent, veil, chain)
    return veil


def _rounded(seen: Window | None) -> tuple[int, int, int, int] | None:
    if seen is None:
        return None
    left, top, right, bottom = (round(side) for side in seen)
    return left, top, right, bottom


def encoded(image: Image.Image) -> tuple[bytes, int]:
    """Give the JPEG of the best quality that is light enough; it holds no more."""
    image.info = {}  # a comment in a photo's file would go along
    for quality in QUALITIES:
        out = BytesIO()
        image.save(out, "JPEG", quality=quality, subsampling=0)
        if out.tell() <= HEAVIEST:
            break
    return out.getvalue(), quality
