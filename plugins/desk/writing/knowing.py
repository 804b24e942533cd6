"""What the site knows already, to choose from: its venues, categories and tags."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

TAGS = 12  # listed at most, the most used first
ALL = ("all", "tous", "toutes")  # what a notice may say in place of venues


def choices(library: Any, kind: str) -> Mapping[str, Sequence[str]]:  # noqa: ANN401  the content model's
    """Give the values that a new content of a kind may take up."""
    default = library.scope.default_lang
    own = [d for d in library.documents.values() if d.lang == default]
    same = [document.content for document in own if document.kind == kind]
    names = [name_of(document) for document in own if document.kind == "venues"]
    return {
        "venue": names,
        "venues": names,
        "category": _most(c.category for c in same if getattr(c, "category", None)),
        "tags": _most(tag for d in own for tag in d.content.tags)[:TAGS],
        "closes": ["venue"],
    }


def name_of(document: Any) -> str:  # noqa: ANN401  the content model's
    """Give the name by which other files call a content."""
    return str(document.id.partition("/")[2])


def _most(names: Iterable[str]) -> list[str]:
    """Give names by how often they are used, then by the alphabet."""
    counted = Counter(names)
    return sorted(counted, key=lambda name: (-counted[name], name))
