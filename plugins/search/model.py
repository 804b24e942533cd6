"""The page that searches."""

from dataclasses import dataclass, field
from typing import Any

from plugins.content_model.model import Link

# The index is read by WebAssembly, which the site's policy keeps out elsewhere.
POLICY = "script-src 'self' 'wasm-unsafe-eval'"


@dataclass(slots=True, kw_only=True)
class SearchPage:
    """The page that searches one language; like a list's page, without a list."""

    lang: str
    title: str
    url: str
    lists: tuple[Link, ...]  # for those whose browser runs no script
    alternates: tuple[Link, ...] = ()
    policy: str = POLICY
    head: Any = None
    jsonld: Any = None
    feeds: list[Link] = field(default_factory=list)
    follow: None = None
    kind: str = "search"
    key: str = ""
    number: int = 0  # the page of no list
    pages: int = 1
    total: int = 0
    items: tuple[Any, ...] = ()
    categories: tuple[Link, ...] = ()
    venue: None = None
    previous: None = None
    next: None = None

    @property
    def id(self) -> str:
        """What messages call it."""
        return self.kind

    @property
    def template(self) -> str:
        """The name of its template."""
        return self.kind
