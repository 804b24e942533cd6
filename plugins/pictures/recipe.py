"""How files are made of an original: which sizes, which formats, how good."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import PurePosixPath

from PIL import __version__ as engine
from PIL import features
from unidecode import unidecode

from plugins.content_model.model import FieldError
from plugins.pictures import words
from plugins.pictures.model import Original, Picture, Source, Variant

KNOWN = ("avif", "webp")  # the best one first, as browsers choose
# Bytes in memory are what they were on disk, whatever made them: part of every name.
MADE_BY = f"3 pillow-{engine}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What the site's settings say of all pictures."""

    widths: tuple[int, ...]
    quality: int
    formats: tuple[str, ...]

    @classmethod
    def of(
        cls, widths: Sequence[int], quality: int, formats: Sequence[str]
    ) -> "Recipe":
        """Read the settings; raises FieldError for a format that cannot be made."""
        for name in formats:
            if name not in KNOWN:
                known = ", ".join(KNOWN)
                raise FieldError(words.UNKNOWN_FORMAT, value=name, known=known)
            if not features.check(name):
                raise FieldError(words.NO_ENGINE, value=name)
        chosen = tuple(name for name in KNOWN if name in formats)
        return cls(
            widths=tuple(sorted(set(widths))), quality=int(quality), formats=chosen
        )

    def picture(self, original: Original, name: str) -> Picture:
        """Say which files an original becomes; nothing is made larger than it is."""
        sizes = [
            (width, max(1, round(original.height * width / original.width)))
            for width in sorted({min(width, original.width) for width in self.widths})
        ]
        stem = self._stem(original, name, sizes)

        def variants(ending: str) -> tuple[Variant, ...]:
            return tuple(
                Variant(url=f"{stem}-{width}.{ending}", width=width, height=height)
                for width, height in sizes
            )

        return Picture(
            sources=tuple(
                Source(type=f"image/{ending}", variants=variants(ending))
                for ending in self.formats
            ),
            variants=variants("png" if original.transparent else "jpg"),
        )

    def _stem(
        self, original: Original, name: str, sizes: Sequence[tuple[int, int]]
    ) -> str:
        """Name all files of a picture by what went into them; no space, no accent.

        So do all sizes, since each is made from the next larger one.
        """
        ladder = "-".join(str(width) for width, _ in sizes)
        went_in = f"{MADE_BY} {self.quality} {ladder} {original.digest}"
        digest = blake2b(went_in.encode(), digest_size=6).hexdigest()
        plain = unidecode(PurePosixPath(name).stem).lower()
        word = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"
        return f"images/{word}-{digest}"
