"""What check --fix changes in a file, and all that it leaves as it stands."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.front_matter import Node, read
from plugins.content_model.library import Library
from plugins.content_model.model import FieldError, Problem
from plugins.content_model.moments import moment
from plugins.content_model.source import Source
from plugins.desk.hooks.checking import Asked, check
from plugins.desk.mending.applying import ENDS, applied
from plugins.desk.mending.dates import canonical, dates
from plugins.desk.mending.fences import fences
from plugins.desk.mending.model import Mend
from plugins.desk.mending.quotes import in_header, in_text
from plugins.press.hooks import opened
from tests.harness import (
    NOW,
    PARIS,
    ROOT,
    Files,
    event,
    scope,
    settings_file,
    tree,
    written,
)
from tests.test_check import LATER, SAID, commit
from tests.test_messages import VENUE, post

Mended = Callable[..., tuple[str, dict[str, bytes]]]


@pytest.fixture
def mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Mended:
    """Mend a content folder; give what was said, and its files."""

    def mended(changed: Files, **asked: object) -> tuple[str, dict[str, bytes]]:
        content = written(tmp_path / "content", changed)
        now = asked.pop("now", "2026-11-23 12:00")
        settings = settings_file(
            tmp_path, PATH=str(content), BUILD_NOW=now, SILENCED_ADVICE=()
        )
        check(partial(opened, settings, {}), Asked(fix=True, **asked))
        return capsys.readouterr().out.replace(str(content), "content"), tree(content)

    return mended


DATES = {
    "date: 02/03/2026 9h": "date: 2026-03-02 09:00",
    "date: 2 mars 2026   # annoncé": "date: 2026-03-02   # annoncé",
    "date: 2026-03-02T09:00:00+01:00": "date: 2026-03-02 09:00",
    "date: '2/3/2026'": "date: '2026-03-02'",
    "starts: mardi 7 juillet 2026 à 21h30": "starts: 2026-07-07 21:30",
    "ends: 23h": "ends: 23:00",
    "ends: minuit": "ends: minuit",
    "lasts: 1h30": "lasts: 1h30",
    "except: [21/07/2026, 2026-07-28]": "except: [2026-07-21, 2026-07-28]",
    "except: [du 21/07/2026 au 28/07/2026]": "except: [du 21/07/2026 au 28/07/2026]",
    "repeats: tous les mardis jusqu’au 25/08/2026": (
        "repeats: tous les mardis jusqu’au 25/08/2026"
    ),
}


@pytest.mark.parametrize(("line", "expected"), DATES.items(), ids=DATES)
def test_days_and_hours_get_one_form(tmp_path: Path, line: str, expected: str) -> None:
    """The value alone is rewritten; what is no single day stays as it was said."""
    weekly = {"repeats": "tous les mardis", "until": None}
    key, _, value = line.partition(": ")
    given_ = weekly if key in ("except", "repeats") else {}
    file = event(**({**given_, key: value}))
    library = Library.read(scope(written(tmp_path, {"agenda/x.md": file})))
    (document,) = library.documents.values()
    entry = library.entries["agenda/x.md"]
    found = applied(file.encode(), dates(entry.node, document.content))

    assert expected in (found.data.decode() if found else file).splitlines()


@pytest.mark.parametrize("hour", range(24))
def test_an_hour_that_was_said_is_not_lost(hour: int) -> None:
    """Midnight is an hour where it is said, and none where it is not."""
    said = NOW.replace(hour=hour, minute=0)

    assert f"2026-11-23 {hour:02}:00" == canonical(f"23/11/2026 {hour}h", said)


FORMS = ["%d/%m/%Y %Hh%M", "%Y-%m-%dT%H:%M:00", "%d/%m/%Y à %H h %M", "%Y-%m-%d %H:%M"]


@given(
    wall=st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001
    form=st.sampled_from(FORMS),
)
def test_the_one_form_means_what_was_said(wall: datetime, form: str) -> None:
    """Whatever the moment and the way of saying it."""
    text = wall.strftime(form)
    try:
        said = moment(text, zone=PARIS)
    except FieldError:
        return  # an hour that the clock skips or repeats
    again = canonical(text, said) or ""

    assert said == moment(again, zone=PARIS)
    assert again == canonical(again, said)


HEADER = {
    "venue: “camping”": "venue: camping",
    "venue: « camping »": "venue: camping",
    "tags: [“famille”, été]": "tags: [famille, été]",
    "category: «Coulisses»": "category: Coulisses",
    "summary: « Bonjour »": "summary: « Bonjour »",
    'summary: "Bonjour': "summary: Bonjour",
    "summary: Bonjour”": "summary: Bonjour",
    'summary: Un écran de 24"': 'summary: Un écran de 24"',
    "summary: 'Le « bal »'": "summary: 'Le « bal »'",
    "slug: “le-bal”": "slug: le-bal",
}


@pytest.mark.parametrize(("line", "expected"), HEADER.items(), ids=HEADER)
def test_marks_around_a_value_go_where_none_belong(
    mended: Mended, line: str, expected: str
) -> None:
    """A name has none, nor has what was refused; a quotation keeps its own."""
    key, _, value = line.partition(": ")
    files = {"blog/x.md": post(**{key: value}), "venues/camping.md": VENUE}
    _, after = mended(files)

    assert expected in after["blog/x.md"].decode().splitlines()


TEXT = {
    "![Une vue]({static}/images/x.jpg “la légende”)": (
        '![Une vue]({static}/images/x.jpg "la légende")'
    ),
    "[texte](https://a.org « un titre »)": '[texte](https://a.org "un titre")',
    "[texte](“https://a.org”)": "[texte](https://a.org)",
    "<abbr title=“Fédération”>F</abbr>": '<abbr title="Fédération">F</abbr>',
    "Il dit “oui” (à voix basse).": "Il dit “oui” (à voix basse).",
    "`[texte](“https://a.org”)`": "`[texte](“https://a.org”)`",
    '"Droits" et l\'été': '"Droits" et l\'été',
}


@pytest.mark.parametrize(("line", "expected"), TEXT.items(), ids=TEXT)
def test_marks_in_signs_become_straight(line: str, expected: str) -> None:
    """Those of Markdown and HTML; in a text the site sets them by itself."""
    found = applied(line.encode(), in_text(line, first_line=1))

    assert expected == (found.data.decode() if found else line)


MEANT = {
    "![Une tente](../images/x.JPG)": "![Une tente]({static}/images/x.jpg)",
    "[A](y.md#z)": "[A]({filename}/blog/y.md#z)",
    "[C](a@example.org)": "[C](mailto:a@example.org)",
    "[B](www.example.org)": "[B](www.example.org)",
    "[D](/nulle/part/)": "[D](/nulle/part/)",
}


@pytest.mark.parametrize(("line", "expected"), MEANT.items(), ids=MEANT)
def test_what_was_meant_is_written(mended: Mended, line: str, expected: str) -> None:
    """Where there is one thing that it can be."""
    files = {
        "blog/x.md": post().replace("Un texte.", line),
        "blog/y.md": post(slug="z").replace("Un texte.", "## Z"),
        "images/x.jpg": "x",
    }
    _, after = mended(files)

    assert expected == after["blog/x.md"].decode().splitlines()[-1]


def test_keys_of_another_tongue_become_ours(mended: Mended) -> None:
    """Those that can mean nothing else: a place is no venue, a picture no cover."""
    file = post(title=None, titre="Le titre :", Résumé="A", image="x.jpg", lieu="x")
    ours = file.replace("titre:", "title:").replace("Résumé:", "summary:")
    twice = post(slug="y", Title="Autre")
    _, after = mended({"blog/x.md": file, "blog/y.md": twice})

    assert ours == after["blog/x.md"].decode()
    assert twice == after["blog/y.md"].decode()


def test_what_becomes_readable_may_have_mistakes_of_its_own(mended: Mended) -> None:
    """They were there before, and nobody could see them."""
    unread = post(category=None).replace("---", "—-")
    untyped = post(title=None, titre="A", venue="nulle-part", slug="y")
    said, after = mended({"blog/x.md": unread, "blog/y.md": untyped})

    assert post(category=None) == after["blog/x.md"].decode()
    assert untyped.replace("titre", "title") == after["blog/y.md"].decode()
    assert "category: manque" in said
    assert "venue: lieu « nulle-part » inconnu" in said


def test_the_same_slip_twice_is_mended_twice(mended: Mended) -> None:
    """On one line, where each is as sure as the other."""
    file = post().replace("Un texte.", "[A](a@example.org) [B](a@example.org)")
    _, after = mended({"blog/x.md": file})

    assert file.replace("a@", "mailto:a@") == after["blog/x.md"].decode()


def test_dashes_around_a_header_become_short_again(mended: Mended) -> None:
    """A word processor made long ones, and nothing could be read."""
    file = post().replace("---", "—-")
    said, after = mended({"blog/x.md": file})

    assert post() == after["blog/x.md"].decode()
    assert "corrigé: content/blog/x.md:1: « —- » → ---" in said


def test_every_other_byte_stays(mended: Mended) -> None:
    """Ends of lines, marks of byte order, comments, blanks, order and no last end."""
    file = (
        "\ufeff---\r\n# en tête\r\ntitle:  Un   titre \r\n\r\ndate: 02/03/2026 9h\r\n"
        "category: Coulisses # ici\r\n---\r\nUn  texte.\t\r\n\r\n\r\nFin"
    )
    _, after = mended({"blog/x.md": file})

    assert file.replace("02/03/2026 9h", "2026-03-02 09:00") == (
        after["blog/x.md"].decode()
    )


def test_what_would_be_worse_is_left_as_it_is(mended: Mended) -> None:
    """Two venues of one address are a mistake that the file did not have."""
    files = {
        "venues/camping.md": VENUE,
        "venues/bourg.md": VENUE.replace("kind", "slug: “camping”\nkind"),
    }
    said, after = mended(files)

    assert files == {name: data.decode() for name, data in after.items()}
    assert "content/venues/bourg.md : laissé tel quel" in said


def test_only_files_that_were_named_are_mended(mended: Mended, tmp_path: Path) -> None:
    """Whoever looks after one text does not rewrite those of others."""
    file = post(date="02/03/2026")
    named = [tmp_path / "content/blog/x.md"]
    _, after = mended({"blog/x.md": file, "blog/y.md": file}, files=named)

    assert file == after["blog/y.md"].decode()
    assert file != after["blog/x.md"].decode()


def test_a_second_time_changes_nothing(mended: Mended) -> None:
    """What is mended is mended, for every kind of slip at once."""
    files = {
        path.relative_to(ROOT / "tests/bad").as_posix(): path.read_bytes()
        for path in (ROOT / "tests/bad").rglob("*.md")
    } | {"agenda/x.md": event(starts="07/07/2026 21h30"), "venues/v.md": VENUE}
    _, once = mended(files)
    said, twice = mended(once)

    assert once == twice
    assert "corrigé" not in said


def test_a_change_is_said_at_the_moment_it_was_written(
    mended: Mended, tmp_path: Path
) -> None:
    """The commit's for what is committed; git knows better than memory."""
    file = post(summary="Une phrase.")
    content = written(
        tmp_path / "content", {"blog/x.md": file.replace("Un texte.", SAID)}
    )
    commit(content, "2026-03-02T09:00:00Z")
    changed = file.replace("Un texte.", LATER)
    written(content, {"blog/x.md": changed})
    commit(content, "2026-05-04T08:00:30Z")
    said, after = mended({})
    expected = changed.replace("category", "modified: 2026-05-04 10:00\ncategory")

    assert expected == after["blog/x.md"].decode()
    assert "ajouté: content/blog/x.md:4: modified: 2026-05-04 10:00" in said


