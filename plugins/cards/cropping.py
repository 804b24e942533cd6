"""Which part of a photo a card shows: what matters stays clear of the text."""

from PIL import Image, ImageChops, ImageFilter

from plugins.cards.model import Box

SMALL = 64  # pixels across of the copy that is looked at
STEPS = 16  # places that are tried
BESIDE_TEXT, BELOW_TEXT = 1.0, 0.2  # what a thing is worth there
CENTRED = 0.12  # how much the middle is preferred
COLOURFUL = 0.35  # what saturation is worth beside edges

Window = tuple[float, float, float, float]


def window(
    image: Image.Image,
    size: tuple[int, int],
    *,
    text: Box | None,
    focus: tuple[float, float] | None,
) -> Window:
    """Give the part of an image to show at a size; `text` is where it is covered."""
    wide, high = size
    scale = min(image.width / wide, image.height / high)
    # Floats may say a hair more than there is.
    across, down = min(wide * scale, image.width), min(high * scale, image.height)
    free = image.width - across, image.height - down
    axis = 0 if free[0] > free[1] else 1
    if focus:
        left, top = _focused(image, (across, down), free, focus, text, size)
    else:
        shift = _best(image, (across, down), axis, text, size) * free[axis]
        left, top = (shift, free[1] / 2) if axis == 0 else (free[0] / 2, shift)
    right, bottom = min(left + across, image.width), min(top + down, image.height)
    return left, top, right, bottom


def _focused(  # noqa: PLR0913, PLR0917  geometry
    image: Image.Image,
    seen: tuple[float, float],
    free: tuple[float, float],
    focus: tuple[float, float],
    text: Box | None,
    size: tuple[int, int],
) -> tuple[float, float]:
    """Bring the focus to the middle of what the text leaves free."""
    aim = (0.5, max(0.3, text.top / size[1] / 2 + 0.08) if text else 0.5)
    left = focus[0] * image.width - aim[0] * seen[0]
    top = focus[1] * image.height - aim[1] * seen[1]
    return min(max(left, 0), free[0]), min(max(top, 0), free[1])


def _best(
    image: Image.Image,
    seen: tuple[float, float],
    axis: int,
    text: Box | None,
    size: tuple[int, int],
) -> float:
    """Give the share of the free way at which most is seen beside the text."""
    side = image.size[axis]
    if side - seen[axis] < 1:
        return 0.5
    energy = _energy(image, axis)
    length = len(energy) * seen[axis] / side
    tries = [step / STEPS for step in range(STEPS + 1)]

    def worth(share: float) -> float:
        start = share * (len(energy) - length)
        seen_energy = sum(
            value * _weight((at + 0.5 - start) / length, axis, text, size)
            for at, value in enumerate(energy)
            if start <= at + 0.5 < start + length
        )
        return seen_energy * (1 - CENTRED * abs(2 * share - 1))

    return max(tries, key=lambda share: (worth(share), -abs(share - 0.5)))


def _weight(at: float, axis: int, text: Box | None, size: tuple[int, int]) -> float:
    """Tell what a row or a column of the card is worth: less below the text."""
    if text is None:
        return BESIDE_TEXT
    if axis == 1:
        return BELOW_TEXT if at > text.top / size[1] else BESIDE_TEXT
    covered = text.left / size[0] <= at <= text.right / size[0]
    share = text.height / size[1]
    return BESIDE_TEXT - share * (BESIDE_TEXT - BELOW_TEXT) if covered else BESIDE_TEXT


def _energy(image: Image.Image, axis: int) -> list[float]:
    """Give how much there is to see in each column, or in each row."""
    small = image.reduce(max(1, min(image.size) // SMALL))
    edges = small.convert("L").filter(ImageFilter.FIND_EDGES)
    colour = small.convert("HSV").getchannel("S").point(lambda s: int(s * COLOURFUL))
    seen = ImageChops.add(edges, colour).crop((1, 1, small.width - 1, small.height - 1))
    line = (seen.width, 1) if axis == 0 else (1, seen.height)
    return [float(value) for value in seen.resize(line, Image.Resampling.BOX).tobytes()]
