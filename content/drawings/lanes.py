"""Swimmers from straight above, in water full of light."""

from itertools import pairwise
from math import sin

from canvas import Canvas
from colour import mix
from pen import Pen, Point
from water import glints


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
