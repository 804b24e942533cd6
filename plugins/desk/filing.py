"""A file judged beside the others of its site, and only then written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from plugins.content_model.model import Problem


class Read(Protocol):
    """The way to the site as it is now, or as it would be with some files more."""

    def __call__(self, *, unsaved: Mapping[str, bytes] | None = None) -> Any:  # noqa: ANN401
        """Give the press's site, or the Problem that forbids it."""


def judged(read: Read, source: str, data: bytes) -> list[Problem]:
    """Give what a file would be told, were it there; others hold nothing up."""
    site = read(unsaved={source: data})
    if isinstance(site, Problem):
        return [site]
    path = shown(site.settings["LIBRARY"].scope, source)
    return [problem for problem in site.problems if problem.path == path]


def shown(scope: Any, source: str) -> str:  # noqa: ANN401  the content model's
    """Name a file as its editor does: content/blog/x.md."""
    return f"{scope.shown}/{source}"


def put(path: Path, data: bytes) -> None:
    """Write a file whole: whoever looks sees the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.half")
    half.write_bytes(data)
    half.replace(path)
