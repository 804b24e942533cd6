"""The lake frozen on a pale morning."""

from canvas import Canvas
from land import ground, hills, mist, ridge
from pen import Pen, Point
from trees import bare, bed, grove
from water import reflect


def frost(canvas: Canvas) -> None:
    """Show the lake frozen on a pale morning, and a fox who knows better."""
    sky = [(0, "#8fa9c4"), (0.5, "#c3cfdb"), (0.8, "#efd9cb"), (1, "#fbe6cf")]
    canvas.image = canvas.gradient(sky, 0, 760)
    canvas.glow(700, 640, 520, "#fff1d8", 0.8)
    canvas.pen.ellipse(700, 640, 46, 46, "#fffaf0")
    hills(canvas, 640, 80, "#a9b7cb", "#e5d8d6", waves=2, fur=12)
    hills(canvas, 700, 56, "#8496b2", "#d8d3d8", waves=3, fur=26)
    hills(canvas, 744, 26, "#65799a", "#c5c8d3", waves=2, fur=44, deep=70)
    mist(canvas, 752, 60, "#f6e9e2", 0.9)
    depths = [(0, "#e9e1e0"), (0.4, "#bccbdc"), (1, "#8ba6c2")]
    reflect(canvas, 770, depths, clear=0.4, ripple=0.05)
    rime = canvas.noise(9, 30, 4).point(lambda v: max(0, (v - 120) * 3))
    canvas.veil(rime, "#f4f4f6", 0.55)
    _cracks(canvas)
    _bank(canvas)
    _fox(canvas, 1310, 1436, 1.25)


def _bank(canvas: Canvas) -> None:
    bank = ridge(canvas.random, 1420, 40, waves=1)
    snow = canvas.gradient([(0, "#f3f1f2"), (1, "#aebbd0")], 1380, 1600)
    canvas.polygon(ground(bank), snow)
    bark = [(0, "#b4bdcb"), (0.4, "#6a788f"), (1, "#46546b")]
    places = ((2120, 1470, 1150), (240, 1480, 900), (1830, 1440, 620))
    canvas.paint(grove(canvas, bare, places), canvas.gradient(bark, 200, 1500))
    canvas.paint(bed(canvas, 700, 1470, 480, 260, count=90), "#8e8a86")


def _cracks(canvas: Canvas) -> None:
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(16):
            x, y = random.uniform(0, 2400), random.uniform(800, 1380)
            turn = random.choice((-1, 1))
            points = [(x, y)]
            for _ in range(7):
                flat = (y - 740) / 640
                x += turn * random.uniform(40, 130)
                y += random.uniform(-20, 34) * flat
                points.append((x, y))
            pen.line(points, 2.4, round(random.uniform(60, 200)))

    canvas.veil(canvas.stencil(draw, blur=0.8), "#ffffff", 0.85)


def _fox(canvas: Canvas, x: float, y: float, size: float) -> None:
    shade = canvas.stencil(
        lambda pen: pen.ellipse(x + 60 * size, y + 2, 120 * size, 9 * size, 255), blur=6
    )
    canvas.veil(shade, "#6e82a3", 0.6)
    pen = canvas.pen

    def at(px: float, py: float) -> Point:
        return x + px * size, y - py * size

    fur, dark, white = "#c8683a", "#4b2f28", "#f6ece2"
    for px, knee in ((-46, -40), (-30, -36), (40, 44), (56, 52)):
        pen.taper(at(px, 44), at(knee, 3), (15 * size, 8 * size), dark)
    pen.taper(at(-50, 56), at(46, 58), (46 * size, 42 * size), fur)
    pen.taper(at(-58, 56), at(-120, 30), (22 * size, 34 * size), fur)
    pen.taper(at(-120, 30), at(-150, 22), (32 * size, 8 * size), white)
    pen.taper(at(50, 66), at(82, 88), (38 * size, 34 * size), fur)
    pen.taper(at(84, 86), at(118, 74), (30 * size, 7 * size), fur)
    pen.taper(at(66, 58), at(100, 72), (20 * size, 10 * size), white)
    for ear in (74, 92):
        pen.polygon([at(ear - 10, 98), at(ear + 2, 128), at(ear + 11, 98)], dark)
    pen.ellipse(*at(119, 74), 4.5 * size, 4.5 * size, dark)
    pen.ellipse(*at(96, 90), 3 * size, 3 * size, dark)
