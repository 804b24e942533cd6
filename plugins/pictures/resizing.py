"""Make smaller files from an original: upright, sRGB, and silent about its origin."""

import hashlib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError
from PIL import __version__ as engine

from plugins.content_model.model import FieldError
from plugins.pictures import words
from plugins.pictures.model import Picture, Variant

LARGEST = 80_000_000  # pixels; a decompression bomb is refused before it is decoded
ROTATED = (5, 6, 7, 8)  # EXIF orientations that swap width and height
ORIENTATION = 0x0112
# Bytes in memory are what they were on disk, whatever made them: part of every name.
RECIPE = f"1 pillow-{engine}"


def planned(source: Path, *, widths: Sequence[int], quality: int) -> Picture:
    """Say which files an original becomes, from its bytes and its header alone.

    Raises FieldError for a picture that is too large or does not open.
    """
    content = source.read_bytes()
    try:
        with Image.open(BytesIO(content)) as image:
            width, height = image.size
            if image.getexif().get(ORIENTATION) in ROTATED:
                width, height = height, width
            ending = "png" if image.has_transparency_data else "jpg"
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        detail = type(error).__name__
        if isinstance(error, UnidentifiedImageError):
            detail = "format ?"
        raise FieldError(words.BROKEN, detail=detail) from error
    if width * height > LARGEST:
        pixels, limit = width * height // 1_000_000, LARGEST // 1_000_000
        raise FieldError(words.TOO_LARGE, pixels=pixels, limit=limit)
    variants = []
    for wanted in sorted({min(wanted, width) for wanted in widths}):
        high = max(1, round(height * wanted / width))
        recipe = f"{RECIPE} {wanted} {quality}".encode()
        digest = hashlib.blake2b(content + recipe, digest_size=6).hexdigest()
        url = f"images/{source.stem}-{digest}-{wanted}.{ending}"
        variants.append(Variant(url=url, width=wanted, height=high))
    return Picture(variants=tuple(variants))


def resized(source: Path, variant: Variant, *, quality: int) -> bytes:
    """Give the bytes of one size: upright, in sRGB, without EXIF, GPS or profile."""
    with Image.open(source) as image:
        image.draft("RGB", (variant.width, variant.height))
        upright = ImageOps.exif_transpose(_in_srgb(image))
    mode = "RGBA" if variant.url.endswith(".png") else "RGB"
    small = upright.convert(mode).resize(
        (variant.width, variant.height), Image.Resampling.LANCZOS
    )
    small.info = {}
    out = BytesIO()
    if mode == "RGBA":
        small.save(out, "PNG", optimize=True)
    else:
        small.save(out, "JPEG", quality=quality, progressive=True, optimize=True)
    return out.getvalue()


def _in_srgb(image: Image.Image) -> Image.Image:
    """Turn wide colours (a phone's Display P3) into those every screen knows."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK"):
        return image
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        converted = ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode=mode,
        )
    except (ImageCms.PyCMSError, OSError):
        return image
    return converted or image
