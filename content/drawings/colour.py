"""Colours mixed evenly to the eye (in OKLab), as a painter would."""

from collections.abc import Sequence

Colour = tuple[int, int, int]
Stop = tuple[float, str]
Triple = tuple[float, float, float]


def rgb(text: str) -> Colour:
    """Read #rrggbb."""
    red, green, blue = (int(text[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def mix(one: str, other: str, share: float) -> str:
    """Give the colour that lies this share of the way from one to the other."""
    pairs = zip(_lab(one), _lab(other), strict=True)
    red, green, blue = _from_lab(*(a + (b - a) * share for a, b in pairs))
    return f"#{red:02x}{green:02x}{blue:02x}"


def ramp(stops: Sequence[Stop], count: int) -> list[Colour]:
    """Give colours from the first stop to the last, in even steps."""
    return [rgb(at(stops, step / (count - 1))) for step in range(count)]


def at(stops: Sequence[Stop], where: float) -> str:
    """Give the colour of a ramp at one place from 0 to 1."""
    before = max((stop for stop in stops if stop[0] <= where), default=stops[0])
    after = min((stop for stop in stops if stop[0] >= where), default=stops[-1])
    if after[0] == before[0]:
        return before[1]
    return mix(before[1], after[1], (where - before[0]) / (after[0] - before[0]))


def _lab(text: str) -> Triple:
    red, green, blue = ((value / 255) ** 2.2 for value in rgb(text))
    long = (0.4122 * red + 0.5363 * green + 0.0515 * blue) ** (1 / 3)
    middle = (0.2119 * red + 0.6807 * green + 0.1074 * blue) ** (1 / 3)
    short = (0.0883 * red + 0.2817 * green + 0.6300 * blue) ** (1 / 3)
    return (
        0.2105 * long + 0.7936 * middle - 0.0041 * short,
        1.9780 * long - 2.4286 * middle + 0.4506 * short,
        0.0259 * long + 0.7828 * middle - 0.8087 * short,
    )


def _from_lab(light: float, green_red: float, blue_yellow: float) -> Colour:
    long = (light + 0.3963 * green_red + 0.2158 * blue_yellow) ** 3
    middle = (light - 0.1056 * green_red - 0.0639 * blue_yellow) ** 3
    short = (light - 0.0895 * green_red - 1.2915 * blue_yellow) ** 3
    linear = (
        4.0767 * long - 3.3077 * middle + 0.2310 * short,
        -1.2684 * long + 2.6098 * middle - 0.3413 * short,
        -0.0042 * long - 0.7034 * middle + 1.7076 * short,
    )
    red, green, blue = (
        round(255 * min(1, max(0, value)) ** (1 / 2.2)) for value in linear
    )
    return red, green, blue
