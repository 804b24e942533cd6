"""Closed at five, cancelled at five: written in a hurry, and nothing disturbed."""

import shutil
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.content_model.front_matter import Node, read
from plugins.content_model.library import Library
from plugins.desk import notice
from plugins.desk.cancelling import cancelled
from plugins.desk.hooks.errands import cancel, close
from plugins.desk.source import Source
from plugins.press.hooks import opened
from tests.harness import PARIS, ROOT, Files, settings_file

SITE = ROOT / "tests/site/content"
NOW = datetime(2026, 7, 14, 17, 5, tzinfo=PARIS)
HEADER = """title: Veillée contes : les nuits d’été  # et non #1
date: 2026-05-01 10:00   # annoncé par affiche
starts: 2026-07-07 21:30
# la conteuse repart le 26
repeats:
    every: week
    until: 2026-08-25

dates:
- date: 2026-08-11   # à cause du bal
  starts: 2026-08-12 21:30

# prix votés en mars
prices:
  - for: Adulte
    price: 5,50
venue: camping"""


def edited(header: str, **asked: object) -> str:
    """Give a header after a cancellation at 17:05."""
    values = {"day": None, "items": [], "now": NOW, "why": "orage"}
    return "\n".join(cancelled(header.split("\n"), **(values | asked)))


def plain(header: str) -> object:
    """Give what the content model reads in a header."""
    node = read(header.split("\n"), first_line=2, path="x.md")
    assert isinstance(node, Node)
    return node.plain()


def test_a_whole_event_is_cancelled_below_its_start() -> None:
    """Every other line is where it was, comments and blanks included."""
    lines = edited(HEADER).split("\n")
    before = HEADER.split("\n")
    added = [line for line in lines if line not in before]

    assert [
        "modified: 2026-07-14 17:05",
        "state: cancelled",
        "since: 2026-07-14 17:05",
        "note: orage",
    ] == added
    assert before == [line for line in lines if line not in added]


def test_a_second_time_changes_the_same_lines() -> None:
    """What is there already is replaced, and keeps its comment."""
    once = edited(
        HEADER.replace("venue:", "state: scheduled  # pour l’instant\nvenue:")
    )
    twice = edited(once, now=NOW.replace(hour=18))

    assert "state: cancelled  # pour l’instant\n" in once
    assert once.replace("17:05", "18:05") == twice


@pytest.mark.parametrize(
    ("header", "items", "expected"),
    [
        pytest.param(
            HEADER,
            [(date(2026, 8, 11), 9)],
            "  starts: 2026-08-12 21:30\n- date: 2026-07-14\n  state: cancelled\n"
            "  since: 2026-07-14 17:05\n  note: orage\n\n# prix votés",
            id="one-more-in-a-list",
        ),
        pytest.param(
            HEADER.replace("2026-08-11", "2026-07-14"),
            [(date(2026, 7, 14), 9)],
            "- date: 2026-07-14   # à cause du bal\n  starts: 2026-08-12 21:30\n"
            "  state: cancelled\n  since: 2026-07-14 17:05\n  note: orage\n\n# prix",
            id="one-that-differs-already",
        ),
        pytest.param(
            "title: A\nstarts: 2026-07-07 21:30\nexcept: [2026-07-21]\nvenue: x",
            [],
            "except: [2026-07-21]\ndates:\n  - date: 2026-07-14\n    state: cancelled\n"
            "    since: 2026-07-14 17:05\n    note: orage\nvenue: x",
            id="the-first-one",
        ),
        pytest.param(
            "title: A\nstarts: 2026-07-07 21:30\n"
            "dates: [{added: 2026-07-09}]  # ici\nvenue: x",
            [(date(2026, 7, 9), 2)],
            "dates: [{added: 2026-07-09}, {date: '2026-07-14', state: 'cancelled',"
            " since: '2026-07-14 17:05', note: 'orage'}]  # ici\nvenue: x",
            id="a-list-on-one-line",
        ),
    ],
)
def test_one_date_is_cancelled(
    header: str, items: list[tuple[date, int]], expected: str
) -> None:
    """Where it differs already, or as one more date that does."""
    told = edited(header, day=date(2026, 7, 14), items=items)
    dates = plain(told)["dates"]

    assert expected in told
    assert ["2026-07-14"] == [d["date"] for d in dates if d.get("state") == "cancelled"]


KEYS = st.sampled_from(["title", "tags", "venue", "place", "age", "summary", "slug"])
VALUES = st.sampled_from(
    [
        "un mot",
        "a : b #c",
        "[a, b]",
        "'cité # non'",
        "\n  - a\n  - b",
        "|\n  ligne\n\n  autre",
    ]
)
GAPS = st.sampled_from(["", "\n", "\n# remarque\n", "\n   # plus loin\n"])


