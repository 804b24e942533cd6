"""The two lines of dashes around a header, which word processors make longer ones."""

import re
from collections.abc import Iterator

from plugins.desk.mending.model import Mend

FENCE = "---"
DASHES = re.compile(r"[-–—]{1,3}")
LINES = re.compile(r"\r\n?|\n")


def fences(text: str) -> Iterator[Mend]:
    """Find the lines that were meant as ---, where a header begins and ends."""
    first, *lines = LINES.split(text.removeprefix("\ufeff"))
    if not _meant(first):
        return
    at = next((n for n, line in enumerate(lines, 2) if _meant(line)), None)
    if at is None:
        return
    for number, line in ((1, first), (at, lines[at - 2])):
        if line.rstrip() != FENCE:
            yield Mend(line=number, before=line.rstrip(), after=FENCE)


def _meant(line: str) -> bool:
    said = line.rstrip()
    return said == FENCE or bool(DASHES.fullmatch(said) and said.strip("-"))
