"""What the model knows of itself: all fields of all kinds, and how one is judged."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.content_model.describing import fields_of
from plugins.content_model.front_matter import Node, Plain, read
from plugins.content_model.header import typed
from plugins.content_model.kinds import KINDS, Content
from plugins.content_model.model import Field, Problem
from plugins.content_model.rules import Rules
from plugins.content_model.scalars import Schema
from plugins.content_model.schema import schema
from plugins.content_model.scope import Scope

HEADER = 2  # the number of a header's first line


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """The content model as others may ask it, in settings["MANUAL"]."""

    scope: Scope

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of contents that the site has a folder for."""
        return tuple(kind for kind in KINDS if kind in self.scope.folders.values())

    def folder(self, kind: str) -> str:
        """Give the folder in which a new content of a kind belongs."""
        folders = self.scope.folders.items()
        return next(folder for folder, other in folders if other == kind)

    def fields(self, kind: str) -> tuple[Field, ...]:
        """Give the fields of a kind, in the order in which they are declared."""
        return tuple(fields_of(KINDS[kind]))

    @property
    def common(self) -> tuple[Field, ...]:
        """The fields that all kinds have."""
        return tuple(fields_of(Content))

    @staticmethod
    def schema(kind: str, *, translation: bool = False) -> Schema:
        """Give the JSON Schema of a kind's headers, for editors' tools."""
        return schema(kind, translation=translation)

    def plain(self, lines: Sequence[str]) -> Plain | Problem:
        """Give what the lines of a header say, or why they cannot be read."""
        node = read(lines, first_line=HEADER, path="")
        return node.plain() if isinstance(node, Node) else node

    def refusals(self, kind: str, lines: Sequence[str]) -> list[Problem]:
        """Judge lines of a header by themselves; what is missing is told too."""
        found = self._typed(kind, lines)
        return found if isinstance(found, list) else []

    def meaning(self, kind: str, lines: Sequence[str]) -> dict[str, object] | None:
        """Give what an original's header means, by key; None if it is refused."""
        found = self._typed(kind, lines)
        return None if isinstance(found, list) else dict(found)

    def _typed(self, kind: str, lines: Sequence[str]) -> Content | list[Problem]:
        node = read(lines, first_line=HEADER, path="")
        if isinstance(node, Problem):
            return [node]
        scope = self.scope
        rules = Rules(
            zone=scope.zone,
            currency=scope.currency,
            shown=scope.shown,
            has_file=scope.has_file,
        )
        return typed(KINDS[kind], node.plain(), node=node, rules=rules, path="")
