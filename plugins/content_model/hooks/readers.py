"""From the library straight to Pelican's contents, without asking twice what it knows.

Pelican works out again at each look where a content's file is, and looks for what a
cache, a file's name and its folder may say of it. The library knows the first, and
the model has decided that there is none of the others.
"""

import os
from functools import cache
from typing import Any

from pelican.contents import Content, Page
from pelican.readers import Readers, default_metadata, path_metadata

from plugins.content_model.hooks.reader import LibraryReader
from plugins.content_model.library import Library

STATIC = "static"  # as the model has links to files marked


class Placed:
    """A content that is told where its file is."""

    relative_source_path: str
    _content: str  # Pelican's place for a text

    def get_relative_source_path(self, source_path: str | None = None) -> str:
        """Give its own path from the content folder, or that of another file."""
        if not source_path:
            return self.relative_source_path
        whole: Any = super()
        return str(whole.get_relative_source_path(source_path))

    def get_static_links(self) -> set[str]:
        """Give the files that its text shows or leads to; most texts have none."""
        whole: Any = super()
        return whole.get_static_links() if STATIC in self._content else set()


@cache
def placed(kind: Any) -> Any:  # noqa: ANN401  types of contents
    """Give a kind of content whose contents are told where they are.

    It bears the name of its kind, by which Pelican finds the settings.
    """
    names = {"__module__": kind.__module__, "__doc__": kind.__doc__}
    return type(kind.__name__, (Placed, kind), names)


class LibraryReaders(Readers):
    """Makes contents of what the library holds; all else is read as Pelican does."""

    def read_file(
        self,
        base_path: str,
        path: str,
        content_class: Any = Page,  # noqa: ANN401  a type of contents
        **asked: Any,  # noqa: ANN401  Pelican's own
    ) -> Content:
        """Give the content of a file, and send the signals that belong to it."""
        reader, document = self.readers.get("md"), self._document(path)
        is_ours = document is not None and isinstance(reader, LibraryReader)
        if not is_ours or asked.get("fmt") or not reader.shows(document):
            return super().read_file(base_path, path, content_class, **asked)
        whole = os.path.abspath(os.path.join(base_path, path))  # noqa: PTH100, PTH118
        _send("preread", asked)
        metadata = {
            **default_metadata(self.settings, reader.process_metadata),
            **path_metadata(whole, document.source, self.settings),
            "reader": "library",
            "relative_source_path": document.source,
            **reader.given(document),
        }
        _send("context", asked, metadata=metadata)
        return placed(content_class)(
            content=document.body.html,
            metadata=metadata,
            settings=self.settings,
            source_path=whole,
            context=asked["context"],
        )

    def _document(self, path: str) -> Any:  # noqa: ANN401  a document, or None
        """Give what the library holds of a file, where nobody sets its text later."""
        library: Library = self.settings["LIBRARY"]
        later = self.settings["TYPOGRIFY"]
        return None if later else library.documents.get(path.replace(os.sep, "/"))


def _send(name: str, asked: dict[str, Any], **said: object) -> None:
    """Send a signal of a generator, if it has one and somebody listens."""
    signal = asked.get(f"{name}_signal")
    if signal and signal.receivers:
        signal.send(asked[f"{name}_sender"], **said)
