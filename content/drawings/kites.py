"""Kites above the shore, on the fair's Sunday."""

from canvas import Canvas
from colour import mix
from land import clouds, grass, ground, hills, ridge
from people import FLY, Clothes, figure
from water import glints, reflect, waves

# Where each stands and how tall, where the kite is and how large, two cloths, a turn.
FLIGHTS = (
    (360, 1430, 250, 640, 380, 300, "#b0451f", "#2f6f73", 0.3),
    (900, 1460, 290, 1130, 190, 230, "#e3b04b", "#c65a3a", -0.25),
    (1330, 1420, 240, 1560, 560, 190, "#2f6f73", "#46618a", 0.25),
    (1780, 1470, 300, 1990, 300, 330, "#8a3b3f", "#e3b04b", -0.3),
    (640, 1400, 150, 760, 720, 130, "#46618a", "#8a3b3f", 0.2),
)


def kite(
    canvas: Canvas, x: float, y: float, size: float, cloth: str, *, turn: float = 0
) -> None:
    """Draw a diamond kite in two cloths, its spars and its tail."""
    lean, dark, pen = size * turn, mix(cloth, "#000000", 0.5), canvas.pen
    top, low = (x + lean, y - size * 0.6), (x - lean, y + size * 0.9)
    left, right = (x - size * 0.5, y + lean * 0.4), (x + size * 0.5, y - lean * 0.4)
    centre = (x + lean * 0.1, y)
    pen.polygon([top, left, centre], cloth)
    pen.polygon([top, right, centre], mix(cloth, "#ffffff", 0.3))
    pen.polygon([low, left, centre], mix(cloth, "#000000", 0.18))
    pen.polygon([low, right, centre], mix(cloth, "#ffffff", 0.12))
    pen.line([top, low], size * 0.016, dark)
    pen.line([left, right], size * 0.016, dark)
    tail = [low]
    for step in range(1, 9):
        sway = size * 0.12 * (1 if step % 2 else -1)
        tail.append((low[0] - lean * 0.3 * step + sway, low[1] + size * 0.17 * step))
    pen.line(tail, size * 0.014, mix(cloth, "#000000", 0.3))
    for px, py in tail[2::2]:
        for wing in (-size * 0.08, size * 0.08):
            ends = [(px + wing, py - size * 0.05), (px + wing, py + size * 0.05)]
            pen.polygon([(px, py), *ends], cloth)


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
    for x, y, tall, kx, ky, size, cloth, coat, turn in FLIGHTS:
        ahead = 1 if kx > x else -1
        hand = (x + 0.25 * tall * ahead, y - 0.85 * tall)
        bend = ((hand[0] + kx) / 2 + 60 * ahead, (hand[1] + ky) / 2 + 70)
        string = _curve(hand, bend, (kx, ky))
        canvas.shape(lambda pen, string=string: pen.line(string, 2.2, 190), "#f7f1e2")
        shade = canvas.radial(x + tall * 0.4, y + 4, tall * 0.7, tall * 0.07)
        canvas.veil(shade, "#3d4a34", 0.6)
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
