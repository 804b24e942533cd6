"""Supper under the lamps, at the water's edge."""

from canvas import Canvas
from land import clouds, hills, stars
from people import SIT, WALK, Clothes, figure
from shore import lanterns
from water import glints, mirrored, reflect

COATS = ("#c65a3a", "#e3b04b", "#3f7479", "#f0e2ca", "#8a3b5a", "#4f6a94")
SKINS = ("#e7b28c", "#b9764e", "#7a4a34", "#f0c3a2")
HAIRS = ("#2a1d17", "#6a4326", "#b9b2aa")
COOK = Clothes(coat="#f6efe2", legs="#f6efe2", skin="#b9764e", hair="#3a241a")
WAITER = Clothes(coat="#f3ead8", legs="#2a2733", skin="#7a4a34", hair="#1c1512")


def guinguette(canvas: Canvas) -> None:
    """Show supper under the lamps, at the water's edge."""
    sky = [(0, "#24385a"), (0.5, "#6b6d93"), (0.8, "#e09a86"), (1, "#ffd59c")]
    canvas.image = canvas.gradient(sky, 0, 820)
    stars(canvas, 90, 300)
    clouds(canvas, 480, 170, "#f3ab92", 0.55)
    canvas.glow(420, 800, 620, "#ffc287", 0.55)
    hills(canvas, 730, 90, "#6f6a8c", "#d99e8c", waves=2, fur=14)
    hills(canvas, 790, 40, "#454468", "#a57e85", waves=3, fur=30, deep=60)
    reflect(canvas, 822, [(0, "#df9f88"), (0.5, "#6d6a8c"), (1, "#1e2747")])
    glints(canvas, 824, "#ffd5a0", x=420, spread=300, count=260)
    before = canvas.image.copy()
    _hut(canvas)
    mirrored(canvas, before, 1216, strength=0.4)
    _deck(canvas)
    for (ax, ay), (bx, by) in (
        ((160, 640), (900, 560)),
        ((900, 560), (1620, 560)),
        ((1620, 560), (2330, 640)),
    ):
        lanterns(canvas, (ax, ay), (bx, by), 13, sag=90)
    _guests(canvas)


def _hut(canvas: Canvas) -> None:
    pen = canvas.pen
    pen.box(1560, 800, 640, 420, "#4d3b40")
    for row in range(8):
        pen.box(1560, 800 + row * 52, 640, 3, "#3a2c32")
    inside = canvas.gradient([(0, "#ffb766"), (1, "#ffe6b4")], 860, 1040)
    canvas.shape(lambda p: p.box(1620, 860, 520, 180, 255), inside)
    for x, tall in ((1740, 150), (1990, 164)):
        figure(pen, x, 1064, tall, COOK)
    pen.box(1600, 1036, 560, 26, "#8a5a3e")
    for step in range(9):
        ink = "#b0451f" if step % 2 else "#f2e3c8"
        left, flare = 1590 + step * 64, (step - 4) * 5
        hem = [(left + 64 + flare, 876), (left + flare, 876)]
        pen.polygon([(left, 800), (left + 64, 800), *hem], ink)
    pen.polygon([(1530, 806), (1600, 720), (2160, 720), (2230, 806)], "#2d2833")
    canvas.glow(1880, 960, 620, "#ffb25e", 0.45)
    for x in (160, 900, 1620, 2330):
        pen.line([(x, 1250), (x, 540 if 800 < x < 1700 else 620)], 14, "#241f28")


def _deck(canvas: Canvas) -> None:
    wood = canvas.gradient(
        [(0, "#8d6a58"), (0.3, "#5d4647"), (1, "#231c26")], 1216, 1600
    )
    canvas.shape(lambda pen: pen.box(-10, 1216, 2420, 400, 255), wood)
    pen = canvas.pen
    for step in range(1, 12):
        pen.box(0, 1216 + 3.4 * step**1.95, 2400, 1.4 + step * 0.35, "#2b2128")
    pen.box(-10, 1208, 2420, 14, "#b98d6a")
    for x in (480, 1210, 1880):
        canvas.light(canvas.radial(x, 1370, 520, 120), "#ff9d4e", 0.3)


def _guests(canvas: Canvas) -> None:
    for x, y, tall in (
        (420, 1330, 250),
        (1130, 1350, 262),
        (780, 1480, 320),
        (1640, 1500, 330),
    ):
        for side in (-1, 1):
            _guest(canvas, x + side * tall * 0.42, y, tall, -side)
        _table(canvas, x, y, tall)
    figure(canvas.pen, 2120, 1440, 300, WAITER, pose=WALK, ahead=-1)


def _guest(canvas: Canvas, x: float, y: float, tall: float, ahead: int) -> None:
    random = canvas.random
    clothes = Clothes(
        coat=random.choice(COATS),
        legs="#2a2733",
        skin=random.choice(SKINS),
        hair=random.choice(HAIRS),
    )
    stool, high = x - tall * 0.09, tall * 0.27
    canvas.pen.box(stool, y - high, tall * 0.16, high, "#2f2530")
    figure(canvas.pen, x, y, tall, clothes, pose=SIT, ahead=ahead)


def _table(canvas: Canvas, x: float, y: float, tall: float) -> None:
    pen, top = canvas.pen, y - tall * 0.37
    pen.line([(x, top), (x, y)], tall * 0.04, "#2f2530")
    pen.round_box(
        x - tall * 0.28, top - tall * 0.02, tall * 0.56, tall * 0.04, 4, "#d9b184"
    )
    for at, high, ink in (
        (-0.14, 0.1, "#f6efe2"),
        (0.12, 0.1, "#f6efe2"),
        (0, 0.17, "#7d3b46"),
    ):
        pen.round_box(
            x + at * tall - tall * 0.02,
            top - tall * (0.02 + high),
            tall * 0.04,
            tall * high,
            4,
            ink,
        )
    canvas.glow(x + tall * 0.06, top - tall * 0.05, tall * 0.34, "#ffb865", 0.6)
    canvas.pen.ellipse(
        x + tall * 0.06, top - tall * 0.05, tall * 0.014, tall * 0.026, "#fff0c8"
    )
