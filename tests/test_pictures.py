"""Pictures: small, upright, in true colours, and silent about where they come from."""

import os
import re
import signal
import struct
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.content_model.model import FieldError
from plugins.pictures import darkroom, developing
from plugins.pictures.darkroom import Darkroom, Order
from plugins.pictures.looking import looked_at
from plugins.pictures.memory import Memory
from plugins.pictures.model import Original, Picture
from plugins.pictures.recipe import Recipe
from plugins.pictures.texts import Frame
from plugins.press import sharing
from plugins.press.hands import each_apart
from plugins.press.hooks import build
from tests.harness import POST, plain_site, settings_file, tree, written

RECIPE = Recipe.of((480, 960, 1600), 80, ("webp",))
PHONE = {0x0112: 6, 0x010F: "Phone", 0x8825: {1: "N", 2: (46.0, 7.0, 24.0)}}
SECRETS = [b"Exif", b"GPS", b"Phone", b"ICCP", b"ICC_PROFILE", b"http://ns.adobe.com"]

VENUE = """---
title: Un spa
kind: DaySpa
logo: {logo}
---
Un lieu.
"""


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Give a picture's bytes."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def halves(size: tuple[int, int] = (800, 600)) -> Image.Image:
    """Give a picture that is red on its left and blue on its right."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    return image


def wide_profile() -> bytes:
    """Give an ICC profile whose red is far outside of sRGB (Display P3's primaries)."""
    fixed = lambda value: struct.pack(">i", round(value * 65536))  # noqa: E731
    points = {
        "rXYZ": (0.5151, 0.2412, -0.0011),
        "gXYZ": (0.2920, 0.6922, 0.0419),
        "bXYZ": (0.1571, 0.0666, 0.7841),
        "wtpt": (0.9642, 1.0, 0.8249),
    }
    tags = {
        name: b"XYZ \0\0\0\0" + b"".join(map(fixed, point))
        for name, point in points.items()
    }
    curve = b"curv\0\0\0\0\0\0\0\x01\x02\x33\0\0"  # a gamma of 2.2
    tags |= {"rTRC": curve, "gTRC": curve, "bTRC": curve}
    table, body = struct.pack(">I", len(tags)), b""
    for name, tag in tags.items():
        start = 128 + 4 + 12 * len(tags) + len(body)
        table += name.encode() + struct.pack(">II", start, len(tag))
        body += tag
    head = (
        struct.pack(">I", 128 + len(table) + len(body))
        + b"lcms\x02\x40\0\0mntrRGB XYZ "
    )
    head = head.ljust(36, b"\0") + b"acsp"
    head = head.ljust(68, b"\0") + b"".join(map(fixed, points["wtpt"]))
    return head.ljust(128, b"\0") + table + body


def developed(content: bytes, folder: Path, name: str = "a.jpg") -> dict[str, bytes]:
    """Give all files that are made of an original."""
    source = folder / name
    source.write_bytes(content)
    picture = RECIPE.picture(looked_at(content), name)
    order = Order(name=name, source=source, picture=picture)
    failed = Darkroom(folder=folder / "made", quality=80).fill([order])
    for error in failed.values():
        raise error
    return tree(folder / "made")


def test_what_is_published_keeps_no_secret(tmp_path: Path) -> None:
    """No GPS, no camera, no profile, no original: a look into every published file."""
    exif = Image.Exif()
    for tag, value in PHONE.items():
        exif[tag] = value
    photo = saved(halves(), "JPEG", exif=exif, icc_profile=wide_profile())
    assert b"GPS" in photo or b"Phone" in photo
    cover = "cover:\n  image: images/photo.jpg\n  alt: Un lac au soir\ncategory"
    text = '![Un autre lac]({static}/images/autre.jpg "Le soir")'
    files = {
        "blog/x.md": POST.replace("category", cover, 1).replace("Un texte.", text),
        "images/photo.jpg": photo,
        "images/autre.jpg": photo + b"more",
    }
    site = plain_site(tmp_path, files, PICTURE_FORMATS=("avif", "webp"))
    assert build(site, output=tmp_path / "out", strict=True) == 0
    published = tree(tmp_path / "out")
    pictures = {n: c for n, c in published.items() if n.startswith("images/")}

    assert {".avif", ".jpg", ".webp"} == {Path(name).suffix for name in pictures}
    assert [] == [n for n, c in pictures.items() if any(s in c for s in SECRETS)]
    assert not any(content.startswith(photo) for content in published.values())


def test_a_turned_photo_is_upright(tmp_path: Path) -> None:
    """Also with a colour profile: what was left is at the top now."""
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = saved(halves(), "JPEG", exif=exif, icc_profile=wide_profile())
    made = developed(photo, tmp_path)

    for name, content in made.items():
        with Image.open(BytesIO(content)) as image:
            top = image.convert("RGB").getpixel((image.width // 2, 10))
            assert (True, True) == (image.height > image.width, top[0] > 200), name


def test_wide_colours_become_those_of_every_screen(tmp_path: Path) -> None:
    """A phone's green stays as green as sRGB can say, and is not washed out."""
    photo = saved(
        Image.new("RGB", (600, 400), (60, 200, 60)), "PNG", icc_profile=wide_profile()
    )
    content = next(c for n, c in developed(photo, tmp_path).items() if "480.jpg" in n)
    with Image.open(BytesIO(content)) as image:
        red, green, _ = image.getpixel((100, 100))

    assert red < 40
    assert green > 195


def _animated() -> bytes:
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("red", "blue")]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:])


