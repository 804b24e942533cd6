"""Scenes of the campsite: tents at dusk, the last fire, the guinguette."""

from canvas import Canvas, Pen
from land import clouds, grass, ground, hills, pine, ridge, stars
from people import SIT, WALK, Clothes, figure
from things import bell_tent, campfire, log, ridge_tent
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
    ridge_tent(canvas, 1180, 1262, 330, cloth="#d98b6a")
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
    for x in (1265, 1425):
        log(canvas, x, 1392, 90, ink="#2b2222", face="#6d4a3a")
    figure(pen, 1272, 1398, 190, blue, pose=SIT)
    figure(pen, 1420, 1398, 190, red, pose=SIT, ahead=-1)
    campfire(canvas, 1345, 1400, 46)
    figure(pen, 930, 1322, 205, blue, pose=WALK)
    figure(pen, 1000, 1322, 120, red, pose=WALK)
