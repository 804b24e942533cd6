"""A heron in the reed bed, in golden mist."""

from canvas import Canvas
from land import hills, mist
from pen import Point
from trees import bed
from water import glints, reflect

BEDS = (
    (1960, 1180, 640, 420, "#a5804f"),
    (240, 1260, 560, 420, "#8d6a42"),
    (1880, 1420, 520, 620, "#5f4730"),
)
NECK = ((24, 116), (36, 132), (28, 150), (18, 166), (24, 182), (38, 190))


def heron(canvas: Canvas) -> None:
    """Show a heron in the reed bed while the mist takes the sun's colour."""
    sky = [(0, "#e9b872"), (0.5, "#f6d397"), (1, "#fdeac2")]
    canvas.image = canvas.gradient(sky, 0, 800)
    canvas.glow(860, 520, 620, "#fff6d9", 0.8)
    canvas.pen.ellipse(860, 520, 92, 92, "#fffbe9")
    hills(canvas, 640, 80, "#d9a766", "#f6d9a2", waves=2, fur=16)
    mist(canvas, 690, 90, "#fdebc6", 0.8)
    hills(canvas, 730, 46, "#b98a55", "#f0cf97", waves=3, fur=44)
    mist(canvas, 790, 80, "#fdeac4", 0.9)
    depths = [(0, "#f3d39b"), (0.5, "#c89a5f"), (1, "#6a5238")]
    reflect(canvas, 820, depths, clear=0.7, ripple=0.7)
    glints(canvas, 822, "#fff3d0", x=860, spread=150, count=300, strength=0.8)
    for x, y, wide, tall, ink in BEDS:
        canvas.paint(bed(canvas, x, y, wide, tall, count=110), ink)
    mist(canvas, 1060, 130, "#fbe3b4", 0.55)
    _heron(canvas, 1130, 1330, 2.5)
    canvas.paint(bed(canvas, 2180, 1640, 460, 900, count=90), "#33271d")
    canvas.paint(bed(canvas, 120, 1640, 420, 640, count=80), "#33271d")


def _heron(canvas: Canvas, x: float, y: float, size: float) -> None:
    ink, soft, pen = "#2c2a2b", "#55504b", canvas.pen

    def at(px: float, py: float) -> Point:
        return x + px * size, y - py * size

    shine = canvas.disc(x, y + 4, 70 * size, 7 * size, blur=5)
    canvas.veil(shine, "#fff0cc", 0.5)
    for px in (-8, 10):
        pen.line([at(px, 92), at(px + 3, 40), at(px - 3, 0)], 3.4 * size, ink)
    pen.taper(at(-36, 84), at(20, 110), (26 * size, 46 * size), soft)
    pen.taper(at(-66, 58), at(-20, 92), (4 * size, 30 * size), ink)
    neck = [at(*joint) for joint in NECK]
    for a, b, w in zip(neck, neck[1:], (17, 13, 11, 10, 10), strict=False):
        pen.taper(a, b, (w * size, w * 0.92 * size), soft)
    pen.taper(at(36, 189), at(52, 190), (13 * size, 10 * size), soft)
    pen.taper(at(54, 190), at(92, 183), (7 * size, 1.5 * size), "#b5762f")
    pen.taper(at(42, 195), at(8, 186), (4 * size, 1.2 * size), ink)
    pen.ellipse(*at(48, 192), 1.8 * size, 1.8 * size, "#f7e3b4")
