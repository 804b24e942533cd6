"""Scenes of the fair: the hall full of people, the kites above the shore."""

from canvas import Canvas, Pen
from colour import mix
from land import clouds, grass, ground, hills, ridge
from people import FLY, STAND, WALK, Clothes, figure
from rooms import Room, plane, rulings
from water import glints, reflect, waves

HALL = Room(x=1200, y=720, left=820, right=1580, top=420, floor=860, reach=6.6)
CLOTHS = ("#c65a3a", "#e3b04b", "#2f6f73", "#efe3cd", "#8a3b3f", "#46618a")
SKINS = ("#e7b28c", "#c98a63", "#8d5a3f", "#f0c3a2", "#6b4330")
HAIRS = ("#2a1d17", "#5b3a24", "#8a5a32", "#1a1717", "#b9b2aa")


def hall(canvas: Canvas) -> None:
    """Show the fair on its first morning, under the old trusses."""
    canvas.image = canvas.gradient([(0, "#7a4a38"), (1, "#e8c79c")], 0, 860)
    plane(canvas, HALL, "roof", far="#d9a878", near="#4a2c26")
    plane(canvas, HALL, "left", far="#d8aa7c", near="#5d3a30")
    plane(canvas, HALL, "right", far="#e6bd8c", near="#7c5040")
    plane(canvas, HALL, "floor", far="#f0d9b4", near="#9c7352")
    rulings(
        canvas,
        HALL,
        "floor",
        along=12,
        across=14,
        ink="#7f5a40",
        width=1.2,
        strength=0.3,
    )
    _gable(canvas)
    for depth in (4.6, 3.3, 2.45, 1.85, 1.42, 1.14)[::-1]:
        _truss(canvas, depth)
    _beams(canvas)
    for depth in (1.25, 1.7, 2.4, 3.5):
        for side in (-1, 1):
            _stand(canvas, depth, side)
        _crowd(canvas, depth)
    _hanging(canvas)


def _gable(canvas: Canvas) -> None:
    light = canvas.gradient([(0, "#fff3d6"), (1, "#f7dcae")], 420, 860)
    canvas.shape(
        lambda pen: pen.polygon(
            [(820, 420), (1200, 290), (1580, 420), (1580, 862), (820, 862)], 255
        ),
        light,
    )
    pen = canvas.pen
    for x in range(820, 1581, 76):
        pen.box(x - 2, 330, 5, 470, "#b98a62")
    for y in (420, 520, 620):
        pen.box(820, y, 760, 5, "#b98a62")
    pen.box(820, 800, 760, 62, "#c79b6e")
    canvas.glow(1200, 560, 760, "#fff0cc", 0.75)


def _truss(canvas: Canvas, depth: float) -> None:
    ink = mix("#a06e4e", "#2f1c1b", min(1, (depth - 1) / 3))
    spot, pen, wide = HALL.spot, canvas.pen, 11 * depth
    left, right, top = (
        spot(820, 420, depth),
        spot(1580, 420, depth),
        spot(1200, 290, depth),
    )
    for x in (820, 1580):
        pen.line([spot(x, 420, depth), spot(x, 860, depth)], wide * 1.1, ink)
    pen.line([left, top, right], wide, ink)
    pen.line([left, right], wide * 0.8, ink)
    pen.line([top, spot(1200, 420, depth)], wide * 0.6, ink)
    for x in (1010, 1390):
        pen.line([spot(x, 355, depth), spot(1200, 420, depth)], wide * 0.5, ink)
        pen.line([spot(x, 355, depth), spot(x, 420, depth)], wide * 0.5, ink)