MODES = [
    pytest.param(lambda: saved(halves().convert("CMYK"), "JPEG"), "jpg", id="cmyk"),
    pytest.param(lambda: saved(halves().convert("L"), "JPEG"), "jpg", id="grey"),
    pytest.param(lambda: saved(halves().convert("1"), "PNG"), "jpg", id="two-tones"),
    pytest.param(lambda: saved(halves().convert("RGBA"), "PNG"), "png", id="rgba"),
    pytest.param(lambda: saved(halves().convert("LA"), "PNG"), "png", id="grey-alpha"),
    pytest.param(lambda: saved(halves().convert("P"), "GIF"), "jpg", id="palette"),
    pytest.param(
        lambda: saved(halves().convert("P"), "PNG", transparency=0),
        "png",
        id="palette-with-a-hole",
    ),
    pytest.param(_animated, "jpg", id="animated"),
    pytest.param(lambda: saved(halves(), "TIFF"), "jpg", id="tiff"),
    pytest.param(lambda: saved(halves(), "WEBP"), "jpg", id="webp"),
    pytest.param(lambda: saved(halves((3, 900)), "PNG"), "jpg", id="narrow"),
    pytest.param(lambda: saved(halves((1, 1)), "PNG"), "jpg", id="one-point"),
]


@pytest.mark.parametrize(("make", "ending"), MODES)
def test_every_mode_can_be_shown(
    tmp_path: Path, make: Callable[[], bytes], ending: str
) -> None:
    """Pillow has many modes, and browsers three."""
    made = developed(make(), tmp_path)
    modes = set()
    for content in made.values():
        with Image.open(BytesIO(content)) as image:
            image.load()
            modes.add(image.mode)

    assert modes <= {"RGB", "RGBA"}
    assert {"webp", ending} == {name.rpartition(".")[2] for name in made}


def test_sixteen_bits_are_not_white(tmp_path: Path) -> None:
    """Half of them is a middle grey."""
    deep = saved(Image.new("I;16", (500, 300), 32768), "PNG")
    content = next(c for n, c in developed(deep, tmp_path).items() if "480.jpg" in n)
    with Image.open(BytesIO(content)) as image:
        assert 128 == pytest.approx(image.convert("L").getpixel((9, 9)), abs=3)


def _bomb(kind: str, side: int) -> bytes:
    """Give a small file that says it is very large."""
    content = bytearray(saved(Image.new("L", (8, 8)), kind))
    if kind == "PNG":
        content[16:24] = struct.pack(">II", side, side)
        content[29:33] = struct.pack(">I", crc32(content[12:29]))
        return bytes(content)
    at = content.index(b"\xff\xc0") + 5
    content[at : at + 4] = struct.pack(">HH", side, side)
    return bytes(content)


