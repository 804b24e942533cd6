"""Where the links of a text lead, and which of them lead nowhere."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from plugins.content_model import meant, words
from plugins.content_model.body import Body
from plugins.content_model.judge import Reference
from plugins.content_model.model import Problem, Words
from plugins.content_model.scope import Document, Scope

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

    @classmethod
    def of(
        cls,
        documents: Mapping[str, Document],
        texts: Mapping[str, Body],
        *,
        scope: Scope,
    ) -> "Map":
        """Give all that links may lead to."""
        hidden = {source for source, one in documents.items() if not one.is_public}
        targets = {
            source: Target(anchors=text.anchors, visible=source not in hidden)
            for source, text in texts.items()
        }
        return cls(targets=targets, shown=scope.shown, has_file=scope.has_file)

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
            yield self._plain(target, source)

    def _plain(self, target: str, source: str) -> Finding:
        """Judge an address that only a page's own place makes whole."""
        values: dict[str, object] = {"value": target}
        where, anchor = _split(target) or ("", "")
        if found := self._meant(where, source, self.has_file):
            return words.LEADS_NOWHERE, values | {"meant": f"{{static}}/{found}"}, False
        if found := self._meant(where, source, self.targets.__contains__):
            whole = f"{{filename}}/{found}" + (f"#{anchor}" if anchor else "")
            return words.LEADS_NOWHERE, values | {"meant": whole}, False
        if target.startswith("www."):
            return words.LEADS_NOWHERE, values | {"meant": f"https://{target}"}, False
        if re.fullmatch(r"[^\s@/]+@[^\s@/]+\.[a-z]{2,}", target):
            return words.LEADS_NOWHERE, values | {"meant": f"mailto:{target}"}, False
        return words.PLAIN_LINK, values, True

    def _unknown(self, said: str, anchor: str, target: str, source: str) -> Finding:
        """Judge a link to a content that is not there, or elsewhere."""
        other = self._meant(said, source, self.targets.__contains__)
        if other is None:
            return words.BROKEN_LINK, {"value": target, "cure": words.CHECK_PATH}, False
        whole = f"{{filename}}/{other}" + (f"#{anchor}" if anchor else "")
        values = {"value": target, "cure": words.WRITE_PATH, "meant": whole}
        return words.BROKEN_LINK, values, False

    def _meant(
        self, path: str, source: str, exists: Callable[[str], bool]
    ) -> str | None:
        return meant.path(path, source=source, shown=self.shown, exists=exists)

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
            yield from self._file(found, where, target, source)
        elif found not in self.targets:
            yield self._unknown(where, anchor, target, source)
        else:
            if not self.targets[found].visible and self.targets[source].visible:
                yield words.HIDDEN_TARGET, {"value": target}, False
            yield from self._anchor(anchor, found, source)

    def _file(
        self, found: str, said: str, target: str, source: str
    ) -> Iterator[Finding]:
        if self.has_file(found):
            return
        if other := self._meant(said, source, self.has_file):
            better: dict[str, object] = {
                "value": target,
                "cure": words.WRITE_PATH,
                "meant": f"{{static}}/{other}",
            }
            yield words.NO_FILE, better, False
        else:
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
