"""Find the content files of a site and read each."""

from collections.abc import Iterator
from pathlib import Path

from plugins.content_model import words
from plugins.content_model.entry import Entry
from plugins.content_model.model import Problem
from plugins.content_model.scope import Scope
from plugins.content_model.source import LARGEST

# What an editor may have meant as a text; .md here is .MD
OTHER_TEXTS = frozenset(
    [
        ".docx",
        ".htm",
        ".html",
        ".markdown",
        ".md",
        ".mdown",
        ".mkd",
        ".odt",
        ".rst",
        ".txt",
    ]
)


def entries_of(scope: Scope) -> Iterator[Entry | Problem]:
    """Read every Markdown file below the content folder, in the order of paths."""
    unsaved = (scope.root / source for source in scope.unsaved)
    for path in sorted({*scope.root.rglob("*"), *unsaved}):
        source = path.relative_to(scope.root).as_posix()
        parts = source.split("/")
        if source == "README.md" or any(part.startswith((".", "_")) for part in parts):
            continue
        if path.suffix.lower() not in OTHER_TEXTS or path.is_dir():
            continue
        known = len(parts) > 1 and parts[0] in scope.folders
        if path.suffix != ".md":
            yield from _other(f"{scope.shown}/{source}") if known else ()
        elif not known:
            yield _stray(f"{scope.shown}/{source}", scope)
        else:
            yield entry_at(source, scope)


def _other(shown: str) -> Iterator[Problem]:
    yield Problem(words=words.NOT_MARKDOWN, path=shown, warning=True)


def _stray(shown: str, scope: Scope) -> Problem:
    folders = ", ".join(f"{scope.shown}/{folder}/" for folder in scope.folders)
    return Problem(
        words=words.STRAY_FILE, path=shown, values={"folders": folders}, warning=True
    )


def entry_at(source: str, scope: Scope) -> Entry | Problem:
    """Read one file of the content folder, or say why it means nothing."""
    shown = f"{scope.shown}/{source}"
    try:
        content = scope.unsaved.get(source) or _bytes(scope.root / source)
    except OSError as error:
        values = {"detail": error.strerror or type(error).__name__}
        return Problem(words=words.UNREADABLE, path=shown, values=values)
    return Entry.read(
        content,
        kind=scope.folders[source.split("/", maxsplit=1)[0]],
        source=source,
        path=shown,
        default_lang=scope.default_lang,
    )


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