WRONG = [
    pytest.param(b"no picture", "cette image ne s’ouvre pas (format ?)", id="text"),
    pytest.param(b"", "cette image ne s’ouvre pas (format ?)", id="empty"),
    pytest.param(
        saved(halves(), "JPEG")[:2000],
        "cette image ne s’ouvre pas (OSError)",
        id="breaks-off",
    ),
    pytest.param(
        _bomb("PNG", 30000),
        "cette image compte 900 millions de points, plus que 40",
        id="png-bomb",
    ),
    pytest.param(
        _bomb("PNG", 9700),
        "cette image compte 94 millions de points, plus que 40",
        id="png-that-is-large",
    ),
    pytest.param(
        _bomb("JPEG", 12000),
        "cette image compte 144 millions de points, plus que 80",
        id="jpeg-bomb",
    ),
]


@pytest.mark.parametrize(("content", "told"), WRONG)
def test_a_picture_that_cannot_be_used_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, told: str
) -> None:
    """With its file, as one error, and the site stays as it was."""
    cover = "cover:\n  image: images/a.jpg\n  alt: Un lac au soir\ncategory"
    files = {"blog/x.md": POST.replace("category", cover, 1), "images/a.jpg": content}
    site = plain_site(tmp_path, files)

    assert build(site, output=tmp_path / "out") == 1
    lines = capsys.readouterr().out.splitlines()
    errors = [line for line in lines if line.startswith("erreur: ")]
    assert [True] == [f"images/a.jpg: {told}" in line for line in errors]


@pytest.mark.skipif("pillow_heif" in sys.modules, reason="HEIC can be read here")
def test_heic_is_told_with_its_cure() -> None:
    """Under any name: phones call it .jpg too."""
    with pytest.raises(FieldError) as told:
        looked_at(b"\0\0\0\x24ftypheic\0\0\0\0mif1heic" + bytes(64))

    assert "pillow-heif" in told.value.words.fr


def test_an_animated_picture_is_warned_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its first frame is shown, and the build goes on."""
    text = "![Un lac au soir]({static}/images/a.gif)"
    files = {"blog/x.md": POST.replace("Un texte.", text), "images/a.gif": _animated()}

    assert build(plain_site(tmp_path, files), output=tmp_path / "out") == 0
    assert "images/a.gif: cette image est animée" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("formats", "told"),
    [
        pytest.param(("bmp",), "'bmp' is unknown; choose among avif, webp", id="other"),
        pytest.param(("jpg",), "'jpg' is unknown; choose among avif, webp", id="jpg"),
    ],
)
def test_an_unknown_format_is_told(formats: tuple[str, ...], told: str) -> None:
    """JPEG needs no setting: it is always there."""
    with pytest.raises(FieldError) as refused:
        Recipe.of((480,), 80, formats)

    assert told in refused.value.words.said("en", refused.value.values)


@given(width=st.integers(1, 9000), height=st.integers(1, 9000))
def test_sizes_are_true_and_never_larger(width: int, height: int) -> None:
    """The smallest first, none wider than the original, all of its shape."""
    picture = RECIPE.picture(
        Original(digest="x", width=width, height=height), "é è.jpg"
    )
    widths = [file.width for file in picture.variants]

    assert sorted(set(widths)) == widths
    assert all(re.fullmatch(r"images/e-e-\w+-\d+\.\w+", f.url) for f in picture.files)
    assert max(widths) <= width
    assert all(
        abs(file.height - max(1, height * file.width / width)) <= 0.5
        for file in picture.files
    )


def test_processes_make_what_one_makes(tmp_path: Path) -> None:
    """The same bytes, side by side or one after another."""
    orders = []
    for number in range(3):
        source = tmp_path / f"{number}.jpg"
        source.write_bytes(saved(halves((700 + number, 500)), "JPEG"))
        picture = RECIPE.picture(looked_at(source.read_bytes()), source.name)
        orders.append(Order(name=source.name, source=source, picture=picture))
    together = Darkroom(folder=tmp_path / "together", quality=80, hands=each_apart)
    alone = Darkroom(folder=tmp_path / "alone", quality=80)

    assert {} == together.fill(orders)
    assert [None] * 3 == [alone.make(order) for order in orders]
    assert tree(tmp_path / "together") == tree(tmp_path / "alone")
    # Another build may have made them since they were found to be missing.
    assert [None] * 3 == [alone.make(order) for order in orders]


def test_one_of_many_pictures_breaks_off_and_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whichever process opened it."""
    whole = saved(halves((1800, 1200)), "JPEG")
    pictures = {f"images/{n}.jpg": whole[:-n] if n else whole for n in (0, 2000, 3000)}
    shown = "".join(f"\n\n![Vue de la rive]({{static}}/{n})" for n in pictures)
    site = plain_site(tmp_path, {"blog/x.md": POST + shown, **pictures})

    status = build(site, output=tmp_path / "out")

    lines = capsys.readouterr().out.splitlines()
    told = [line.split("images/")[1] for line in lines if line.startswith("erreur: ")]
    assert status == 1
    assert [f"{n}.jpg: cette image ne s’ouvre pas (OSError)" for n in (2000, 3000)] == [
        line.partition(" ;")[0] for line in told
    ]


