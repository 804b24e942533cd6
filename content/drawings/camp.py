"""Scenes of the campsite: tents at dusk, the last fire, the guinguette."""

from math import sin

from canvas import Canvas, Pen, Point
from colour import mix
from land import clouds, grass, ground, hills, pine, reeds, ridge, stars
from people import SIT, WALK, Clothes, figure
from PIL import ImageChops
from things import bell_tent, cabin, campfire, lanterns, ridge_tent, stump
from water import glints, mirrored, reflect, waves


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
    for x in (1263, 1429):
        stump(canvas, x, 1396, 58, bark="#3a2b28")
    figure(pen, 1272, 1398, 190, blue, pose=SIT)
    figure(pen, 1420, 1398, 190, red, pose=SIT, ahead=-1)
    campfire(canvas, 1346, 1404, 52)
    figure(pen, 930, 1322, 205, blue, pose=WALK)
    figure(pen, 1000, 1322, 120, red, pose=WALK)


def cabins(canvas: Canvas) -> None:
    """Show the three cabins on stilts after sunset."""
    sky = [
        (0, "#1d3350"),
        (0.45, "#4a6480"),
        (0.75, "#c68f83"),
        (0.92, "#f3bd8a"),
        (1, "#fad9a6"),
    ]
    canvas.image = canvas.gradient(sky, 0, 900)
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
        bed = canvas.stencil(
            lambda pen, x=x, wide=wide, tall=tall: reeds(
                pen, canvas.random, x, 1640, wide, tall, count=100
            )
        )
        canvas.paint(bed, "#101b29")


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
        figure(
            canvas.pen,
            x,
            1064,
            tall,
            Clothes(coat="#f6efe2", legs="#f6efe2", skin="#b9764e", hair="#3a241a"),
        )
    pen = canvas.pen
    pen.box(1600, 1036, 560, 26, "#8a5a3e")
    for step in range(9):
        ink = "#b0451f" if step % 2 else "#f2e3c8"
        left = 1590 + step * 64
        pen.polygon(
            [
                (left, 800),
                (left + 64, 800),
                (left + 64 + (step - 4) * 5, 876),
                (left + (step - 5) * 5 + 5, 876),
            ],
            ink,
        )
    pen.polygon([(1530, 806), (1600, 720), (2160, 720), (2230, 806)], "#2d2833")
    canvas.glow(1880, 960, 620, "#ffb25e", 0.45)
    for x in (160, 900, 1620, 2330):
        canvas.pen.line([(x, 1250), (x, 540 if 800 < x < 1700 else 620)], 14, "#241f28")


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
    random, coats = (
        canvas.random,
        ("#c65a3a", "#e3b04b", "#3f7479", "#f0e2ca", "#8a3b5a", "#4f6a94"),
    )
    for x, y, tall in (
        (420, 1330, 250),
        (1130, 1350, 262),
        (780, 1480, 320),
        (1640, 1500, 330),
    ):
        for side in (-1, 1):
            clothes = Clothes(
                coat=random.choice(coats),
                legs="#2a2733",
                skin=random.choice(("#e7b28c", "#b9764e", "#7a4a34", "#f0c3a2")),
                hair=random.choice(("#2a1d17", "#6a4326", "#b9b2aa")),
            )
            canvas.pen.box(
                x + side * tall * 0.42 - tall * 0.09,
                y - tall * 0.27,
                tall * 0.16,
                tall * 0.27,
                "#2f2530",
            )
            figure(
                canvas.pen,
                x + side * tall * 0.42,
                y,
                tall,
                clothes,
                pose=SIT,
                ahead=-side,
            )
        _table(canvas, x, y, tall)
    figure(
        canvas.pen,
        2120,
        1440,
        300,
        Clothes(coat="#f3ead8", legs="#2a2733", skin="#7a4a34", hair="#1c1512"),
        pose=WALK,
        ahead=-1,
    )


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


def night_watch(canvas: Canvas) -> None:
    """Show the warden on his round, under the Milky Way."""
    canvas.image = canvas.gradient(
        [(0, "#0a1226"), (0.5, "#16264a"), (0.85, "#30456c"), (1, "#506284")], 0, 1100
    )
    _milky_way(canvas)
    stars(canvas, 1500, 1080)
    hills(canvas, 1000, 90, "#1b2a4a", "#40537a", waves=2, fur=16)
    hills(canvas, 1080, 50, "#111d36", "#2a3a5c", waves=3, fur=60, deep=120)
    meadow = ridge(canvas.random, 1160, 26, waves=1)
    canvas.shape(
        lambda pen: pen.polygon(ground(meadow), 255),
        canvas.gradient([(0, "#1c2b44"), (1, "#0a111e")], 1130, 1600),
    )
    bell_tent(canvas, 560, 1290, 430, lit=0, cloth="#5d6a86", night="#1a2740")
    bell_tent(canvas, 1960, 1310, 500, lit=0, cloth="#5d6a86", night="#1a2740")
    bell_tent(canvas, 1130, 1220, 300, lit=0.55)
    ridge_tent(canvas, 1500, 1250, 230, cloth="#5d6a86", night="#1a2740", lit=0)
    path = [
        (1180, 1600),
        (1560, 1600),
        (1390, 1400),
        (1290, 1290),
        (1270, 1290),
        (1310, 1400),
    ]
    canvas.veil(
        canvas.stencil(lambda pen: pen.polygon(path, 255), blur=10), "#6a7796", 0.4
    )
    _warden(canvas)
    canvas.shape(
        lambda pen: [
            pine(pen, canvas.random, *spot)
            for spot in ((120, 1500, 1280), (2310, 1520, 1400))
        ],
        "#070d18",
    )
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


