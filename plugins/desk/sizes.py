"""How large pictures are, from their first bytes alone."""

import warnings
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

ORIENTATION, TURNED = 0x0112, (5, 6, 7, 8)  # EXIF: on its side


@dataclass(slots=True, kw_only=True)
class Sizes:
    """The pictures of a folder, each opened once and never decoded."""

    root: Path
    known: dict[str, tuple[int, int] | None] = field(default_factory=dict)

    def __call__(self, name: str) -> tuple[int, int] | None:
        """Give a picture's width and height, upright; None where there is none.

        One that cannot be opened has no extent at all.
        """
        if name not in self.known:
            path = self.root / name
            self.known[name] = _size(path) if path.is_file() else None
        return self.known[name]


def _size(path: Path) -> tuple[int, int]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                width, height = image.size
                turned = image.getexif().get(ORIENTATION) in TURNED
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0, 0
    return (height, width) if turned else (width, height)