def test_a_memory_that_cannot_be_written_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It costs the next build a look at the pictures, no more."""
    shown = "\n\n![Vue de la rive]({static}/images/a.png)"
    photo = {"images/a.png": saved(halves(), "PNG")}
    site = plain_site(tmp_path, {"blog/x.md": POST + shown, **photo})
    written(tmp_path / "cache", {"images/originals.json/in-the-way": ""})

    assert build(site, output=tmp_path / "out") == 0
    assert "erreur" not in capsys.readouterr().out


def test_a_process_that_is_killed_costs_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine short of memory ends one: what it had in hand is made beside."""
    pictures = {
        f"images/{n}.png": saved(halves((600 + n, 400)), "PNG") for n in range(3)
    }
    shown = "".join(f"\n\n![Vue de la rive]({{static}}/{n})" for n in pictures)
    site = plain_site(tmp_path, {"blog/x.md": POST + shown, **pictures})
    asked, make = os.getpid(), Darkroom.make

    def killed(room: Darkroom, order: Order) -> FieldError | None:
        if os.getpid() != asked:
            os.kill(os.getpid(), signal.SIGKILL)
        return make(room, order)

    with monkeypatch.context() as patch:
        patch.setattr(Darkroom, "make", killed)
        statuses = [build(site, output=tmp_path / "killed")]
    statuses.append(build(site, output=tmp_path / "whole"))

    assert [0, 0] == statuses
    assert tree(tmp_path / "whole") == tree(tmp_path / "killed")


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """Give the names of files that are opened from now on."""
    names: list[str] = []
    listening = True

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event == "open":
            names.append(str(arguments[0]))

    sys.addaudithook(hear)
    yield names
    listening = False


def settled(path: Path) -> None:
    """Have a memory say that it was written well after what it remembers."""
    later = path.stat().st_mtime + 10
    os.utime(path, (later, later))


@pytest.mark.skipif(os.name != "posix", reason="only there a file says when it changed")
def test_an_unchanged_original_is_not_opened(tmp_path: Path, opened: list[str]) -> None:
    """What its file system says of it is enough, once it has lain for a moment."""
    source, path = tmp_path / "a.png", tmp_path / "cache/originals.json"
    source.write_bytes(saved(halves(), "PNG"))
    first = Memory.of(path)
    seen = first.original(source)
    first.keep()
    settled(path)
    opened.clear()

    assert seen == Memory.of(path).original(source)
    assert str(source) not in opened


def test_other_bytes_of_the_same_size_and_time_are_noticed(tmp_path: Path) -> None:
    """A copy that keeps times does not deceive: names say what went in."""
    source, path = tmp_path / "a.bmp", tmp_path / "cache/originals.json"
    digests = []
    for colour in ("navy", "teal"):
        source.write_bytes(saved(Image.new("RGB", (60, 40), colour), "BMP"))
        os.utime(source, (1_700_000_000, 1_700_000_000))
        memory = Memory.of(path)
        digests.append(memory.original(source).digest)
        memory.keep()
        settled(path)

    assert digests[0] != digests[1]


def test_a_fresh_memory_is_not_believed(tmp_path: Path) -> None:
    """What was written in the same moment as the look may have changed since."""
    source, path = tmp_path / "a.bmp", tmp_path / "originals.json"
    source.write_bytes(saved(halves((60, 40)), "BMP"))
    memory = Memory.of(path)
    memory.original(source)
    memory.keep()
    again = Memory.of(path)

    assert not again._is_old(again.known[str(source)]["stamp"])  # noqa: SLF001


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"by": "another"}', "\x00"])
def test_a_broken_memory_is_forgotten(tmp_path: Path, content: str) -> None:
    """It only ever saves time."""
    path = tmp_path / "originals.json"
    path.write_text(content)

    assert {} == Memory.of(path).known


