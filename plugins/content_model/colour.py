"""A venue's accent, kept legible on light and dark grounds.

Contrast as WCAG 2.2 defines it (relative luminance of sRGB), at least 4.5 : 1.
"""

from dataclasses import dataclass

ENOUGH = 4.5
# The darkest light ground and the lightest dark ground that text may stand on.
LIGHT_GROUND, DARK_GROUND = "#efe9df", "#26303a"
WHITE, INK = "#ffffff", "#14181c"
STEPS = 100

Channels = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accent:
    """A colour as text on light and on dark ground, and the ink upon it."""

    light: str
    dark: str
    ink: str

    @classmethod
    def of(cls, colour: str) -> "Accent":
        """Keep the colour's hue, and move it only as far as contrast asks."""
        light = _moved(colour, INK, ground=LIGHT_GROUND)
        return cls(
            light=light,
            dark=_moved(colour, WHITE, ground=DARK_GROUND),
            ink=max(WHITE, INK, key=lambda ink: contrast(ink, light)),
        )


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _moved(colour: str, towards: str, *, ground: str) -> str:
    mixes = (_mix(colour, towards, step / STEPS) for step in range(STEPS))
    return next((mix for mix in mixes if contrast(mix, ground) >= ENOUGH), towards)


def _mix(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in pairs)


def _channels(colour: str) -> Channels:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
        for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
