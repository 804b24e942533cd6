"""The files that are published as they are: the theme's, and documents."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican.generators import (
    ArticlesGenerator,
    Generator,
    PagesGenerator,
    StaticGenerator,
)

from plugins.press.hooks.lists import Articles, Pages
from plugins.press.hooks.writer import JobWriter
from plugins.press.model import Job, PageJob

ATTACHED = re.compile(r"[{|]attach[|}]")
LINK = re.compile(r"[{|](?:attach|static|filename)[|}]")  # to any file, maybe


def attach(contents: Iterable[Any], jobs: Iterable[Job]) -> None:
    """Have texts take the files that they attach to their own place.

    Pelican moves a file when it first writes a text with a link to it; so in its order.
    """
    if not any(ATTACHED.search(_text(one)) for one in contents):
        return
    linking = {id(one) for one in contents if LINK.search(_text(one))}
    for job in jobs:
        if isinstance(job, PageJob):
            for name in ("article", "page"):
                content: Any = job.context.get(name)
                if id(content) in linking:
                    job.prepare()
                    _ = content.content


def _text(content: Any) -> str:  # noqa: ANN401
    return getattr(content, "_content", None) or ""


class RecordedFiles(StaticGenerator):
    """Records the theme's files and the linked documents in place of copying them."""

    def generate_output(self, writer: JobWriter) -> None:
        """Record one job a file, where contents want it to be."""
        if not self.settings.get("PAGE_CONTEXT"):  # such contents attach no files
            attached = self.context["generated_content"].values()
            attach(attached, writer.recording.jobs.values())
        folder = self.settings["THEME_STATIC_DIR"]
        for name in self.settings["THEME_STATIC_PATHS"]:
            root = Path(self.theme, name)
            for path in sorted(self._wanted(root)):
                inner = path.relative_to(root) if root.is_dir() else path.name
                address = f"{folder}/{Path(inner).as_posix()}"
                writer.write_copy(address, path)
        for static in self.context["staticfiles"]:
            writer.write_copy(static.save_as, Path(self.path, static.source_path))

    def _wanted(self, path: Path) -> Iterator[Path]:
        """Give a file, or those below a folder, but what IGNORE_FILES names."""
        if not self._include_path(str(path), extensions=False):
            return
        if path.is_file():
            yield path
        elif path.is_dir():
            for inner in path.iterdir():
                yield from self._wanted(inner)


OURS: dict[type[Generator], type[Generator]] = {
    ArticlesGenerator: Articles,
    PagesGenerator: Pages,
    StaticGenerator: RecordedFiles,
}
for _theirs, _ours in OURS.items():
    _ours.__name__ = _theirs.__name__  # which plugins ask for


def in_turn(kinds: Iterable[type[Generator]]) -> list[type[Generator]]:
    """Give generators in the order they work, the press's own in place of Pelican's.

    Those that say `takes_up` come after all who read contents, in whatever order
    plugins are listed; the files that nobody took come last.
    """
    ours = [OURS.get(kind, kind) for kind in kinds]
    return sorted(
        ours, key=lambda kind: (kind is RecordedFiles, getattr(kind, "takes_up", False))
    )
