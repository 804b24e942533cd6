"""Canoes on the sand, from straight above."""

from math import sin

from canvas import Canvas
from colour import mix
from land import ridge
from pen import Pen, Point
from water import glints


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
        canoe(canvas, (x, y), 900, hull, turn=turn, over=step % 3 == 1)
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
    canvas: Canvas, at: Point, long: float, hull: str, *, turn: float, over: bool
) -> None:
    """Lay a canoe on the sand, seen from above; one that is over shows its keel."""
    (x, y), pen = at, canvas.pen
    shade = canvas.area(_side((x + 46, y + 26), 84, long, turn), blur=14)
    canvas.veil(shade, "#6a4526", 0.55)
    outline = _side(at, 82, long, turn)
    pen.polygon(outline, mix(hull, "#ffffff", 0.14))
    spine = [(x + turn * -long * 0.49, y - long * 0.49)]
    spine.append((x + turn * long * 0.49, y + long * 0.49))
    if over:
        half = [p for p in outline if p[0] >= x + (p[1] - y) * turn - 1]
        pen.polygon(half, mix(hull, "#000000", 0.16))
        pen.line(spine, 9, mix(hull, "#ffffff", 0.45))
        return
    pen.polygon(_side(at, 66, long * 0.96, turn), "#5d4029")
    pen.polygon(_side((x + 5, y), 56, long * 0.93, turn), "#7d5a3b")
    for t in (-0.3, 0, 0.3):
        wide, px, py = 66 * (1 - abs(t) ** 2.4), x + t * long / 2 * turn, t * long / 2
        pen.line([(px - wide, y + py), (px + wide, y + py)], 15, "#d9b184")
    pen.line(spine, 4, "#4a321f")


def _side(at: Point, wide: float, long: float, turn: float) -> list[Point]:
    """Give the outline of a hull."""
    (x, y), steps = at, [step / 24 - 1 for step in range(49)]
    out = []
    for sign in (1, -1):
        for t in steps if sign > 0 else reversed(steps):
            px, py = sign * wide * (1 - abs(t) ** 2.4), t * long / 2
            out.append((x + px + py * turn, y + py - px * turn))
    return out


def _prints(canvas: Canvas) -> None:
    def draw(pen: Pen) -> None:
        for step in range(26):
            t = step / 25
            x, y = 80 + 2240 * t, 1520 - 30 * sin(t * 6) + (16 if step % 2 else -16)
            pen.ellipse(x, y, 17, 9, 200)
            pen.ellipse(x + 18, y, 7, 7, 160)

    canvas.veil(canvas.stencil(draw, blur=2), "#a97c4d", 0.7)
