"""One content file, read but not yet judged beside the others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from unidecode import unidecode

from plugins.content_model.front_matter import Node
from plugins.content_model.memory_model import Summed
from plugins.content_model.model import Problem, Words
from plugins.content_model.source import File, below

LANGUAGE = re.compile(r"(?P<stem>.+)\.(?P<lang>[a-z]{2}(?:-[A-Za-z]{2})?)")
DRAFT = ("draft", "brouillon")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A header as a tree, a text as Markdown, and what the file's name says."""

    kind: str
    source: str  # path from the content folder, with /
    path: str  # as the editor knows it
    stem: str
    lang: str
    node: Node
    data: bytes  # of the file
    text_line: int  # the number of the first line of its text
    text_sum: str

    @classmethod
    def of(
        cls, file: File, node: Node, *, text_line: int, text_sum: str, default_lang: str
    ) -> "Entry":
        """Give the entry of a file whose header is this tree."""
        stem, lang = named(file.source, default_lang=default_lang)
        return cls(
            kind=file.kind,
            source=file.source,
            path=file.path,
            stem=stem,
            lang=lang,
            node=node,
            data=file.data,
            text_line=text_line,
            text_sum=text_sum,
        )

    @property
    def text(self) -> str:
        """The text below the header, in Markdown; cut out when somebody asks."""
        return below(self.data)

    @property
    def summed(self) -> Summed:
        """The same, as what is made of it is remembered."""
        return Summed(sum=self.text_sum, text=partial(getattr, self, "text"))

    @property
    def keys(self) -> Mapping[str, Node]:
        """The header's values by key."""
        return self.node.keys or {}

    @property
    def is_draft(self) -> bool:
        """Whether its own header says so."""
        status = self.keys.get("status")
        return bool(status and (status.text or "").casefold() in DRAFT)

    @property
    def id(self) -> str:
        """The id it gives itself, else its kind and file name."""
        own = self.keys.get("id")
        return (own and own.text) or f"{self.kind}/{ascii_name(self.stem)}"

    def problem(self, said: Words, key: str, **values: object) -> Problem:
        """Tell a problem of this file at one of its keys."""
        line = self.node.key_lines.get(key, 1)
        shown = key if key in self.node.key_lines else ""
        return Problem(words=said, path=self.path, line=line, key=shown, values=values)


def named(source: str, *, default_lang: str) -> tuple[str, str]:
    """Cut a file name into stem and language: `x.en.md` is ("x", "en")."""
    name = source.rpartition("/")[2].removesuffix(".md")
    found = LANGUAGE.fullmatch(name)
    return (found["stem"], found["lang"]) if found else (name, default_lang)


def ascii_name(text: str) -> str:
    """Give a name for ids: lower case, without accents or spaces."""
    return re.sub(r"[^a-z0-9_.]+", "-", unidecode(text).lower()).strip("-.") or "x"
