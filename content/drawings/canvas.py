"""A picture in the making: measured like the finished one, drawn larger."""

from collections.abc import Callable, Sequence
from random import Random

from colour import Stop, ramp, rgb
from pen import HEIGHT, WIDTH, Pen, Point
from PIL import Image, ImageChops, ImageFilter

Paint = str | Image.Image


class Canvas:
    """The picture: paint goes through masks, light is added on top."""

    def __init__(self, seed: str, *, scale: float = 2) -> None:
        """Begin a picture; the same seed gives the same picture."""
        self.scale = scale
        self.random = Random(seed)
        self.image = Image.new("RGB", (round(WIDTH * scale), round(HEIGHT * scale)))

    @property
    def pen(self) -> Pen:
        """Draw on the picture itself."""
        return Pen(self.image, self.scale)

    def gradient(
        self, stops: Sequence[Stop], top: float = 0, bottom: float = HEIGHT
    ) -> Image.Image:
        """Give a full sheet that runs down through these colours."""
        strip = Image.new("RGB", (1, 512))
        strip.putdata(ramp(stops, 512))
        width, start = self.image.width, round(top * self.scale)
        high = max(1, round((bottom - top) * self.scale))
        sheet = Image.new("RGB", self.image.size, rgb(stops[-1][1]))
        if start > 0:
            sheet.paste(rgb(stops[0][1]), (0, 0, width, start))
        band = strip.resize((1, high), Image.Resampling.BICUBIC).resize((width, high))
        sheet.paste(band, (0, start))
        return sheet

    def across(self, stops: Sequence[Stop]) -> Image.Image:
        """Give a full sheet that runs from left to right through these colours."""
        strip = Image.new("RGB", (512, 1))
        strip.putdata(ramp(stops, 512))
        return strip.resize(self.image.size, Image.Resampling.BICUBIC)

    def stencil(self, draw: Callable[[Pen], object], *, blur: float = 0) -> Image.Image:
        """Give a mask that holds what `draw` draws, in ink from 0 to 255."""
        mask = Image.new("L", self.image.size)
        draw(Pen(mask, self.scale))
        return self.blurred(mask, blur)

    def blurred(self, image: Image.Image, radius: float) -> Image.Image:
        """Soften; wide blurs are made small first, which no eye can tell."""
        if radius <= 0:
            return image
        shrink = max(1, int(radius * self.scale / 6))
        size = (max(1, image.width // shrink), max(1, image.height // shrink))
        small = image.resize(size, Image.Resampling.BOX) if shrink > 1 else image
        soft = small.filter(ImageFilter.GaussianBlur(radius * self.scale / shrink))
        return soft.resize(image.size, Image.Resampling.BICUBIC)

    def paint(self, mask: Image.Image, paint: Paint) -> None:
        """Lay paint through a mask."""
        self.image.paste(rgb(paint) if isinstance(paint, str) else paint, mask=mask)

    def shape(
        self, draw: Callable[[Pen], object], paint: Paint, *, blur: float = 0
    ) -> None:
        """Draw a shape and fill it."""
        self.paint(self.stencil(draw, blur=blur), paint)

    def polygon(
        self, points: Sequence[Point], paint: Paint, *, blur: float = 0
    ) -> None:
        """Fill a polygon."""
        self.paint(self.area(points, blur=blur), paint)

    def area(self, points: Sequence[Point], *, blur: float = 0) -> Image.Image:
        """Give the mask of a polygon."""
        return self.stencil(lambda pen: pen.polygon(points, 255), blur=blur)

    def disc(
        self, x: float, y: float, rx: float, ry: float, *, blur: float = 0
    ) -> Image.Image:
        """Give the mask of an ellipse."""
        return self.stencil(lambda pen: pen.ellipse(x, y, rx, ry, 255), blur=blur)

    def radial(self, x: float, y: float, rx: float, ry: float) -> Image.Image:
        """Give a mask that fades from a point to an ellipse around it."""
        disc = Image.radial_gradient("L").point(_falloff())
        s = self.scale
        disc = disc.resize(
            (max(1, round(2 * rx * s)), max(1, round(2 * ry * s))),
            Image.Resampling.BICUBIC,
        )
        mask = Image.new("L", self.image.size)
        mask.paste(disc, (round((x - rx) * s), round((y - ry) * s)))
        return mask

    def light(self, mask: Image.Image, colour: str, strength: float = 1) -> None:
        """Add light of a colour where the mask is bright."""
        lit = Image.new("RGB", self.image.size)
        lit.paste(rgb(colour), mask=mask.point(lambda v: round(v * min(1, strength))))
        # In place, so that a pen that draws already keeps its paper.
        self.image.paste(ImageChops.screen(self.image, lit))

    def glow(
        self, x: float, y: float, r: float, colour: str, strength: float = 1
    ) -> None:
        """Add a round light."""
        self.light(self.radial(x, y, r, r), colour, strength)

    def veil(self, mask: Image.Image, colour: str, strength: float) -> None:
        """Lay a thin coat of a colour where the mask is bright."""
        self.paint(mask.point(lambda v: round(v * strength)), colour)

    def band(self, top: float, middle: float, bottom: float) -> Image.Image:
        """Give a mask that rises from top to middle and falls again to bottom."""
        values = []
        for row in range(800):
            y = row * HEIGHT / 800
            span = (middle - top) if y < middle else (bottom - middle)
            share = 1 - min(1, abs(y - middle) / max(1, span))
            values.append(round(255 * share * share * (3 - 2 * share)))
        strip = Image.new("L", (1, 800))
        strip.putdata(values)
        return strip.resize(self.image.size, Image.Resampling.BICUBIC)

    def noise(self, across: int, down: int, octaves: int = 4) -> Image.Image:
        """Give a cloudy sheet of greys around the middle."""
        size = self.image.size
        half = (size[0] // 2, size[1] // 2)
        sheet = Image.new("L", half, 128)
        for octave in range(octaves):
            wide, high = across * 2**octave, down * 2**octave
            cells = Image.frombytes(
                "L", (wide, high), self.random.randbytes(wide * high)
            )
            cells = cells.resize(half, Image.Resampling.BICUBIC)
            sheet = Image.blend(sheet, cells, 1 if octave == 0 else 0.5**octave * 0.75)
        return sheet.resize(size, Image.Resampling.BICUBIC)

    def finish(self, *, bloom: float = 0.35, grain: float = 7) -> Image.Image:
        """Give the finished picture: bright parts bleed, corners fall, grain binds."""
        bright = self.image.point(lambda v: max(0, min(255, (v - 165) * 3)))
        soft = self.blurred(bright, 26).point(lambda v: round(v * bloom))
        image = ImageChops.screen(self.image, soft)
        corners = Image.radial_gradient("L").point(lambda v: 255 - max(0, v - 130) // 3)
        corners = corners.resize(image.size, Image.Resampling.BICUBIC)
        image = ImageChops.multiply(image, Image.merge("RGB", [corners] * 3))
        half = (round(WIDTH * self.scale / 2), round(HEIGHT * self.scale / 2))
        image = image.resize(half, Image.Resampling.LANCZOS)
        return ImageChops.overlay(image, self._grain(half, grain))

    def _grain(self, size: tuple[int, int], amount: float) -> Image.Image:
        count = size[0] * size[1]
        sheets = [
            Image.frombytes("L", size, self.random.randbytes(count)) for _ in range(2)
        ]
        even = Image.blend(*sheets, 0.5).filter(ImageFilter.GaussianBlur(0.8))
        fine = even.point(lambda v: round(128 + (v - 128) * amount / 30))
        return Image.merge("RGB", [fine] * 3)


def _falloff() -> list[int]:
    """Turn the distance from the centre into light, gone at the edge."""
    shares = [max(0.0, 1 - step / 180) for step in range(256)]
    return [round(255 * share * share * (3 - 2 * share)) for share in shares]
