"""Rooms seen straight ahead: floors, walls and roofs that run to one point."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from canvas import Canvas
from colour import mix
from pen import Pen, Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A vanishing point, and the far wall; near is 1, far is where that wall stands."""

    x: float = 1200
    y: float = 600
    left: float = 700
    right: float = 1700
    top: float = 380
    floor: float = 800
    reach: float = 4.5  # how many times larger the near opening is

    def spot(self, x: float, y: float, depth: float) -> Point:
        """Give where a point of the far wall comes out nearer to us; 1 is far."""
        return self.x + (x - self.x) * depth, self.y + (y - self.y) * depth

    def steps(self, count: int) -> Iterator[float]:
        """Give depths that look evenly spaced, the far ones first."""
        for step in range(count + 1):
            yield 1 / (1 - step / count * (1 - 1 / self.reach))


def plane(canvas: Canvas, room: Room, side: str, *, far: str, near: str) -> None:
    """Paint the floor, the roof or a wall, from its far colour to its near one."""
    a, b = _edge(room, side)
    count = 90
    depths = [1 + (room.reach - 1) * (i / count) ** 1.6 for i in range(count + 1)]
    pen = canvas.pen
    for i, (one, two) in enumerate(itertools.pairwise(depths)):
        ink = mix(far, near, (i / count) ** 0.8)
        corners = (room.spot(*a, one), room.spot(*b, one))
        pen.polygon(
            [*corners, room.spot(*b, two * 1.02), room.spot(*a, two * 1.02)], ink
        )


def rulings(
    canvas: Canvas,
    room: Room,
    side: str,
    *,
    along: int,
    across: int,
    ink: str,
    width: float = 2,
    strength: float = 0.6,
) -> None:
    """Rule a plane with lines, as tiles and planks do."""
    a, b = _edge(room, side)

    def draw(pen: Pen) -> None:
        for step in range(along + 1):
            at = (
                a[0] + (b[0] - a[0]) * step / along,
                a[1] + (b[1] - a[1]) * step / along,
            )
            one, two = room.spot(*at, 1), room.spot(*at, room.reach)
            pen.taper(one, two, (width * 0.5, width * room.reach * 0.6), 255)
        for depth in room.steps(across):
            pen.line(
                [room.spot(*a, depth), room.spot(*b, depth)], width * depth * 0.45, 255
            )

    canvas.veil(canvas.stencil(draw), ink, strength)


def _edge(room: Room, side: str) -> tuple[Point, Point]:
    corners = {
        "floor": ((room.left, room.floor), (room.right, room.floor)),
        "roof": ((room.left, room.top), (room.right, room.top)),
        "left": ((room.left, room.top), (room.left, room.floor)),
        "right": ((room.right, room.top), (room.right, room.floor)),
    }
    return corners[side]
