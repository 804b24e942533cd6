"""The little train on its viaduct, at sunrise."""

from canvas import Canvas
from land import clouds, hills, mist
from pen import Pen
from trees import bed
from water import glints, mirrored, reflect, waves


def train(canvas: Canvas) -> None:
    """Show the little train on its viaduct, between tunnel and lake, at sunrise."""
    sky = [(0, "#5f86a6"), (0.45, "#a9b9c2"), (0.75, "#f1cfab"), (1, "#fbe3bd")]
    canvas.image = canvas.gradient(sky, 0, 900)
    clouds(canvas, 260, 220, "#fdeedd", 0.7)
    canvas.glow(500, 760, 720, "#ffe6b8", 0.7)
    hills(canvas, 640, 150, "#9aa9b3", "#ecd0b2", waves=2, fur=12)
    hills(canvas, 760, 110, "#6d8590", "#d9c1a6", waves=2, fur=22)
    mist(canvas, 860, 90, "#fbe6c8", 0.8)
    hills(canvas, 900, 50, "#48656c", "#b3ab9a", waves=3, fur=50, deep=100)
    depths = [(0, "#d9bd9c"), (0.4, "#7d98a0"), (1, "#1f475a")]
    reflect(canvas, 1010, depths, clear=0.7, ripple=0.8)
    before = canvas.image.copy()
    _viaduct(canvas)
    _coaches(canvas)
    mirrored(canvas, before, 1120, strength=0.6)
    glints(canvas, 1012, "#fff0cf", x=500, spread=260, count=340, strength=0.7)
    waves(canvas, 1014, "#17394a", count=300, strength=0.25)
    near = bed(canvas, 2150, 1640, 560, 430, count=120)
    canvas.paint(near, "#182c33")
    canvas.paint(bed(canvas, 200, 1640, 420, 300, count=70), "#182c33")


def _viaduct(canvas: Canvas) -> None:
    stone = canvas.gradient([(0, "#c9b79a"), (1, "#8a7d72")], 800, 1130)
    wall = canvas.stencil(lambda pen: pen.box(-10, 812, 2420, 310, 255))

    def arches(pen: Pen) -> None:
        for x in range(-60, 2500, 250):
            pen.ellipse(x + 125, 985, 96, 120, 255)
            pen.box(x + 29, 985, 192, 160, 255)

    wall.paste(0, mask=canvas.stencil(arches))
    canvas.paint(wall, stone)
    pen = canvas.pen
    for x in range(-60, 2500, 250):
        pen.box(x - 30, 985, 14, 136, "#7b6e64")
        for step in range(6):
            pen.box(x - 28 + (step % 2) * 26, 1000 + step * 20, 26, 2, "#9c8e7d")
    pen.box(-10, 800, 2420, 18, "#e0cfb0")
    pen.box(-10, 818, 2420, 6, "#7b6e64")
    for x in range(60, 2400, 330):
        pen.box(x, 560, 7, 240, "#4a4744")
        pen.box(x - 40, 580, 80, 5, "#4a4744")
    pen.box(-10, 588, 2420, 3, "#4a4744")


def _coaches(canvas: Canvas) -> None:
    for place in range(3):
        _coach(canvas, 700 + place * 470, first=place == 0, last=place == 2)
    pen = canvas.pen
    pen.polygon([(708, 728), (762, 668), (796, 668), (796, 728)], "#2f4750")
    canvas.glow(706, 752, 190, "#fff0c0", 0.8)
    pen.ellipse(708, 752, 8, 8, "#fffbe6")


def _coach(canvas: Canvas, x: float, *, first: bool, last: bool) -> None:
    pen, end = canvas.pen, x + 456
    nose, tail = (70 if first else 0), (70 if last else 0)
    skirt = [(end, 746), (end, 786), (x, 786), (x, 746)]
    pen.polygon([(x + nose, 650), (end - tail, 650), *skirt], "#f1ebdd")
    pen.polygon(skirt, "#1f6f5c")
    pen.box(x, 740, 456, 6, "#e3b04b")
    for step in range(6):
        wx, seat = x + 46 + step * 62, 8 * (step % 3)
        if not (first and step == 0) and not (last and step == 5):
            pen.round_box(wx, 676, 50, 52, 7, "#ffd995")
            pen.ellipse(wx + 16 + seat, 707, 7, 8, "#6a534a")
            pen.round_box(wx + 4 + seat, 715, 24, 13, 6, "#4f5f66")
    for wheel in (90, 140, 320, 370):
        pen.ellipse(x + wheel, 792, 17, 17, "#2b2a2c")
