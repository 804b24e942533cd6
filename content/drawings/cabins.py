"""The cabins on stilts after sunset."""

from canvas import Canvas
from colour import mix
from land import clouds, hills, stars
from pen import Pen
from trees import bed
from water import glints, mirrored, reflect, waves

SKY = [
    (0, "#1d3350"),
    (0.45, "#4a6480"),
    (0.75, "#c68f83"),
    (0.92, "#f3bd8a"),
    (1, "#fad9a6"),
]


def cabins(canvas: Canvas) -> None:
    """Show the three cabins on stilts after sunset."""
    canvas.image = canvas.gradient(SKY, 0, 900)
    stars(canvas, 160, 420)
    clouds(canvas, 640, 150, "#f4b792", 0.6)
    hills(canvas, 790, 100, "#66708a", "#d3a08f", waves=2, fur=14)
    hills(canvas, 860, 50, "#3c4862", "#98838a", waves=3, fur=36, deep=110)
    reflect(canvas, 905, [(0, "#c99b8c"), (0.4, "#5a647c"), (1, "#0f1c30")], clear=0.72)
    waves(canvas, 910, "#14243a", count=300, strength=0.3)
    for x, y, wide in ((430, 1010, 330), (1010, 1080, 440), (1790, 1210, 620)):
        before = canvas.image.copy()
        rail = wide * 0.022
        canvas.pen.box(x + wide * 0.6, y - wide * 0.33, 2400, rail, "#2a2523")
        cabin(canvas, x, y, wide, wood="#6b4c3a", roof="#2c2d38")
        mirrored(canvas, before, y, strength=0.62)
    glints(canvas, 1090, "#ffc27a", x=1780, spread=210, count=160, strength=0.5)
    for x, wide, tall in ((150, 520, 560), (2360, 260, 700)):
        canvas.paint(bed(canvas, x, 1640, wide, tall, count=100), "#101b29")


def cabin(
    canvas: Canvas, x: float, y: float, wide: float, *, wood: str, roof: str
) -> None:
    """Build a cabin on stilts over the water, whose edge is at y."""
    pen, tall, floor = canvas.pen, wide * 0.46, y - wide * 0.32
    left, stilt = x - wide * 0.5, mix(wood, "#000000", 0.35)
    for foot in (-0.472, -0.172, 0.148, 0.448):
        pen.box(x + wide * foot, floor, wide * 0.026, y - floor, stilt)
    deck = mix(wood, "#000000", 0.25)
    pen.box(x - wide * 0.66, floor - wide * 0.02, wide * 1.32, wide * 0.04, deck)
    pen.box(left, floor - tall, wide, tall, wood)
    for row in range(1, 9):
        board = mix(wood, "#000000", 0.22)
        pen.box(left, floor - tall * row / 9, wide, 1.6, board)
    _window(canvas, x - wide * 0.38, floor - tall * 0.78, wide * 0.24, tall * 0.42)
    _window(canvas, x, floor - tall * 0.8, wide * 0.34, tall * 0.8)
    _roof(pen, x, floor - tall, wide, roof)
    for rail in range(9):
        at = x - wide * 0.65 + wide * 0.018 * rail
        pen.box(at, floor - wide * 0.12, 2, wide * 0.1, mix(wood, "#000000", 0.3))
    top = mix(wood, "#000000", 0.2)
    pen.box(x - wide * 0.66, floor - wide * 0.13, wide * 0.16, wide * 0.012, top)


def _roof(pen: Pen, x: float, eaves: float, wide: float, ink: str) -> None:
    corners = (
        (-0.62, 0.03),
        (-0.06, -0.3),
        (0.62, 0.03),
        (0.56, 0.055),
        (-0.56, 0.055),
    )
    pen.polygon([(x + wide * px, eaves + wide * py) for px, py in corners], ink)


def _window(canvas: Canvas, x: float, y: float, wide: float, tall: float) -> None:
    glass = canvas.gradient([(0, "#ffcf83"), (1, "#ffe2af")], y, y + tall)
    canvas.shape(lambda pen: pen.box(x, y, wide, tall, 255), glass)
    frame = "#231d1a"
    canvas.pen.box(x + wide / 2 - 2, y, 4, tall, frame)
    canvas.pen.box(x, y + tall * 0.45, wide, 3, frame)
    canvas.glow(x + wide / 2, y + tall / 2, wide * 1.6, "#ff9f4a", 0.35)
