"""A content as advice reads it, and the way to say something of it."""

from dataclasses import dataclass, replace
from typing import Any

from plugins.content_model.model import Problem, Words
from plugins.desk.advising import words

PAGED = ("agenda", "blog", "pages", "venues")  # kinds that have a page of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A content in its own words: what an editor wrote, before it is set or inherited.

    `document` and `entry` are the content model's; `original` is the entry that a
    translation translates, and None for an original.
    """

    document: Any
    entry: Any
    html: str
    spoken: str  # its text without mark-up and without code
    original: Any = None

    @property
    def kind(self) -> str:
        """What sort of content it is, as folders are called."""
        return str(self.document.kind)

    @property
    def has_page(self) -> bool:
        """Whether visitors and search engines find it at an address of its own."""
        return self.kind in PAGED

    @property
    def is_draft(self) -> bool:
        """Whether it is still being written."""
        return bool(self.document.state == "draft")

    def said(self, *path: str) -> str:
        """Give the words under a key of this file; nothing where it says none."""
        return said(self.entry, *path)

    def advice(
        self, name: str, *path: str, line: int = 0, key: str = "", **values: object
    ) -> Problem:
        """Advise on what stands under a key, or on a line of the text."""
        said = words.ADVICE[name]
        found = self.error(said, *path, line=line, key=key, **values)
        return replace(found, warning=True, name=name)

    def error(
        self, said: Words, *path: str, line: int = 0, key: str = "", **values: object
    ) -> Problem:
        """Refuse what no build takes; in a draft it may wait."""
        return Problem(
            words=said,
            path=self.document.path,
            line=line or self.entry.node.line_of(path),
            key=key or ".".join(path),
            values=values,
            warning=self.is_draft,
        )

    def line_at(self, offset: int) -> int:
        """Give the line of the file on which a character of its text stands."""
        text, first = self.entry.text, self.entry.text_line
        return int(first + text.count("\n", 0, max(offset, 0)))

    def line_of(self, needle: str, nth: int = 1) -> int:
        """Give the line of the nth time that something stands in the text."""
        at = -1
        for _ in range(nth):
            found = self.entry.text.find(needle, at + 1)
            if found < 0:
                break
            at = found
        return self.line_at(at)


def said(entry: Any, *path: str) -> str:  # noqa: ANN401  the content model's
    """Give the words under a key of a file; nothing where it says none."""
    node = entry.node
    for step in path:
        node = (node.keys or {}).get(step) if node else None
    return (node.text if node else None) or ""
