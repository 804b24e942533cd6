"""How large a title can be, and on which lines: the best of all ways to cut it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf

from plugins.cards.breaking import GLAD, Atom
from plugins.cards.cutting import Setting
from plugins.cards.eliding import elided
from plugins.cards.glyphs import clusters

STEP = 2  # sizes are even, so that glyphs are drawn once for many titles
SMALLER = (1.0, 0.94, 0.88, 0.82)  # of the largest size: to cut at a better place
A_LIMP = 0.78  # what is left of a title's worth for each sorry end of a line
LESS = (1.0, 0.88, 0.78, 0.7)  # of the largest size, by lines
HALF_A_LETTER = 0.3  # em
INK = 0.96  # the ink of one line, in em: from the top of l to the foot of p


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The room for a title, in pixels, and the sizes it may take."""

    width: int
    height: int
    largest: int
    smallest: int
    lines: int
    leading: float = 1.1  # from baseline to baseline, in em
    ink: float = INK
    a_line: float = 0.84  # what is left of its worth for each more line

    def size_of(self, lines: int) -> float:
        """Give the largest size for this many lines: many large ones hide the photo."""
        fills = self.height / (self.ink + (lines - 1) * self.leading)
        return min(fills, self.largest * LESS[min(lines, len(LESS)) - 1])

    def worth(self, size: int, lines: int, sorry: float) -> float:
        """Tell how good a title looks: large, on few lines, that end well."""
        worth: float = size * self.a_line ** (lines - 1) * A_LIMP**sorry
        return worth

    @property
    def most(self) -> int:
        """The lines that go into the height at the smallest size."""
        room = (self.height / self.smallest - self.ink) / self.leading + 1
        return max(1, min(self.lines, int(room)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A title cut into lines, its size, and how good that looks."""

    size: int
    lines: tuple[str, ...]
    worth: float
    elided: bool = False


def fitted(
    atoms: Sequence[Atom], measure: Callable[[str], float], frame: Frame
) -> Fitted:
    """Give the best way to set a title into a frame; it always finds one."""
    setting = Setting(atoms, measure)
    if best := _best(setting, frame):
        return best
    limit = frame.width / frame.smallest
    setting = Setting(list(_crumbled(setting, limit)), measure)
    return _best(setting, frame) or _cut_off(setting, frame)


def _best(setting: Setting, frame: Frame) -> Fitted | None:
    best: Fitted | None = None
    for lines, size in _ways(setting, frame):
        happy = frame.worth(size, lines, GLAD * (lines - 1))
        if best and happy <= best.worth:
            continue  # it could not win, were it cut ever so well
        sorry, cut = setting.cuts(lines, frame.width / size + 1e-6)
        worth = frame.worth(size, lines, sorry)
        if sorry < inf and (best is None or worth > best.worth):
            best = Fitted(size=size, lines=_texts(setting, cut), worth=worth)
    return best


def _ways(setting: Setting, frame: Frame) -> Iterator[tuple[int, int]]:
    """Give numbers of lines and the sizes to try them in."""
    most = min(frame.most, len(setting.atoms))
    for lines, widest in zip(range(1, most + 1), setting.narrowest(), strict=False):
        top = min(frame.size_of(lines), frame.width / max(widest, 0.01))
        for size in dict.fromkeys(int(top * share) // STEP * STEP for share in SMALLER):
            if size >= frame.smallest:
                yield lines, size


def _texts(setting: Setting, cut: list[int]) -> tuple[str, ...]:
    return tuple(setting.text(first, last) for first, last in pairwise(cut))


def _crumbled(setting: Setting, limit: float) -> Iterator[Atom]:
    """Cut what is wider than a line even at the smallest size, between characters.

    A word's pieces are of one length, and end on a hyphen.
    """
    for atom in setting.atoms:
        wide = setting.measure(atom.text)
        count = ceil(wide / (limit - setting.measure("-"))) if wide > limit else 1
        chars, piece = clusters(atom.text), ""
        for at, char in enumerate(chars):
            piece += char
            after = chars[at + 1] if at + 1 < len(chars) else ""
            is_long = setting.measure(piece) > wide / count - HALF_A_LETTER
            if after and (is_long or setting.measure(f"{piece}{after}-") > limit):
                hyphen = "-" if _is_cased(char) and _is_cased(after[0]) else ""
                yield Atom(piece + hyphen, "", 1.0)
                piece = ""
        yield Atom(piece, atom.gap, atom.sorry)


def _is_cased(char: str) -> bool:
    """Tell a letter of a script that knows capitals, and hyphens."""
    return char.lower() != char.upper()


def _cut_off(setting: Setting, frame: Frame) -> Fitted:
    """Fill the lines at the smallest size, and end on an ellipsis."""
    limit = frame.width / frame.smallest
    dots = setting.measure("…")
    lines: list[str] = []
    first, count = 0, len(setting.atoms)
    while first < count and len(lines) < frame.most:
        final = len(lines) == frame.most - 1
        room = limit - (dots if final else 0)
        last = first + 1
        while last < count and setting.widths[first][last + 1] <= room:
            last += 1
        while final and last > first + 1 and setting.atoms[last - 1].sorry >= 1:
            last -= 1
        lines.append(setting.text(first, last))
        first = last
    lines[-1] = elided(lines[-1], limit, setting.measure)
    return Fitted(size=frame.smallest, lines=tuple(lines), worth=0, elided=True)
