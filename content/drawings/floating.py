"""Somebody who has let go, on the back, in water full of light."""

from canvas import Canvas
from lanes import caustics, tiles
from pen import Pen
from water import glints

# Arms and legs from the middle of the body: three joints and a width.
LIMBS = (
    ((-70, -120), (-250, -230), (-400, -330), 58),
    ((70, -120), (260, -200), (430, -250), 58),
    ((-46, 190), (-150, 400), (-230, 590), 84),
    ((46, 190), (170, 390), (240, 580), 84),
)


def floating(canvas: Canvas) -> None:
    """Show somebody who has let go, on the back, seen from above."""
    canvas.image = canvas.gradient([(0, "#7fd0cf"), (0.5, "#5fbfc6"), (1, "#49adbd")])
    tiles(canvas)
    caustics(canvas)
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
    """Draw a floating body, arms and legs wide, its shadow, and its rings."""
    for ring in range(4):
        wide, high = 520 + 130 * ring, 620 + 110 * ring
        wave = canvas.disc(x, y + 60, wide, high, blur=3)
        wave.paste(0, mask=canvas.disc(x, y + 60, wide - 8, high - 8, blur=3))
        canvas.veil(wave, "#ffffff", 0.34 - 0.07 * ring)

    def below(pen: Pen) -> None:
        _limbs(pen, x + 120, y + 150, 255)
        pen.ellipse(x + 120, y + 180, 110, 200, 255)

    canvas.veil(canvas.stencil(below, blur=26), "#0b5068", 0.5)
    pen, skin, suit = canvas.pen, "#8d5a3f", "#c9472f"
    _limbs(pen, x, y, skin)
    pen.taper((x, y - 130), (x, y - 190), (64, 58), skin)
    pen.taper((x, y - 70), (x, y + 170), (176, 140), skin)
    pen.taper((x, y - 10), (x, y + 175), (162, 144), suit)
    for side in (-1, 1):
        pen.line([(x + side * 58, y - 118), (x + side * 54, y + 10)], 26, suit)
    _face(pen, x, y, skin)


def _limbs(pen: Pen, x: float, y: float, ink: str | int) -> None:
    for a, b, c, wide in LIMBS:
        one, two, three = ((x + px, y + py) for px, py in (a, b, c))
        pen.taper(one, two, (wide, wide * 0.86), ink)
        pen.taper(two, three, (wide * 0.86, wide * 0.5), ink)
        dx, dy = (three[0] - two[0]) * 0.2, (three[1] - two[1]) * 0.2
        end = (three[0] + dx, three[1] + dy)
        pen.taper(three, end, (wide * 0.56, wide * 0.34), ink)


def _face(pen: Pen, x: float, y: float, skin: str) -> None:
    pen.ellipse(x, y - 252, 74, 84, "#2b1d18")
    pen.ellipse(x, y - 240, 58, 70, skin)
    for side in (-1, 1):
        pen.line([(x + side * 30, y - 250), (x + side * 15, y - 246)], 5, "#4a2c20")
    pen.line([(x - 16, y - 208), (x, y - 202), (x + 16, y - 208)], 5, "#5d2f28")
