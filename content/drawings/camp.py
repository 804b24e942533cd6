"""Scenes of the campsite: tents at dusk, the season's last fire."""

from canvas import Canvas
from colour import mix
from land import clouds, grass, ground, hills, ridge, stars
from pen import Pen
from people import SIT, WALK, Clothes, figure
from shore import campfire, stump
from tents import Cloth, bell_tent, ridge_tent
from trees import pine
from water import glints, reflect


def tents_at_dusk(canvas: Canvas) -> None:
    """Show lit tents under the pines, the lake behind them still light."""
    sky = [
        (0, "#1b2b4b"),
        (0.4, "#41527a"),
        (0.68, "#a9718a"),
        (0.86, "#f0a07c"),
        (1, "#ffd196"),
    ]
    canvas.image = canvas.gradient(sky, 0, 900)
    stars(canvas, 260, 520)
    clouds(canvas, 560, 200, "#f59c86", 0.5)
    canvas.glow(860, 880, 700, "#ffb070", 0.55)
    hills(canvas, 800, 110, "#6b5a80", "#d58d83", waves=2, fur=14)
    hills(canvas, 860, 60, "#443f66", "#9a6a7c", waves=3, fur=26, deep=120)
    reflect(
        canvas, 900, [(0, "#d98d80"), (0.5, "#5b5379"), (1, "#1d2440")], bottom=1230
    )
    glints(canvas, 902, "#ffc998", x=860, spread=300, count=240, bottom=1200)
    _meadow(canvas)
    bell_tent(canvas, 620, 1300, 520)
    ridge_tent(canvas, 1180, 1262, 330, Cloth(day="#d98b6a", night="#222f3a"))
    bell_tent(canvas, 1790, 1340, 620)
    _pines(canvas)
    _campers(canvas)


def _meadow(canvas: Canvas) -> None:
    for y, top, foot in ((1190, "#343a52", "#232a3d"), (1340, "#222a3c", "#0c121b")):
        edge = ridge(canvas.random, y, 26, waves=2)
        paint = canvas.gradient([(0, top), (1, foot)], y - 30, 1600)
        canvas.shape(lambda pen, edge=edge: pen.polygon(ground(edge), 255), paint)
        grass(canvas, edge, 34, top)


def _pines(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for x, y, tall in ((70, 1470, 1400), (300, 1350, 1000), (2290, 1500, 1500)):
            pine(pen, canvas.random, x, y, tall)

    canvas.shape(draw, canvas.gradient([(0, "#1a2136"), (1, "#0b1119")]))
    edge = ridge(canvas.random, 1560, 20, waves=3)
    canvas.shape(lambda pen: pen.polygon(ground(edge), 255), "#0a1018")
    grass(canvas, edge, 90, "#0a1018", count=700)


def _campers(canvas: Canvas) -> None:
    pen = canvas.pen
    red = Clothes(coat="#8a4038", legs="#1a2130", skin="#e0a27c", hair="#1b1512")
    blue = Clothes(coat="#3d5c77", legs="#151c29", skin="#d99c78", hair="#1a1411")
    for x in (1263, 1429):
        stump(canvas, x, 1396, 58, bark="#3a2b28")
    figure(pen, 1272, 1398, 190, blue, pose=SIT)
    figure(pen, 1420, 1398, 190, red, pose=SIT, ahead=-1)
    campfire(canvas, 1346, 1404, 52)
    figure(pen, 930, 1322, 205, blue, pose=WALK)
    figure(pen, 1000, 1322, 120, red, pose=WALK)


def last_evening(canvas: Canvas) -> None:
    """Show the season's last fire, on the shore, under the moon of November."""
    sky = [(0, "#111c33"), (0.5, "#2b3a5a"), (0.85, "#6a5a78"), (1, "#a9788a")]
    canvas.image = canvas.gradient(sky, 0, 900)
    stars(canvas, 420, 700)
    canvas.glow(1750, 300, 520, "#c9d6f0", 0.5)
    canvas.pen.ellipse(1750, 300, 74, 74, "#f4efdf")
    clouds(canvas, 420, 160, "#5b6488", 0.6)
    hills(canvas, 800, 100, "#3b4364", "#7a6a86", waves=2, fur=14)
    hills(canvas, 866, 54, "#242b47", "#564f6e", waves=3, fur=34, deep=90)
    reflect(
        canvas, 900, [(0, "#8a6d84"), (0.5, "#343f60"), (1, "#131c33")], bottom=1280
    )
    glints(canvas, 902, "#e9e6e0", x=1750, spread=130, count=300, bottom=1270)
    shore = ridge(canvas.random, 1250, 30, waves=1)
    sand = canvas.gradient(
        [(0, "#4a3d47"), (0.4, "#2b2631"), (1, "#121119")], 1230, 1600
    )
    canvas.shape(lambda pen: pen.polygon(ground(shore), 255), sand)
    canvas.light(canvas.radial(1130, 1400, 900, 260), "#ff8a3c", 0.6)
    _circle(canvas)
    grass(canvas, ridge(canvas.random, 1600, 16), 110, "#0b0c12", count=800)


def _circle(canvas: Canvas) -> None:
    """Seat people around the fire: those behind it lit, those before it dark."""
    pen, palette = canvas.pen, ("#8a4038", "#c08a3e", "#4b6a7d", "#7a5a3e", "#6a4a6a")
    lit = [
        Clothes(
            coat=mix(coat, "#ff9a4a", 0.16),
            legs="#3a2a30",
            skin="#f0b184",
            hair="#2a1a14",
        )
        for coat in palette
    ]
    for x, who, ahead in ((800, 0, 1), (930, 1, 1), (1330, 2, -1), (1460, 3, -1)):
        stump(canvas, x - 11 * ahead, 1374, 64, bark="#54392c")
        figure(pen, x, 1376, 210, lit[who], pose=SIT, ahead=ahead)
    figure(pen, 1120, 1336, 214, lit[4])
    figure(pen, 1190, 1336, 130, lit[0])
    campfire(canvas, 1130, 1450, 130)
    dark = Clothes.plain("#120f16")
    for x, ahead in ((700, 1), (1590, -1)):
        stump(canvas, x - 15 * ahead, 1544, 92, bark="#120f16")
        figure(canvas.pen, x, 1546, 300, dark, pose=SIT, ahead=ahead)
