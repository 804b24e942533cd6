"""The fair on its first morning, under the old trusses."""

from canvas import Canvas
from colour import mix
from kites import kite
from pen import Pen
from people import STAND, WALK, Clothes, figure
from rooms import Room, plane, rulings

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
    cells = (12, 14, 1.2)
    rulings(canvas, HALL, "floor", cells=cells, ink="#7f5a40", strength=0.3)
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
    front = HALL.face((out, 790), (inn, 852), depth)
    pen.polygon(front, mix(cloth, "#000000", 0.25))
    pen.polygon(HALL.face((out, 782), (inn, 792), depth), "#f0dcb8")
    for step in range(5):
        px, py = spot(inn + (out - inn) * (0.12 + 0.19 * step), 782, depth)
        tall, wide = random.uniform(10, 26) * depth, 18 * depth
        ink = CLOTHS[random.randrange(len(CLOTHS))]
        pen.round_box(px - 9 * depth, py - tall, wide, tall, 3 * depth, ink)
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
        pen.polygon(HALL.face((a, 610), (b, 668), depth), ink)
        px, py = spot((a + b) / 2, 668, depth)
        half = abs(b - a) * depth / 2
        pen.ellipse(px, py, half, half * 0.6, ink)
    edge = HALL.face((inn, 606), (out, 614), depth)
    pen.polygon(edge, mix(cloth, "#000000", 0.3))


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
