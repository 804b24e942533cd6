"""Judge a text by its finished HTML, so that Markdown and raw tags are alike."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from plugins.content_model import words
from plugins.content_model.model import FieldError, Problem, Words
from plugins.content_model.values import alternative

FORBIDDEN = frozenset(
    [
        "script",
        "style",
        "iframe",
        "frame",
        "object",
        "embed",
        "form",
        "input",
        "button",
        "textarea",
        "select",
        "base",
        "meta",
        "link",
        "svg",
        "math",
        "template",
        "noscript",
    ]
)
SCHEMES = frozenset(["http", "https", "mailto", "tel", "geo", "webcal", "sms"])
SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.\s-]*):")
ELSEWHERE = re.compile(r"\s*(https?:)?//", re.IGNORECASE)
HEADING = re.compile(r"h([1-6])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An address in a text: {filename}, {static}, an anchor or a plain one."""

    target: str
    line: int


class Judge(HTMLParser):
    """Reads finished HTML once; gathers links, anchors, words and problems."""

    def __init__(self, source: str, *, path: str, first_line: int) -> None:
        """Judge the HTML of a source whose first line has this number."""
        super().__init__()
        self.path = path
        self.lines = _Lines(source, first_line)
        self.level = 1
        self.text: list[str] = []
        self.opening: list[str] = []
        self.paragraphs = 0
        self.anchors: set[str] = set()
        self.links: list[Reference] = []
        self.problems: list[Problem] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge a tag, its attributes and its address."""
        given = {name: value or "" for name, value in attrs}
        line = self._line(tag, given)
        if tag in FORBIDDEN:
            self.tell(words.RAW_TAG, line, tag=tag)
        for name in given:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.tell(words.RAW_ATTRIBUTE, line, name=name)
        if heading := HEADING.match(tag):
            self._heading(int(heading[1]), line)
        if tag == "img":
            self._image(given, line)
        if tag == "p":
            self.paragraphs += 1
        if tag not in FORBIDDEN:
            self._take_address(given, line)

    def handle_endtag(self, tag: str) -> None:
        """End the opening paragraph."""
        if tag == "p" and self.opening:
            self.paragraphs += 1

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text.append(data)
        if self.paragraphs == 1:
            self.opening.append(data)

    def _line(self, tag: str, given: Mapping[str, str]) -> int:
        needle = given.get("href") or given.get("src")
        return self.lines.of(needle) if needle else self.lines.of(f"<{tag}", tag=tag)

    def _heading(self, level: int, line: int) -> None:
        if level == 1:
            self.tell(words.HEADING_ONE, line)
        elif level > self.level + 1:
            cure = "#" * (self.level + 1)
            self.tell(
                words.HEADING_SKIPPED, line, level=level, before=self.level, cure=cure
            )
        self.level = level

    def _image(self, given: Mapping[str, str], line: int) -> None:
        alt, caption = given.get("alt", ""), given.get("title", "")
        if not alt.strip():
            self.tell(words.MISSING, line, key="alt", cure=words.SAY_ALT)
        elif alt.casefold() == caption.casefold():
            self.tell(words.ALT_IS_CAPTION, line, key="alt")
        else:
            try:
                alternative(alt)
            except FieldError as error:
                self.tell(error.words, line, key="alt", **error.values)

    def _take_address(self, given: Mapping[str, str], line: int) -> None:
        self.anchors.update(given[name] for name in ("id", "name") if name in given)
        for name in ("href", "src", "poster", "cite", "data"):
            if name not in given:
                continue
            scheme = SCHEME.match(given[name])
            bad = scheme and "".join(scheme[1].split()).lower()
            if bad and bad not in SCHEMES:
                self.tell(words.BAD_SCHEME, line, scheme=bad)
            elif name in ("src", "poster") and ELSEWHERE.match(given[name]):
                self.tell(words.FROM_ELSEWHERE, line, value=given[name])
            else:
                self.links.append(Reference(target=given[name], line=line))

    def tell(self, said: Words, line: int, *, key: str = "", **values: object) -> None:
        """Add a problem of this text."""
        self.problems.append(
            Problem(words=said, path=self.path, line=line, key=key, values=values)
        )


class _Lines:
    """Finds on which line of the source a piece of the HTML was written."""

    def __init__(self, source: str, first_line: int) -> None:
        self.first_line = first_line
        self.source = source
        self.headings = self._heading_lines(source)
        self.seen: dict[str, int] = {}

    def of(self, needle: str, *, tag: str = "") -> int:
        """Give the line of the next occurrence of `needle`; the first line if none."""
        if HEADING.match(tag):
            return next(self.headings, self.first_line)
        at = self.source.find(needle, self.seen.get(needle, 0))
        if at < 0:
            return self.first_line
        self.seen[needle] = at + 1
        return self.first_line + self.source.count("\n", 0, at)

    def _heading_lines(self, source: str) -> Iterator[int]:
        fence, before = "", ""
        for number, line in enumerate(source.split("\n"), self.first_line):
            mark = re.match(r" {0,3}(```+|~~~+)", line)
            if mark and (not fence or mark[1].startswith(fence)):
                fence = "" if fence else mark[1]
            elif not fence:
                if re.match(r" {0,3}#{1,6}|\s*<h[1-6]\b", line):
                    yield number
                elif before.strip() and re.fullmatch(r"=+ *|-+ *", line):
                    yield number - 1
            before = line
