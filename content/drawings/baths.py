"""Scenes of the pool and the spa: the drained basin, lanes, steam over snow."""

from itertools import pairwise
from math import sin

from canvas import Canvas, Pen, Point
from colour import mix
from land import conifer, hills, mist, stars
from people import PUSH, WALK, Clothes, figure
from PIL import Image, ImageChops
from rooms import Room, plane, rulings
from water import glints, reflect

BASIN = Room(x=1200, y=560, left=800, right=1600, top=720, floor=850, reach=7)


def drained(canvas: Canvas) -> None:
    """Show the pool without its water, from its deep end, and a man who sweeps it."""
    canvas.image = canvas.gradient([(0, "#e9dfcd"), (1, "#f6efe0")], 0, 700)
    _windows(canvas)
    _deck(canvas)
    plane(canvas, BASIN, "floor", far="#bfe3e2", near="#5fb0b8")
    plane(canvas, BASIN, "left", far="#9fd0d2", near="#2f7f8c")
    plane(canvas, BASIN, "right", far="#d3eeea", near="#7cc2c4")
    canvas.pen.box(800, 720, 800, 131, "#aedadb")
    for side, along, across in (("floor", 26, 26), ("left", 5, 26), ("right", 5, 26)):
        rulings(
            canvas,
            BASIN,
            side,
            along=along,
            across=across,
            ink="#ffffff",
            width=1.6,
            strength=0.4,
        )
    _far_tiles(canvas)
    _lane_lines(canvas)
    _shafts(canvas)
    _sweeper(canvas)


def _windows(canvas: Canvas) -> None:
    sky = canvas.gradient([(0, "#8fc4d6"), (0.6, "#cfe6e2"), (1, "#fff2d4")], 90, 640)
    pen = canvas.pen
    pen.box(0, 0, 2400, 70, "#7c6b58")
    for at in range(-5, 6):
        x = 1200 + at * 236 - 94
        canvas.shape(lambda pen, x=x: pen.box(x, 96, 188, 530, 255), sky)
        canvas.shape(lambda pen, x=x: pen.box(x, 540, 188, 86, 255), "#7fa58f", blur=1)
        for bar in (x, x + 92, x + 182):
            pen.box(bar, 96, 6, 530, "#a3927d")
        pen.box(x, 300, 188, 5, "#a3927d")
    for at in range(-6, 7):
        x = 1200 + at * 236
        pen.polygon(
            [
                (x - 10, 70),
                (x + 10, 70),
                (1200 + (x - 1200) * 1.5 + 26, -10),
                (1200 + (x - 1200) * 1.5 - 26, -10),
            ],
            "#5e5041",
        )
    canvas.glow(1500, 260, 900, "#fff3cf", 0.5)


def _deck(canvas: Canvas) -> None:
    deck = canvas.gradient(
        [(0, "#d9c9b0"), (0.25, "#cdb999"), (1, "#a98f6d")], 630, 1600
    )
    canvas.shape(lambda pen: pen.box(-10, 632, 2420, 980, 255), deck)
    pen = canvas.pen
    for at in range(4):
        x = 900 + at * 200
        pen.polygon(
            [(x - 34, 716), (x + 34, 716), (x + 30, 668), (x - 30, 668)], "#f7f2e6"
        )
        pen.polygon(
            [(x - 36, 668), (x + 36, 668), (x + 30, 656), (x - 30, 656)], "#d0603f"
        )
        pen.box(x - 3, 690, 6, 20, "#c9b998")


