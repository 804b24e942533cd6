"""The sauna in the fir wood, on a morning of mist."""

from math import sin

from canvas import Canvas
from colour import mix
from land import mist
from pen import Pen
from people import WALK, Clothes, figure
from trees import conifer, grove

ROWS = (
    (900, 420, "#b1a8bd"),
    (980, 560, "#948ca8"),
    (1090, 700, "#736d8f"),
    (1210, 860, "#544f74"),
)
SNOW = [(0, 1290), (900, 1250), (2400, 1310), (2400, 1610), (0, 1610)]


def misty_firs(canvas: Canvas) -> None:
    """Show the sauna's window in the fir wood, on a morning of mist."""
    canvas.image = canvas.gradient([(0, "#b9b3c4"), (0.5, "#d9ced3"), (1, "#c3b6c4")])
    canvas.glow(1500, 300, 900, "#fff1e6", 0.5)
    for row, (y, tall, ink) in enumerate(ROWS):
        _row(canvas, y, tall, ink, 150 - row * 6)
    _sauna(canvas)
    mist(canvas, 1200, 110, "#e3d8dd", 0.7)
    floor = canvas.gradient([(0, "#c9bcc9"), (1, "#6d6485")], 1220, 1600)
    canvas.polygon(SNOW, floor, blur=8)
    places = ((150, 1640, 1500), (2300, 1640, 1380), (480, 1640, 760))
    dark = canvas.gradient([(0, "#3d3858"), (1, "#262240")], 200, 1600)
    canvas.paint(grove(canvas, conifer, places), dark)
    mist(canvas, 1330, 150, "#e9dfe3", 0.6)
    _walker(canvas)


def _row(canvas: Canvas, y: float, tall: float, ink: str, step: int) -> None:
    """Plant a row of firs, and lay mist at its foot."""
    spread = canvas.random.uniform
    spots = [(x + spread(-50, 50), y + spread(-30, 30)) for x in range(-60, 2480, step)]
    firs = ((px, py, tall * spread(0.6, 1.15)) for px, py in spots)
    fade = [(0, ink), (1, mix(ink, "#d9ced3", 0.75))]
    canvas.paint(grove(canvas, conifer, firs), canvas.gradient(fade, y - tall, y + 60))
    mist(canvas, y - 20, 170, "#e3d8dd", 0.9)


def _sauna(canvas: Canvas) -> None:
    pen = canvas.pen
    pen.box(1240, 980, 420, 230, "#4a3a44")
    for row in range(6):
        pen.box(1240, 980 + row * 38, 420, 3, "#3a2c37")
    pen.polygon([(1200, 992), (1300, 880), (1600, 880), (1700, 992)], "#35304a")
    pen.box(1560, 800, 46, 100, "#35304a")
    light = canvas.gradient([(0, "#ff9d4a"), (1, "#ffd590")], 1030, 1130)
    canvas.shape(lambda p: p.box(1300, 1030, 150, 100, 255), light)
    canvas.pen.box(1372, 1030, 6, 100, "#3a2c37")
    canvas.shape(lambda p: p.box(1520, 1040, 90, 170, 255), "#6a4a44")
    canvas.glow(1376, 1080, 420, "#ff9a4a", 0.5)

    def plume(p: Pen) -> None:
        for step in range(24):
            x, y = 1584 + step * 9 + 20 * sin(step / 3), 790 - step * 20
            p.ellipse(x, y, 18 + step * 3.2, 20 + step * 2, 200 - step * 8)

    canvas.veil(canvas.stencil(plume, blur=14), "#f3eaec", 0.75)


def _walker(canvas: Canvas) -> None:
    robe = Clothes(
        coat="#f3ece6", legs="#c99a7c", skin="#c99a7c", hair="#4a3a38", skirt=True
    )
    canvas.veil(canvas.radial(1010, 1392, 110, 18), "#4f476b", 0.5)
    figure(canvas.pen, 1010, 1390, 270, robe, pose=WALK)
