"""All ways to cut a title into lines, and the least sorry one of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

from plugins.cards.breaking import Atom
from plugins.cards.glyphs import JOINS

WIDOW, SHORT = 0.7, 0.3  # a lonely last word; how short a last line counts as one
RAGGED = 2.4


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

    @cached_property
    def widths(self) -> list[list[float]]:
        """The width of every line, by its first atom and the one after its last."""
        gaps = [0.0, *(self.space if atom.gap else 0.0 for atom in self.atoms)]
        return [
            [max(end - start - gap, 0.0) for end in self.ends]
            for start, gap in zip(self.ends, gaps, strict=True)
        ]

    def text(self, first: int, last: int) -> str:
        """Give the text of that line."""
        line = self.atoms[first:last]
        return "".join(atom.text + atom.gap for atom in line).rstrip(" ")

    def narrowest(self) -> Iterator[float]:
        """Give the least width for the title in one line, then in two, and so on."""
        count = len(self.atoms)
        widths = self.widths
        best = widths[0]
        while True:
            yield best[count]
            best = [
                min([max(best[cut], widths[cut][end]) for cut in range(end + 1)])
                for end in range(count + 1)
            ]

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
        count, widths = len(self.atoms), self.widths[first]
        if number < of - 1:
            for last in range(first + 1, count):
                if (wide := widths[last]) > limit:
                    return
                ragged = RAGGED * (1 - wide / limit) ** 2
                yield last, ragged + self.atoms[last - 1].sorry
        elif first < count and (wide := widths[count]) <= limit:
            lonely = WIDOW if of > 1 and wide < SHORT * limit else 0.0
            yield count, RAGGED * (1 - wide / limit) ** 2 + lonely
