"""What the press prints: jobs, each with an address and a way to its bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol


class Template(Protocol):
    """A template that can be rendered."""

    name: str | None

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401  Jinja's own
        """Give the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageJob:
    """A page: a template and the narrow context it is given."""

    address: str  # from the site's root: blog/ouverture-saison/index.html
    template: Template
    context: Mapping[str, Any]
    inputs: tuple[str, ...]  # the contents it was made for
    prepare: Callable[[], None]

    def content(self) -> bytes:
        """Render the page."""
        self.prepare()
        return self.template.render(self.context).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileJob:
    """A file of the theme or of the contents, copied as it is."""

    address: str
    source: Path

    @property
    def inputs(self) -> tuple[str, ...]:
        """The file itself."""
        return (str(self.source),)

    def content(self) -> bytes:
        """Read the file."""
        return self.source.read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class BytesJob:
    """A feed, a map, a picture: bytes that a plugin makes when they are asked for."""

    address: str
    make: Callable[[], bytes]
    inputs: tuple[str, ...] = ()
    stands_on: Callable[[], object] | None = None  # plain values that decide the bytes

    def content(self) -> bytes:
        """Make the bytes."""
        return self.make()


Job = PageJob | FileJob | BytesJob
