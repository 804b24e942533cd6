"""Pelican's own reader of Markdown, for a site that has no other: it remembers.

What Markdown makes of a file is kept; what Pelican makes of that (dates, tags, links)
is made in every build.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from pelican import readers
from pelican.generators import ArticlesGenerator, Generator
from pelican.plugins import signals

from plugins.press.texts import Texts

READ = readers.MarkdownReader.read  # a plugin may put its own in the place of it


class Said:
    """Stands where Pelican looks for Markdown, and answers from what was kept."""

    def __init__(self, formatted: dict[str, str]) -> None:
        """Know the HTML of a few fields."""
        self.formatted = formatted
        self.preprocessors = self

    def deregister(self, name: str) -> None:
        """Do nothing: the fields are off the text already."""

    def reset(self) -> None:
        """Do nothing: there is nothing to forget."""

    def convert(self, text: str) -> str:
        """Give the HTML of a field."""
        return self.formatted[text]


class MarkdownReader(readers.MarkdownReader):
    """Pelican's, by name too: a content says which reader read it."""

    def __init__(self, *given: Any) -> None:  # noqa: ANN401  Pelican's own
        """Hold what is known of the files that are about to be read."""
        super().__init__(*given)
        self.known: dict[str, Any] = {}

    def remember(self, paths: Iterable[str]) -> None:
        """Look up many files at once; those that are new are read by all hands."""
        found = {}
        for path in paths:
            with suppress(OSError):  # told when its turn comes
                found[path] = Path(path).read_bytes()
        inputs = self.settings.get("MARKDOWN_INPUTS")
        texts = Texts(
            markdown=self.settings["MARKDOWN"],
            formatted=frozenset(self.settings["FORMATTED_FIELDS"]),
            inputs=inputs and [Path(self.settings["PATH"], name) for name in inputs],
        )
        questions = [(data,) for data in found.values()]
        made = self.settings["MEMORY"].made(texts.recipe, questions)
        self.known = dict(zip(found, made, strict=True))

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give HTML and metadata, as Pelican's reader does."""
        known = self.known.pop(source_path, None)
        if known is None:
            found: tuple[str, dict[str, Any]] = super().read(source_path)
            return found
        self._source_path, self._md = source_path, Said(known["formatted"])
        return known["html"], self._parse_metadata(dict(known["fields"]))


def connect() -> None:
    """Connect to Pelican's signals, before any plugin: a reader of its own wins."""
    signals.readers_init.connect(offer_reader)
    signals.article_generator_init.connect(remember)
    signals.page_generator_init.connect(remember)


def offer_reader(found: readers.Readers) -> None:
    """Take the place of Pelican's reader where it is the one in use.

    Signals outlive the site they were connected for: one without a memory is not ours.
    """
    for ending, reader in found.reader_classes.items():
        is_pelicans = reader is readers.MarkdownReader and reader.read is READ
        if is_pelicans and "MEMORY" in found.settings:
            found.reader_classes[ending] = MarkdownReader


def remember(generator: Generator) -> None:
    """Look up the files that a generator will read."""
    settings = generator.settings
    kind = "ARTICLE" if isinstance(generator, ArticlesGenerator) else "PAGE"
    paths, exclude = settings[f"{kind}_PATHS"], settings[f"{kind}_EXCLUDES"]
    for ending, reader in generator.readers.readers.items():
        if isinstance(reader, MarkdownReader):
            files = generator.get_files(paths, exclude=exclude, extensions=(ending,))
            whole = (os.path.join(generator.path, file) for file in sorted(files))  # noqa: PTH118
            reader.remember([os.path.abspath(path) for path in whole])  # noqa: PTH100
