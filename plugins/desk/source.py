"""A file cut at its two --- lines, and put together again as it was."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

FENCE = "---"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The lines of a header and all that stands around them."""

    head: str  # what comes before it: a mark of byte order, the first ---
    lines: tuple[str, ...]
    tail: str  # from the second --- on
    newline: str

    @classmethod
    def read(cls, data: bytes) -> "Source":
        """Cut a file that the content model has read already."""
        text = data.decode("utf-8")
        newline = "\r\n" if "\r\n" in text else "\n"
        first, _, rest = text.partition(newline)
        lines = rest.split(newline)
        last = next(n for n, line in enumerate(lines) if line.rstrip() == FENCE)
        return cls(
            head=first + newline,
            lines=tuple(lines[:last]),
            tail=newline.join(lines[last:]),
            newline=newline,
        )

    def with_lines(self, lines: Sequence[str]) -> "Source":
        """Give the same file with another header."""
        return replace(self, lines=tuple(lines))

    def bytes(self) -> bytes:
        """Give the file as it is to be written."""
        header = "".join(line + self.newline for line in self.lines)
        return (self.head + header + self.tail).encode()