@pytest.mark.parametrize("ending", ["-480.webp", "-960.jpg", "-1600.jpg", "webp"])
def test_a_file_is_the_same_beside_others_and_alone(
    tmp_path: Path, ending: str
) -> None:
    """Whatever of it was lost: a cut cache, or a build killed between two files."""
    photo = saved(Image.effect_noise((2000, 1200), 90), "JPEG")
    whole = developed(photo, tmp_path)
    lost = [name for name in whole if name.endswith(ending)]
    for name in lost:
        (tmp_path / "made" / name).unlink()

    assert lost
    assert whole == developed(photo, tmp_path)


def test_other_sizes_have_other_names() -> None:
    """A size is made from the next larger one: its bytes depend on it."""
    original = Original(digest="x", width=2000, height=1200)
    fewer = Recipe.of((480, 960), 80, ("webp",))
    both = [recipe.picture(original, "a.jpg") for recipe in (RECIPE, fewer)]

    assert {f.url for f in both[0].files}.isdisjoint(f.url for f in both[1].files)


def test_a_build_makes_each_picture_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many processes print its files."""
    monkeypatch.setattr(sharing, "ENOUGH", 0)
    monkeypatch.setattr(sharing, "AT_ONCE", 1)
    made = tmp_path / "made.txt"

    def counted(content: bytes, picture: Picture, **how: Any) -> Any:
        with made.open("a") as lines:
            lines.write(f"{picture.width}\n")
        return developing.developed(content, picture, **how)

    monkeypatch.setattr(darkroom, "developed", counted)
    names = [f"images/{letter}.png" for letter in "abcdef"]
    shown = "\n\n".join(f"![Un lac]({{static}}/{name})" for name in names)
    pictures = {
        name: saved(halves((500 + size, 400)), "PNG") for size, name in enumerate(names)
    }
    files = {"blog/x.md": POST.replace("Un texte.", shown), **pictures}

    assert build(plain_site(tmp_path, files), output=tmp_path / "out", strict=True) == 0
    widths = [str(500 + size) for size in range(len(names))]
    assert widths == sorted(made.read_text().split())


def test_a_build_that_fails_makes_no_picture(tmp_path: Path) -> None:
    """A mistake is told at once, however many photos there are."""
    files = {
        "blog/x.md": POST.replace("Un texte.", "![Un lac]({static}/images/a.png)"),
        "blog/y.md": POST.replace("Un texte.", "![Un lac]({static}/images/b.png)"),
        "images/a.png": saved(halves(), "PNG"),
        "images/b.png": b"no picture",
    }

    assert build(plain_site(tmp_path, files), output=tmp_path / "out") == 1
    assert [] == list((tmp_path / "cache").rglob("a-*"))


def test_a_second_build_makes_nothing(tmp_path: Path) -> None:
    """Kept files are taken as they are."""
    cover = "cover:\n  image: images/a.png\n  alt: Un lac au soir\ncategory"
    files = {
        "blog/x.md": POST.replace("category", cover, 1),
        "images/a.png": saved(halves(), "PNG"),
    }
    site = plain_site(tmp_path, files)
    times = []
    for _ in range(2):
        assert build(site, output=tmp_path / "out") == 0
        made = sorted((tmp_path / "cache/images").glob("a-*"))
        times.append([path.stat().st_mtime_ns for path in made])

    assert 4 == len(times[0])
    assert times[0] == times[1]


def test_what_no_build_used_for_a_month_is_forgotten(tmp_path: Path) -> None:
    """By the file system's times; what is used stays, however old, and stays young."""
    room = Darkroom(folder=tmp_path, quality=80)
    ages = {"used.webp": 40, "old.webp": 40, "young.jpg": 20, ".x.jpg.7": 1}
    written(tmp_path / "images", dict.fromkeys((*ages, "originals.json"), "x"))
    for name, days in ages.items():
        then = (tmp_path / "images" / name).stat().st_mtime - days * 86_400
        os.utime(tmp_path / "images" / name, (then, then))
    for _ in range(2):
        room.tidy({"images/used.webp", "images/never-made.webp"})
    left = {path.name for path in (tmp_path / "images").iterdir()}
    used = (tmp_path / "images/used.webp").stat().st_mtime

    assert {"used.webp", "young.jpg", "originals.json", ".used"} == left
    assert used >= (tmp_path / "images/originals.json").stat().st_mtime


