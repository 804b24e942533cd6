"""What a card says, how large it is, and what came out: data, and no more."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LEAST = 4.5  # contrast of letters: WCAG 2.2, AA
UNITS = 2048  # the size at which fonts are measured: their own units
# The cuts of Inter that cards use: optical size and weight.
STYLES: dict[str, list[float]] = {
    "title": [32, 800],
    "label": [24, 700],
    "text": [24, 600],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A size of cards; `top` and `bottom` stay clear of all that matters."""

    name: str
    width: int
    height: int
    margin: int
    top: int
    bottom: int
    largest: int  # sizes of the title, in pixels
    smallest: int
    lines: int
    scale: float = 1.0  # of chip, badge, sash and the small lines
    a_line: float = 0.84  # what is left of a title's worth for each more line


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture below the text; `focus` is where to look, in shares of its sides."""

    path: str = field(repr=False)  # no part of a card's name: what is in it is
    digest: str  # of its bytes
    width: int = 0  # upright; 0 where the file does not say
    height: int = 0
    focus: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Who speaks: the name in the chip, with a logo or else an emblem."""

    name: str
    emblem: str = "flame"
    logo: Photo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A leaf of a calendar: the band, the large word, the small one below."""

    band: str
    day: str
    foot: str = ""
    struck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sash:
    """What changed, in a word that is read first."""

    text: str
    tone: str  # full, few, cancelled, postponed, rescheduled, online


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that a card says; nothing else goes into its picture."""

    id: str
    lang: str
    title: str
    brand: Brand
    accent: str  # #rrggbb
    layout: str = "full"
    kicker: str = ""
    meta: tuple[str, ...] = ()  # parts, the dearest first
    badge: Badge | None = None
    sash: Sash | None = None
    photo: Photo | None = None
    muted: bool = False  # what does not take place has lost its colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of a card, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column after it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first row after it."""
        return self.top + self.height

    @property
    def corners(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom, as Pillow wants them."""
        return self.left, self.top, self.right, self.bottom

    def grown(self, by: int) -> "Box":
        """Give the box with a border around it."""
        return Box(
            left=self.left - by,
            top=self.top - by,
            width=self.width + 2 * by,
            height=self.height + 2 * by,
        )

    def meets(self, other: "Box") -> bool:
        """Tell whether the two share a pixel."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text: where its ink stands, its baseline and its size."""

    text: str
    style: str
    size: int
    box: Box
    baseline: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where everything stands on a card, before a pixel is drawn."""

    mirrored: bool  # the script runs from right to left
    title: tuple[Line, ...]
    chip: Box
    elided: bool = False
    kicker: Line | None = None
    meta: Line | None = None
    badge: Box | None = None
    sash: Box | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the text block, from the top."""
        ends = (self.kicker, *self.title, self.meta)
        return tuple(line for line in ends if line)

    @property
    def block(self) -> Box:
        """The part of the card that the text covers."""
        boxes = [line.box for line in self.lines]
        left, top = min(b.left for b in boxes), min(b.top for b in boxes)
        return Box(
            left=left,
            top=top,
            width=max(b.right for b in boxes) - left,
            height=max(b.bottom for b in boxes) - top,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How a card came to be, for its editor."""

    layout: str
    crop: tuple[int, int, int, int] | None
    quality: int
    bytes: int
    plan: Plan | None = None  # None where the editor drew the card
    ink: str = ""  # light or dark
    veil: float = 0.0  # how much of the photo is hidden below the text
    blur: int = 0
    contrast: float = 0.0
    trouble: str = ""  # the name of the words that say why there is no photo
    values: Mapping[str, object] = field(default_factory=dict)
