"""A pen that draws in the measures of the finished picture."""

from collections.abc import Iterable, Sequence

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 2400, 1600
Point = tuple[float, float]


class Pen:
    """Draws on an image in the measures of the finished picture."""

    def __init__(self, image: Image.Image, scale: float) -> None:
        """Draw on this image, so many times larger than its measures."""
        self.draw = ImageDraw.Draw(image)
        self.scale = scale

    def polygon(self, points: Iterable[Point], ink: str | int) -> None:
        """Fill a polygon."""
        self.draw.polygon([(x * self.scale, y * self.scale) for x, y in points], ink)

    def ellipse(self, x: float, y: float, rx: float, ry: float, ink: str | int) -> None:
        """Fill an ellipse around a point."""
        s = self.scale
        box = ((x - rx) * s, (y - ry) * s, (x + rx) * s, (y + ry) * s)
        self.draw.ellipse(box, ink)

    def box(self, x: float, y: float, w: float, h: float, ink: str | int) -> None:
        """Fill a rectangle from its upper left corner."""
        s = self.scale
        if w > 0 and h > 0:
            self.draw.rectangle((x * s, y * s, (x + w) * s, (y + h) * s), ink)

    def round_box(
        self, x: float, y: float, w: float, h: float, r: float, ink: str | int
    ) -> None:
        """Fill a rectangle with round corners."""
        s = self.scale
        box = (x * s, y * s, (x + w) * s, (y + h) * s)
        self.draw.rounded_rectangle(box, r * s, ink)

    def line(self, points: Sequence[Point], width: float, ink: str | int) -> None:
        """Draw a stroke with round ends and corners."""
        s = self.scale
        scaled = [(x * s, y * s) for x, y in points]
        self.draw.line(scaled, ink, max(1, round(width * s)), joint="curve")
        if width * s > 3:
            for x, y in points:
                self.ellipse(x, y, width / 2 - 0.3, width / 2 - 0.3, ink)

    def taper(self, a: Point, b: Point, widths: Point, ink: str | int) -> None:
        """Draw a limb: a stroke from one width to another, round at both ends."""
        (ax, ay), (bx, by) = a, b
        length = max(0.01, ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5)
        nx, ny = (ay - by) / length / 2, (bx - ax) / length / 2
        one, other = widths
        self.polygon(
            [
                (ax + nx * one, ay + ny * one),
                (bx + nx * other, by + ny * other),
                (bx - nx * other, by - ny * other),
                (ax - nx * one, ay - ny * one),
            ],
            ink,
        )
        self.ellipse(ax, ay, one / 2, one / 2, ink)
        self.ellipse(bx, by, other / 2, other / 2, ink)
