"""A picture as a page shows it, and what is known of the file it was made from."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """What an editor put into the content folder: its bytes' sum, and its true size."""

    digest: str
    width: int  # upright
    height: int
    transparent: bool = False
    moves: bool = False  # several frames, of which the first is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One file of a picture; its address is from the site's root."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A picture in one format, the smallest size first."""

    type: str  # image/webp
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in the sizes and formats that were made of it.

    `sources` are for browsers that know their format, the best one first; `variants`
    and `url` are for all others, for feeds and for cards: JPEG or PNG.
    """

    sources: tuple[Source, ...]
    variants: tuple[Variant, ...]

    @property
    def files(self) -> Iterator[Variant]:
        """Give every file of the picture."""
        for source in self.sources:
            yield from source.variants
        yield from self.variants

    @property
    def largest(self) -> Variant:
        """The size for those who ask for one address alone."""
        return self.variants[-1]

    @property
    def marks(self) -> tuple[Variant, ...]:
        """All sizes in one format, the lightest that stylesheets may rely on."""
        return self.sources[-1].variants if self.sources else self.variants

    @property
    def url(self) -> str:
        """The address that links in texts lead to."""
        return self.largest.url

    @property
    def width(self) -> int:
        """The largest width, in pixels."""
        return self.largest.width

    @property
    def height(self) -> int:
        """The largest height, in pixels."""
        return self.largest.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """The picture behind the head of the home page; it adds nothing to the words."""

    picture: Picture
    focus: str | None
    alt: str = ""
