"""A small sign for each sort of place that has no logo: lines on a square."""

from functools import lru_cache
from math import cos, pi, sin

from PIL import Image, ImageDraw

FINE = 4
UNIT = 24
Points = tuple[tuple[float, float], ...]

PLACES = {
    "Campground": "tent",
    "RVPark": "tent",
    "Hostel": "tent",
    "PublicSwimmingPool": "waves",
    "Beach": "waves",
    "Aquarium": "waves",
    "DaySpa": "drop",
    "HealthClub": "drop",
    "EventVenue": "stands",
    "CivicStructure": "stands",
    "SkiResort": "snow",
}
ICE = ("patinoire", "glace", "ice rink", "skating")


def emblem_of(kind: str, name: str) -> str:
    """Give the sign for a schema.org type of place; ice has no type of its own."""
    if any(word in name.casefold() for word in ICE):
        return "snow"
    return PLACES.get(kind, "flame")


def _wave(level: float) -> Points:
    return tuple((x / 4, level + 1.5 * sin(x / 4 * pi / 4.5)) for x in range(12, 85))


def _flake() -> tuple[Points, ...]:
    arms: list[Points] = []
    for turn in range(6):
        way = turn * pi / 3 + pi / 6
        arms.append(((12, 12), (12 + 9 * cos(way), 12 + 9 * sin(way))))
        for side in (-0.62, 0.62):
            start = 12 + 5 * cos(way), 12 + 5 * sin(way)
            branch = way + side
            arms.append(
                (start, (start[0] + 3.6 * cos(branch), start[1] + 3.6 * sin(branch)))
            )
    return tuple(arms)


def _bezier(points: Points) -> Points:
    """Flatten cubic curves: a start, then three points each."""
    path: list[tuple[float, float]] = [points[0]]
    for at in range(0, len(points) - 3, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[at : at + 4]
        for step in range(1, 13):
            t, u = step / 12, 1 - step / 12
            path.append(
                (
                    u**3 * ax + 3 * u * u * t * bx + 3 * u * t * t * cx + t**3 * dx,
                    u**3 * ay + 3 * u * u * t * by + 3 * u * t * t * cy + t**3 * dy,
                )
            )
    return tuple(path)


# Each sign: what is filled, what is cut out of it, and what is stroked.
SIGNS: dict[str, tuple[tuple[Points, ...], tuple[Points, ...], tuple[Points, ...]]] = {
    "tent": (
        (((12, 4), (21.5, 20), (2.5, 20)),),
        (((12, 11.5), (16.2, 20.2), (7.8, 20.2)),),
        (),
    ),
    "waves": ((), (), (_wave(7), _wave(12), _wave(17))),
    "drop": (
        (
            _bezier(
                (
                    (12, 3),
                    (15, 8),
                    (18.5, 11),
                    (18.5, 15),
                    (18.5, 19),
                    (15.5, 21.5),
                    (12, 21.5),
                    (8.5, 21.5),
                    (5.5, 19),
                    (5.5, 15),
                    (5.5, 11),
                    (9, 8),
                    (12, 3),
                )
            ),
        ),
        (
            _bezier(
                (
                    (9, 14.5),
                    (9, 17),
                    (10.5, 18.7),
                    (13, 18.9),
                    (10.5, 19.8),
                    (7.6, 18),
                    (7.8, 15),
                    (8, 14),
                    (9, 13.6),
                    (9, 14.5),
                )
            ),
        ),
        (),
    ),
    "stands": (
        (
            ((4, 4), (11, 4), (11, 11), (4, 11)),
            ((13, 4), (20, 4), (20, 11), (13, 11)),
            ((4, 13), (11, 13), (11, 20), (4, 20)),
            ((13, 13), (20, 13), (20, 20), (13, 20)),
        ),
        (),
        (),
    ),
    "snow": ((), (), _flake()),
    "flame": (
        (
            _bezier(
                (
                    (12.4, 2.5),
                    (13.2, 6),
                    (18, 8.5),
                    (18, 14.4),
                    (18, 18),
                    (15.3, 21.2),
                    (12, 21.2),
                    (8.7, 21.2),
                    (6, 18),
                    (6, 14.8),
                    (6, 12),
                    (7.6, 10.2),
                    (8.8, 8.6),
                    (9.2, 10.2),
                    (10, 11),
                    (10.8, 11.4),
                    (12, 8.6),
                    (10.8, 5.4),
                    (12.4, 2.5),
                )
            ),
        ),
        (
            _bezier(
                (
                    (12.4, 12.6),
                    (12.8, 14.6),
                    (14.8, 15.4),
                    (14.8, 17.8),
                    (14.8, 19.4),
                    (13.5, 20.2),
                    (12, 20.2),
                    (10.5, 20.2),
                    (9.2, 19.4),
                    (9.2, 17.8),
                    (9.2, 16.2),
                    (10.2, 15.4),
                    (10.8, 14.6),
                    (11.2, 15.4),
                    (11.6, 15.8),
                    (12, 15.8),
                    (12.4, 14.6),
                    (12, 13.8),
                    (12.4, 12.6),
                )
            ),
        ),
        (),
    ),
}


@lru_cache(maxsize=32)
def emblem(name: str, size: int) -> Image.Image:
    """Give a sign as a mask of this size."""
    filled, cut, stroked = SIGNS[name]
    scale = size * FINE / UNIT
    sign = Image.new("L", (size * FINE, size * FINE))
    pencil = ImageDraw.Draw(sign)
    for shape, value in ((filled, 255), (cut, 0)):
        for points in shape:
            pencil.polygon([(x * scale, y * scale) for x, y in points], fill=value)
    thick = round(2.1 * scale)
    for points in stroked:
        line = [(x * scale, y * scale) for x, y in points]
        pencil.line(line, fill=255, width=thick, joint="curve")
        for x, y in (line[0], line[-1]):
            half = thick / 2
            pencil.ellipse((x - half, y - half, x + half, y + half), fill=255)
    return sign.reduce(FINE)
