"""The warden on his round, under the Milky Way."""

from canvas import Canvas
from land import grass, ground, hills, ridge, stars
from pen import Pen
from people import WALK, Clothes, figure
from PIL import ImageChops
from tents import Cloth, bell_tent, ridge_tent
from trees import grove, pine

SKY = [(0, "#0a1226"), (0.5, "#16264a"), (0.85, "#30456c"), (1, "#506284")]
PATH = [
    (1180, 1600),
    (1560, 1600),
    (1390, 1400),
    (1290, 1290),
    (1270, 1290),
    (1310, 1400),
]
DARK = Cloth(day="#5d6a86", night="#1a2740", lit=0)


def night_watch(canvas: Canvas) -> None:
    """Show the warden on his round, under the Milky Way."""
    canvas.image = canvas.gradient(SKY, 0, 1100)
    _milky_way(canvas)
    stars(canvas, 1500, 1080)
    hills(canvas, 1000, 90, "#1b2a4a", "#40537a", waves=2, fur=16)
    hills(canvas, 1080, 50, "#111d36", "#2a3a5c", waves=3, fur=60, deep=120)
    meadow = ridge(canvas.random, 1160, 26, waves=1)
    grassy = canvas.gradient([(0, "#1c2b44"), (1, "#0a111e")], 1130, 1600)
    canvas.polygon(ground(meadow), grassy)
    bell_tent(canvas, 560, 1290, 430, DARK)
    bell_tent(canvas, 1960, 1310, 500, DARK)
    bell_tent(canvas, 1130, 1220, 300, Cloth(lit=0.55))
    ridge_tent(canvas, 1500, 1250, 230, DARK)
    canvas.veil(canvas.area(PATH, blur=10), "#6a7796", 0.4)
    _warden(canvas)
    pines = grove(canvas, pine, ((120, 1500, 1280), (2310, 1520, 1400)))
    canvas.paint(pines, "#070d18")
    grass(canvas, ridge(canvas.random, 1600, 16), 90, "#060b14", count=800)


def _milky_way(canvas: Canvas) -> None:
    def river(pen: Pen) -> None:
        for step in range(60):
            t = step / 59
            r = 120 + 60 * canvas.random.random()
            pen.ellipse(300 + 1900 * t, 1020 - 1050 * t, r * 1.3, r, 255)

    body = canvas.stencil(river, blur=90)
    dust = canvas.noise(14, 10, 5).point(lambda v: max(0, min(255, (v - 84) * 3)))
    canvas.light(ImageChops.multiply(body, dust), "#8fa4d8", 0.55)
    heart = canvas.stencil(
        lambda pen: pen.line([(500, 900), (1900, 130)], 70, 255), blur=60
    )
    canvas.light(ImageChops.multiply(heart, dust), "#e9d3dc", 0.35)


def _warden(canvas: Canvas) -> None:
    x, y = 1345, 1450
    canvas.light(canvas.radial(x + 70, y + 6, 420, 96), "#ffb35a", 0.75)
    canvas.glow(x + 78, y - 96, 330, "#ffab50", 0.65)
    coat = Clothes(coat="#4b4048", legs="#1d1f2b", skin="#6b4330", hair="#2b2530")
    figure(canvas.pen, x, y, 250, coat, pose=WALK)
    pen = canvas.pen
    pen.line([(x + 44, y - 130), (x + 72, y - 116)], 4, "#1d1f2b")
    pen.round_box(x + 58, y - 118, 28, 44, 7, "#1d1f2b")
    pen.round_box(x + 62, y - 112, 20, 32, 5, "#fff0c6")
