"""The cards of a whole site: where they are, when they change, and what survives."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace as Facts
from typing import Any

import pytest
from PIL import Image

from plugins.cards.album import Album
from plugins.cards.faces import Chain
from plugins.cards.gallery import Gallery, formats_of
from plugins.cards.hooks.commands import contact_sheet, why
from plugins.cards.leaf import leaf
from plugins.cards.making import Making
from plugins.cards.model import Brand
from plugins.cards.order import Order
from plugins.cards.saying import Voice, alternative
from plugins.cards.sheet import posters
from plugins.cards.shelf import Shelf, name_of
from plugins.press.hooks import build
from tests.card_kit import BUNDLED, OG, card, picture, saved
from tests.harness import (
    NOW,
    PARIS,
    POST,
    ROOT,
    plain_site,
    settings_file,
    tree,
    written,
)

SITE = ROOT / "tests/site/content"
PUBLIC = {"SITEURL": "https://example.org/repo", "RELATIVE_URLS": False}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small site for an address with a path."""
    folder = tmp_path_factory.mktemp("cards")
    settings = settings_file(folder, **PUBLIC)
    assert build(settings, content=SITE, output=folder / "out", strict=True) == 0
    return folder / "out"


def metas(page: Path) -> dict[str, list[str]]:
    """Give what a page says to networks, by name."""
    found: dict[str, list[str]] = {}
    pattern = r'<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)"'
    for name, value in re.findall(pattern, page.read_text(encoding="utf-8")):
        found.setdefault(name, []).append(value)
    return found


def test_every_page_has_one_picture_that_is_there(built: Path) -> None:
    """Absolute, with its type, true size and words; and it is light.

    Sheets of paper, which are for a wall and no network, have none.
    """
    root = PUBLIC["SITEURL"]
    said_by = {page: metas(page) for page in sorted(built.rglob("index.html"))}
    for said in (said for said in said_by.values() if "og:url" in said):
        (url,) = said["og:image"]
        path, _, version = url.removeprefix(f"{root}/").partition("?v=")
        content = (built / path).read_bytes()
        with Image.open(BytesIO(content)) as image:
            size = [str(side) for side in image.size]

        assert url.startswith(f"{root}/cards/")
        assert re.fullmatch("[0-9a-f]{12}", version)
        assert len(content) <= 290_000
        assert [["image/jpeg"], [size[0]], [size[1]]] == [
            said[f"og:image:{name}"] for name in ("type", "width", "height")
        ]
        assert said["og:image:alt"] == said["twitter:image:alt"]
        assert ["summary_large_image"] == said["twitter:card"]


def test_a_card_says_in_words_what_it_shows(built: Path) -> None:
    """In the language of its page."""
    french, english = (
        metas(built / name)["og:image:alt"]
        for name in ("blog/ouverture/index.html", "en/blog/season-opens/index.html")
    )

    plain = french[0].replace("\xa0", " ").replace("\u202f", " ")
    assert plain.startswith("Affiche : La saison ouvre le 28 mars : trois cabanes, ")
    assert plain.endswith("2 mars 2026, Camping du Ponton")
    assert english[0].startswith("Poster: The season opens on 28 March, 2 March 2026")


def test_addresses_are_stable_and_of_each_language(built: Path) -> None:
    """Named by id, below the language's code; lists and channels too."""
    cards = {name for name in tree(built) if name.startswith("cards/")}

    assert {
        "cards/blog/ouverture.jpg",
        "cards/en/blog/ouverture.jpg",
        "cards/lists/home.jpg",
        "cards/lists/blog.jpg",
        "cards/lists/tag/saison.jpg",
        "cards/en/lists/category/vie-du-camping.jpg",
        "cards/pages/venir.jpg",
        "cards/venues/camping.jpg",
    } <= cards