def test_what_is_not_committed_changes_now_and_once(
    mended: Mended, tmp_path: Path
) -> None:
    """A later run, and the commit itself, find that it was said."""
    file = post(summary="Une phrase.")
    content = written(
        tmp_path / "content", {"blog/x.md": file.replace("Un texte.", SAID)}
    )
    commit(content, "2026-03-02T09:00:00Z")
    _, first = mended({"blog/x.md": file.replace("Un texte.", LATER)})
    _, second = mended({}, now="2026-11-30 08:00")
    commit(content, "2026-12-01T08:00:00Z")
    _, third = mended({}, now="2026-12-02 08:00")

    assert "modified: 2026-11-23 12:00\n" in first["blog/x.md"].decode()
    assert first["blog/x.md"] == second["blog/x.md"] == third["blog/x.md"]


def test_silenced_changes_stay_unsaid(mended: Mended, tmp_path: Path) -> None:
    """An editor who silences advice does not find it done the next day."""
    file = post(summary="Une phrase.", silence="modified-behind")
    content = written(
        tmp_path / "content", {"blog/x.md": file.replace("Un texte.", SAID)}
    )
    commit(content, "2026-03-02T09:00:00Z")
    changed = file.replace("Un texte.", LATER)
    _, after = mended({"blog/x.md": changed})

    assert changed == after["blog/x.md"].decode()


