"""Between photo and text: the weakest veil under which the text can be read.

Light or dark ink, by which of the two spares the photo more; then as much of the
veil as a contrast of 4.5 needs, everywhere below the text; then, where the photo is
still busier there than letters bear, a blur. What comes out is measured, not hoped.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from PIL import Image, ImageChops, ImageFilter, ImageStat

from plugins.cards.fading import COARSE, mask, slopes
from plugins.cards.model import Plan
from plugins.cards.tint import (
    INK,
    NIGHT,
    WHITE,
    Colour,
    contrast,
    grey,
    lights,
    luminance,
    mixed,
)

WANTED = 4.9  # a little more, for what JPEG and the smallest pixels take away
TAIL = 0.004  # of the pixels below the text may be worse
CALM = 6.0  # mean difference from its surroundings that letters bear, of 255
BLURS = (0, 2, 4, 7)  # radii, at a quarter of the size
DARKER = 0.1  # dark ink must spare this much of the photo
FAINT = 0.18  # the least veil: text never floats
STEP = 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class Veil:
    """How a photo was made quiet."""

    ink: Colour
    tint: Colour
    alpha: float
    blur: int
    contrast: float = 0.0

    @property
    def is_dark(self) -> bool:
        """Whether it darkens the photo, below light ink."""
        return self.ink == WHITE


@dataclass(frozen=True)
class Ground:
    """The photo at a quarter of its size, and where the text will be."""

    coarse: Image.Image
    part: tuple[int, int, int, int]  # around the text
    zone: Image.Image  # what of that part has text on it
    plan: Plan
    quiet: dict[int, Image.Image] = field(default_factory=dict)
    noises: dict[int, float] = field(default_factory=dict)
    counts: dict[int, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, coarse: Image.Image, plan: Plan) -> "Ground":
        """Look at a photo below a plan."""
        whole = Image.new("L", coarse.size)
        for line in plan.lines:
            left, top, right, bottom = line.box.grown(6).corners
            corner = -(-right // COARSE), -(-bottom // COARSE)
            whole.paste(255, (left // COARSE, top // COARSE, *corner))
        part = whole.getbbox() or (0, 0, *whole.size)
        return cls(coarse, part, whole.crop(part), plan)

    def slopes(self, *, near: bool) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Give a veil's strength across and down; a near one keeps to the text."""
        return slopes(self.coarse.size, self.plan, near=near)

    def blurred(self, blur: int) -> Image.Image:
        """Give the photo less sharp; 0 is as it was."""
        if blur not in self.quiet:
            soft = ImageFilter.BoxBlur(blur)
            twice = self.coarse.filter(soft).filter(soft) if blur else self.coarse
            self.quiet[blur] = twice
        return self.quiet[blur]

    def noise(self, blur: int) -> float:
        """Give how much the photo differs from its surroundings below the text."""
        if blur not in self.noises:
            plain = self.blurred(blur).crop(self.part).convert("L")
            around = plain.filter(ImageFilter.BoxBlur(4))
            away = ImageChops.difference(plain, around)
            self.noises[blur] = ImageStat.Stat(away, self.zone).mean[0]
        return self.noises[blur]

    def worst(self, ink: Colour, blur: int) -> float:
        """Give the light of the pixels below the text that are nearest to the ink."""
        if blur not in self.counts:
            seen = self.blurred(blur).crop(self.part)
            self.counts[blur] = lights(seen).histogram(self.zone)
        return _nearest(ink, self.counts[blur])

    def worst_below(self, veil: Veil) -> float:
        """Give that light once the veil lies over the photo."""
        seen = veiled(self.blurred(veil.blur).crop(self.part), veil)
        return _nearest(veil.ink, lights(seen).histogram(self.zone))


def veiled(image: Image.Image, veil: Veil) -> Image.Image:
    """Give an image below a whole veil."""
    return Image.blend(image, Image.new("RGB", image.size, veil.tint), veil.alpha)


