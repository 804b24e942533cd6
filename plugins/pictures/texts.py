"""Pictures in texts: when a text is shown, each image is exchanged for a picture.

Until then its address is symbolic; where it leads, seen from a page or from a feed, is
found by Pelican as for every other link, and stands in the image's `src`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from plugins.pictures.model import Picture, Variant

IMAGE = re.compile(r"""<img\b(?:[^>"']|"[^"]*"|'[^']*')*>""")
ADDRESS = re.compile(r"""\ssrc=["']([^"']*)["']""")
OWN = re.compile(r"""\s(?:width|height|loading|decoding|srcset|sizes)=["'][^"']*["']""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How pictures stand in the texts of a site: by address, as wide as the column."""

    pictures: Mapping[str, Picture]
    sizes: str

    def framed(self, html: str, *, first_is_eager: bool) -> str:
        """Exchange the images of a text; the first may be what visitors wait for."""
        eager = first_is_eager

        def exchanged(found: re.Match[str]) -> str:
            nonlocal eager
            shown = self._picture(found[0], eager=eager)
            eager = eager and shown is None
            return shown or found[0]

        return IMAGE.sub(exchanged, html)

    def _picture(self, tag: str, *, eager: bool) -> str | None:
        address = ADDRESS.search(tag)
        url = address[1] if address else ""
        at = url.rfind("images/")
        picture = self.pictures.get(url[at:]) if at >= 0 else None
        if picture is None:
            return None
        return self._written(OWN.sub("", tag), picture, base=url[:at], eager=eager)

    def _written(self, tag: str, picture: Picture, *, base: str, eager: bool) -> str:
        sizes = f'sizes="{escape(self.sizes)}"'
        sources = "".join(
            f'<source type="{source.type}" srcset="{srcset(source.variants, base)}"'
            f" {sizes}>"
            for source in picture.sources
        )
        first = 'fetchpriority="high"' if eager else 'loading="lazy" decoding="async"'
        image = (
            f"{tag.rstrip('/> ')}"
            f' srcset="{srcset(picture.variants, base)}" {sizes}'
            f' width="{picture.width}" height="{picture.height}" {first}>'
        )
        return f"<picture>{sources}{image}</picture>"


def srcset(variants: tuple[Variant, ...], base: str) -> str:
    """Give the sizes of a picture as HTML lists them."""
    return ", ".join(f"{base}{file.url} {file.width}w" for file in variants)