def _far_tiles(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for x in range(800, 1601, 25):
            pen.box(x, 720, 1.4, 131, 255)
        for y in range(720, 851, 26):
            pen.box(800, y, 800, 1.4, 255)

    canvas.veil(canvas.stencil(draw), "#ffffff", 0.5)
    canvas.pen.box(800, 716, 800, 8, "#f7f2e6")
    for side in (800, 1600):
        rim = [
            BASIN.spot(side, 714, 1),
            BASIN.spot(side, 714, 7),
            BASIN.spot(side, 724, 7),
            BASIN.spot(side, 724, 1),
        ]
        canvas.shape(lambda pen, rim=rim: pen.polygon(rim, 255), "#f7f2e6")


def _lane_lines(canvas: Canvas) -> None:
    for x in (900, 1100, 1300, 1500):
        stripe = [
            BASIN.spot(x - 8, 850, 1),
            BASIN.spot(x + 8, 850, 1),
            BASIN.spot(x + 8, 850, 7),
            BASIN.spot(x - 8, 850, 7),
        ]
        canvas.shape(lambda pen, stripe=stripe: pen.polygon(stripe, 235), "#1d4a5c")
        canvas.pen.box(x - 8, 760, 16, 90, "#1d4a5c")
        canvas.pen.box(x - 26, 778, 52, 15, "#1d4a5c")


def _shafts(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for at in range(-3, 3):
            x = 1290 + at * 300
            pen.polygon(
                [(x, 720), (x + 120, 720), (x - 330, 1600), (x - 720, 1600)], 190
            )

    canvas.light(canvas.stencil(draw, blur=16), "#fff0c4", 0.34)


def _sweeper(canvas: Canvas) -> None:
    shade = [(560, 1216), (690, 1216), (240, 1300), (190, 1290)]
    canvas.veil(
        canvas.stencil(lambda pen: pen.polygon(shade, 255), blur=8), "#1f5f6d", 0.4
    )
    man = Clothes(coat="#d6603e", legs="#2c4a5a", skin="#d9a07c", hair="#2a211c")
    figure(canvas.pen, 620, 1225, 330, man, pose=PUSH)
    pen = canvas.pen
    pen.line([(690, 1070), (880, 1216)], 9, "#6a4a2f")
    pen.polygon([(850, 1200), (905, 1196), (930, 1232), (846, 1236)], "#e9d7a8")
    pen.round_box(1010, 1120, 74, 84, 8, "#3c6f8f")
    pen.ellipse(1047, 1122, 37, 9, "#2b5069")


def steam(canvas: Canvas) -> None:
    """Show the spa's outer basin in the snow at nightfall, lit from within."""
    sky = [(0, "#1a1d3f"), (0.45, "#463a68"), (0.8, "#9a6488"), (1, "#e0a08f")]
    canvas.image = canvas.gradient(sky, 0, 820)
    stars(canvas, 220, 520)
    hills(canvas, 700, 120, "#5d4f7c", "#b98396", waves=2, fur=14)
    hills(canvas, 770, 70, "#40385f", "#86688a", waves=3, fur=40, deep=140)
    _snowy_firs(canvas)
    _pavilion(canvas)
    snow = canvas.gradient(
        [(0, "#c9bfda"), (0.4, "#8f8bb8"), (1, "#4a4c7d")], 930, 1600
    )
    canvas.shape(
        lambda pen: pen.polygon(
            [(0, 960), (700, 935), (1500, 950), (2400, 930), (2400, 1610), (0, 1610)],
            255,
        ),
        snow,
    )
    _basin(canvas)
    _vapour(canvas)


def _snowy_firs(canvas: Canvas) -> None:
    places = (
        (120, 980, 620),
        (300, 965, 460),
        (470, 960, 330),
        (2280, 985, 700),
        (2080, 965, 430),
        (1960, 955, 300),
    )
    trees = canvas.stencil(
        lambda pen: [conifer(pen, canvas.random, *place) for place in places]
    )
    canvas.paint(trees, canvas.gradient([(0, "#2c2a4d"), (1, "#1d1c38")], 300, 980))
    flakes = canvas.noise(60, 90, 2).point(lambda v: 255 if v > 168 else 0)
    canvas.veil(ImageChops.multiply(trees, flakes), "#cfc4e0", 0.6)


def _pavilion(canvas: Canvas) -> None:
    pen = canvas.pen
    pen.box(700, 640, 1000, 310, "#2b2440")
    light = canvas.gradient([(0, "#f2a45a"), (1, "#ffe0a4")], 690, 930)
    for at in range(6):
        x = 730 + at * 160
        canvas.shape(lambda pen, x=x: pen.box(x, 690, 140, 240, 255), light)
        pen.box(x + 67, 690, 6, 240, "#3a2d42")
    pen.polygon([(640, 646), (760, 560), (1640, 560), (1760, 646)], "#dcd2e8")
    pen.polygon([(640, 646), (1760, 646), (1740, 664), (660, 664)], "#3a2d42")
    for x, tall in ((1010, 120), (1370, 130)):
        figure(pen, x, 930, tall, Clothes.plain("#6b3f3a"))
    canvas.glow(1200, 800, 900, "#ff9d55", 0.36)


def _basin(canvas: Canvas) -> None:
    pen = canvas.pen
    pen.ellipse(1200, 1290, 1010, 262, "#d9d0e6")
    pen.ellipse(1200, 1300, 985, 250, "#59476d")
    water = canvas.gradient(
        [(0, "#f0b27a"), (0.22, "#8fb6b8"), (0.6, "#2f8e9c"), (1, "#155a74")],
        1060,
        1550,
    )
    bowl = canvas.stencil(lambda pen: pen.ellipse(1200, 1310, 955, 232, 255))
    canvas.paint(bowl, water)
    glow = canvas.radial(1200, 1400, 900, 260)
    canvas.light(ImageChops.multiply(bowl, glow), "#5ff0e6", 0.55)
    keep = canvas.image.copy()
    glints(canvas, 1090, "#ffe7bd", spread=620, count=260, bottom=1530, strength=0.6)
    keep.paste(canvas.image, mask=bowl)
    canvas.image = keep
    _bathers(canvas)


def _bathers(canvas: Canvas) -> None:
    ink = "#3d2b45"
    for x, y, tall in ((900, 1310, 430), (1110, 1280, 390), (1590, 1380, 470)):
        canvas.veil(canvas.radial(x, y, tall * 0.34, tall * 0.06), "#d9fff6", 0.8)
        pen, w = canvas.pen, tall * 0.125
        neck, crown = y - tall * 0.1, y - tall * 0.165
        pen.polygon(
            [
                (x - w, y),
                (x - w * 0.82, neck + 14),
                (x, neck - 8),
                (x + w * 0.82, neck + 14),
                (x + w, y),
            ],
            ink,
        )
        pen.ellipse(x - w * 0.72, y - tall * 0.035, w * 0.34, tall * 0.04, ink)
        pen.ellipse(x + w * 0.72, y - tall * 0.035, w * 0.34, tall * 0.04, ink)
        pen.taper((x, neck + 8), (x, crown), (tall * 0.05, tall * 0.046), ink)
        pen.ellipse(x, crown - 4, tall * 0.05, tall * 0.06, ink)
        pen.ellipse(
            x + tall * 0.012, crown - tall * 0.055, tall * 0.028, tall * 0.024, ink
        )


def _vapour(canvas: Canvas) -> None:
    """Let wisps rise from the water, wider and thinner the higher they are."""
    random = canvas.random

    def wisps(pen: Pen) -> None:
        for _ in range(90):
            x, y = random.uniform(330, 2070), random.uniform(1080, 1440)
            sway = random.uniform(-1, 1)
            for step in range(26):
                t = step / 25
                rx = 26 + 120 * t
                px = x + 70 * sway * sin(3.2 * t) * t + 60 * t
                pen.ellipse(
                    px,
                    y - 560 * t * random.uniform(0.96, 1.02),
                    rx,
                    26 + 30 * t,
                    round(46 * (1 - t) ** 1.2),
                )

    mask = canvas.stencil(wisps, blur=30)
    cloud = canvas.noise(7, 6, 5).point(lambda v: max(0, min(255, (v - 70) * 2)))
    body = ImageChops.multiply(mask.point(lambda v: min(255, v * 9)), cloud)
    canvas.veil(canvas.blurred(body, 8), "#f7e6ec", 0.72)


def lanes(canvas: Canvas) -> None:
    """Show one swimmer from straight above, in a pool that is hers."""
    canvas.image = canvas.gradient([(0, "#3fa9b9"), (0.5, "#5cc0c6"), (1, "#35a0b4")])
    _tiles(canvas)
    _floor_lines(canvas)
    _caustics(canvas)
    for x in (150, 850, 1550, 2250):
        _rope(canvas, x)
    _swimmer(canvas, 1200, 820)
    canvas.light(
        canvas.stencil(
            lambda pen: pen.polygon(
                [(1700, -20), (2420, -20), (2420, 900), (500, 1620), (-20, 1620)], 120
            ),
            blur=160,
        ),
        "#fff3cf",
        0.3,
    )


def _tiles(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for x in range(0, 2400, 50):
            pen.box(x, 0, 2, 1600, 255)
        for y in range(0, 1600, 50):
            pen.box(0, y, 2400, 2, 255)

    canvas.veil(canvas.stencil(draw, blur=1), "#dff5f2", 0.22)


def _floor_lines(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for x in (500, 1200, 1900):
            left = [
                (x - 34 + 9 * sin(y / 47 + x) + 5 * sin(y / 19), y)
                for y in range(-10, 1621, 10)
            ]
            pen.polygon([*left, *[(px + 68, py) for px, py in reversed(left)]], 255)

    canvas.veil(canvas.stencil(draw, blur=2), "#123f56", 0.75)


def _caustics(canvas: Canvas) -> None:
    """Weave the net of light that water lays on its floor."""
    for cells, strength in ((16, 0.5), (27, 0.35)):
        cloud = canvas.noise(cells, cells * 2 // 3, 2)
        net = cloud.point(lambda v: max(0, 255 - abs(v - 128) * 22))
        canvas.light(canvas.blurred(net, 1.6), "#e9fffb", strength)
    shade = canvas.noise(7, 5, 2).point(lambda v: max(0, (128 - v) * 3))
    canvas.veil(shade, "#0f5f78", 0.45)


def _rope(canvas: Canvas, x: float) -> None:
    shade = canvas.stencil(lambda pen: pen.box(x + 26, -10, 30, 1620, 200), blur=9)
    canvas.veil(shade, "#0d4a60", 0.5)
    pen = canvas.pen
    for step in range(48):
        y = step * 34 - 8
        sway = 6 * sin(step / 3.1 + x)
        ink = "#f4efe2" if (step // 6) % 2 else "#c94f3f"
        pen.round_box(x - 15 + sway, y, 30, 30, 11, ink)
        pen.round_box(x - 11 + sway, y + 4, 8, 20, 4, mix(ink, "#ffffff", 0.45))


def _swimmer(canvas: Canvas, x: float, y: float) -> None:
    """Draw a crawl, head up the picture: one arm ahead, one along the body."""

    def body(pen: Pen, dx: float = 0, dy: float = 0, ink: str | int = 255) -> None:
        def limb(*points: Point, wide: float) -> None:
            shifted = [(px + dx, py + dy) for px, py in points]
            for a, b in pairwise(shifted):
                pen.taper(a, b, (wide, wide * 0.82), ink)

        limb((x + 58, y - 70), (x + 96, y - 190), (x + 60, y - 330), wide=42)
        limb((x - 60, y - 60), (x - 112, y + 40), (x - 104, y + 168), wide=42)
        limb((x + 34, y + 190), (x + 40, y + 360), (x + 24, y + 520), wide=62)
        limb((x - 30, y + 190), (x - 46, y + 350), (x - 26, y + 490), wide=62)

    shade = canvas.stencil(
        lambda pen: (body(pen, 90, 120), pen.ellipse(x + 90, y + 170, 74, 190, 255)),
        blur=20,
    )
    canvas.veil(shade, "#0b4258", 0.5)
    pen = canvas.pen
    body(pen, ink="#d39a74")
    pen.taper((x, y - 40), (x, y + 190), (150, 112), "#d39a74")
    pen.taper((x, y + 30), (x, y + 196), (134, 114), "#1f2f4a")
    pen.line([(x - 46, y - 70), (x - 30, y + 40)], 24, "#1f2f4a")
    pen.line([(x + 46, y - 70), (x + 30, y + 40)], 24, "#1f2f4a")
    pen.ellipse(x, y - 128, 50, 58, "#f2c230")
    pen.ellipse(x - 12, y - 142, 22, 30, "#ffe08a")
    _splash(canvas, x, y)


def _splash(canvas: Canvas, x: float, y: float) -> None:
    random = canvas.random

    def draw(pen: Pen) -> None:
        for cx, cy, wide, count in (
            (x + 60, y - 330, 60, 60),
            (x, y + 500, 90, 160),
            (x, y - 190, 80, 40),
        ):
            for _ in range(count):
                size = random.uniform(2, 13)
                pen.ellipse(
                    random.gauss(cx, wide),
                    random.gauss(cy, wide * 0.6),
                    size,
                    size * 0.8,
                    round(random.uniform(90, 255)),
                )
        for side in (-1, 1):
            for step in range(4):
                start = 70 + step * 42
                wake = [
                    (x + side * (start + t * 0.42), y - 150 + t)
                    for t in range(0, 760 - step * 120, 20)
                ]
                pen.line(wake, 7 - step, 170 - 34 * step)

    canvas.veil(canvas.stencil(draw, blur=2), "#ffffff", 0.75)


def misty_firs(canvas: Canvas) -> None:
    """Show the sauna's window in the fir wood, on a morning of mist."""
    canvas.image = canvas.gradient([(0, "#b9b3c4"), (0.5, "#d9ced3"), (1, "#c3b6c4")])
    canvas.glow(1500, 300, 900, "#fff1e6", 0.5)
    for row, (y, tall, ink) in enumerate(
        (
            (900, 420, "#b1a8bd"),
            (980, 560, "#948ca8"),
            (1090, 700, "#736d8f"),
            (1210, 860, "#544f74"),
        )
    ):
        places = [
            (x + canvas.random.uniform(-50, 50), y + canvas.random.uniform(-30, 30))
            for x in range(-60, 2480, 150 - row * 6)
        ]
        wood = canvas.stencil(
            lambda pen, places=places, tall=tall: [
                conifer(
                    pen, canvas.random, px, py, tall * canvas.random.uniform(0.6, 1.15)
                )
                for px, py in places
            ]
        )
        canvas.paint(
            wood,
            canvas.gradient(
                [(0, ink), (1, mix(ink, "#d9ced3", 0.75))], y - tall, y + 60
            ),
        )
        mist(canvas, y - 20, 170, "#e3d8dd", 0.9)
    _sauna(canvas)
    mist(canvas, 1200, 110, "#e3d8dd", 0.7)
    floor = canvas.gradient([(0, "#c9bcc9"), (1, "#6d6485")], 1220, 1600)
    canvas.shape(
        lambda pen: pen.polygon(
            [(0, 1290), (900, 1250), (2400, 1310), (2400, 1610), (0, 1610)], 255
        ),
        floor,
        blur=8,
    )
    near = canvas.stencil(
        lambda pen: [
            conifer(pen, canvas.random, *at)
            for at in ((150, 1640, 1500), (2300, 1640, 1380), (480, 1640, 760))
        ]
    )
    canvas.paint(near, canvas.gradient([(0, "#3d3858"), (1, "#262240")], 200, 1600))
    mist(canvas, 1330, 150, "#e9dfe3", 0.6)
    _walker(canvas)


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
    plume = canvas.stencil(
        lambda p: [
            p.ellipse(
                1584 + step * 9 + 20 * sin(step / 3),
                790 - step * 20,
                18 + step * 3.2,
                20 + step * 2,
                200 - step * 8,
            )
            for step in range(24)
        ],
        blur=14,
    )
    canvas.veil(plume, "#f3eaec", 0.75)


def _walker(canvas: Canvas) -> None:
    robe = Clothes(
        coat="#f3ece6", legs="#c99a7c", skin="#c99a7c", hair="#4a3a38", skirt=True
    )
    canvas.veil(canvas.radial(1010, 1392, 110, 18), "#4f476b", 0.5)
    figure(canvas.pen, 1010, 1390, 270, robe, pose=WALK)


def floating(canvas: Canvas) -> None:
    """Show somebody who has let go, on the back, seen from above."""
    canvas.image = canvas.gradient([(0, "#7fd0cf"), (0.5, "#5fbfc6"), (1, "#49adbd")])
    _tiles(canvas)
    _caustics(canvas)
    _star(canvas, 1240, 880)
    edge = canvas.gradient([(0, "#efe3cb"), (1, "#dcc9a6")], 0, 250)
    canvas.veil(
        canvas.stencil(lambda pen: pen.box(-10, -10, 2420, 300, 255), blur=30),
        "#0f5f78",
        0.5,
    )
    canvas.shape(lambda pen: pen.box(-10, -10, 2420, 230, 255), edge)
    for x in range(0, 2400, 120):
        canvas.pen.box(x, 0, 3, 220, "#c7b28c")
    canvas.pen.box(-10, 204, 2420, 22, "#f7f0de")
    glints(canvas, 260, "#f4fffb", x=1200, spread=900, count=90, strength=0.35)
    light = [(-20, 400), (1500, -20), (2300, -20), (-20, 1620)]
    canvas.light(
        canvas.stencil(lambda pen: pen.polygon(light, 120), blur=180), "#fff0cc", 0.35
    )


def _star(canvas: Canvas, x: float, y: float) -> None:
    """Draw a floating body, arms and legs wide, and the rings around it."""
    limbs = (
        ((-70, -120), (-250, -230), (-400, -330), 58),
        ((70, -120), (260, -200), (430, -250), 58),
        ((-46, 190), (-150, 400), (-230, 590), 84),
        ((46, 190), (170, 390), (240, 580), 84),
    )

    def body(pen: Pen, dx: float, dy: float, ink: str | int) -> None:
        for a, b, c, wide in limbs:
            one, two, three = ((x + px + dx, y + py + dy) for px, py in (a, b, c))
            pen.taper(one, two, (wide, wide * 0.86), ink)
            pen.taper(two, three, (wide * 0.86, wide * 0.5), ink)
            end = (
                three[0] + (three[0] - two[0]) * 0.2,
                three[1] + (three[1] - two[1]) * 0.2,
            )
            pen.taper(three, end, (wide * 0.56, wide * 0.34), ink)

    def trunk(pen: Pen, dx: float, dy: float) -> None:
        body(pen, dx, dy, 255)
        pen.ellipse(x + dx, y + 30 + dy, 110, 200, 255)

    for ring in range(4):
        wave = canvas.stencil(
            lambda p, r=ring: p.ellipse(x, y + 60, 520 + 130 * r, 620 + 110 * r, 255),
            blur=3,
        )
        wave.paste(
            0,
            mask=canvas.stencil(
                lambda p, r=ring: p.ellipse(
                    x, y + 60, 512 + 130 * r, 612 + 110 * r, 255
                ),
                blur=3,
            ),
        )
        canvas.veil(wave, "#ffffff", 0.34 - 0.07 * ring)
    canvas.veil(
        canvas.stencil(lambda pen: trunk(pen, 120, 150), blur=26), "#0b5068", 0.5
    )
    pen, skin, suit = canvas.pen, "#8d5a3f", "#c9472f"
    body(pen, 0, 0, skin)
    pen.taper((x, y - 130), (x, y - 190), (64, 58), skin)
    pen.taper((x, y - 70), (x, y + 170), (176, 140), skin)
    pen.taper((x, y - 10), (x, y + 175), (162, 144), suit)
    for side in (-1, 1):
        pen.line([(x + side * 58, y - 118), (x + side * 54, y + 10)], 26, suit)
    pen.ellipse(x, y - 252, 74, 84, "#2b1d18")
    pen.ellipse(x, y - 240, 58, 70, skin)
    for side in (-1, 1):
        pen.line([(x + side * 30, y - 250), (x + side * 15, y - 246)], 5, "#4a2c20")
    pen.line([(x - 16, y - 208), (x, y - 202), (x + 16, y - 208)], 5, "#5d2f28")


def morning_pool(canvas: Canvas) -> None:
    """Show the pool full and flat, on a Sunday at nine."""
    canvas.image = canvas.gradient([(0, "#f0e4cf"), (1, "#f8efdc")], 0, 700)
    _windows(canvas)
    _deck(canvas)
    before = canvas.image.copy()
    reflect(
        canvas,
        732,
        [(0, "#bfe6e4"), (0.3, "#6fc3cb"), (1, "#1f7f98")],
        clear=0.5,
        ripple=0.35,
    )
    water, canvas.image = canvas.image, before
    near, far = BASIN.reach, 1
    rim = [
        BASIN.spot(800, 726, far),
        BASIN.spot(1600, 726, far),
        BASIN.spot(1600, 726, near),
        BASIN.spot(800, 726, near),
    ]
    edge = [
        BASIN.spot(790, 718, far),
        BASIN.spot(1610, 718, far),
        BASIN.spot(1610, 718, near),
        BASIN.spot(790, 718, near),
    ]
    canvas.shape(lambda pen: pen.polygon(edge, 255), "#f7f2e6")
    basin = canvas.stencil(lambda pen: pen.polygon(rim, 255))
    canvas.paint(basin, water)
    _dark_lines(canvas, basin)
    for x in (800 + 133 * step for step in range(1, 6)):
        _line_of_floats(canvas, x)
    _shafts(canvas)
    _lone_swimmer(canvas)


def _dark_lines(canvas: Canvas, basin: Image.Image) -> None:
    def draw(pen: Pen) -> None:
        for step in range(6):
            x = 867 + 133 * step
            pen.polygon(
                [
                    BASIN.spot(x - 6, 726, 1),
                    BASIN.spot(x + 6, 726, 1),
                    BASIN.spot(x + 6, 726, 7),
                    BASIN.spot(x - 6, 726, 7),
                ],
                255,
            )

    canvas.veil(
        ImageChops.multiply(basin, canvas.stencil(draw, blur=5)), "#0f4a62", 0.4
    )


def _line_of_floats(canvas: Canvas, x: float) -> None:
    pen, depth, at = canvas.pen, 1.0, 0
    while depth < BASIN.reach:
        px, py = BASIN.spot(x, 724, depth)
        ink = "#c94f3f" if (at // 5) % 2 else "#f7f0e0"
        pen.ellipse(px, py, 4.4 * depth, 2.6 * depth, ink)
        pen.ellipse(
            px - depth, py - depth, 2 * depth, 1.1 * depth, mix(ink, "#ffffff", 0.5)
        )
        depth, at = depth * 1.028 + 0.012, at + 1


def _lone_swimmer(canvas: Canvas) -> None:
    x, y = BASIN.spot(1133, 724, 2.5)
    wake = canvas.stencil(
        lambda pen: pen.polygon(
            [(x, y - 4), (x + 190, y - 130), (x - 60, y - 130)], 150
        ),
        blur=14,
    )
    canvas.veil(wake, "#e9fbf8", 0.4)
    canvas.veil(canvas.radial(x, y + 8, 90, 20), "#ffffff", 0.9)
    pen = canvas.pen
    pen.taper((x - 38, y + 2), (x + 38, y + 2), (30, 30), "#d39a74")
    pen.ellipse(x, y - 24, 27, 31, "#d39a74")
    pen.ellipse(x, y - 34, 29, 25, "#f2c230")
    pen.taper((x + 36, y - 2), (x + 76, y - 52), (22, 18), "#d39a74")
    pen.taper((x + 76, y - 52), (x + 58, y + 6), (18, 13), "#d39a74")
