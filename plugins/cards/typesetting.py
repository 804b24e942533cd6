"""How wide a text is, and its ink: glyphs set one by one, kerned, to half a pixel."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageDraw

from plugins.cards.bidi import MIRRORS, ordered, runs_right_to_left
from plugins.cards.faces import (
    Chain,
    Face,
    can_shape,
    colour_font,
    font,
    kerning,
)
from plugins.cards.glyphs import SPACES, Run, clusters, runs
from plugins.cards.model import UNITS

CAP, FOOT = 0.73, 0.21  # of Inter, in em above and below the baseline
TRACKING = {"title": -0.012, "label": 0.0, "text": 0.0, "spaced": 0.06}
CUTS = {"spaced": "label"}  # a style that is another's, set apart
FINE = 2  # glyphs are drawn at twice their size, set there, and reduced
EMOJI_HIGH, EMOJI_DROP = 1.0, 0.15  # of the size: height, and how far below the line


class Glyph(NamedTuple):
    """The ink of one character, and where it stands from the pen's pixel."""

    ink: Image.Image
    left: int
    top: int


class Piece(NamedTuple):
    """One step of the pen: what is drawn, from where, and how far it goes."""

    text: str
    face: Face
    at: float  # in em from the start of the line
    backwards: bool
    joins: bool


def width(text: str, style: str, chain: Chain) -> float:
    """Give the width of a line in em."""
    return _set(text, style, chain, mirrored=False)[1]


@lru_cache(maxsize=4096)
def _set(
    text: str, style: str, chain: Chain, *, mirrored: bool
) -> tuple[tuple[Piece, ...], float]:
    """Set a line: every piece where it stands, and the width of all."""
    pieces: list[Piece] = []
    pen = 0.0
    for part, backwards in ordered(text, mirrored=mirrored):
        found = list(runs(part, chain))
        for run in reversed(found) if backwards else found:
            for piece, advance in _steps(run, style, backwards=backwards):
                if run.face:
                    pieces.append(Piece(piece, run.face, pen, backwards, run.joins))
                pen += advance
    return tuple(pieces), pen - (TRACKING[style] if pen else 0)


def _steps(run: Run, style: str, *, backwards: bool) -> Iterator[tuple[str, float]]:
    """Give what a run is drawn by, each with how far the pen goes."""
    cut, tracking = CUTS.get(style, style), TRACKING[style]
    if run.face and run.joins and can_shape():
        opened = font(run.face, cut, UNITS, shaped=True)
        direction = "rtl" if backwards else "ltr"
        yield run.text, opened.getlength(run.text, direction=direction) / UNITS
        return
    text = run.text.translate(MIRRORS) if backwards else run.text
    chars = clusters(text)
    chars = chars[::-1] if backwards else chars
    kerned = kerning(run.face, cut) if run.face else {}
    for at, char in enumerate(chars):
        after = chars[at + 1] if at + 1 < len(chars) else ""
        kern = kerned.get(char, {}).get(after, 0) / UNITS
        yield char, _advance(char, run.face, cut) + kern + tracking


@lru_cache(maxsize=4096)
def _advance(char: str, face: Face | None, cut: str) -> float:
    if face is None:
        return SPACES[char] or 0.26
    if face.coloured:
        return EMOJI_HIGH * 1.06
    return font(face, cut, UNITS).getlength(char) / UNITS


@dataclass(slots=True)
class Sheet:
    """Ink that grows line by line: a mask, and coloured pieces."""

    width: int
    height: int
    mask: Image.Image = field(init=False)
    colours: list[tuple[Image.Image, int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin without ink."""
        self.mask = Image.new("L", (self.width, self.height))

    def write(  # noqa: PLR0913  a line is where, how and how large
        self,
        text: str,
        *,
        style: str,
        size: int,
        left: float,
        baseline: float,
        chain: Chain,
        mirrored: bool | None = None,
    ) -> None:
        """Write a line; its left end and its baseline are in pixels of the sheet.

        It runs as its first letter does, unless it is said to be part of a text that
        runs the other way.
        """
        if mirrored is None:
            mirrored = runs_right_to_left(text)
        cut, down = CUTS.get(style, style), round(baseline * FINE)
        for piece in _set(text, style, chain, mirrored=mirrored)[0]:
            pen = left + piece.at * size
            if piece.face.coloured:
                self._colour(piece, pen, baseline, size)
                continue
            across = round(pen * FINE)
            glyph = _glyph(piece, cut, size, (across % FINE, down % FINE))
            where = across // FINE + glyph.left, down // FINE + glyph.top
            self.mask.paste(255, where, glyph.ink)

    def _colour(self, piece: Piece, pen: float, baseline: float, size: int) -> None:
        picture = _emoji(piece.text, piece.face, round(size * EMOJI_HIGH))
        if picture:
            top = baseline + size * EMOJI_DROP - picture.height
            self.colours.append((picture, round(pen), round(top)))


def _glyph(piece: Piece, cut: str, size: int, shift: tuple[int, int]) -> Glyph:
    joined = piece.joins and can_shape()
    direction = ("rtl" if piece.backwards else "ltr") if joined else None
    return _drawn(piece.text, piece.face, cut, size, direction, shift)


@lru_cache(maxsize=4096)
def _drawn(  # noqa: PLR0913, PLR0917  all that makes it look different
    text: str,
    face: Face,
    cut: str,
    size: int,
    direction: str | None,
    shift: tuple[int, int],
) -> Glyph:
    """Draw a character, or a word whose letters join, once for each size and shift."""
    opened = font(face, cut, size * FINE, shaped=bool(direction))
    ink, (across, down) = opened.getmask2(text, "L", direction=direction, anchor="ls")
    left, top = across // FINE - 1, down // FINE - 1
    right, bottom = (across + ink.size[0]) // FINE + 2, (down + ink.size[1]) // FINE + 2
    fine = Image.new("L", ((right - left) * FINE, (bottom - top) * FINE))
    corner = across + shift[0] - left * FINE, down + shift[1] - top * FINE
    ImageDraw.Draw(fine).draw.draw_bitmap(corner, ink, 255)
    return Glyph(fine.reduce(FINE), left, top)


@lru_cache(maxsize=64)
def _emoji(text: str, face: Face, high: int) -> Image.Image | None:
    """Draw an emoji at the size of its bitmaps, and make it as high as asked."""
    opened = colour_font(face)
    if opened is None:
        return None
    shown = text if can_shape() else text[0]
    box = opened.getbbox(shown, anchor="ls")
    size = max(1, int(box[2] - box[0])), max(1, int(box[3] - box[1]))
    drawn = Image.new("RGBA", size)
    pencil = ImageDraw.Draw(drawn)
    origin = -box[0], -box[1]
    pencil.text(origin, shown, font=opened, anchor="ls", embedded_color=True)
    wide = max(1, round(high * size[0] / size[1]))
    return drawn.resize((wide, high), Image.Resampling.LANCZOS)