def test_lists_may_all_show_the_card_of_the_home_page(tmp_path: Path) -> None:
    """Of their language; a venue's page keeps the venue's."""
    site = settings_file(tmp_path, **PUBLIC, CARD_LISTS=False)
    out = tmp_path / "out"
    assert build(site, content=SITE, output=out, strict=True) == 0

    def shown(name: str) -> str:
        (url,) = metas(out / name / "index.html")["og:image"]
        return url.partition("?")[0].removeprefix(f"{PUBLIC['SITEURL']}/cards/")

    assert "lists/home.jpg" == shown("") == shown("blog") == shown("etiquette/saison")
    assert "en/lists/home.jpg" == shown("en/blog")
    assert "venues/camping.jpg" == shown("camping")
    assert ["home.jpg"] == [file.name for file in (out / "cards/lists").iterdir()]


def versions(output: Path) -> dict[str, str]:
    """Give the version of every page's card."""
    return {
        page.parent.relative_to(output).as_posix(): metas(page)["og:image"][0]
        for page in sorted(output.rglob("index.html"))
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Write a site of three posts, two with a photo, in the project's own theme."""
    for name in ("dusk", "noise"):
        saved(tmp_path, name)
    files = {
        "blog/lac.md": covered("Le lac", "dusk-900.jpg"),
        "blog/bruit.md": covered("Le bruit", "noise-900.jpg"),
        "blog/nu.md": POST,
        "images/dusk-900.jpg": (tmp_path / "dusk-900.jpg").read_bytes(),
        "images/noise-900.jpg": (tmp_path / "noise-900.jpg").read_bytes(),
    }
    written(tmp_path / "content", files)
    return settings_file(tmp_path, PATH=str(tmp_path / "content"), **PUBLIC)


def covered(title: str, image: str, more: str = "") -> str:
    """Give a post with a cover."""
    cover = f"cover:\n  image: images/{image}\n  alt: Le lac au soir\n{more}"
    return POST.replace("Un titre", title).replace("---\nUn", f"{cover}---\nUn")


CHANGES = [
    pytest.param("blog/lac.md", covered("Le lac gelé", "dusk-900.jpg"), id="title"),
    pytest.param(
        "blog/lac.md",
        covered("Le lac", "dusk-900.jpg").replace("alt:", "focus: 10% 10%\n  alt:"),
        id="focus",
    ),
    pytest.param(
        "blog/lac.md",
        covered("Le lac", "dusk-900.jpg", "card: {title: Court}\n"),
        id="wish",
    ),
    pytest.param("images/dusk-900.jpg", b"", id="photo"),
]


@pytest.mark.parametrize(("name", "content"), CHANGES)
def test_only_what_changed_gets_a_new_version(
    site: Path, tmp_path: Path, name: str, content: str | bytes
) -> None:
    """Also where a photo is replaced under its old name: nothing is ever stale."""
    assert 0 == build(site, output=tmp_path / "out")
    before, files = versions(tmp_path / "out"), tree(tmp_path / "out/cards")
    if not content:
        out = BytesIO()
        picture("checks", (900, 600)).save(out, "JPEG", quality=90)
        content = out.getvalue()
    written(tmp_path / "content", {name: content})
    assert 0 == build(site, output=tmp_path / "out")
    after, new = versions(tmp_path / "out"), tree(tmp_path / "out/cards")
    changed = {page for page in before if before[page] != after[page]}

    assert "blog/lac" in changed
    assert not {"blog/bruit", "blog/un-titre", "blog/nu"} & changed
    assert files.keys() == new.keys()
    assert files["blog/lac.jpg"] != new["blog/lac.jpg"]
    assert files["blog/bruit.jpg"] == new["blog/bruit.jpg"]


OPENED: list[str] = []
LISTENING = [False]


def _hear(event: str, given: tuple[Any, ...]) -> None:
    if LISTENING[0] and event == "open":
        OPENED.append(str(given[0]))


sys.addaudithook(_hear)


def test_what_is_unchanged_is_not_even_opened(tmp_path: Path) -> None:
    """A photo is known by its times and size, a card by its name."""
    made = saved(tmp_path, "dusk")
    kept = tmp_path / "photos.json"
    album = Album.opened(tmp_path, kept)
    known = album.photo("dusk-900.jpg", "60% 40%")
    assert known
    kept.write_text(album.text(), encoding="utf-8")
    os.utime(kept, (2**31, 2**31))  # long after the photo
    order = _order(card(photo=known))
    make([order], Shelf.opened(tmp_path / "shelf"))

    LISTENING[0] = True
    album = Album.opened(tmp_path, kept)
    again = album.photo("dusk-900.jpg", "60% 40%")
    make([_order(card(photo=again))], Shelf.opened(tmp_path / "shelf"))
    LISTENING[0] = False

    assert known == again
    assert not album.is_changed
    assert [str(kept)] == OPENED
    assert made.path


def _order(given: Any, *sizes: str) -> Order:
    name = given.id.replace("/", "-")
    names = tuple((size, f"{name}-{size}") for size in sizes or ("og",))
    return Order(card=given, names=names, chain=BUNDLED)


def make(orders: list[Order], shelf: Shelf) -> None:
    """Have cards on a shelf, and nobody at work any more."""
    Making.begun(orders, shelf).finish()


def many_orders(count: int) -> list[Order]:
    """Give orders for some plain cards."""
    return [_order(card(f"Carte {n}", id=f"x/{n}")) for n in range(count)]


def test_many_processes_draw_what_one_draws(tmp_path: Path) -> None:
    """They change the time, never the bytes."""
    photo = saved(tmp_path, "dusk")
    orders = [
        _order(card(f"Carte {n}", id=f"x/{n}", photo=photo if n % 2 else None))
        for n in range(10)
    ]
    make(orders, Shelf.opened(tmp_path / "many"))
    for order in orders:
        make([order], Shelf.opened(tmp_path / "one"))

    assert 10 == len(tree(tmp_path / "one"))
    assert tree(tmp_path / "one") == tree(tmp_path / "many")


def test_without_a_second_core_cards_are_drawn_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where the system cannot fork, likewise."""
    monkeypatch.delattr("os.fork")
    make(many_orders(9), Shelf.opened(tmp_path))

    assert 9 == len(list(tmp_path.glob("*.jpg")))


@pytest.mark.parametrize("most", [0, 1])
def test_where_there_may_be_no_more_processes_fewer_draw(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """A machine has a limit; a build needs none beside it."""
    left, fork = [None] * most, os.fork

    def limited() -> int:
        if not left:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        left.pop()
        return fork()

    monkeypatch.setattr("os.fork", limited)
    make(many_orders(20), Shelf.opened(tmp_path))

    assert 20 == len(list(tmp_path.glob("*.jpg")))


def test_a_card_is_there_when_it_is_asked_for(tmp_path: Path) -> None:
    """In whatever order they are drawn; a copy of the process waits as well."""
    orders = many_orders(12)
    making = Making.begun(orders, Shelf.opened(tmp_path))
    copy = os.fork()
    if not copy:
        making.have(orders[11], "x-11-og")
        os._exit(0 if making.shelf.path("x-11-og").exists() else 1)
    for order in reversed(orders):
        making.have(order, order.names[0][1])

    assert 12 == len(making.shelf.sizes) == len(list(tmp_path.glob("*.jpg")))
    assert (copy, 0) == os.waitpid(copy, 0)


def test_what_a_killed_process_left_is_drawn(tmp_path: Path) -> None:
    """Whoever killed it, and however many of them."""
    making = Making.begun(many_orders(12), Shelf.opened(tmp_path))
    assert making.studio
    for process in making.studio.hired:
        os.kill(process, signal.SIGKILL)
    making.finish()

    assert 12 == len(list(tmp_path.glob("*.jpg")))


def test_what_fails_in_another_process_is_told_where_it_is_asked_for(
    tmp_path: Path,
) -> None:
    """It stops no other card."""
    orders = many_orders(12)
    bad = replace(orders[3], card=replace(orders[3].card, accent="no colour"))
    making = Making.begun([*orders[:3], bad, *orders[4:]], Shelf.opened(tmp_path))
    with pytest.raises(ValueError, match="invalid literal"):
        making.finish()

    assert 11 == len(list(tmp_path.glob("*.jpg")))


def test_a_build_that_ends_early_leaves_nobody_at_work(tmp_path: Path) -> None:
    """What was begun is finished, the rest is not begun."""
    making = Making.begun(many_orders(40), Shelf.opened(tmp_path))
    assert making.studio
    making.studio.close()

    assert len(list(tmp_path.glob("*.jpg"))) < 40
    assert not list(tmp_path.glob("*.half"))
    with pytest.raises(ChildProcessError):
        os.waitpid(making.studio.hired[0], 0)


def test_what_no_build_used_for_a_month_is_forgotten(tmp_path: Path) -> None:
    """By the file system's times; what is used stays, however old, and stays young."""
    shelf = Shelf.opened(tmp_path)
    make([_order(card(id=name)) for name in ("used", "old", "young")], shelf)
    half = tmp_path / ".x.jpg.7.half"
    half.write_bytes(b"x")
    for name, days in (("used-og", 40), ("old-og", 40), ("young-og", 20)):
        _age(shelf.path(name), days)
    _age(half, 1)
    shelf.tidy(["used-og"])
    first = Shelf.opened(tmp_path).sizes.keys()
    _age(shelf.path("young-og"), 40)
    shelf.tidy(["young-og", "never-made"])

    assert not half.exists()
    assert {"used-og", "young-og"} == first
    assert first == Shelf.opened(tmp_path).sizes.keys()


def _age(path: Path, days: int) -> None:
    then = path.stat().st_mtime - days * 86_400
    os.utime(path, (then, then))


@pytest.mark.parametrize("left", [None, 0, 1000], ids=["nothing", "name", "part"])
def test_a_card_that_was_taken_away_is_drawn_again(
    tmp_path: Path, left: int | None
) -> None:
    """Another build that tidies, or a power cut, costs time and nothing else."""
    shelf = Shelf.opened(tmp_path / "shelf")
    gallery = Gallery(shelf=shelf, fonts=(), default_lang="fr", place=str)
    shown = gallery.hang(card(), ["square"], alt="", path="content/blog/x.md")
    gallery.make()
    contents = [content for _, content, *_ in gallery.files()]
    before = [content() for content in contents]
    for path in (tmp_path / "shelf").glob("*.jpg"):
        path.unlink() if left is None else os.truncate(path, left)

    assert before == [content() for content in contents]
    assert len(before[0]) == shown.bytes


def test_formats_of_a_card_share_their_ink(tmp_path: Path) -> None:
    """Also where one of them is drawn later than the others."""
    photo = saved(tmp_path, "dusk")
    given = card(photo=photo)
    shelf = Shelf.opened(tmp_path / "shelf")
    make([_order(given, "og")], shelf)
    make([_order(given, "og", "square", "story")], shelf)
    inks = [shelf.report(name)["ink"] for name in sorted(shelf.sizes)]

    assert 3 == len(inks)
    assert 1 == len(set(inks))


def test_a_name_stands_for_every_input(tmp_path: Path) -> None:
    """What is drawn differently is called differently; a folder is no input."""
    first = card(photo=saved(tmp_path, "dusk"))
    assert first.photo
    others = [
        replace(first, title="Autre"),
        replace(first, lang="en"),
        replace(first, meta=()),
        replace(first, accent="#000000"),
        replace(first, brand=Brand(name="Autre")),
        replace(first, photo=replace(first.photo, digest="x")),
        replace(first, photo=replace(first.photo, focus=(0.1, 0.1))),
        replace(first, muted=True),
    ]
    moved = replace(first, photo=replace(first.photo, path="/elsewhere.jpg"))
    names = {name_of(one, OG, ()) for one in (first, *others)}

    assert len(others) + 1 == len(names)
    assert name_of(first, OG, ()) == name_of(moved, OG, ())
    assert name_of(first, OG, ()) != name_of(first, OG, ("a font",))


def run(settings: Path, output: Path) -> subprocess.Popen[bytes]:
    """Start a build in a process of its own."""
    script = (
        "import sys; from pathlib import Path; from plugins.press.hooks import build;"
        "sys.exit(build(Path(sys.argv[1]), output=Path(sys.argv[2])))"
    )
    words = [sys.executable, "-c", script, str(settings), str(output)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(words, cwd=ROOT, stdout=quiet, start_new_session=True)


def test_two_builds_at_once_share_a_shelf(site: Path, tmp_path: Path) -> None:
    """Neither reads half a card of the other."""
    both = [run(site, tmp_path / name) for name in ("a", "b")]

    assert [0, 0] == [process.wait() for process in both]
    assert tree(tmp_path / "a") == tree(tmp_path / "b")
    assert not list((tmp_path / "cache").rglob("*.half"))


def test_a_killed_build_leaves_no_half_card(site: Path, tmp_path: Path) -> None:
    """What it finished is right, and the next build makes the rest."""
    many = {f"blog/p{n}.md": covered(f"Carte {n}", "noise-900.jpg") for n in range(20)}
    written(tmp_path / "content", many)
    shelf = tmp_path / "cache/cards"
    process = run(site, tmp_path / "out")
    while process.poll() is None and len(list(shelf.glob("*.jpg"))) < 3:
        pass
    assert process.poll() is None, "it ended before it could be killed"
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    left = {path.name: path.read_bytes() for path in shelf.glob("*.jpg")}
    for content in left.values():
        with Image.open(BytesIO(content)) as image:
            image.load()
    assert 0 == build(site, output=tmp_path / "out")
    whole = tree(shelf)

    assert left == {name: whole[name] for name in left}
    assert 23 == len(list((tmp_path / "out/cards/blog").glob("*.jpg")))


def test_a_broken_cover_is_told_and_the_card_made_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every build says so, also when the card is on the shelf already."""
    broken = picture("noise", (900, 600))
    out = BytesIO()
    broken.save(out, "JPEG")
    site = plain_site(
        tmp_path,
        {
            "blog/x.md": covered("Le lac", "x.jpg"),
            "images/x.jpg": out.getvalue()[:9000],
        },
        PLUGINS=[
            "plugins.content_model",
            "plugins.press",
            "plugins.streams",
            "plugins.cards",
        ],
    )
    for _ in range(2):
        assert 0 == build(site, output=tmp_path / "out")
        told = capsys.readouterr().out
        assert 1 == told.count("x.jpg: cette image ne s’ouvre pas (OSError)")
    assert (tmp_path / "out/cards/blog/x.jpg").exists()
    shutil.rmtree(tmp_path / "cache/cards")
    assert 1 == build(site, output=tmp_path / "strict", strict=True)
    assert not (tmp_path / "strict").exists()


def test_a_card_that_an_editor_drew_is_shown_as_it_is(
    site: Path, tmp_path: Path
) -> None:
    """Cut to its size, without a word upon it."""
    red = BytesIO()
    Image.new("RGB", (1200, 630), "#c81e28").save(red, "PNG")
    written(
        tmp_path / "content",
        {
            "images/carte.png": red.getvalue(),
            "blog/lac.md": covered(
                "Le lac", "dusk-900.jpg", "card: {file: images/carte.png}\n"
            ),
        },
    )
    assert 0 == build(site, output=tmp_path / "out")
    with Image.open(tmp_path / "out/cards/blog/lac.jpg") as image:
        colours = image.convert("RGB").getextrema()

    assert ((199, 201), (29, 31), (39, 41)) == tuple(
        (low, high) for low, high in colours
    ) or all(high - low <= 3 for low, high in colours)


def test_the_sheet_shows_and_measures_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page and an image; why tells how one came to be."""
    settings = settings_file(tmp_path, **PUBLIC)
    assert 0 == contact_sheet(settings, content=SITE, output=tmp_path / "sheet")
    page = (tmp_path / "sheet/index.html").read_text(encoding="utf-8")
    sources = re.findall(r'<img src="([^"]*)"', page)
    with Image.open(tmp_path / "sheet/contact-sheet.jpg") as image:
        assert image.width > 1500

    assert "cards/blog/ouverture.jpg" in page
    assert all((tmp_path / "sheet" / source).exists() for source in sources)
    capsys.readouterr()
    assert 0 == why(settings, SITE / "blog/ouverture.md", content=SITE)
    told = json.loads(capsys.readouterr().out)
    assert "light" == told["report"]["ink"] or told["report"]["contrast"] >= 4.5
    assert 1 == why(settings, SITE / "blog/nothing.md", content=SITE)


def test_a_hundred_cards_hang_on_a_sheet(tmp_path: Path) -> None:
    """A picture of all of a large site's could be opened by no one."""
    shelf = Shelf.opened(tmp_path)
    gallery = Gallery(shelf=shelf, fonts=(), default_lang="fr", place=str)
    gallery.hang(card(), (), alt="", path="content/blog/x.md")
    gallery.make()
    (entry,) = gallery.entries.values()
    gallery.entries = dict.fromkeys(map(str, range(102)), entry)
    sheets = list(posters(gallery))

    assert [50, 1] == [sheet.height // 327 for sheet in sheets]


def event(**changed: Any) -> Facts:
    """Give an event that has what cards ask for."""
    values: dict[str, Any] = {
        "kind": "event",
        "id": "agenda/x",
        "lang": "fr",
        "title": "Veillée contes",
        "starts": datetime(2026, 7, 7, 21, 30, tzinfo=PARIS),
        "ends": datetime(2026, 7, 7, 23, 0, tzinfo=PARIS),
        "rule": None,
        "occurrences": (),
        "upcoming": (1,),
        "state": "scheduled",
        "places": None,
        "place": "Ponton du lac",
        "prices": (),
        "category": None,
        "when": "mardi 7 juillet 2026, 21 h 30",
        "venue": None,
        "cover": None,
        "card_wish": None,
    }
    return Facts(**(values | changed))


def weekly(rrule: str, until: date | None = date(2026, 8, 25)) -> dict[str, Any]:
    """Give the rule of a series, and what shows that it is one."""
    rule = Facts(rrule=rrule, until=until, is_endless=until is None)
    return {"rule": rule, "occurrences": (1, 2)}


LEAVES = [
    pytest.param({}, ("JUIL.", "7", "mar."), id="one-evening"),
    pytest.param(
        {"ends": datetime(2026, 7, 8, 2, tzinfo=PARIS)},
        ("JUIL.", "7", "mar."),
        id="past-midnight-is-one-evening",
    ),
    pytest.param(
        {"starts": date(2026, 10, 9), "ends": date(2026, 10, 12)},
        ("OCT.", "9–12", "ven.–lun."),
        id="some-days",
    ),
    pytest.param(
        {"starts": date(2026, 7, 31), "ends": date(2026, 8, 2)},
        ("JUIL.–AOÛT", "31–2", "ven.–dim."),
        id="over-the-end-of-a-month",
    ),
    pytest.param(
        {"starts": date(2026, 5, 1), "ends": date(2026, 9, 30)},
        ("JUSQU’AU", "30", "septembre"),
        id="a-long-one-is-told-by-its-end",
    ),
    pytest.param(
        weekly("FREQ=WEEKLY;BYDAY=TU"),
        ("TOUS LES", "mardis", "jusqu’au 25 août"),
        id="every-week",
    ),
    pytest.param(
        weekly("FREQ=WEEKLY;BYDAY=TU") | {"lang": "en"},
        ("EVERY", "Tuesday", "until 25 August"),
        id="in-english",
    ),
    pytest.param(
        weekly("FREQ=WEEKLY;BYDAY=TU", None), ("TOUS LES", "mardis", ""), id="endless"
    ),
    pytest.param(
        weekly("FREQ=WEEKLY;BYDAY=MO,TH"),
        ("CHAQUE SEMAINE", "lun. et jeu.", "jusqu’au 25 août"),
        id="two-days",
    ),
    pytest.param(
        weekly("FREQ=WEEKLY;BYDAY=FR,MO,TH,TU,WE", None) | {"lang": "en"},
        ("EVERY WEEK", "Mon–Fri", ""),
        id="a-stretch-of-days",
    ),
    pytest.param(
        weekly("FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("JUSQU’AU", "25", "août"),
        id="days-apart",
    ),
    pytest.param(
        weekly("FREQ=DAILY"), ("TOUS LES", "jours", "jusqu’au 25 août"), id="every-day"
    ),
    pytest.param(
        weekly("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("JUSQU’AU", "25", "août"),
        id="every-other-week",
    ),
    pytest.param(
        weekly("FREQ=MONTHLY;BYDAY=2SA", None), None, id="what-few-words-do-not-say"
    ),
]


@pytest.mark.parametrize(("changed", "expected"), LEAVES)
def test_a_leaf_says_the_day_or_the_rhythm(
    changed: dict[str, Any], expected: tuple[str, str, str] | None
) -> None:
    """Never one date of a series: it would be past while people still come."""
    badge = leaf(event(**changed))

    assert expected == (badge and (badge.band, badge.day, badge.foot))


SASHES = [
    pytest.param({}, None, id="nothing-new"),
    pytest.param({"places": "few"}, "DERNIÈRES PLACES", id="few"),
    pytest.param({"places": "full"}, "COMPLET", id="full"),
    pytest.param({"state": "cancelled", "places": "full"}, "ANNULÉ", id="cancelled"),
    pytest.param({"state": "postponed"}, "REPORTÉ", id="postponed"),
    pytest.param({"state": "rescheduled"}, "NOUVELLE DATE", id="rescheduled"),
    pytest.param(
        {"state": "rescheduled", "places": "few"}, "DERNIÈRES PLACES", id="moved"
    ),
    pytest.param({"state": "online"}, "EN LIGNE", id="online"),
]
VOICE = Voice("Les Rives", {"fr": "Au bord du lac"}, "#15505f", lambda *_: None)


@pytest.mark.parametrize(("changed", "expected"), SASHES)
def test_a_sash_says_what_changed(
    changed: dict[str, Any], expected: str | None
) -> None:
    """And what is off is grey, its day struck out."""
    said = VOICE.of_content(event(**changed))
    off = changed.get("state") in ("cancelled", "postponed")

    assert expected == (said.sash and said.sash.text)
    assert said.badge
    assert off == said.badge.struck
    assert (changed.get("state") == "cancelled") == said.muted


def test_an_events_card_is_told_in_words() -> None:
    """What, when, where, and how it stands."""
    full = event(places="full", when="tous les mardis, 21 h 30")
    said = alternative(VOICE.of_content(full), full.title)

    assert (
        "Affiche : Veillée contes, tous les mardis, 21 h 30, Ponton du lac,"
        " Les Rives — complet" == said
    )


def test_a_venues_channels_ask_for_tall_cards_of_its_news() -> None:
    """Not of what is over, nor of old posts; front matter asks for any."""
    instagram = Facts(channels=(Facts(network="instagram"),))
    post = Facts(kind="post", venue=instagram, card_wish=None)
    young = datetime(2026, 11, 1, tzinfo=PARIS)
    old = datetime(2026, 3, 1, tzinfo=PARIS)
    wish = Facts(formats=("story",))
    given = [
        event(venue=instagram),
        event(venue=instagram, upcoming=()),
        Facts(**vars(post), date=young),
        Facts(**vars(post), date=old),
        Facts(kind="page", venue=None, card_wish=wish),
        event(venue=Facts(channels=(Facts(network="linkedin"),))),
    ]

    both = ("square", "story")
    assert [both, (), both, (), ("story",), ()] == [
        formats_of(one, now=NOW) for one in given
    ]


def test_a_site_without_cards_shows_its_covers(tmp_path: Path) -> None:
    """The plugin can be left out."""
    settings = settings_file(
        tmp_path,
        **PUBLIC,
        PLUGINS=[
            f"plugins.{name}"
            for name in (
                "content_model",
                "press",
                "pictures",
                "streams",
                "feeds",
                "structured_data",
            )
        ],
    )
    assert 0 == build(settings, content=SITE, output=tmp_path / "out")
    said = metas(tmp_path / "out/blog/ouverture/index.html")

    assert said["og:image"][0].startswith(f"{PUBLIC['SITEURL']}/images/cabanes-")
    assert ["image/jpeg"] == said["og:image:type"]


def test_a_font_of_the_site_draws_what_the_bundled_ones_lack(tmp_path: Path) -> None:
    """CARD_FONTS are asked after ours, and before the machine's."""
    machine = Path("/usr/share/fonts").rglob("DejaVuSans-Bold.ttf")
    source = next(machine, None)
    if source is None:
        pytest.skip("no font to lend")
    lent = shutil.copy(source, tmp_path / "own.ttf")
    chain = Chain(extra=(str(lent),), system=())

    assert "own.ttf" in (chain.face_of((0x2603,)) or Facts(path="")).path
    assert BUNDLED.face_of((0x2603,)) is None
