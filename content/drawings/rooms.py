"""Rooms seen straight ahead: floors, walls and roofs that run to one point."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from canvas import Canvas
from colour import mix
from pen import Pen, Point

Cells = tuple[int, int, float]  # how many along, how many across, how thick a line


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

    def run(
        self, a: Point, b: Point, *, far: float = 1, near: float | None = None
    ) -> list[Point]:
        """Give what runs towards us between two points of the far wall."""
        ends = (far, self.reach if near is None else near)
        return [
            self.spot(*a, ends[0]),
            self.spot(*b, ends[0]),
            self.spot(*b, ends[1]),
            self.spot(*a, ends[1]),
        ]

    def face(self, a: Point, b: Point, depth: float) -> list[Point]:
        """Give an upright rectangle between two opposite corners, at one depth."""
        (ax, ay), (bx, by) = a, b
        corners = ((ax, ay), (bx, ay), (bx, by), (ax, by))
        return [self.spot(x, y, depth) for x, y in corners]

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
    canvas: Canvas, room: Room, side: str, *, cells: Cells, ink: str, strength: float
) -> None:
    """Rule a plane with lines, as tiles and planks do."""
    (ax, ay), (bx, by) = _edge(room, side)
    along, across, width = cells

    def draw(pen: Pen) -> None:
        for step in range(along + 1):
            at = (ax + (bx - ax) * step / along, ay + (by - ay) * step / along)
            one, two = room.spot(*at, 1), room.spot(*at, room.reach)
            pen.taper(one, two, (width * 0.5, width * room.reach * 0.6), 255)
        for depth in room.steps(across):
            ends = [room.spot(ax, ay, depth), room.spot(bx, by, depth)]
            pen.line(ends, width * depth * 0.45, 255)

    canvas.veil(canvas.stencil(draw), ink, strength)


def _edge(room: Room, side: str) -> tuple[Point, Point]:
    corners = {
        "floor": ((room.left, room.floor), (room.right, room.floor)),
        "roof": ((room.left, room.top), (room.right, room.top)),
        "left": ((room.left, room.top), (room.left, room.floor)),
        "right": ((room.right, room.top), (room.right, room.floor)),
    }
    return corners[side]
