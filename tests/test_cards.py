"""What cards promise: every title fits, can be read, and is drawn the same anywhere."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat, features

from plugins.cards.bidi import ordered, runs_right_to_left
from plugins.cards.breaking import atoms, held
from plugins.cards.drawing import HEAVIEST, draw
from plugins.cards.faces import BUNDLED as FACES
from plugins.cards.faces import Chain, Face, font, kerning
from plugins.cards.fitting import Frame, fitted
from plugins.cards.glyphs import clusters, face_of, legible
from plugins.cards.layouts import FORMATS
from plugins.cards.measuring import FACTS, FONTS
from plugins.cards.model import LEAST, UNITS, Badge, Box, Brand, Format, Sash
from plugins.cards.ornaments import Pencil
from plugins.cards.placing import Placer
from plugins.cards.spelling import spelled
from plugins.cards.typesetting import width
from tests.card_kit import (
    BUNDLED,
    FULL,
    LEAF,
    OG,
    PICTURES,
    card,
    drawn,
    measured,
    saved,
)
from tests.harness import ROOT

GOLDEN = ROOT / "tests/golden/cards"
NB, NNB = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
ROOM = Frame(width=1072, height=330, largest=112, smallest=44, lines=4)

LINES = [
    pytest.param(
        "Gala de patinage artistique : les étoiles de Noël",
        ["Gala de patinage artistique :", "les étoiles de Noël"],
        id="a-line-ends-after-a-colon",
    ),
    pytest.param(
        "Soirée feu de camp et contes sur le ponton : la magie des nuits d’été",
        ["Soirée feu de camp", "et contes sur le ponton :", "la magie des nuits d’été"],
        id="no-line-ends-on-et",
    ),
    pytest.param(
        "Rituel « eaux vives » : 2 h de soin à deux",
        ["Rituel « eaux vives » :", "2 h de soin à deux"],
        id="quotes-and-hours-hold",
    ),
    pytest.param("Rouvert !", ["Rouvert !"], id="one-word"),
    pytest.param(
        "Tarif réduit : 12 € au lieu de 15 € dès 21 h 30, du 3 au 28 août",
        ["Tarif réduit : 12 € au lieu de 15 €", "dès 21 h 30, du 3 au 28 août"],
        id="prices-hours-and-days-hold",
    ),
    pytest.param(
        "La saison ouvre le 28 mars : trois cabanes nouvelles",
        ["La saison ouvre le 28 mars :", "trois cabanes nouvelles"],
        id="a-date-holds",
    ),
]


@pytest.mark.parametrize(("title", "expected"), LINES)
def test_a_title_breaks_where_french_does(title: str, expected: list[str]) -> None:
    """Typographed or not: the fitter knows which spaces hold."""
    plain = fitted(atoms(title, "fr"), lambda t: width(t, "title", BUNDLED), ROOM)
    right = fitted(
        atoms(held(title, "fr"), "fr"), lambda t: width(t, "title", BUNDLED), ROOM
    )

    shown = [line.replace(NB, " ").replace(NNB, " ") for line in plain.lines]
    assert plain.lines == right.lines
    assert expected == shown


def test_no_break_spaces_never_break() -> None:
    """Whatever the language, and however narrow the room."""
    title = f"Le{NB}lac{NB}gelé ouvre à{NNB}tous"
    narrow = replace(ROOM, width=420)
    best = fitted(atoms(title, "xx"), lambda t: width(t, "title", BUNDLED), narrow)

    assert f"Le{NB}lac{NB}gelé" in best.lines
    assert best.lines[-1].endswith(f"à{NNB}tous")


def test_the_far_east_breaks_between_characters() -> None:
    """But no line begins with what may not begin one."""
    pieces = [
        atom.text for atom in atoms("湖畔の夏祭り：花火と音楽の夜を楽しもう！", "ja")
    ]

    assert "り：" in pieces
    assert "う！" == pieces[-1]


def test_a_title_too_long_for_any_card_ends_on_an_ellipsis() -> None:
    """Only then, and never after a word that leans on the next."""
    long = "Assemblée générale extraordinaire de l’association des usagers " * 5
    plan = Placer(card(long), OG, BUNDLED).plan()

    assert plan.elided
    assert plan.title[-1].text.endswith("…")
    assert not plan.title[-1].text.rstrip("…").endswith(("de", "des", "l’"))
    assert OG.smallest == plan.title[0].size


MIRRORED = [
    pytest.param("Bal de 20 h", "Bal de 20 h", False, id="latin"),
    pytest.param("ערב 2026", "2026 ברע", True, id="numbers-run-forward"),
    pytest.param("ערב DJ set", "DJ set ברע", True, id="latin-inside"),
    pytest.param("Le mot ערב ici", "Le mot ברע ici", False, id="hebrew-inside"),
]


@pytest.mark.parametrize(("text", "seen", "mirrored"), MIRRORED)
def test_scripts_run_in_their_direction(text: str, seen: str, mirrored: bool) -> None:  # noqa: FBT001
    """As the Unicode bidirectional algorithm has it, for a line."""
    pieces = ordered(text, mirrored=mirrored)
    shown = "".join(piece[::-1] if backwards else piece for piece, backwards in pieces)

    assert mirrored == runs_right_to_left(text)
    assert seen == shown


def test_a_right_to_left_card_is_mirrored() -> None:
    """Chip and text stand at the right, the badge at the left."""
    plan = Placer(card("ערב מוזיקה חיה", badge=LEAF), OG, BUNDLED).plan()

    assert plan.badge
    assert OG.margin == plan.badge.left
    assert OG.width - OG.margin == plan.chip.right
    assert {OG.width - OG.margin} == {line.box.right for line in plan.lines}


def test_a_word_wider_than_a_card_is_cut_in_halves() -> None:
    """Its pieces end on a hyphen, as large as they can be."""
    plan = Placer(card("Anticonstitutionnellement" * 2), OG, BUNDLED).plan()
    first, second = (line.text for line in plan.title)

    assert first.endswith("-")
    assert len(first) - len(second) in range(-4, 5)
    assert plan.title[0].size > OG.smallest


@pytest.mark.parametrize("size", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize(
    "beside", [{"badge": LEAF}, {"sash": FULL}, {"badge": LEAF, "sash": FULL}]
)
def test_a_long_name_keeps_away_from_the_date(size: Format, beside: Any) -> None:
    """It ends on an ellipsis before it touches."""
    who = Brand(name="Centre aquatique intercommunal des Trois-Rivières et du Lac")
    plan = Placer(card(brand=who, **beside), size, BUNDLED).plan()
    beside_it = plan.badge or plan.sash

    assert beside_it
    assert plan.chip.right + 20 < beside_it.left


def test_small_words_run_as_their_own_letters_do() -> None:
    """On a card in Hebrew, the point of “JUIL.” stays behind it."""
    leaves = []
    for mirrored in (False, True):
        image = Image.new("RGB", (300, 300), "white")
        pencil = Pencil(image, (31, 111, 92), BUNDLED, mirrored, 1)
        pencil.badge(Box(left=50, top=50, width=176, height=186), LEAF)
        leaves.append(image.tobytes())

    assert leaves[0] == leaves[1]


@pytest.mark.skipif(not features.check("raqm"), reason="letters are set one by one")
def test_what_hangs_below_a_line_keeps_off_the_next() -> None:
    """Arabic reaches far deeper than Latin."""
    plan = Placer(card("البحيرة مع موسيقى حية"), OG, BUNDLED).plan()

    assert plan.meta
    assert plan.title[-1].box.bottom < plan.meta.box.top + 2


def test_small_lines_are_made_smaller_before_they_are_cut() -> None:
    """To the last pixel: a capital at the start is measured too."""
    when = "le deuxième samedi de chaque mois, de 18 h 15 à 19 h 45"
    plan = Placer(card(meta=(when, "Bassin d’apprentissage")), OG, BUNDLED).plan()

    assert plan.meta
    assert plan.meta.text.endswith("apprentissage")


def test_sounds_that_are_words_stand_apart() -> None:
    """Where no font has Chinese, its syllables can be told from each other."""
    assert "Nuit Dong Jing" == legible("Nuit 東京", BUNDLED)[0]


def test_no_character_is_an_empty_box() -> None:
    """What no font has is written otherwise or left out, and named."""
    shown, missing = legible("Fête 🎉 → 日 नमस्ते \U00013000 e\u0301te\u0301", BUNDLED)

    assert all(char == " " or face_of(char, BUNDLED) for char in clusters(shown))
    assert shown.startswith("Fête → Ri nmste")
    assert shown.endswith("été")
    assert ("🎉", "日") == missing[:2]


def test_fonts_open_wherever_the_project_stands(tmp_path: Path) -> None:
    """Only Inter has axes, whatever the folders above it are called."""
    there = tmp_path / "winter" / "noto-hebrew.ttf"
    there.parent.mkdir()
    there.write_bytes((FONTS / "noto-hebrew.ttf").read_bytes())

    assert font(Face(str(there), bundled=True), "title", 24).getlength("א") > 0


def test_an_emoji_is_one_character() -> None:
    """Families, flags and skins are not cut apart."""
    assert ["👨‍👩‍👧", "🇫🇷", "👍🏽", "é", "☀️"] == clusters(
        "👨‍👩‍👧🇫🇷👍🏽e\u0301☀️".replace("e\u0301", "é")
    )


@pytest.mark.skipif(not features.check("raqm"), reason="only raqm knows the pairs")
def test_the_kerning_written_down_is_the_fonts_own() -> None:
    """Pillow kerns through a library that not every machine has; ours is the same."""
    path = FONTS / "inter-latin.ttf"
    face = face_of("A", BUNDLED)
    assert face
    shaped = font(face, "title", UNITS, shaped=True)
    plain = ["-calt", "-liga"]
    pairs = ("AV", "To", "y.", "L’", "LT", "Fa", "nn", "11")
    true = {
        pair: round(
            shaped.getlength(pair, features=plain)
            - sum(shaped.getlength(char, features=plain) for char in pair)
        )
        for pair in pairs
    }

    assert path.exists()
    assert true == {p: kerning(face, "title").get(p[0], {}).get(p[1], 0) for p in pairs}


def test_what_is_known_of_the_fonts_names_each_of_them() -> None:
    """A font that is added must be measured."""
    known = json.loads(FACTS.read_text(encoding="utf-8"))

    assert {f"{name}.ttf" for name in FACES} == known.keys()
    assert known.keys() == {path.name for path in FONTS.glob("*.ttf")}


GOLDEN_CARDS = {
    "event": card(badge=LEAF, sash=FULL),
    "post": card("La saison ouvre le 28 mars : trois cabanes", meta=("9 mars 2026",)),
    "range": card(
        "Salon du plein air", badge=Badge(band="OCT.", day="9–12", foot="ven.–lun.")
    ),
    "series": card(
        "Cours de natation pour adultes débutants",
        badge=Badge(band="TOUS LES", day="mardis", foot="jusqu’au 25 août"),
    ),
    "hebrew": card("ערב מוזיקה חיה על שפת האגם", badge=LEAF),
}


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("name", GOLDEN_CARDS)
def test_everything_stands_where_it_stood(name: str, size: str) -> None:
    """Boxes, lines and sizes to the pixel: what changes them is meant."""
    if name == "hebrew" and not features.check("raqm"):
        pytest.skip("letters are set one by one here")
    path = GOLDEN / f"{name}-{size}.card.json"
    plan = asdict(Placer(GOLDEN_CARDS[name], FORMATS[size], BUNDLED).plan())

    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(json.dumps(plan))


@pytest.mark.parametrize("name", ["event", "post", "range", "series"])
def test_cards_look_as_they_looked(name: str) -> None:
    """At a quarter of the size, within what versions of Pillow may change."""
    image, _ = drawn(GOLDEN_CARDS[name])
    seen = image.reduce(4)
    with Image.open(GOLDEN / f"{name}.card.png") as kept:
        away = ImageStat.Stat(ImageChops.difference(seen, kept.convert("RGB")))

    assert max(away.mean) < 2
    assert max(away.rms) < 6


WORDS = st.one_of(
    st.sampled_from(
        [
            "Réouverture",
            "de",
            "l’eau",
            ":",
            "«",
            "»",
            "21 h 30",
            "12 €",
            "à",
            "mobil-home",
            "anticonstitutionnellement",
            "🎉",
            "湖畔の夏祭り",
            "ערב",
            "أمسية",
            "Привет",
            "Ελλάδα",
            "W" * 60,
            "iiii",
            "<b>",
            "&amp;",
            "n°",
            "–",
            "Ǟ̈",
        ]
    ),
    st.text(min_size=1, max_size=12),
)
TITLES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
SASHES = st.sampled_from([None, FULL, Sash(text="DERNIÈRES PLACES", tone="few")])
LEAVES = st.sampled_from(
    [None, LEAF, Badge(band="TOUS LES", day="mercredis", foot="jusqu’au 25 août")]
)


ROOMS = {
    "title": TITLES,
    "badge": LEAVES,
    "sash": SASHES,
    "size": st.sampled_from(list(FORMATS)),
    "layout": st.sampled_from(["full", "half", "plain"]),
}
PHOTOS = {"title": TITLES, "name": st.sampled_from(list(PICTURES)), "sash": SASHES}
CALM = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


def fits(title: str, badge: Badge, sash: Sash, size: str, layout: str) -> None:
    """Inside the margins, clear of badge, sash and chip."""
    chosen = FORMATS[size]
    given_card = card(title, badge=badge, sash=sash, layout=layout)
    plan = Placer(spelled(given_card, BUNDLED).card, chosen, BUNDLED).plan()
    others = [box for box in (plan.chip, plan.badge, plan.sash) if box]
    edge, foot = chosen.width - chosen.margin + 1, chosen.height - chosen.bottom + 20

    assert all(line.box.left >= chosen.margin - 1 for line in plan.lines)
    assert all(line.box.right <= edge for line in plan.lines)
    assert all(line.box.bottom <= foot for line in plan.lines)
    assert not [(ln, o) for ln in plan.lines for o in others if ln.box.meets(o)]
    assert not plan.badge or not plan.chip.meets(plan.badge)
    assert chosen.smallest <= plan.title[0].size <= chosen.largest


def reads(folder: Path, title: str, name: str, sash: Sash) -> None:
    """The contrast is there on the finished pixels, and the file is light."""
    made = card(title, photo=saved(folder, name), badge=LEAF, sash=sash)
    image, report = drawn(made)

    assert report.bytes <= HEAVIEST
    assert report.contrast >= LEAST
    assert measured(image, report) >= LEAST


@example(
    title=f"« {'W' * 60}", badge=None, sash=None, size="story", layout="full"
)  # letters wider than what two halves of a word may differ by
@given(**ROOMS)
@settings(deadline=None, max_examples=80)
def test_nothing_overflows_or_overlaps(**room: Any) -> None:
    """Whatever the title."""
    fits(**room)


@given(**PHOTOS)
@settings(deadline=None, max_examples=16, suppress_health_check=CALM)
def test_every_title_can_be_read_on_every_photo(tmp_path: Path, **seen: Any) -> None:
    """Measured, not hoped."""
    reads(tmp_path, **seen)


@pytest.mark.long
@given(**ROOMS)
@settings(deadline=None, max_examples=3000, suppress_health_check=CALM)
def test_nothing_overflows_or_overlaps_at_length(**room: Any) -> None:
    """The same, for thousands of titles."""
    fits(**room)


@pytest.mark.long
@given(**PHOTOS)
@settings(deadline=None, max_examples=400, suppress_health_check=CALM)
def test_every_title_can_be_read_at_length(tmp_path: Path, **seen: Any) -> None:
    """The same, for hundreds of cards."""
    reads(tmp_path, **seen)


@pytest.mark.parametrize("size", ["square", "story"])
@pytest.mark.parametrize("name", PICTURES)
def test_the_tall_formats_are_as_legible_and_light(
    tmp_path: Path, name: str, size: str
) -> None:
    """Also where a story has three times the pixels."""
    made = card(photo=saved(tmp_path, name), badge=LEAF, sash=FULL)
    image, report = drawn(made, FORMATS[size])

    assert report.bytes <= HEAVIEST
    assert measured(image, report) >= LEAST


def test_letters_stand_on_calm_ground(tmp_path: Path) -> None:
    """What is busy below the text is blurred; what is calm is not."""
    _, busy = drawn(card(photo=saved(tmp_path, "checks")))
    _, calm = drawn(card(photo=saved(tmp_path, "dusk")))

    assert busy.blur > 0 or busy.veil > 0.6
    assert 0 == calm.blur


def test_the_ink_spares_the_photo(tmp_path: Path) -> None:
    """Dark on a bright photo, light on a dark one."""
    inks = {n: drawn(card(photo=saved(tmp_path, n)))[1].ink for n in ("white", "black")}

    assert {"white": "dark", "black": "light"} == inks


def test_what_is_off_has_lost_its_colours(tmp_path: Path) -> None:
    """A cancelled night is grey, and its day is struck out."""
    bright, _ = drawn(card(photo=saved(tmp_path, "yellow")))
    muted, _ = drawn(card(photo=saved(tmp_path, "yellow"), muted=True))
    corner = (500, 10, 700, 60)

    def colour(image: Image.Image) -> float:
        seen = image.crop(corner).convert("HSV").getchannel("S")
        return ImageStat.Stat(seen).mean[0]

    assert colour(muted) < colour(bright) / 4


SCRIPT = """
import hashlib, sys
from PIL import features
if sys.argv[1] == "bare":
    check = features.check
    features.check = lambda name: False if name == "raqm" else check(name)
from plugins.cards.drawing import draw
from tests.card_kit import BUNDLED, FULL, LEAF, OG, card
made = card(badge=LEAF, sash=FULL)
print(hashlib.sha256(draw(made, OG, BUNDLED)[0]).hexdigest())
"""


def test_a_card_has_the_same_bytes_in_any_process() -> None:
    """Whatever the hash seed, and with or without the library that joins letters."""
    here, _ = draw(card(badge=LEAF, sash=FULL), OG, BUNDLED)
    elsewhere = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, machine],
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C"},
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed, machine in (("1", "whole"), ("2", "bare"))
    }

    assert {hashlib.sha256(here).hexdigest()} == elsewhere


def test_a_title_in_any_script_is_drawn() -> None:
    """Others than Latin are legible, and nothing crashes."""
    titles = [
        "أمسية شواء",
        "ערב מוזיקה",
        "湖畔の夏祭り",
        "नमस्ते",
        "ไทย",
        "🎉",
        "\u202e\u0000x",
    ]
    for title in titles:
        image, report = drawn(card(title), chain=Chain())
        assert (OG.width, OG.height) == image.size
        assert report.plan
        assert report.plan.title[0].text
