"""A picture as a page shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One file of a picture; its address is from the site's root."""

    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture in the sizes that were made of it, the smallest first."""

    variants: tuple[Variant, ...]

    @property
    def largest(self) -> Variant:
        """The size for those who ask for one address alone."""
        return self.variants[-1]

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
