"""Make the files of a picture: upright, in sRGB, and silent about where they come from.

An original is decoded once; each size is made from the next larger one, whichever of
them are asked for: a file's bytes are the same beside others and alone.
"""

from collections.abc import Collection, Iterator
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageOps

from plugins.pictures.looking import ORIENTATION, ROTATED, told
from plugins.pictures.model import Picture

Size = tuple[int, int]
# WebP's second effort of six: a third of the time of the usual fourth, for files that
# are larger by three in a hundred. AVIF is as good as JPEG at a lower figure.
WEBP_EFFORT = 2
AVIF_SPEED, AVIF_LESS = 8, 17
DEEP = ("I;16", "I;16B", "I;16L", "I;16N")
SILENT: dict[str, Any] = {"exif": b"", "icc_profile": b"", "xmp": b""}


def developed(
    content: bytes, picture: Picture, *, urls: Collection[str], quality: int
) -> Iterator[tuple[str, bytes]]:
    """Give the bytes of those files of a picture that are asked for, by address.

    Raises FieldError for an original that breaks off or cannot be decoded.
    """
    wanted = [file for file in picture.files if file.url in urls]
    if not wanted:  # another build made them meanwhile
        return
    sizes = sorted({(file.width, file.height) for file in picture.files}, reverse=True)
    with told(content):
        image = _upright(content, sizes[0])
        for size in sizes:
            image = image.resize(size, Image.Resampling.BICUBIC)
            for file in wanted:
                if (file.width, file.height) == size:
                    yield file.url, _written(image, file.url, quality)


def _upright(content: bytes, size: Size) -> Image.Image:
    """Decode, at no more than about the size that is needed where a format allows."""
    with Image.open(BytesIO(content)) as image:
        turned = image.getexif().get(ORIENTATION) in ROTATED
        image.draft("RGB", size[::-1] if turned else size)
        upright = ImageOps.exif_transpose(image)
    plain = _in_srgb(_of_eight_bits(upright))
    return plain.convert("RGBA" if plain.has_transparency_data else "RGB")


def _of_eight_bits(image: Image.Image) -> Image.Image:
    """Make 16 bits 8; a conversion without this would make all of it white."""
    if image.mode in DEEP:
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image


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


def _written(image: Image.Image, url: str, quality: int) -> bytes:
    image.info = {}
    out = BytesIO()
    image.save(out, **SILENT, **_options(url.rpartition(".")[2], quality))
    return out.getvalue()


def _options(ending: str, quality: int) -> dict[str, Any]:
    match ending:
        case "webp":
            return {"format": "WEBP", "quality": quality, "method": WEBP_EFFORT}
        case "avif":
            less = {"quality": max(1, quality - AVIF_LESS), "speed": AVIF_SPEED}
            return {"format": "AVIF", "max_threads": 1, **less}
        case "png":
            return {"format": "PNG", "optimize": True}
    return {
        "format": "JPEG",
        "quality": quality,
        "progressive": True,
        "optimize": True,
    }
