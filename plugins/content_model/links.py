"""Where the links of a text lead, and which of them lead nowhere."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from plugins.content_model import words
from plugins.content_model.body import Body
from plugins.content_model.judge import Reference
from plugins.content_model.model import Problem, Words

Finding = tuple[Words, dict[str, object], bool]  # what, with which values, how bad

MARK = re.compile(r"[{|](?P<what>[a-z_]+)[|}](?P<path>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A content that links may lead to."""

    anchors: frozenset[str]
    visible: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """All that can be linked to: contents by path from the content folder, files."""

    targets: Mapping[str, Target]
    shown: str  # how the editor names the content folder
    has_file: Callable[[str], bool]

    def problems(self, text: Body, *, source: str, path: str) -> Iterator[Problem]:
        """Judge the links of the content at `source`, from the content folder."""
        for link in text.links:
            for said, values, warning in self._judged(link, source):
                yield Problem(
                    words=said,
                    path=path,
                    line=text.lines.of(link.place),
                    values=values,
                    warning=warning,
                )

    def _judged(self, link: Reference, source: str) -> Iterator[Finding]:
        target = link.target.strip()
        marked = MARK.match(target)
        if not target:
            yield words.EMPTY_LINK, {}, False
        elif marked and marked["what"] == "attach":
            yield words.NO_ATTACH, {}, False
        elif marked and marked["what"] in ("filename", "static"):
            yield from self._marked(marked, target, source)
        elif marked or target.startswith("{"):
            yield words.UNKNOWN_MARK, {"value": target}, False
        elif target.startswith("#"):
            yield from self._anchor(unquote(target[1:]), source, source)
        elif not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", target):
            yield words.PLAIN_LINK, {"value": target}, True

    def _marked(
        self, marked: re.Match[str], target: str, source: str
    ) -> Iterator[Finding]:
        parts = _split(marked["path"])
        if parts is None:
            yield words.UNKNOWN_MARK, {"value": target}, False
            return
        where, anchor = parts
        found = normpath(
            where[1:] if where[:1] == "/" else join(dirname(source), where)
        )
        if found.startswith(".."):
            yield words.LEAVES_FOLDER, {"value": target}, False
        elif marked["what"] == "static":
            yield from self._file(found, target)
        elif found not in self.targets:
            yield words.BROKEN_LINK, {"value": target, "cure": words.CHECK_PATH}, False
        else:
            if not self.targets[found].visible and self.targets[source].visible:
                yield words.HIDDEN_TARGET, {"value": target}, False
            yield from self._anchor(anchor, found, source)

    def _file(self, found: str, target: str) -> Iterator[Finding]:
        if not self.has_file(found):
            folder = join(self.shown, dirname(found), "")
            values: dict[str, object] = {
                "value": target,
                "cure": words.PUT_IT,
                "folder": folder,
            }
            yield words.NO_FILE, values, False

    def _anchor(self, anchor: str, found: str, source: str) -> Iterator[Finding]:
        known = self.targets[found].anchors
        if anchor and anchor not in known:
            listed = ", ".join(f"#{name}" for name in sorted(known)[:12])
            cure = words.KNOWN_ANCHORS if listed else words.NO_ANCHORS
            target = words.THIS_TEXT if found == source else found
            values: dict[str, object] = {
                "anchor": anchor,
                "target": target,
                "cure": cure,
                "known": listed,
            }
            yield words.BROKEN_ANCHOR, values, False


def _split(address: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(unescape(address))
    except ValueError:
        return None
    return unquote(parts.path), unquote(parts.fragment)
