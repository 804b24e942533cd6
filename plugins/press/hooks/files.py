"""The files that are published as they are: the theme's, and documents."""

from collections.abc import Iterable
from pathlib import Path

from pelican.generators import (
    ArticlesGenerator,
    Generator,
    PagesGenerator,
    StaticGenerator,
)

from plugins.press.hooks.lists import Articles, Pages
from plugins.press.hooks.writer import JobWriter


class RecordedFiles(StaticGenerator):
    """Records the theme's files and the linked documents in place of copying them."""

    def generate_output(self, writer: JobWriter) -> None:
        """Record one job a file."""
        folder = self.settings["THEME_STATIC_DIR"]
        for name in self.settings["THEME_STATIC_PATHS"]:
            root = Path(self.theme, name)
            for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
                if path.is_file() and self._include_path(str(path), extensions=False):
                    inner = path.relative_to(root) if root.is_dir() else path.name
                    address = f"{folder}/{Path(inner).as_posix()}"
                    writer.write_copy(address, path)
        for static in self.context["staticfiles"]:
            writer.write_copy(static.save_as, Path(self.path, static.source_path))


OURS: dict[type[Generator], type[Generator]] = {
    ArticlesGenerator: Articles,
    PagesGenerator: Pages,
    StaticGenerator: RecordedFiles,
}


def in_turn(kinds: Iterable[type[Generator]]) -> list[type[Generator]]:
    """Give generators in the order they work, the press's own in place of Pelican's.

    Those that say `takes_up` come after all who read contents, in whatever order
    plugins are listed; the files that nobody took come last.
    """
    ours = [OURS.get(kind, kind) for kind in kinds]
    return sorted(
        ours, key=lambda kind: (kind is RecordedFiles, getattr(kind, "takes_up", False))
    )