SIGNS = st.text(
    st.sampled_from("“”«»„\"' \u00a0ab1é-—–#:[](){}<>=/.\n\r`"), max_size=60
)


TAGS = st.lists(
    st.sampled_from(["<a ", "href=", "title=", "“", "”", '"', "x", ">", "](", ")", " "])
).map("".join)


@given(text=SIGNS | TAGS)
def test_marks_are_mended_once_and_for_all(text: str) -> None:
    """Whatever the text, a second time finds nothing."""
    once = applied(text.encode(), in_text(text, first_line=1))
    after = once.data.decode() if once else text
    twice = applied(after.encode(), in_text(after, first_line=1))

    assert after == (twice.data.decode() if twice else after)


@given(value=SIGNS.filter(lambda text: not set(text) & set("\n\r")))
def test_a_header_is_mended_once_and_for_all(value: str) -> None:
    """Whatever stands under its keys."""
    lines = [f"title: {value}", f"tags: [{value}]", f"venue: {value}"]
    again = _mended(_mended(lines))

    assert again == _mended(lines)


def _mended(lines: list[str]) -> list[str]:
    node = read(lines, first_line=1, path="x.md")
    if not isinstance(node, Node):
        return lines
    found = applied("\n".join(lines).encode(), in_header(node, {3}))
    return found.data.decode().split("\n") if found else lines


