"""What cards make of the pictures that people have: any of them, or a card without."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageStat

from plugins.cards.cropping import window
from plugins.cards.drawing import draw
from plugins.cards.layouts import FORMATS
from plugins.cards.model import Box
from plugins.cards.photo import cut, decoded
from plugins.content_model.model import FieldError
from tests.card_kit import BUNDLED, OG, card, drawn, measured, photo, picture

RED, BLUE = (200, 30, 40), (20, 40, 200)


def halves(size: tuple[int, int] = (900, 600)) -> Image.Image:
    """Give a picture that is red at the left and blue at the right."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    return image


def cmyk(path: Path) -> None:
    halves().convert("CMYK").save(path, "JPEG", quality=95)


def deep(path: Path) -> None:
    """Sixteen bits of grey: dark at the left."""
    image = Image.new("I;16", (900, 600), 50 * 256)
    image.paste(200 * 256, (450, 0, 900, 600))
    image.save(path, "PNG")


def clear(path: Path) -> None:
    image = halves().convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    image.save(path, "PNG")


def palette(path: Path) -> None:
    halves().convert("P").save(path, "GIF", transparency=0)


def animated(path: Path) -> None:
    frames = [halves(), Image.new("RGB", (900, 600), "white")]
    frames[0].save(path, "WEBP", save_all=True, append_images=frames[1:])


def grey(path: Path) -> None:
    halves().convert("LA").save(path, "PNG")


def tiny(path: Path) -> None:
    halves((3, 2)).save(path, "PNG")


def strip(path: Path) -> None:
    halves((1800, 20)).save(path, "PNG")


ODD = [cmyk, deep, clear, palette, animated, grey, tiny, strip]


@pytest.mark.parametrize("write", ODD, ids=lambda write: write.__name__)
def test_any_kind_of_picture_makes_a_card(tmp_path: Path, write) -> None:
    """Four inks, sixteen bits, glass, motion: read as they were meant."""
    path = tmp_path / "x.img"
    write(path)
    image, report = drawn(card(photo=photo(path)))
    left, right = (
        ImageStat.Stat(image.crop((x, 4, x + 40, 40)).convert("RGB")).mean
        for x in (4, 1150)
    )

    assert "" == report.trouble
    assert (OG.width, OG.height) == image.size
    assert measured(image, report) >= 4.5
    assert left != pytest.approx(right, abs=12)


TURNED = {6: "ROTATE_90", 8: "ROTATE_270", 3: "ROTATE_180"}


@pytest.mark.parametrize("orientation", TURNED)
def test_a_phone_held_otherwise_is_turned_upright(
    tmp_path: Path, orientation: int
) -> None:
    """The orientation that EXIF tells is applied after the cheap decoding."""
    path = tmp_path / "x.jpg"
    lying = halves((1800, 1200)).transpose(
        getattr(Image.Transpose, TURNED[orientation])
    )
    exif = Image.Exif()
    exif[0x0112] = orientation
    lying.save(path, quality=95, exif=exif)
    upright = decoded(str(path), f"turned {orientation}", 600, 400)

    assert upright.width > upright.height
    assert RED == pytest.approx(upright.getpixel((20, 200)), abs=12)
    assert BLUE == pytest.approx(upright.getpixel((upright.width - 20, 200)), abs=12)


