"""How much goes on a page of A4: the size of its type, and what must be left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.programme.model import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """A size of type, as the style sheet has it; lengths are in millimetres."""

    name: str
    row: float  # the height of a row, with what is below it
    padding: float  # of seven days
    letters: int  # of a title with its place, in a row
    hours: int  # of the hours beside it

    def rows(self, notes: int) -> int:
        """Give how many rows a page holds beside so many notes."""
        room = ROOM - (NOTES + NOTE * notes if notes else 0) - self.padding
        return int(SURE * room / self.row)


ROOM, NOTES, NOTE = 219, 8, 4.8
SURE = 0.94  # letters are not all of one width
PLAIN = Load(name="plain", row=6.9, padding=24, letters=1, hours=34)
LOADS = (
    Load(name="light", row=6.2, padding=24, letters=20, hours=22),
    Load(name="normal", row=5.2, padding=24, letters=25, hours=26),
    Load(name="heavy", row=4.6, padding=24, letters=38, hours=27),
    Load(name="full", row=3.6, padding=13, letters=48, hours=31),
)
LEAST = 2  # dates that each day may show, however full the others are
Days = Sequence[Sequence[Line]]
Hours = Sequence[Sequence[str]]


def load(nights: Days, hours: Hours, *, notes: int) -> Load:
    """Give the largest type that holds all of a week."""
    sizes = LOADS if any(nights) else (PLAIN, *LOADS)
    fitting = (one for one in sizes if _total(nights, hours, one) <= one.rows(notes))
    return next(fitting, LOADS[-1])


def shown(nights: Days, hours: Hours, size: Load, *, notes: int) -> list[int]:
    """Give how many dates each day may show; the fullest day gives way first."""
    counts = [len(day) for day in nights]
    while True:
        cut = [day[:count] for day, count in zip(nights, counts, strict=True)]
        more = sum(len(day) > count for day, count in zip(nights, counts, strict=True))
        longest = max(range(len(counts)), key=lambda at: _rows(cut[at], size))
        fits = _total(cut, hours, size) + more <= size.rows(notes)
        if fits or counts[longest] <= LEAST:
            return counts
        counts[longest] -= 1


def _total(nights: Days, hours: Hours, size: Load) -> int:
    return sum(
        max(1, sum(-(-len(line) // size.hours) for line in said), _rows(day, size))
        for day, said in zip(nights, hours, strict=True)
    )


def _rows(day: Sequence[Line], size: Load) -> int:
    return sum(-(-letters(line) // size.letters) for line in day)


def letters(line: Line) -> int:
    """Count the letters of a date, its mark and its place beside it."""
    parts = (line.title, line.mark, line.place)
    return sum(len(part) + 2 for part in parts if part)