def _nearest(ink: Colour, counts: list[int]) -> float:
    """Give the light, of those that were counted, that an ink is told from least."""
    order = range(255, -1, -1) if ink == WHITE else range(256)
    left = TAIL * sum(counts)
    for light in order:
        left -= counts[light]
        if left < 0:
            return light / 255
    return 0.0


def solved(ground: Ground, accent: Colour, *, ink: Colour | None = None) -> Veil:
    """Give the weakest veil that does; `ink` where another format has chosen."""
    light = partial(_quiet, ground, WHITE, mixed(NIGHT, accent, 0.22))
    dark = partial(_quiet, ground, INK, mixed(WHITE, accent, 0.05))
    if ink is not None:
        return _verified(ground, light() if ink == WHITE else dark())
    return _verified(ground, _sparing(ground, light(), dark))


def _sparing(ground: Ground, light: Veil, dark: Callable[[], Veil]) -> Veil:
    """Give the dark ink's veil if it spares much of the photo, else the light one's."""
    shape = mask(*ground.slopes(near=False), ground.coarse.size)
    harm = _harm(ground, light, shape)
    if harm < DARKER:  # there is not so much to spare
        return light
    other = dark()
    return other if harm - _harm(ground, other, shape) >= DARKER else light


def _harm(ground: Ground, veil: Veil, shape: Image.Image) -> float:
    """Tell how far a veil takes the photo from what it was, from 0 to 1."""
    tint = Image.new("RGB", ground.coarse.size, veil.tint)
    away = ImageChops.difference(ground.coarse, tint).convert("L")
    return veil.alpha * ImageStat.Stat(away, shape).mean[0] / 255


def _quiet(ground: Ground, ink: Colour, tint: Colour) -> Veil:
    """Give the veil for an ink: a blur takes bright specks away before it must."""
    for blur in BLURS:
        alpha = max(FAINT, _needed(ground, ink, tint, blur))
        if ground.noise(blur) * (1 - alpha) <= CALM:
            break
    return Veil(ink=ink, tint=tint, alpha=alpha, blur=blur)


def _needed(ground: Ground, ink: Colour, tint: Colour, blur: int) -> float:
    """Solve for the alpha at which the worst pixel is right, on its grey."""
    light = luminance(ink)
    worst = grey(ground.worst(ink, blur))
    if ink == WHITE:
        over = worst - grey((light + 0.05) / WANTED - 0.05)
    else:
        over = grey((light + 0.05) * WANTED - 0.05) - worst
    way = abs(worst - grey(luminance(tint)))
    return min(1.0, over / way) if over > 0 and way else 0.0


def _verified(ground: Ground, veil: Veil) -> Veil:
    """Raise the veil until the contrast is there; say what was measured."""
    light = luminance(veil.ink)
    while True:
        veil = replace(veil, contrast=contrast(light, ground.worst_below(veil)))
        if veil.contrast >= WANTED or veil.alpha >= 1:
            return veil
        veil = replace(veil, alpha=min(1.0, veil.alpha + STEP))


def drawn(image: Image.Image, ground: Ground, veil: Veil) -> None:
    """Lay the veil over a photo: whole below the text, fading where there is none."""
    across, down = ground.slopes(near=veil.blur > 0)
    first = next(at for at, value in enumerate(down) if value > 0)
    size = image.width, image.height - first * COARSE
    share = 1.0 if veil.blur else veil.alpha
    strength = mask([share * value for value in across], down[first:], size)
    if veil.blur:
        seen = (0, first, image.width / COARSE, image.height / COARSE)
        quiet = veiled(ground.blurred(veil.blur), veil)
        over = quiet.resize(size, Image.Resampling.BILINEAR, box=seen)
    else:
        over = Image.new("RGB", size, veil.tint)
    image.paste(over, (0, first * COARSE), strength)