@given(text=SIGNS)
def test_fences_alone_change_and_a_header_appears(text: str) -> None:
    """What could be read before is not touched."""
    found = applied(text.encode(), fences(text))
    if found:
        assert isinstance(Source.from_bytes(text.encode(), path=""), Problem)
        changed = zip(ENDS.split(text), ENDS.split(found.data.decode()), strict=True)
        assert {"---"} == {
            after.strip() for before, after in changed if before != after
        }


PIECES = str.maketrans("", "", "abcd“”")


@given(
    text=SIGNS,
    mends=st.lists(
        st.builds(
            Mend,
            line=st.integers(1, 6),
            before=st.text("ab“”", min_size=1, max_size=3),
            after=st.text("cd", max_size=3),
        )
    ),
)
def test_nothing_but_what_is_told_changes(text: str, mends: list[Mend]) -> None:
    """Other lines stay, and in those that are mended all other signs."""
    found = applied(text.encode(), mends)
    lines, touched = ENDS.split(text), {2 * (mend.line - 1) for mend in mends}
    after = ENDS.split(found.data.decode()) if found else lines

    assert [] == [
        at
        for at, (one, other) in enumerate(zip(lines, after, strict=True))
        if one.translate(PIECES) != other.translate(PIECES)
        or (one != other and at not in touched)
    ]
