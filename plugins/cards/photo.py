"""A photo as a card needs it: upright, in sRGB, as small as will do, never in the way.

JPEGs are decoded at a fraction of their size where that is enough.
"""

import warnings
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageCms, UnidentifiedImageError

from plugins.cards import words
from plugins.content_model.model import FieldError

LARGEST_JPEG, LARGEST = 80_000_000, 40_000_000  # pixels
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
LYING = (5, 6, 7, 8)
SCALES = (8, 4, 2)  # the fractions at which a JPEG is decoded cheaply
CLOSE = 1.02  # a scale so near to one is cropped, not resampled
PAPER = (255, 255, 255)  # behind what is transparent
REFUSALS = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def decoded(path: str, digest: str, wide: int, high: int) -> Image.Image:
    """Give a photo that covers at least this size, upright and in sRGB.

    `digest` names the bytes, so that a kept one is right. Raises FieldError.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's on size: ours is an error
            width, height = _size(path, digest)
            scales = (s for s in SCALES if width // s >= wide and height // s >= high)
            return _reduced(path, digest, next(scales, 1))
    except FieldError:
        raise
    except UnidentifiedImageError as error:
        raise FieldError(words.BROKEN, detail="format ?") from error
    except REFUSALS as error:
        raise FieldError(words.BROKEN, detail=type(error).__name__) from error


@lru_cache(maxsize=8)
def _size(path: str, digest: str) -> tuple[int, int]:
    """Read how large a photo is, upright; refuse what is too large."""
    del digest
    with Image.open(path) as image:
        _refuse_large(image)
        lying = image.getexif().get(ORIENTATION) in LYING
        return image.size[::-1] if lying else image.size


@lru_cache(maxsize=2)
def _reduced(path: str, digest: str, scale: int) -> Image.Image:
    """Decode a photo at a fraction of its size: for all formats that it is enough."""
    del digest
    with Image.open(path) as image:
        turn = image.getexif().get(ORIENTATION, 1)
        small = -(-image.width // scale), -(-image.height // scale)
        image.draft("RGB", small)
        image.seek(0)
        image.load()
        profile = image.info.get("icc_profile")
        left = image.width // small[0]  # what no draft has taken off
        plain = _eight_bits(image)
        plain = plain.reduce(left) if left > 1 else plain
    upright = _in_srgb(plain, profile)
    return upright.transpose(TURNS[turn]) if turn in TURNS else upright


def _refuse_large(image: Image.Image) -> None:
    """Refuse a picture that would take too much memory; raises FieldError."""
    width, height = image.size
    limit = LARGEST_JPEG if image.format in ("JPEG", "MPO") else LARGEST
    if width * height > limit:
        million = 1_000_000
        pixels = -(-width * height // million)
        raise FieldError(words.TOO_LARGE, pixels=pixels, limit=limit // million)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Give RGB or CMYK, eight bits a channel, on paper where it was transparent."""
    if image.mode.startswith("I;16"):
        image = image.convert("I")
    if image.mode == "I":
        image = image.point(lambda value: value * (1 / 256)).convert("L")
    elif image.mode == "F":
        image = image.convert("L")
    if image.mode in ("RGB", "CMYK"):
        return image
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        paper = Image.new("RGB", image.size, PAPER)
        paper.paste(clear, mask=clear.getchannel("A"))
        return paper
    return image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        transform = _transform(profile, image.mode)
        if transform:
            return ImageCms.applyTransform(image, transform) or image
    return image if image.mode == "RGB" else image.convert("RGB")


@lru_cache(maxsize=8)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Give the way from a profile to sRGB; None where there is nothing to do."""
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if mode == "RGB" and "srgb" in ImageCms.getProfileDescription(own).casefold():
            return None
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.buildTransform(own, srgb, mode, "RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def cut(
    image: Image.Image, window: tuple[float, float, float, float], size: tuple[int, int]
) -> Image.Image:
    """Give a window of an image at a size; a near-equal one is only cropped."""
    left, top, right, _ = window
    scale = (right - left) / size[0]
    if 1 / CLOSE <= scale <= CLOSE and _holds(image, left, top, size):
        at = round(left), round(top)
        return image.crop((*at, at[0] + size[0], at[1] + size[1]))
    kind = Image.Resampling.HAMMING if scale > 1 else Image.Resampling.BICUBIC
    return image.resize(size, kind, box=window)


def _holds(image: Image.Image, left: float, top: float, size: tuple[int, int]) -> bool:
    across = round(left) + size[0] <= image.width
    return across and round(top) + size[1] <= image.height
