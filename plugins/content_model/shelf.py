"""Find the content files of a site, and take their bytes."""

import os
import posixpath
from collections.abc import Iterator
from pathlib import Path

from plugins.content_model import words
from plugins.content_model.model import Problem
from plugins.content_model.scope import Scope
from plugins.content_model.source import LARGEST, File

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
HIDDEN = (".", "_")
USUAL = 32_768  # bytes that a text seldom exceeds


def files_of(scope: Scope) -> Iterator[File | Problem]:
    """Take every Markdown file below the content folder, in the order of paths."""
    sources = {*_texts(scope.root), *filter(_may_be_text, scope.unsaved)}
    for source in sorted(sources, key=lambda source: source.split("/")):
        folder, _, rest = source.partition("/")
        known = bool(rest) and folder in scope.folders
        if not source.endswith(".md"):
            yield from _other(f"{scope.shown}/{source}") if known else ()
        elif not known:
            yield _stray(f"{scope.shown}/{source}", scope)
        else:
            yield file_at(source, scope)


def _texts(root: Path) -> Iterator[str]:
    """Go through the paths of all that may be a text."""
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(HIDDEN)]
        within = Path(folder).relative_to(root).as_posix()
        start = "" if within == "." else f"{within}/"
        yield from filter(_may_be_text, (start + name for name in names))


def _may_be_text(source: str) -> bool:
    """Tell a text by its ending; a name that begins with . or _ hides it."""
    if source == "README.md" or any(p.startswith(HIDDEN) for p in source.split("/")):
        return False
    return posixpath.splitext(source)[1].lower() in OTHER_TEXTS


def _other(shown: str) -> Iterator[Problem]:
    yield Problem(words=words.NOT_MARKDOWN, path=shown, warning=True)


def _stray(shown: str, scope: Scope) -> Problem:
    folders = ", ".join(f"{scope.shown}/{folder}/" for folder in scope.folders)
    return Problem(
        words=words.STRAY_FILE, path=shown, values={"folders": folders}, warning=True
    )


def file_at(source: str, scope: Scope) -> File | Problem:
    """Take one file of the content folder, or say why it cannot be read."""
    shown = f"{scope.shown}/{source}"
    try:
        data = scope.unsaved.get(source) or _bytes(f"{scope.root}/{source}")
    except OSError as error:
        values = {"detail": error.strerror or type(error).__name__}
        return Problem(words=words.UNREADABLE, path=shown, values=values)
    kind = scope.folders[source.partition("/")[0]]
    return File(kind=kind, source=source, path=shown, data=data)


def _bytes(path: str) -> bytes:
    """Take no more than a text may have, and room for that only where it is needed."""
    with open(path, "rb") as file:  # noqa: PTH123  thousands of times
        data = file.read(USUAL)
        return data + file.read(LARGEST + 1 - USUAL) if len(data) == USUAL else data