def wide_profile() -> bytes:
    """Give Display P3 as a profile of matrix and curve (ICC, version 2)."""

    def number(value: float) -> bytes:
        return struct.pack(">i", round(value * 65536))

    def point(x: float, y: float, z: float) -> bytes:
        return b"XYZ \0\0\0\0" + number(x) + number(y) + number(z)

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    name = b"Display P3\0"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + b"\0" * 79
    tags = {
        b"desc": described + b"\0" * (-len(described) % 4),
        b"wtpt": point(0.9642, 1, 0.8249),
        b"rXYZ": point(0.5151, 0.2412, -0.0011),
        b"gXYZ": point(0.2920, 0.6922, 0.0419),
        b"bXYZ": point(0.1571, 0.0666, 0.7841),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        table += struct.pack(">4sII", tag, start + len(body), len(data))
        body += data
    head = struct.pack(">I4sI", start + len(body), b"none", 0x02400000)
    head += b"mntrRGB XYZ " + b"\0" * 12 + b"acsp" + b"\0" * 28
    head += number(0.9642) + number(1) + number(0.8249)
    return head.ljust(128, b"\0") + table + body


def test_wide_colours_are_not_dull(tmp_path: Path) -> None:
    """A phone's Display P3 becomes the sRGB that every screen knows."""
    profile = wide_profile()
    ImageCms.ImageCmsProfile(BytesIO(profile))
    path = tmp_path / "x.jpg"
    Image.new("RGB", (900, 600), (200, 60, 60)).save(
        path, quality=95, icc_profile=profile, subsampling=0
    )
    red, green, _ = decoded(str(path), "p3", 600, 400).getpixel((10, 10))

    assert red > 205
    assert green < 55


def header_only(width: int, height: int) -> bytes:
    """Give a PNG that promises this many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"")


def jpeg() -> bytes:
    out = BytesIO()
    picture("noise", (900, 600)).save(out, "JPEG")
    return out.getvalue()


BROKEN = [
    pytest.param(b"", "format ?", id="empty"),
    pytest.param(b"GIF89a nothing", "format ?", id="text"),
    pytest.param(jpeg()[:4000], "OSError", id="truncated"),
    pytest.param(header_only(900, 600), "OSError", id="without-pixels"),
    pytest.param(header_only(30_000, 30_000), "DecompressionBombError", id="bomb"),
]


@pytest.mark.parametrize(("content", "detail"), BROKEN)
def test_a_broken_picture_makes_a_card_without(
    tmp_path: Path, content: bytes, detail: str
) -> None:
    """The card is a plain one, and says what is wrong."""
    path = tmp_path / "x.jpg"
    path.write_bytes(content)
    image, report = drawn(card(photo=photo(path), layout="half"))

    assert (OG.width, OG.height) == image.size
    assert ("plain", "BROKEN") == (report.layout, report.trouble)
    assert detail == report.values["detail"]


def test_a_picture_too_large_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    """More than 40 million pixels that no JPEG can give at a fraction."""
    path = tmp_path / "x.png"
    path.write_bytes(header_only(8000, 5001))
    _, report = drawn(card(photo=photo(path)))

    assert ("TOO_LARGE", {"pixels": 41, "limit": 40}) == (report.trouble, report.values)
    with pytest.raises(FieldError):
        decoded(str(path), "again", 600, 400)


def test_the_focus_is_seen_above_the_text() -> None:
    """Where an editor says to look is in the part that the text leaves free."""
    text = Box(left=64, top=330, width=800, height=240)
    tall = Image.new("RGB", (1200, 1600))
    for down in (0.2, 0.5, 0.8):
        _, top, _, bottom = window(tall, (1200, 630), text=text, focus=(0.5, down))
        place = (down * 1600 - top) / (bottom - top)
        assert 0.1 <= place < 330 / 630


def test_what_there_is_to_see_is_kept_clear_of_the_text() -> None:
    """Without a focus the crop looks for it."""
    text = Box(left=64, top=330, width=1000, height=240)
    seen = {}
    for name, down in (("above", 300), ("below", 1100)):
        image = Image.new("RGB", (1200, 1600), "#789")
        image.paste(picture("checks", (240, 240)), (480, down))
        _, top, _, bottom = window(image, (1200, 630), text=text, focus=None)
        seen[name] = (down + 120 - top) / (bottom - top)

    assert all(place < 330 / 630 for place in seen.values())


@given(
    image=st.tuples(st.integers(3, 4000), st.integers(3, 4000)),
    size=st.sampled_from(list(FORMATS)),
    focus=st.none() | st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
@settings(deadline=None, max_examples=60)
def test_a_crop_stays_inside_its_picture(
    image: tuple[int, int],
    size: str,
    focus: tuple[float, float] | None,
) -> None:
    """Whatever its size, in the shape of the card, to the last bit of a float."""
    chosen = FORMATS[size]
    plain = Image.new("L", image).convert("RGB")
    inner = chosen.width, chosen.height
    left, top, right, bottom = window(plain, inner, text=None, focus=focus)

    assert left >= 0
    assert top >= 0
    assert right <= image[0]
    assert bottom <= image[1]
    assert (right - left) / (bottom - top) == pytest.approx(inner[0] / inner[1])


def test_a_photo_of_nearly_the_right_size_is_not_resampled() -> None:
    """A crop keeps every pixel as it was."""
    image = picture("noise", (1204, 632))
    kept = cut(image, (2, 1, 1202, 631), (1200, 630))

    assert image.crop((2, 1, 1202, 631)).tobytes() == kept.tobytes()


def test_nothing_that_a_photo_says_of_itself_goes_along(tmp_path: Path) -> None:
    """No comment, no place, no camera: a card is seen by everybody."""
    path = tmp_path / "x.jpg"
    exif = Image.Exif()
    exif[0x010E] = "SECRET"
    told = {"comment": b"SECRET", "xmp": b"<x:xmpmeta>SECRET</x:xmpmeta>", "exif": exif}
    halves().save(path, "JPEG", dpi=(300, 300), **told)
    own = photo(path)
    contents = [
        draw(card(photo=own, layout=layout), OG, BUNDLED)[0]
        for layout in ("full", "half", "own")
    ]

    assert not any(b"SECRET" in content for content in contents)
