"""A list of contents, whole and cut into pages."""

from dataclasses import dataclass, field
from typing import Any

from plugins.content_model.model import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A list in one language: whatever can be read can be followed."""

    kind: str  # home, blog, category, tag or venue
    key: str  # the same for the same list in every language
    lang: str
    title: str
    url: str  # of its first page, from the site's root
    items: tuple[Any, ...]  # contents, newest first
    venue: Any = None


@dataclass(slots=True, kw_only=True)
class StreamPage:
    """One page of a stream, as a template gets it; other plugins add its head."""

    kind: str
    key: str
    lang: str
    title: str
    url: str
    items: tuple[Any, ...]
    number: int
    pages: int
    total: int
    venue: Any = None
    previous: Link | None = None
    next: Link | None = None
    categories: tuple[Link, ...] = ()
    alternates: tuple[Link, ...] = ()
    head: Any = None
    feeds: list[Link] = field(default_factory=list)

    @property
    def id(self) -> str:
        """What messages call it."""
        return f"{self.kind} {self.key}".strip()

    @property
    def template(self) -> str:
        """The name of its template: only first pages have a face of their own."""
        own = self.kind in ("home", "venue") and self.number == 1
        return self.kind if own else "list"
