"""Find on which line of a text a piece of its HTML was written."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

HEADING = "#"  # the needle of every heading, however it was written
FENCE = re.compile(r" {0,3}(```+|~~~+)")
OPENS_HEADING = re.compile(r" {0,3}#{1,6}|\s*<h[1-6]\b")
UNDERLINE = re.compile(r"=+ *|-+ *")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The nth time that something stands in a text; its line is looked for if asked."""

    needle: str
    nth: int


@dataclass(slots=True)
class Lines:
    """The lines of a text whose first has this number in its file."""

    text: Callable[[], str]  # asked only where somebody must know a line
    first_line: int
    seen: Counter[str] = field(default_factory=Counter)

    def next(self, needle: str) -> Place:
        """Give the place after the last one that was given for the same needle."""
        self.seen[needle] += 1
        return Place(needle=needle, nth=self.seen[needle])

    def of(self, place: Place) -> int:
        """Give the line of a place; where it is nowhere, of the last before it."""
        if place.needle == HEADING:
            numbers = list(self._headings())[: place.nth]
            return numbers[-1] if numbers else self.first_line
        source = self.text()
        at = found = -1
        for _ in range(place.nth):
            at = source.find(place.needle, at + 1)
            if at < 0:
                break
            found = at
        return self.first_line + source.count("\n", 0, max(found, 0))

    def _headings(self) -> Iterator[int]:
        fence, before = "", ""
        for number, line in enumerate(self.text().split("\n"), self.first_line):
            mark = FENCE.match(line)
            if mark and (not fence or mark[1].startswith(fence)):
                fence = "" if fence else mark[1]
            elif not fence and OPENS_HEADING.match(line):
                yield number
            elif not fence and before.strip() and UNDERLINE.fullmatch(line):
                yield number - 1
            before = line