def test_two_names_of_one_picture_are_one_file(tmp_path: Path) -> None:
    """A copy in another folder is no second address."""
    text = "![Un]({static}/images/a/x.png)\n\n![Deux]({static}/images/b/x.png)"
    photo = saved(halves(), "PNG")
    files = {
        "blog/x.md": POST.replace("Un texte.", text),
        "images/a/x.png": photo,
        "images/b/x.png": photo,
    }

    assert build(plain_site(tmp_path, files), output=tmp_path / "out", strict=True) == 0


PICTURE = RECIPE.picture(Original(digest="x", width=1000, height=500), "lac.jpg")
FRAME = Frame(pictures={PICTURE.url: PICTURE}, sizes="50vw")


@pytest.mark.parametrize("base", ["../../", "https://example.org/images/repo/", ""])
def test_an_image_of_a_text_becomes_a_picture(base: str) -> None:
    """Seen from a page, from a feed, under a path."""
    html = f'<p>A</p><img alt="a &gt; b" class="wide" src="{base}{PICTURE.url}" />'
    stem = f"{base}{PICTURE.url.removesuffix('-1000.jpg')}"
    listed = "{0}-480.{1} 480w, {0}-960.{1} 960w, {0}-1000.{1} 1000w"

    assert (
        '<p>A</p><picture><source type="image/webp"'
        f' srcset="{listed.format(stem, "webp")}" sizes="50vw">'
        f'<img alt="a &gt; b" class="wide" src="{base}{PICTURE.url}"'
        f' srcset="{listed.format(stem, "jpg")}" sizes="50vw" width="1000"'
        ' height="500" loading="lazy" decoding="async"></picture>'
    ) == FRAME.framed(html, first_is_eager=False)


def test_the_first_picture_of_a_text_may_come_first() -> None:
    """Where no cover stands above it."""
    html = FRAME.framed(
        f'<img src="{PICTURE.url}"><img src="{PICTURE.url}">', first_is_eager=True
    )

    assert (1, 1) == (html.count('fetchpriority="high"'), html.count('loading="lazy"'))


@pytest.mark.parametrize(
    "html",
    [
        '<img src="documents/plan.svg" alt="Un plan">',
        '<img alt="a">',
        "<p>&lt;img src=x&gt;</p>",
        f"<code>{PICTURE.url}</code>",
    ],
)
def test_other_images_stay_as_they_are(html: str) -> None:
    """Only what was made is exchanged."""
    assert html == FRAME.framed(html, first_is_eager=True)


def test_a_picture_alone_is_a_figure_with_its_caption(tmp_path: Path) -> None:
    """Among words it stays among words; a caption is text, whatever it holds."""
    text = (
        '![Un lac]({static}/images/a.png "Le soir & « l’eau »")\n\n'
        "Voici ![un lac]({static}/images/a.png) vu d’ici."
    )
    files = {
        "blog/x.md": POST.replace("Un texte.", text),
        "images/a.png": saved(halves(), "PNG"),
    }
    assert build(plain_site(tmp_path, files), output=tmp_path / "out", strict=True) == 0
    page = (tmp_path / "out/blog/x/index.html").read_text(encoding="utf-8")

    assert "<figcaption>Le soir &amp; «\u00a0l’eau\u00a0»</figcaption></figure>" in page
    assert (1, 2, 0) == tuple(map(page.count, ("<figure>", "<picture>", "title=")))


HEADERS = {
    "agenda": "starts: 2026-12-20 20:00\nplace: Hall\n",
    "blog": "category: Coulisses\n",
    "notices": "from: 2026-03-02\nuntil: 2026-12-30\n",
    "pages": "",
    "questions": "asked: 3\n",
    "venues": "kind: DaySpa\n",
}


