"""Tell the tags of a text that are left open, or closed without having been opened."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.content_model import words
from plugins.content_model.lines import Place
from plugins.content_model.model import Words

Finding = tuple[Words, str, Place]

# HTML's own lists: what has no end tag, and what may leave it out.
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
LENIENT = frozenset(
    [
        "caption",
        "colgroup",
        "dd",
        "dt",
        "li",
        "option",
        "p",
        "rp",
        "rt",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    ]
)


@dataclass(slots=True)
class Nesting:
    """The tags that are open, the innermost last."""

    open: list[tuple[str, Place]] = field(default_factory=list)

    def start(self, tag: str, place: Place) -> None:
        """Open a tag."""
        if tag not in VOID:
            self.open.append((tag, place))

    def end(self, tag: str, place: Place) -> Iterator[Finding]:
        """Close a tag, and with it those inside; tell what should not be so."""
        if all(tag != name for name, _ in self.open):
            if tag not in VOID:
                yield words.NEVER_OPENED, tag, place
            return
        while (last := self.open.pop())[0] != tag:
            yield from self._left(*last)

    def close(self) -> Iterator[Finding]:
        """Tell what is still open at the end of the text."""
        for last in self.open:
            yield from self._left(*last)

    @staticmethod
    def _left(tag: str, place: Place) -> Iterator[Finding]:
        if tag not in LENIENT:
            yield words.NEVER_CLOSED, tag, place