def _beams(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for x in (300, 900, 1500):
            pen.polygon(
                [(x + 420, -20), (x + 620, -20), (x + 330, 1600), (x - 60, 1600)], 150
            )

    canvas.light(canvas.stencil(draw, blur=40), "#ffdca0", 0.3)


def _stand(canvas: Canvas, depth: float, side: int) -> None:
    random, spot, pen = canvas.random, HALL.spot, canvas.pen
    cloth = random.choice([ink for ink in CLOTHS if ink != "#efe3cd"])
    out, inn = 1200 + side * 370, 1200 + side * 205
    for x in (out, inn):
        pen.line([spot(x, 640, depth), spot(x, 858, depth)], 5 * depth, "#4a3128")
    _seller(canvas, depth, 1200 + side * random.uniform(255, 320))
    pen.polygon(
        [
            spot(out, 790, depth),
            spot(inn, 790, depth),
            spot(inn, 852, depth),
            spot(out, 852, depth),
        ],
        mix(cloth, "#000000", 0.25),
    )
    pen.polygon(
        [
            spot(out, 782, depth),
            spot(inn, 782, depth),
            spot(inn, 792, depth),
            spot(out, 792, depth),
        ],
        "#f0dcb8",
    )
    for step in range(5):
        x = inn + (out - inn) * (0.12 + 0.19 * step)
        px, py = spot(x, 782, depth)
        tall = random.uniform(10, 26) * depth
        pen.round_box(
            px - 9 * depth,
            py - tall,
            18 * depth,
            tall,
            3 * depth,
            CLOTHS[random.randrange(len(CLOTHS))],
        )
    _awning(canvas, depth, (inn, out), cloth)


def _seller(canvas: Canvas, depth: float, x: float) -> None:
    """Stand somebody behind a table, who waits for a word."""
    random = canvas.random
    clothes = Clothes(
        coat=random.choice(CLOTHS),
        legs="#33323f",
        skin=random.choice(SKINS),
        hair=random.choice(HAIRS),
    )
    px, py = HALL.spot(x, 848, depth)
    ahead = 1 if x < 1200 else -1
    figure(canvas.pen, px, py, 128 * depth, clothes, ahead=ahead)


def _awning(
    canvas: Canvas, depth: float, span: tuple[float, float], cloth: str
) -> None:
    spot, pen, (inn, out) = HALL.spot, canvas.pen, span
    for step in range(8):
        a, b = (inn + (out - inn) * (step + i) / 8 for i in (0, 1))
        ink = cloth if step % 2 else "#f3e6cc"
        pen.polygon(
            [
                spot(a, 610, depth),
                spot(b, 610, depth),
                spot(b, 668, depth),
                spot(a, 668, depth),
            ],
            ink,
        )
        px, py = spot((a + b) / 2, 668, depth)
        half = abs(b - a) * depth / 2
        pen.ellipse(px, py, half, half * 0.6, ink)
    pen.polygon(
        [
            spot(inn, 606, depth),
            spot(out, 606, depth),
            spot(out, 614, depth),
            spot(inn, 614, depth),
        ],
        mix(cloth, "#000000", 0.3),
    )


def _crowd(canvas: Canvas, depth: float) -> None:
    random = canvas.random
    for _ in range(7 if depth < 2 else 5):
        x = 1200 + random.choice((-1, 1)) * random.uniform(10, 215)
        px, py = HALL.spot(x, 860 + random.uniform(-3, 5), depth)
        tall = random.uniform(0.88, 1.06) * 118 * depth * random.choice((1, 1, 1, 0.64))
        canvas.veil(
            canvas.radial(px + tall * 0.1, py, tall * 0.3, tall * 0.06), "#4a2c20", 0.5
        )
        clothes = Clothes(
            coat=random.choice(CLOTHS),
            legs=random.choice(("#33323f", "#4a3a35", "#28414f")),
            skin=random.choice(SKINS),
            hair=random.choice(HAIRS),
            skirt=random.random() < 0.25,
        )
        pose = random.choice((STAND, WALK, WALK, WALK))
        figure(
            canvas.pen, px, py, tall, clothes, pose=pose, ahead=random.choice((-1, 1))
        )


def _hanging(canvas: Canvas) -> None:
    for x, y, size, cloth in (
        (620, 330, 150, "#c65a3a"),
        (1700, 260, 190, "#2f6f73"),
        (1270, 200, 110, "#e3b04b"),
    ):
        kite(canvas, x, y, size, cloth, turn=-0.25 if x < 1200 else 0.3)


def kite(
    canvas: Canvas, x: float, y: float, size: float, cloth: str, *, turn: float = 0
) -> None:
    """Draw a diamond kite in two cloths, its spars and its tail."""
    lean = size * turn
    top, low = (x + lean, y - size * 0.6), (x - lean, y + size * 0.9)
    left, right = (x - size * 0.5, y + lean * 0.4), (x + size * 0.5, y - lean * 0.4)
    centre, pen = (x + lean * 0.1, y), canvas.pen
    pen.polygon([top, left, centre], cloth)
    pen.polygon([top, right, centre], mix(cloth, "#ffffff", 0.3))
    pen.polygon([low, left, centre], mix(cloth, "#000000", 0.18))
    pen.polygon([low, right, centre], mix(cloth, "#ffffff", 0.12))
    pen.line([top, low], size * 0.016, mix(cloth, "#000000", 0.5))
    pen.line([left, right], size * 0.016, mix(cloth, "#000000", 0.5))
    tail = [low]
    for step in range(1, 9):
        sway = size * 0.12 * (1 if step % 2 else -1)
        tail.append((low[0] - lean * 0.3 * step + sway, low[1] + size * 0.17 * step))
    pen.line(tail, size * 0.014, mix(cloth, "#000000", 0.3))
    for px, py in tail[2::2]:
        pen.polygon(
            [
                (px, py),
                (px - size * 0.08, py - size * 0.05),
                (px - size * 0.08, py + size * 0.05),
            ],
            cloth,
        )
        pen.polygon(
            [
                (px, py),
                (px + size * 0.08, py - size * 0.05),
                (px + size * 0.08, py + size * 0.05),
            ],
            cloth,
        )


def kites(canvas: Canvas) -> None:
    """Show the kites of the fair's Sunday above the shore."""
    sky = [(0, "#3f86a8"), (0.5, "#8fc0c6"), (0.85, "#f0ddb8"), (1, "#f8e3b6")]
    canvas.image = canvas.gradient(sky, 0, 1120)
    clouds(canvas, 330, 280, "#ffffff", 0.7)
    clouds(canvas, 760, 180, "#fff3d9", 0.6)
    canvas.glow(1900, 1060, 700, "#fff0c8", 0.6)
    hills(canvas, 1060, 70, "#7fa39a", "#e3d9b8", waves=2, fur=14, deep=100)
    hills(canvas, 1100, 30, "#4c776e", "#b5c0a0", waves=3, fur=30, deep=60)
    reflect(canvas, 1126, [(0, "#cfd8c4"), (1, "#4d8f9c")], bottom=1330, clear=0.6)
    glints(canvas, 1128, "#fff3d0", x=1900, spread=420, count=240, bottom=1330)
    waves(canvas, 1128, "#1f5a68", count=160, bottom=1330, strength=0.25)
    shore = ridge(canvas.random, 1330, 24, waves=1)
    sand = canvas.gradient(
        [(0, "#ead7a6"), (0.25, "#b9b07a"), (1, "#5f7350")], 1300, 1600
    )
    canvas.shape(lambda pen: pen.polygon(ground(shore), 255), sand)
    grass(canvas, ridge(canvas.random, 1590, 20), 90, "#42583c", count=900)
    _flyers(canvas)


def _flyers(canvas: Canvas) -> None:
    flights = (
        (360, 1430, 250, 640, 380, 300, "#b0451f", 0.3),
        (900, 1460, 290, 1130, 190, 230, "#e3b04b", -0.25),
        (1330, 1420, 240, 1560, 560, 190, "#2f6f73", 0.25),
        (1780, 1470, 300, 1990, 300, 330, "#8a3b3f", -0.3),
        (640, 1400, 150, 760, 720, 130, "#46618a", 0.2),
    )
    coats = ("#2f6f73", "#c65a3a", "#46618a", "#e3b04b", "#8a3b3f")
    for (x, y, tall, kx, ky, size, cloth, turn), coat in zip(
        flights, coats, strict=True
    ):
        ahead = 1 if kx > x else -1
        hand = (x + 0.25 * tall * ahead, y - 0.85 * tall)
        bend = ((hand[0] + kx) / 2 + 60 * ahead, (hand[1] + ky) / 2 + 70)
        string = _curve(hand, bend, (kx, ky))
        canvas.shape(lambda pen, string=string: pen.line(string, 2.2, 190), "#f7f1e2")
        canvas.veil(
            canvas.radial(x + tall * 0.4, y + 4, tall * 0.7, tall * 0.07),
            "#3d4a34",
            0.6,
        )
        legs = "#2b3a42" if tall > 200 else "#4a3a35"
        clothes = Clothes(coat=coat, legs=legs, skin="#d99c78", hair="#2a1d17")
        figure(canvas.pen, x, y, tall, clothes, pose=FLY, ahead=ahead)
        kite(canvas, kx, ky, size, cloth, turn=turn)


def _curve(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> list[tuple[float, float]]:
    """Give points along a curve from a to c that leans towards b."""
    out = []
    for step in range(25):
        t = step / 24
        x, y = (
            (1 - t) ** 2 * p + 2 * (1 - t) * t * q + t * t * r
            for p, q, r in zip(a, b, c, strict=True)
        )
        out.append((x, y))
    return out