@pytest.mark.parametrize("folder", HEADERS)
def test_no_text_publishes_an_original(tmp_path: Path, folder: str) -> None:
    """Of whatever kind it is: where a photo was taken is nobody's business."""
    head = f"---\ntitle: Un titre\ndate: 2026-03-02 09:00\n{HEADERS[folder]}---\n"
    files = {
        f"{folder}/x.md": f"{head}![Un lac]({{static}}/images/a.jpg)\n",
        "images/a.jpg": saved(halves(), "JPEG"),
    }
    content = written(tmp_path / "content", files)
    site = settings_file(tmp_path, PATH=str(content))
    out = tmp_path / "out"
    assert build(site, output=out, now="2026-12-10 20:00") == 0

    assert not (out / "images/a.jpg").exists()
    assert [*(out / "images").glob("a-*.webp")]


def test_where_to_look_is_in_the_stylesheet(tmp_path: Path) -> None:
    """A strict policy blocks inline styles."""
    cover = "cover:\n  image: images/a.png\n  alt: Un lac\n  focus: 60%  40%\ncategory"
    files = {
        "blog/x.md": POST.replace("category", cover, 1),
        "images/a.png": saved(halves(), "PNG"),
    }
    written(tmp_path / "content", files)
    site = settings_file(tmp_path, PATH=str(tmp_path / "content"))
    assert build(site, output=tmp_path / "out") == 0
    sheet = (tmp_path / "out/theme/style.css").read_text(encoding="utf-8")
    page = (tmp_path / "out/blog/index.html").read_text(encoding="utf-8")

    assert '[data-focus="60% 40%"] { object-position: 60% 40%; }' in sheet
    assert 'data-focus="60% 40%"' in page


def test_a_venue_is_known_by_its_sign(tmp_path: Path) -> None:
    """A logo comes small from the stylesheet, large for machines, whatever else."""
    venue = (
        VENUE.format(logo="images/logo.png") + "![Un signe]({static}/images/logo.png)"
    )
    content = {
        "venues/spa.md": venue,
        "images/logo.png": saved(halves((900, 900)), "PNG"),
    }
    site = settings_file(tmp_path, PATH=str(written(tmp_path / "content", content)))
    assert build(site, output=tmp_path / "out", strict=True) == 0
    style = (tmp_path / "out/theme/style.css").read_text(encoding="utf-8")
    page = (tmp_path / "out/spa/index.html").read_text(encoding="utf-8")
    names = [path.name for path in sorted((tmp_path / "out/images").glob("*.webp"))]
    signs = re.findall(
        r'--sign(?:-large)?: url\("\.\./images/logo-\w+-(\d+).webp', style
    )

    assert ["96", "192"] == signs
    assert {"96", "192", "480", "512", "900"} == {
        re.split("[-.]", n)[-2] for n in names
    }
    assert re.search(r'"logo":\{[^}]*-512\.(?:jpg|png)', page)


def test_the_home_page_has_a_picture_behind_its_head(tmp_path: Path) -> None:
    """It comes first and says nothing; contents that lack it do without."""
    said = {"image": "images/lac.png", "focus": "40%  50%"}
    names = ["images/lac.png", "images/autre.png"]
    shown = []
    for number, name in enumerate(names):
        files = {"blog/x.md": POST, name: saved(halves(), "PNG")}
        folder = tmp_path / str(number)
        content = str(written(folder / "content", files))
        site = settings_file(folder, PATH=content, HOME_PICTURE=said)
        assert build(site, output=folder / "out", strict=True) == 0
        page = (folder / "out/index.html").read_text(encoding="utf-8")
        shown += [re.findall(r'alt="" data-focus="40% 50%" fetchpriority="high"', page)]

    assert [1, 0] == list(map(len, shown))


def test_a_reader_of_feeds_gets_a_plain_image(tmp_path: Path) -> None:
    """Absolute, in a format that every reader knows, and not as a <picture>."""
    text = "![Un lac]({static}/images/a.png)"
    files = {
        "blog/x.md": POST.replace("Un texte.", text),
        "images/a.png": saved(halves(), "PNG"),
    }
    assert build(plain_site(tmp_path, files), output=tmp_path / "out", strict=True) == 0
    feed = (tmp_path / "out/blog/feed.xml").read_text(encoding="utf-8")

    assert re.search(r'img [^&]*src="https://example.org/images/a-\w+-800.jpg"', feed)
    assert not re.search("picture|image/webp", feed)
