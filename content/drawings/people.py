"""People as simple shapes: a few joints, a coat, a head; poses are data."""

from dataclasses import dataclass

from colour import mix
from pen import Pen, Point

# Joints from the ground (y 0) up, in heights of the figure; the right is ahead.
Joints = dict[str, Point]
STAND: Joints = {
    "head": (0.01, 0.92),
    "neck": (0, 0.82),
    "hip": (0, 0.48),
    "knee_far": (-0.03, 0.25),
    "foot_far": (-0.05, 0),
    "knee": (0.04, 0.25),
    "foot": (0.05, 0),
    "elbow_far": (-0.08, 0.65),
    "hand_far": (-0.08, 0.48),
    "elbow": (0.085, 0.65),
    "hand": (0.09, 0.47),
}
WALK = STAND | {
    "knee_far": (-0.03, 0.25),
    "foot_far": (-0.17, 0.03),
    "knee": (0.1, 0.26),
    "foot": (0.15, 0),
    "elbow_far": (0.09, 0.66),
    "hand_far": (0.16, 0.53),
    "elbow": (-0.08, 0.66),
    "hand": (-0.1, 0.48),
}
WAVE = STAND | {"elbow": (0.12, 0.86), "hand": (0.17, 1.03)}
FLY = STAND | {
    "head": (0, 0.92),
    "elbow": (0.13, 0.76),
    "hand": (0.25, 0.85),
    "elbow_far": (0.1, 0.72),
    "hand_far": (0.23, 0.8),
    "knee_far": (-0.07, 0.25),
    "foot_far": (-0.14, 0),
    "foot": (0.1, 0),
}
GLIDE = {
    "head": (0.2, 0.85),
    "neck": (0.13, 0.76),
    "hip": (-0.02, 0.45),
    "knee_far": (-0.17, 0.3),
    "foot_far": (-0.38, 0.16),
    "knee": (0.09, 0.24),
    "foot": (0.04, 0),
    "elbow_far": (0.28, 0.62),
    "hand_far": (0.36, 0.72),
    "elbow": (-0.04, 0.64),
    "hand": (-0.18, 0.56),
}
SPIRAL = {
    "head": (0.36, 0.71),
    "neck": (0.27, 0.64),
    "hip": (-0.02, 0.52),
    "knee_far": (-0.25, 0.6),
    "foot_far": (-0.47, 0.7),
    "knee": (0.02, 0.26),
    "foot": (0, 0),
    "elbow_far": (0.36, 0.72),
    "hand_far": (0.5, 0.84),
    "elbow": (0.12, 0.74),
    "hand": (-0.02, 0.84),
}
SIT = {
    "head": (0.0, 0.76),
    "neck": (-0.02, 0.66),
    "hip": (-0.05, 0.31),
    "knee_far": (0.2, 0.35),
    "foot_far": (0.24, 0.02),
    "knee": (0.18, 0.32),
    "foot": (0.2, 0),
    "elbow_far": (0.06, 0.5),
    "hand_far": (0.18, 0.42),
    "elbow": (0.02, 0.48),
    "hand": (0.16, 0.37),
}
PUSH = WALK | {
    "head": (0.14, 0.88),
    "neck": (0.09, 0.79),
    "elbow": (0.2, 0.66),
    "hand": (0.34, 0.6),
    "elbow_far": (0.22, 0.64),
    "hand_far": (0.35, 0.58),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clothes:
    """What a figure wears; one colour alone is a silhouette."""

    coat: str
    legs: str
    skin: str
    hair: str
    skirt: bool = False

    @property
    def sleeves(self) -> str:
        """Give the coat's colour in its own shade, so that an arm shows before it."""
        return self.coat if self.coat == self.legs else mix(self.coat, "#000000", 0.13)

    @property
    def shoes(self) -> str:
        """Give the colour of the shoes."""
        return self.legs if self.coat == self.legs else mix(self.legs, "#000000", 0.4)

    @classmethod
    def plain(cls, colour: str) -> "Clothes":
        """Give a silhouette."""
        return cls(coat=colour, legs=colour, skin=colour, hair=colour)


def figure(
    pen: Pen,
    x: float,
    y: float,
    tall: float,
    clothes: Clothes,
    *,
    pose: Joints = STAND,
    ahead: float = 1,
) -> None:
    """Draw somebody whose feet are at (x, y); ahead is 1 to the right, -1 left."""
    at = {
        name: (x + px * tall * ahead, y - py * tall) for name, (px, py) in pose.items()
    }
    _arm(pen, at, tall, clothes, "_far")
    _leg(pen, at, tall, clothes, "_far", ahead)
    _leg(pen, at, tall, clothes, "", ahead)
    _trunk(pen, at, tall, clothes)
    _head(pen, at, tall, clothes, ahead)
    _arm(pen, at, tall, clothes, "")


def _leg(
    pen: Pen, at: Joints, tall: float, clothes: Clothes, side: str, ahead: float
) -> None:
    knee, (fx, fy) = at[f"knee{side}"], at[f"foot{side}"]
    ankle = (fx, fy - tall * 0.025)
    pen.taper(at["hip"], knee, (tall * 0.098, tall * 0.066), clothes.legs)
    pen.taper(knee, ankle, (tall * 0.064, tall * 0.04), clothes.legs)
    toe = (fx + tall * 0.045 * ahead, fy - tall * 0.014)
    pen.taper(ankle, toe, (tall * 0.038, tall * 0.026), clothes.shoes)


def _arm(pen: Pen, at: Joints, tall: float, clothes: Clothes, side: str) -> None:
    (ex, ey), hand = at[f"elbow{side}"], at[f"hand{side}"]
    nx, ny = at["neck"]
    shoulder = (nx + (ex - nx) * 0.32, ny + tall * 0.05)
    pen.ellipse(*hand, tall * 0.022, tall * 0.022, clothes.skin)
    pen.taper(shoulder, (ex, ey), (tall * 0.062, tall * 0.05), clothes.sleeves)
    pen.taper((ex, ey), hand, (tall * 0.05, tall * 0.036), clothes.sleeves)


def _trunk(pen: Pen, at: Joints, tall: float, clothes: Clothes) -> None:
    (nx, ny), (hx, hy) = at["neck"], at["hip"]
    chest = (nx + (hx - nx) * 0.24, ny + (hy - ny) * 0.24)
    pen.taper(chest, (hx, hy), (tall * 0.15, tall * 0.118), clothes.coat)
    pen.taper((nx, ny + tall * 0.015), chest, (tall * 0.075, tall * 0.15), clothes.coat)
    if clothes.skirt:
        dx, dy = hx - nx, hy - ny
        end = (hx + dx * 0.55, hy + dy * 0.55)
        pen.taper((hx, hy), end, (tall * 0.12, tall * 0.175), clothes.coat)


def _head(pen: Pen, at: Joints, tall: float, clothes: Clothes, ahead: float) -> None:
    x, y = at["head"]
    pen.taper(at["neck"], (x, y), (tall * 0.055, tall * 0.05), clothes.skin)
    pen.ellipse(x, y, tall * 0.056, tall * 0.066, clothes.skin)
    pen.ellipse(
        x - tall * 0.013 * ahead,
        y - tall * 0.022,
        tall * 0.06,
        tall * 0.052,
        clothes.hair,
    )
    pen.ellipse(
        x + tall * 0.022 * ahead,
        y + tall * 0.012,
        tall * 0.034,
        tall * 0.042,
        clothes.skin,
    )
