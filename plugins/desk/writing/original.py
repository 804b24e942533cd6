"""The content that is to be translated, and the file that its translation begins as."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plugins.content_model.model import Problem
from plugins.desk.source import Source
from plugins.desk.writing import words
from plugins.desk.writing.desk import Desk
from plugins.desk.writing.sheet import text
from plugins.desk.writing.translating import with_slug, wording

NAMES = " ; "  # stands between names in what the model tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """An original's words, and where their translation goes."""

    desk: Desk
    source: str  # of the translation
    tree: dict[str, object]
    body: str

    @classmethod
    def of(cls, desk: Desk, path: Path, lang: str) -> "Original | list[Problem]":
        """Take the original that a file is, or say why it has no such translation."""
        library = desk.library
        default, *others = library.scope.languages
        if lang not in others:
            values = {"value": lang, "known": ", ".join(others)}
            return [Problem(words=words.NO_LANGUAGE, values=values)]
        document = _document(library, path)
        if document is None:
            return _unread(desk, path)
        same = [d for d in library.documents.values() if d.id == document.id]
        first = next((d for d in same if d.lang == default), document)
        stem = first.source.removesuffix(".md").removesuffix(f".{default}")
        source = f"{stem}.{lang}.md"
        taken = [d.path for d in same if d.lang == lang]
        if taken or desk.path(source).exists():
            values = {"path": taken[0] if taken else desk.shown(source)}
            return [Problem(words=words.TRANSLATED, values=values)]
        return cls._of(desk, first, source)

    @classmethod
    def _of(cls, desk: Desk, first: Any, source: str) -> "Original":  # noqa: ANN401
        file = Source.read(desk.path(first.source).read_bytes())
        values = desk.manual.plain(file.lines)
        found = wording(values, desk.manual.fields(first.kind))
        body = file.tail.replace("\r\n", "\n").partition("\n")[2]
        tree = with_slug(found, first.slug, first.kind)
        return cls(desk=desk, source=source, tree=tree, body=body)

    def with_terms(self, told: Iterable[Problem]) -> "Original":
        """Add the names that the model misses: those of a venue's hours and prices."""
        lists = (str(p.values["names"]) for p in told if "names" in p.values)
        names = [name for listed in lists for name in listed.split(NAMES)]
        terms = {"terms": {name: name for name in names}} if names else {}
        return replace(self, tree=self.tree | terms)

    def text(self, *, draft: bool) -> str:
        """Give the file of the translation."""
        return text(self.desk.lines(self.tree), self.body, draft=draft)


def _document(library: Any, path: Path) -> Any:  # noqa: ANN401  a document, or None
    """Find a content by its file, however the file is named."""
    root = library.scope.root.resolve()
    whole = path.resolve()
    inside = whole.is_relative_to(root)
    name = whole.relative_to(root).as_posix() if inside else path.as_posix()
    return library.documents.get(name)


def _unread(desk: Desk, path: Path) -> list[Problem]:
    """Say what keeps a file from being translated."""
    named = path.as_posix()
    found = [p for p in desk.library.problems if p.path and named.endswith(p.path)]
    return found or [Problem(words=words.NOT_A_FILE, values={"value": named})]
