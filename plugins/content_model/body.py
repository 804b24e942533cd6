"""From a text in Markdown to HTML, and to what its links and headings say."""

import re
from dataclasses import dataclass

from markdown import Markdown

from plugins.content_model import words
from plugins.content_model.judge import Judge, Reference
from plugins.content_model.lines import Lines, Place
from plugins.content_model.model import Problem

START = Place(needle="", nth=1)
COMMENT = re.compile(r"<!--.*?(-->|$)", re.DOTALL)  # for colleagues, not visitors
WORD = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A text made ready: its HTML keeps symbolic addresses until a page is printed."""

    html: str
    words: int
    opening: str  # the first paragraph, as plain text
    anchors: frozenset[str]
    links: tuple[Reference, ...]
    lines: Lines  # of its source
    problems: tuple[Problem, ...]


def body(source: str, *, path: str, first_line: int, converter: Markdown) -> Body:
    """Convert a text whose first line has this number in its file."""
    judge = Judge(source, path=path, first_line=first_line)
    html = ""
    try:
        html = COMMENT.sub("", converter.reset().convert(source))
        judge.feed(html)
        judge.close()
    except Exception as error:  # noqa: BLE001  any extension may fail on any text
        judge.tell(words.TEXT_FAILED, START, detail=type(error).__name__)
    return Body(
        html=html,
        words=len(WORD.findall(" ".join(judge.text))),
        opening=" ".join("".join(judge.opening).split()),
        anchors=frozenset(judge.anchors),
        links=tuple(judge.links),
        lines=judge.lines,
        problems=tuple(judge.problems),
    )
