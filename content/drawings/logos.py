"""Draw the marks of the five venues: `python content/drawings/logos.py`.

Each is a white sign on a disc of the venue's colour, legible at 32 pixels. Run by
hand; the marks are kept in content/images.
"""

from collections.abc import Callable
from math import cos, pi, sin
from pathlib import Path

from canvas import Pen, Point
from PIL import Image

IMAGES = Path(__file__).resolve().parent.parent / "images"
SIDE, LARGER = 512, 4
WHITE = "#ffffff"


def camping(pen: Pen, ground: str) -> None:
    """Draw a tent between two reeds."""
    pen.polygon([(256, 130), (404, 370), (108, 370)], WHITE)
    pen.polygon([(256, 236), (306, 370), (206, 370)], ground)
    pen.line([(236, 104), (256, 134), (276, 104)], 14, WHITE)
    for x, top in ((92, 190), (420, 214)):
        pen.line([(x, 370), (x, top)], 12, WHITE)
        pen.taper((x, top + 8), (x, top + 62), (30, 30), WHITE)
    pen.line([(84, 392), (428, 392)], 14, WHITE)


def piscine(pen: Pen, _ground: str) -> None:
    """Draw a swimmer's head and arm over two waves."""
    pen.ellipse(316, 190, 42, 42, WHITE)
    pen.line([(150, 270), (212, 176), (270, 250)], 38, WHITE)
    for y in (300, 368):
        pen.line(_wave(y, 96, 416), 30, WHITE)


def patinoire(pen: Pen, _ground: str) -> None:
    """Draw a crystal of six branches."""
    for step in range(6):
        turn = pi / 3 * step + pi / 6
        far = _ray(turn, 166)
        pen.line([(256, 256), far], 24, WHITE)
        for at, long in ((78, 62), (126, 44)):
            for side in (-1, 1):
                foot, bend = _ray(turn, at), turn + side * pi / 3.2
                tip = (foot[0] + long * cos(bend), foot[1] + long * sin(bend))
                pen.line([foot, tip], 20, WHITE)


def spa(pen: Pen, ground: str) -> None:
    """Draw a round pool and the steam that rises from it."""
    pen.ellipse(256, 318, 166, 74, WHITE)
    pen.ellipse(256, 312, 132, 48, ground)
    for x, top in ((186, 176), (256, 118), (326, 176)):
        points = [
            (x + 20 * sin(t / 24 * 2 * pi), 322 - (322 - top) * t / 24)
            for t in range(25)
        ]
        pen.line(points, 40, ground)
        pen.line(points, 22, WHITE)


def salon(pen: Pen, ground: str) -> None:
    """Draw a kite that has caught the wind."""
    top, right, low, left = (318, 92), (394, 216), (214, 332), (176, 186)
    pen.polygon([top, right, low, left], WHITE)
    pen.line([top, low], 12, ground)
    pen.line([left, right], 12, ground)
    tail = [(214 - 6 * t + 22 * sin(t / 8 * 2 * pi), 332 + 6.5 * t) for t in range(15)]
    pen.line([(x, y) for x, y in tail], 14, WHITE)


def _ray(turn: float, far: float) -> Point:
    return 256 + far * cos(turn), 256 + far * sin(turn)


def _wave(y: float, left: float, right: float) -> list[Point]:
    wide = right - left
    return [(left + wide * t / 60, y + 15 * sin(t / 60 * 5 * pi)) for t in range(61)]


MARKS: dict[str, tuple[str, Callable[[Pen, str], None]]] = {
    "camping": ("#1f6f5c", camping),
    "piscine": ("#0f6d9c", piscine),
    "patinoire": ("#3a52a8", patinoire),
    "spa": ("#7b4670", spa),
    "salon": ("#b0451f", salon),
}


def main() -> None:
    """Draw them all."""
    for name, (colour, sign) in MARKS.items():
        large = Image.new("RGBA", (SIDE * LARGER, SIDE * LARGER))
        pen = Pen(large, LARGER)
        pen.ellipse(256, 256, 254, 254, colour)
        sign(pen, colour)
        small = large.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
        small.save(IMAGES / f"logo-{name}.png", optimize=True)


if __name__ == "__main__":
    main()
