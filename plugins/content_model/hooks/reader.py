"""Hand Pelican the contents that the library has read already."""

import os
from functools import partial
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Author, Category, Tag, URLWrapper

from plugins.content_model.attributes import attributes
from plugins.content_model.library import Library
from plugins.content_model.practical import practical
from plugins.content_model.scope import Document


class CategoryTerm(Category):
    """A category whose title and address the lists of its language give it."""

    title = url = save_as = page_name = ""


class TagTerm(Tag):
    """A tag, likewise."""

    title = url = save_as = page_name = ""


class LibraryReader(BaseReader):
    """Hands Pelican the contents that the library has read already."""

    enabled = True
    file_extensions = ()  # Pelican gives every subclass its files, in every site

    def __init__(self, settings: dict[str, Any]) -> None:
        """Read for one generator."""
        super().__init__(settings)
        self.known: dict[tuple[str, type[URLWrapper], str], URLWrapper] = {}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give HTML and attributes; drafts and faulty files are skipped."""
        library: Library = self.settings["LIBRARY"]
        source = Path(os.path.relpath(source_path, library.scope.root)).as_posix()
        document = library.documents.get(source)
        if document is None or not self.shows(document):
            return "", {"title": source, "status": "skip"}
        return document.body.html, self.given(document)

    def given(self, document: Document) -> dict[str, Any]:
        """Give the attributes of a document, as Pelican holds them."""
        library: Library = self.settings["LIBRARY"]
        author = self.settings.get("AUTHOR") or self.settings["SITENAME"]
        scope = library.scope
        given = attributes(document, root=scope.root, author=author)
        given |= practical(document, terms=library.terms, scope=scope)
        named = partial(self._named, self._list_of(document))
        given["authors"] = [named(Author, name) for name in given["authors"]]
        given["author"] = given["authors"][0]
        given["tags"] = [named(TagTerm, name) for name in given["tags"]]
        if given.get("category"):
            given["category"] = named(CategoryTerm, given["category"])
        return given

    def _named(self, among: str, kind: type[URLWrapper], name: str) -> URLWrapper:
        """Give what Pelican calls by a name: one thing for all that share its lists."""
        key = among, kind, name
        if key not in self.known:
            self.known[key] = kind(name, self.settings)
        return self.known[key]

    @staticmethod
    def _list_of(document: Document) -> str:
        """Tell in which lists a document's terms get their title and address."""
        return f"{document.kind} {document.lang} {document.state}"

    def shows(self, document: Document) -> bool:
        """Tell whether a document is for visitors, or in a preview for its editor."""
        return document.is_public or bool(self.settings.get("PREVIEW"))
