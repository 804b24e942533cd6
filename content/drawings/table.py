"""Scenes of the table, seen from straight above."""

from math import cos, pi, sin

from canvas import Canvas
from colour import mix
from pen import Pen

BANDS = ((44, 0), (10, 66))  # a broad band of the cloth, and a narrow one beside it


def clafoutis(canvas: Canvas) -> None:
    """Show the clafoutis as it comes from the oven, and the cherries left over."""
    _cloth(canvas)
    _dish(canvas, 1130, 800, 540)
    for x, y in (
        (1930, 330),
        (2030, 420),
        (1900, 470),
        (330, 1310),
        (440, 1240),
        (250, 1210),
        (2120, 1220),
    ):
        _cherry(canvas, x, y, 50)
    _spoon(canvas)
    canvas.light(
        canvas.stencil(
            lambda pen: pen.polygon(
                [(-20, -20), (1200, -20), (300, 1620), (-20, 1620)], 150
            ),
            blur=220,
        ),
        "#fff0cf",
        0.4,
    )


def _cloth(canvas: Canvas) -> None:
    canvas.image = canvas.gradient([(0, "#ece4d2"), (1, "#dccfb6")])
    canvas.veil(canvas.noise(90, 60, 2), "#c3b394", 0.18)
    down = [
        (x + off, -10, wide, 1620) for x in range(60, 2400, 300) for wide, off in BANDS
    ]
    over = [
        (-10, y + off, 2420, high) for y in range(90, 1600, 300) for high, off in BANDS
    ]
    for band in (*down, *over):
        mask = canvas.stencil(lambda pen, band=band: pen.box(*band, 255))
        canvas.veil(mask, "#3f6f8a", 0.34)


def _dish(canvas: Canvas, x: float, y: float, r: float) -> None:
    shade = canvas.stencil(
        lambda pen: pen.ellipse(x + 60, y + 70, r * 1.1, r * 1.1, 255), blur=46
    )
    canvas.veil(shade, "#4b3a2a", 0.55)
    for side in (-1, 1):
        canvas.pen.round_box(x + side * r * 1.1 - 80, y - 130, 160, 260, 70, "#8a4a2c")
        canvas.pen.round_box(x + side * r * 1.1 - 52, y - 88, 104, 176, 50, "#6d3820")
    for grow, ink in ((1.12, "#8a4a2c"), (1.09, "#b0653f"), (1.02, "#6d3820")):
        canvas.pen.ellipse(x, y, r * grow, r * grow, ink)
    crust = canvas.stencil(lambda pen: pen.ellipse(x, y, r, r, 255))
    canvas.paint(crust, "#d9973f")
    canvas.paint(canvas.radial(x - 60, y - 60, r * 1.25, r * 1.25), "#f3cf84")
    brown = canvas.noise(12, 9, 4).point(lambda v: max(0, (v - 124) * 4))
    brown.paste(0, mask=crust.point(lambda v: 255 - v))
    canvas.veil(brown, "#a85f24", 0.5)
    _sunk(canvas, x, y, r)
    _sugar(canvas, x, y, r)


def _sunk(canvas: Canvas, x: float, y: float, r: float) -> None:
    placed: list[tuple[float, float]] = []
    random = canvas.random
    for _ in range(1500):
        turn, far = random.uniform(0, 2 * pi), random.random() ** 0.5 * 0.88
        px, py = x + cos(turn) * far * r, y + sin(turn) * far * r
        if all((px - qx) ** 2 + (py - qy) ** 2 > 92**2 for qx, qy in placed):
            placed.append((px, py))
    for px, py in placed:
        size = random.uniform(36, 45)
        canvas.paint(
            canvas.stencil(
                lambda pen, px=px, py=py, size=size: pen.ellipse(
                    px, py, size * 1.25, size * 1.2, 190
                ),
                blur=7,
            ),
            "#a4552a",
        )
        _ball(canvas, px, py, size * 0.92)


def _ball(canvas: Canvas, x: float, y: float, size: float) -> None:
    pen = canvas.pen
    pen.ellipse(x, y, size, size, "#4a0f1e")
    pen.ellipse(x - size * 0.06, y - size * 0.08, size * 0.86, size * 0.86, "#70152a")
    pen.ellipse(x - size * 0.16, y - size * 0.2, size * 0.56, size * 0.56, "#8f2238")
    pen.ellipse(x - size * 0.34, y - size * 0.38, size * 0.17, size * 0.13, "#f0b9bd")


def _cherry(canvas: Canvas, x: float, y: float, size: float) -> None:
    shade = canvas.stencil(
        lambda pen: pen.ellipse(x + 16, y + 20, size * 1.05, size * 1.05, 255), blur=12
    )
    canvas.veil(shade, "#4b3a2a", 0.5)
    bend = canvas.random.uniform(-1, 1)
    stalk = [
        (x + bend * 70 * t * t + 18 * t, y - 150 * t) for t in (0, 0.25, 0.5, 0.75, 1)
    ]
    _ball(canvas, x, y, size)
    canvas.pen.line(stalk, 7, "#6f7a3a")
    canvas.pen.ellipse(*stalk[-1], 9, 6, "#5a4a2a")


def _sugar(canvas: Canvas, x: float, y: float, r: float) -> None:
    random = canvas.random

    def draw(pen: Pen) -> None:
        for _ in range(2600):
            turn, far = random.uniform(0, 2 * pi), random.random() ** 0.5 * 0.96
            size = random.uniform(1.2, 3.4)
            pen.ellipse(
                x + cos(turn) * far * r,
                y + sin(turn) * far * r,
                size,
                size,
                round(random.uniform(90, 255)),
            )

    canvas.veil(canvas.stencil(draw), "#fffaf0", 0.7)


def _spoon(canvas: Canvas) -> None:
    shade = canvas.stencil(
        lambda pen: pen.taper((2000, 1500), (2130, 780), (40, 46), 255), blur=16
    )
    canvas.veil(shade, "#4b3a2a", 0.4)
    pen = canvas.pen
    pen.taper((1975, 1470), (2088, 800), (34, 22), "#b58a5a")
    pen.ellipse(2105, 700, 74, 112, "#b58a5a")
    pen.ellipse(2103, 694, 56, 92, mix("#b58a5a", "#000000", 0.18))
    pen.ellipse(2097, 680, 40, 66, "#a67a4a")