def canoes(canvas: Canvas) -> None:
    """Show the canoes from above, drawn up on the sand for the night."""
    sand = canvas.gradient([(0, "#e9cf9c"), (1, "#d9b884")])
    canvas.image = sand
    canvas.veil(
        canvas.noise(40, 28, 4).point(lambda v: max(0, (v - 110) * 2)), "#b98f5e", 0.35
    )
    _tide(canvas)
    hulls = (
        "#b0451f",
        "#2f6f73",
        "#e3b04b",
        "#e9e2d0",
        "#3a5a86",
        "#8a3b3f",
        "#6a8a5a",
    )
    for step, hull in enumerate(hulls):
        x = 330 + step * 290 + canvas.random.uniform(-14, 14)
        y = 980 - 26 * sin(step * 1.3)
        turn = canvas.random.uniform(-0.05, 0.05)
        canoe(canvas, x, y, 900, hull, turn=turn, over=step % 3 == 1)
    _prints(canvas)


def _tide(canvas: Canvas) -> None:
    edge = ridge(canvas.random, 420, 60, waves=2)
    wet = [(x, y + 70 + 14 * sin(x / 130)) for x, y in edge]
    for line, ink, blur in ((wet, "#b98f62", 26), (edge, "#6fb4b4", 3)):
        shape = [(line[0][0], -20), *line, (line[-1][0], -20)]
        paint = (
            ink
            if blur > 5
            else canvas.gradient(
                [(0, "#145a70"), (0.7, "#3f93a0"), (1, "#9fd0c4")], 0, 450
            )
        )
        canvas.shape(lambda pen, shape=shape: pen.polygon(shape, 255), paint, blur=blur)
    for rise, ink in ((4, 235), (-46, 120), (-110, 70)):
        foam = [(x, y + rise + 7 * sin(x / 37)) for x, y in edge]
        canvas.veil(
            canvas.stencil(
                lambda pen, foam=foam, ink=ink: pen.line(foam, 9, ink), blur=2
            ),
            "#ffffff",
            0.85,
        )
    glints(canvas, 0, "#e9fff6", count=160, bottom=380, spread=1500, strength=0.35)


def canoe(
    canvas: Canvas,
    x: float,
    y: float,
    long: float,
    hull: str,
    *,
    turn: float,
    over: bool,
) -> None:
    """Lay a canoe on the sand, seen from above."""

    def side(wide: float, reach: float, dx: float = 0, dy: float = 0) -> list[Point]:
        steps = [step / 24 - 1 for step in range(49)]
        out = []
        for sign in (1, -1):
            for t in steps if sign > 0 else reversed(steps):
                px, py = sign * wide * (1 - abs(t) ** 2.4), t * long / 2 * reach
                out.append((x + px + py * turn + dx, y + py - px * turn + dy))
        return out

    shade = canvas.stencil(lambda pen: pen.polygon(side(84, 1, 46, 26), 255), blur=14)
    canvas.veil(shade, "#6a4526", 0.55)
    pen = canvas.pen
    pen.polygon(side(82, 1), mix(hull, "#ffffff", 0.14))
    spine = [(x + turn * -long * 0.49, y - long * 0.49)]
    spine.append((x + turn * long * 0.49, y + long * 0.49))
    if over:
        half = [p for p in side(82, 1) if p[0] >= x + (p[1] - y) * turn - 1]
        pen.polygon(half, mix(hull, "#000000", 0.16))
        pen.line(spine, 9, mix(hull, "#ffffff", 0.45))
        return
    pen.polygon(side(66, 0.96), "#5d4029")
    pen.polygon(side(56, 0.93, 5, 0), "#7d5a3b")
    for t in (-0.3, 0, 0.3):
        wide, px, py = 66 * (1 - abs(t) ** 2.4), x + t * long / 2 * turn, t * long / 2
        pen.line([(px - wide, y + py), (px + wide, y + py)], 15, "#d9b184")
    pen.line(spine, 4, "#4a321f")


def _prints(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for step in range(26):
            t = step / 25
            x, y = 80 + 2240 * t, 1520 - 30 * sin(t * 6) + (16 if step % 2 else -16)
            pen.ellipse(x, y, 17, 9, 200)
            pen.ellipse(x + 18, y, 7, 7, 160)

    canvas.veil(canvas.stencil(draw, blur=2), "#a97c4d", 0.7)
