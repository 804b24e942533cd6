"""What was read before and still holds, where a preview reads some texts again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.content_model.body import Body
from plugins.content_model.entry import Entry
from plugins.content_model.kinds import Content
from plugins.content_model.source import File


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The files of a library, as long as nothing but texts changed since."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    typed: Mapping[str, Content] = field(default_factory=dict)
    originals: Mapping[str, Entry] = field(default_factory=dict)

    @classmethod
    def of(cls, library: Any) -> "Before":  # noqa: ANN401  a library, or None
        """Give what holds of a library; nothing where Markdown may read other files."""
        if library is None or library.reader.recipe.stands_on is None:
            return cls()
        return cls(
            entries=library.entries,
            bodies=library.bodies,
            typed=library.typed,
            originals=library.originals,
        )

    def of_same(
        self, files: Iterable[File]
    ) -> Iterator[tuple[str, tuple[Entry, Body]]]:
        """Go through what was read of the files whose bytes are what they were."""
        for file in files:
            entry = self.entries.get(file.source)
            if entry and entry.data == file.data:
                yield file.source, (entry, self.bodies[file.source])

    def content(self, entry: Entry, original: Entry) -> Content | None:
        """Give a content as it was typed, if it and its original are what they were."""
        same = self.entries.get(entry.source) is entry
        if not same or self.originals.get(entry.source) is not original:
            return None
        return self.typed.get(entry.source)
