"""How large a title can be, and on which lines: the best of all ways to cut it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import inf

from plugins.cards.breaking import Atom
from plugins.cards.eliding import elided
from plugins.cards.glyphs import JOINS, clusters

STEP = 2  # sizes are even, so that glyphs are drawn once for many titles
SMALLER = (1.0, 0.94, 0.88, 0.82)  # of the largest size: to cut at a better place
A_LINE, A_LIMP = 0.84, 0.78  # what each more line, each sorry end costs
LESS = (1.0, 0.88, 0.78, 0.7)  # of the largest size, by lines
WIDOW, SHORT = 0.7, 0.3  # a lonely last word; how short a last line counts as one
RAGGED = 2.4
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

    def size_of(self, lines: int) -> float:
        """Give the largest size for this many lines: many large ones hide the photo."""
        fills = self.height / (INK + (lines - 1) * self.leading)
        return min(fills, self.largest * LESS[min(lines, len(LESS)) - 1])

    @property
    def most(self) -> int:
        """The lines that go into the height at the smallest size."""
        room = (self.height / self.smallest - INK) / self.leading + 1
        return max(1, min(self.lines, int(room)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A title cut into lines, its size, and how good that looks."""

    size: int
    lines: tuple[str, ...]
    worth: float
    elided: bool = False


@dataclass(frozen=True)
class Setting:
    """The atoms of a title with their widths, in em."""

    atoms: Sequence[Atom]
    measure: Callable[[str], float]

    @cached_property
    def ends(self) -> list[float]:
        """The pen after each atom, gaps included, from the start of the title."""
        pen, ends = 0.0, [0.0]
        for atom in self.atoms:
            pen += self.measure(atom.text)
            ends.append(pen)
            pen += self.space if atom.gap else 0.0
        return ends

    @cached_property
    def space(self) -> float:
        """The width of a space, in the widest of the title's scripts."""
        joined = JOINS.findall("".join(atom.text for atom in self.atoms))
        letters = ("n", *joined[:1])
        return max(self.measure(f"{c} {c}") - 2 * self.measure(c) for c in letters)

    def width(self, first: int, last: int) -> float:
        """Give the width of a line from one atom to before another."""
        gap = self.space if first and self.atoms[first - 1].gap else 0.0
        return self.ends[last] - self.ends[first] - gap

    def text(self, first: int, last: int) -> str:
        """Give the text of that line."""
        line = self.atoms[first:last]
        return "".join(atom.text + atom.gap for atom in line).rstrip(" ")

    def narrowest(self, lines: int) -> float:
        """Give the least width at which the title takes no more than these lines."""
        count = len(self.atoms)
        best = [self.width(0, end) if end else 0.0 for end in range(count + 1)]
        for _ in range(1, lines):
            best = [
                min(
                    max(best[cut], self.width(cut, end) if cut < end else 0.0)
                    for cut in range(end + 1)
                )
                for end in range(count + 1)
            ]
        return best[count]

    def cuts(self, lines: int, limit: float) -> tuple[float, list[int]]:
        """Cut into exactly these lines below a width: how sorry, and where."""
        count = len(self.atoms)
        best: list[tuple[float, list[int]]] = [(inf, [])] * (count + 1)
        best[0] = (0.0, [0])
        for number in range(lines):
            nth: list[tuple[float, list[int]]] = [(inf, [])] * (count + 1)
            for first, (cost, cut) in enumerate(best):
                if cost == inf:
                    continue
                for last, more in self._line(first, limit, number=number, of=lines):
                    if cost + more < nth[last][0]:
                        nth[last] = (cost + more, [*cut, last])
            best = nth
        return best[count]

    def _line(
        self, first: int, limit: float, *, number: int, of: int
    ) -> Iterator[tuple[int, float]]:
        """Give each end that a line may have, and what it costs."""
        count, ends = len(self.atoms), number == of - 1
        for last in range(first + 1, count + 1):
            if (wide := self.width(first, last)) > limit:
                return
            if ends != (last == count):
                continue
            cost = RAGGED * (1 - wide / limit) ** 2
            if not ends:
                cost += self.atoms[last - 1].sorry
            elif of > 1 and wide < SHORT * limit:
                cost += WIDOW
            yield last, cost


def fitted(
    atoms: Sequence[Atom], measure: Callable[[str], float], frame: Frame
) -> Fitted:
    """Give the best way to set a title into a frame; it always finds one."""
    setting = Setting(atoms, measure)
    found = list(_ways(setting, frame))
    if not found:
        limit = frame.width / frame.smallest
        setting = Setting(list(_crumbled(setting, limit)), measure)
        found = list(_ways(setting, frame)) or [_cut_off(setting, frame)]
    return max(found, key=lambda way: way.worth)


def _ways(setting: Setting, frame: Frame) -> Iterator[Fitted]:
    for lines in range(1, min(frame.most, len(setting.atoms)) + 1):
        widest = setting.narrowest(lines)
        top = min(frame.size_of(lines), frame.width / max(widest, 0.01))
        for size in dict.fromkeys(int(top * share) // STEP * STEP for share in SMALLER):
            if size < frame.smallest:
                break
            sorry, cut = setting.cuts(lines, frame.width / size + 1e-6)
            if sorry < inf:
                worth = size * A_LINE ** (lines - 1) * A_LIMP**sorry
                yield Fitted(size=size, lines=_texts(setting, cut), worth=worth)


def _texts(setting: Setting, cut: list[int]) -> tuple[str, ...]:
    return tuple(setting.text(first, last) for first, last in pairwise(cut))


def _crumbled(setting: Setting, limit: float) -> Iterator[Atom]:
    """Cut what is wider than a line even at the smallest size, between characters."""
    for atom in setting.atoms:
        piece = ""
        for char in clusters(atom.text) if setting.measure(atom.text) > limit else ():
            if piece and setting.measure(piece + char) > limit:
                yield Atom(piece, "", 1.0)
                piece = ""
            piece += char
        yield Atom(piece or atom.text, atom.gap, atom.sorry)


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
        while last < count and setting.width(first, last + 1) <= room:
            last += 1
        while final and last > first + 1 and setting.atoms[last - 1].sorry >= 1:
            last -= 1
        lines.append(setting.text(first, last))
        first = last
    lines[-1] = elided(lines[-1], limit, setting.measure)
    return Fitted(size=frame.smallest, lines=tuple(lines), worth=0, elided=True)
