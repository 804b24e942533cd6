"""Judge a text by its finished HTML, so that Markdown and raw tags are alike."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from plugins.content_model import words
from plugins.content_model.lines import HEADING, Lines, Place
from plugins.content_model.model import FieldError, Problem, Words
from plugins.content_model.nesting import Finding, Nesting
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
LEVEL = re.compile(r"h([1-6])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An address in a text: {filename}, {static}, an anchor or a plain one."""

    target: str
    place: Place


class Judge(HTMLParser):
    """Reads finished HTML once; gathers links, anchors, words and problems."""

    def __init__(self, source: str, *, path: str, first_line: int) -> None:
        """Judge the HTML of a source whose first line has this number."""
        super().__init__()
        self.path = path
        self.lines = Lines(lambda: source, first_line)
        self.nesting = Nesting()
        self.level = 1
        self.text: list[str] = []
        self.opening: list[str] = []
        self.paragraphs = 0
        self.shown: tuple[str, Place] | None = None  # the last image's alternative
        self.caption: list[str] | None = None
        self.anchors: set[str] = set()
        self.links: list[Reference] = []
        self.problems: list[Problem] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge a tag, its attributes and its address."""
        given = {name: value or "" for name, value in attrs}
        needle = given.get("href") or given.get("src") or f"<{tag}"
        place = self.lines.next(HEADING if LEVEL.match(tag) else needle)
        self.nesting.start(tag, place)
        if tag in FORBIDDEN:
            self.tell(words.RAW_TAG, place, tag=tag)
        for name in given:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.tell(words.RAW_ATTRIBUTE, place, name=name)
        if level := LEVEL.match(tag):
            self._heading(int(level[1]), place)
        if tag == "img":
            self._image(given, place)
        if tag == "p":
            self.paragraphs += 1
        if tag == "figcaption":
            self.caption = []
        if tag not in FORBIDDEN:
            self._take_address(given, place)

    def handle_endtag(self, tag: str) -> None:
        """End the opening paragraph, and judge how tags are nested."""
        if tag == "p" and self.opening:
            self.paragraphs += 1
        if tag == "figcaption":
            self._captioned()
        self._tell_all(self.nesting.end(tag, self.lines.next(f"</{tag}")))

    def close(self) -> None:
        """End the text, and tell the tags that it leaves open."""
        super().close()
        self._tell_all(self.nesting.close())

    def _tell_all(self, findings: Iterable[Finding]) -> None:
        for said, tag, place in findings:
            if tag not in FORBIDDEN:
                self.tell(said, place, tag=tag)

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.text.append(data)
        if self.caption is not None:
            self.caption.append(data)
        if self.paragraphs == 1:
            self.opening.append(data)

    def _heading(self, level: int, place: Place) -> None:
        if level == 1:
            self.tell(words.HEADING_ONE, place)
        elif level > self.level + 1:
            cure = "#" * (self.level + 1)
            self.tell(
                words.HEADING_SKIPPED, place, level=level, before=self.level, cure=cure
            )
        self.level = level

    def _image(self, given: Mapping[str, str], place: Place) -> None:
        alt, caption = given.get("alt", ""), given.get("title", "")
        self.shown = alt, place
        if not alt.strip():
            self.tell(words.MISSING, place, key="alt", cure=words.SAY_ALT)
        elif alt.casefold() == caption.casefold():
            self.tell(words.ALT_IS_CAPTION, place, key="alt")
        else:
            try:
                alternative(alt)
            except FieldError as error:
                self.tell(error.words, place, key="alt", **error.values)

    def _captioned(self) -> None:
        """Refuse a caption that only says the picture's alternative again."""
        said = " ".join("".join(self.caption or ()).split())
        alt, place = self.shown or ("", None)
        if place and said and said.casefold() == alt.casefold():
            self.tell(words.ALT_IS_CAPTION, place, key="alt")
        self.caption = None

    def _take_address(self, given: Mapping[str, str], place: Place) -> None:
        self.anchors.update(given[name] for name in ("id", "name") if name in given)
        for name in ("href", "src", "poster", "cite", "data"):
            if name not in given:
                continue
            scheme = SCHEME.match(given[name])
            bad = scheme and "".join(scheme[1].split()).lower()
            if bad and bad not in SCHEMES:
                self.tell(words.BAD_SCHEME, place, scheme=bad)
            elif name in ("src", "poster") and ELSEWHERE.match(given[name]):
                self.tell(words.FROM_ELSEWHERE, place, value=given[name])
            else:
                self.links.append(Reference(target=given[name], place=place))

    def tell(
        self, said: Words, place: Place, *, key: str = "", **values: object
    ) -> None:
        """Add a problem of this text."""
        self.problems.append(
            Problem(
                words=said,
                path=self.path,
                line=self.lines.of(place),
                key=key,
                values=values,
            )
        )