@given(st.dictionaries(KEYS, st.tuples(VALUES, GAPS)), st.booleans(), st.booleans())
def test_nothing_else_is_disturbed(
    others: dict[str, tuple[str, str]],
    last: bool,  # noqa: FBT001
    alone: bool,  # noqa: FBT001
) -> None:
    """Whatever stands around it: the other values read as before, in their order."""
    rest = "\n".join(f"{key}: {v}{gap}" for key, (v, gap) in others.items())
    starts = "starts: 2026-07-14 21:30\ndate: 2026-05-01"
    parts = [rest, starts] if last else [starts, rest]
    header = "\n".join(part for part in parts if part)
    assume(isinstance(read(header.split("\n"), first_line=2, path="x.md"), Node))
    day = None if alone else date(2026, 7, 14)
    told = edited(header, day=day)
    before, after = plain(header), plain(told)
    left = [line for line in told.split("\n") if line in header.split("\n")]

    assert before == {key: after[key] for key in before}
    assert header.split("\n") == left
    assert {"modified"} <= after.keys() - before.keys()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_bytes_around_the_header_are_kept(mark: bytes, newline: bytes) -> None:
    """A file from any editor stays a file of that editor."""
    data = mark + newline.join([b"---", b"title: A", b"---", "Été.".encode(), b""])

    assert data == Source.read(data).bytes()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("18:00", "2026-07-14 18:00", id="an-hour"),
        pytest.param("18h30", "2026-07-14 18:30", id="an-hour-in-french"),
        pytest.param("9h", "2026-07-15 09:00", id="tomorrow-morning"),
        pytest.param("2026-07-20", "2026-07-20", id="a-day"),
    ],
)
def test_an_hour_is_the_next_that_a_clock_shows(said: str, expected: str) -> None:
    """So that the file says a moment, whoever reads it later."""
    assert expected == notice.end(said, NOW)


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Path, Callable[[], object]]:
    """Give a copy of the small site's content, and the way to read it at 17:05."""
    content = tmp_path / "content"
    shutil.copytree(SITE, content)
    asked = {"PATH": content, "BUILD_NOW": "2026-07-14 17:05"}
    return content, partial(opened, settings_file(tmp_path), asked)


def test_close_writes_a_notice(desk: tuple[Path, Callable[[], object]]) -> None:
    """One short file, which the content model has read before we say so."""
    content, at_five = desk
    status = close(at_five, "piscine", until="18:00", why="orage")

    assert 0 == status
    assert (
        "---\n"
        "title: Fermeture : Piscine des Ondines (orage)\n"
        "date: 2026-07-14 17:05\n"
        "venues: [piscine]\n"
        "from: 2026-07-14 17:05\n"
        "until: 2026-07-14 18:00\n"
        "closes: venue\n"
        "why: orage\n"
        "---\n"
    ) == (content / "notices/2026-07-14-piscine.md").read_text("utf-8")


def test_two_closures_on_a_day_are_two_files(
    desk: tuple[Path, Callable[[], object]],
) -> None:
    """The second overwrites nothing."""
    content, at_five = desk
    close(at_five, "piscine", until="18:00", spaces="ludique")
    close(at_five, "piscine", until="19:00")
    names = sorted(path.stem for path in (content / "notices").glob("2026*"))

    assert ["2026-07-14-piscine", "2026-07-14-piscine-2"] == names


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(
            {"venue": "picine", "until": "18:00"},
            "lieu « picine » inconnu ; choisissez parmi camping, piscine",
            id="unknown-venue",
        ),
        pytest.param(
            {"venue": "piscine", "until": "bientôt"},
            "until: « bientôt » n’est pas une date",
            id="until-that-is-no-time",
        ),
        pytest.param(
            {"venue": "piscine", "until": "18:00", "spaces": "sauna"},
            "closes: espace « sauna » inconnu ; choisissez parmi ludique, sportif",
            id="unknown-space",
        ),
    ],
)
def test_a_notice_that_means_nothing_is_not_left_behind(
    desk: tuple[Path, Callable[[], object]],
    capsys: pytest.CaptureFixture[str],
    asked: dict[str, str],
    expected: str,
) -> None:
    """The sentence is the content model's, and the folder as before."""
    content, at_five = desk
    status = close(at_five, **asked)

    assert (1, True) == (status, expected in capsys.readouterr().out)
    assert [] == list((content / "notices").glob("2026*"))


def test_cancel_writes_into_the_original(
    desk: tuple[Path, Callable[[], object]],
) -> None:
    """One date among others, with the moment and the reason."""
    content, at_five = desk
    path = content / "agenda/veillee-contes.md"
    before = path.read_text("utf-8")
    status = cancel(at_five, path, day="2026-08-18", why="grand vent")
    new = [line for line in path.read_text("utf-8").split("\n") if line not in before]

    assert 0 == status
    assert [
        "modified: 2026-07-14 17:05",
        "  - date: 2026-08-18",
        "    note: grand vent",
    ] == new


def test_a_night_that_is_none_is_not_cancelled(
    desk: tuple[Path, Callable[[], object]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Then the file is as it was, to the byte."""
    content, at_five = desk
    path = content / "agenda/veillee-contes.md"
    before = path.read_bytes()
    status = cancel(at_five, path, day="2026-08-19")

    assert (1, before) == (status, path.read_bytes())
    assert "rien n’a été changé" in capsys.readouterr().out


def test_errors_elsewhere_do_not_hold_up_a_closure(
    desk: tuple[Path, Callable[[], object]],
) -> None:
    """A storm does not wait for a comma."""
    content, at_five = desk
    (content / "blog/casse.md").write_text("---\ntitel: A\n---\n", "utf-8")

    assert 0 == close(at_five, "piscine", until="18:00")


def test_what_is_no_event_is_not_cancelled(
    desk: tuple[Path, Callable[[], object]], capsys: pytest.CaptureFixture[str]
) -> None:
    """A post, or a file that is not there."""
    content, at_five = desk
    status = cancel(at_five, content / "blog/glace.md")

    assert 1 == status
    assert "n’est pas un événement de l’agenda" in capsys.readouterr().out


def test_a_notice_is_read_as_it_was_meant(
    library: Callable[[Files], Library],
) -> None:
    """The two moments of what `close` writes are those that were asked for."""
    text = notice.text(
        title="Fermeture",
        venues=[],
        now=NOW,
        until="9h",
        closes=(),
        why=None,
    )
    found = library({"notices/n.md": text})

    assert [] == found.problems
    content = found.documents["notices/n.md"].content
    assert ("2026-07-15 09:00", True) == (
        f"{content.until:%Y-%m-%d %H:%M}",
        content.closes_all,
    )
