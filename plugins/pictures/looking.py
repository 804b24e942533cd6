"""Look at an original without decoding it: its true size, and whether it is usable."""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from plugins.content_model.model import FieldError
from plugins.pictures import words
from plugins.pictures.model import Original

try:
    from pillow_heif import register_heif_opener
except ImportError:
    pass  # Phones' HEIC is told as a problem.
else:
    register_heif_opener()

# In pixels. A bomb is refused before it is decoded; a JPEG is decoded at the size that
# is needed, and may be larger than what must be held in memory whole.
LARGEST, LARGEST_JPEG = 40_000_000, 80_000_000
MOVING = ("AVIF", "GIF", "PNG", "WEBP")
ROTATED = (5, 6, 7, 8)  # EXIF orientations that swap width and height
ORIENTATION = 0x0112
HEIC = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1", b"ftypheim")


def looked_at(content: bytes) -> Original:
    """Give what a file's header says; raises FieldError for one that cannot be used."""
    with told(content), Image.open(BytesIO(content)) as image:
        width, height = image.size
        jpeg = image.format in ("JPEG", "MPO")
        _bound(width * height, LARGEST_JPEG if jpeg else LARGEST)
        if image.getexif().get(ORIENTATION) in ROTATED:
            width, height = height, width
        moving = image.format in MOVING and getattr(image, "is_animated", False)
        transparent = image.has_transparency_data
    return Original(
        digest=blake2b(content, digest_size=16).hexdigest(),
        width=width,
        height=height,
        transparent=transparent,
        moves=moving,
    )


@contextmanager
def told(content: bytes) -> Iterator[None]:
    """Turn what Pillow says of a file into a sentence for its editor."""
    try:
        with warnings.catch_warnings():
            # Our own bound is told; Pillow's warning comes first and says less.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            yield
    except FieldError:
        raise
    except Image.DecompressionBombError as error:
        counted = re.search(r"\d+", str(error))
        raise _too_large(int(counted[0] if counted else 0), LARGEST) from error
    except (OSError, ValueError, SyntaxError) as error:
        if content[4:12] in HEIC:
            raise FieldError(words.HEIC) from error
        detail = type(error).__name__
        if isinstance(error, UnidentifiedImageError):
            detail = "format ?"
        raise FieldError(words.BROKEN, detail=detail) from error


def _bound(pixels: int, limit: int) -> None:
    if pixels > limit:
        raise _too_large(pixels, limit)


def _too_large(pixels: int, limit: int) -> FieldError:
    millions = {"pixels": pixels // 1_000_000, "limit": limit // 1_000_000}
    return FieldError(words.TOO_LARGE, **millions)
