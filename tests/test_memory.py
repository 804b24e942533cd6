"""The memory: a build that remembers gives what one that forgot would give."""

import os
import random
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.content_model.library import Library
from plugins.content_model.memory_model import Question, Recipe, of_markdown
from plugins.press.hooks import build
from plugins.press.memory import Memory
from tests.harness import POST, plain_site, scope, tree, written

HERE = Path(__file__).parent
PARENT = os.getpid()
TEXTS = ("# Trop grand\n", "[ici]({filename}/blog/x.md#nul)", "<b>gras", "*a* « b »!")


def shouted(question: Question) -> str:
    """Make something of texts, as a plugin would."""
    return "".join(str(part) for part in question).upper()


SHOUT = Recipe(name="shout", make=shouted, code=HERE, stands_on=("1",))


def refused(question: Question) -> Any:
    """Fail where nothing should be made."""
    raise AssertionError(f"{question} was made again")


@pytest.fixture
def memory(tmp_path: Path) -> Callable[[], Memory]:
    """Open the same memory again and again, as builds do."""
    return lambda: Memory(tmp_path / "memory", hands=1)


def asked(memory: Memory, *texts: str, **changed: Any) -> list[Any]:
    """Ask for a few answers, and end the build."""
    recipe = Recipe(**({n: getattr(SHOUT, n) for n in Recipe.__slots__} | changed))
    answers = list(memory.made(recipe, [(text,) for text in texts]))
    memory.keep()
    return answers


def test_what_was_made_is_not_made_again(memory: Callable[[], Memory]) -> None:
    """The next build takes it from the shelf."""
    asked(memory(), "un", "deux")

    assert ["DEUX", "UN"] == asked(memory(), "deux", "un", make=refused)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"stands_on": ("2",)}, id="a-setting"),
        pytest.param({"code": HERE / "golden"}, id="the-code"),
        pytest.param({"stands_on": None}, id="nobody-can-tell"),
    ],
)
def test_what_stands_on_something_else_is_made_anew(
    memory: Callable[[], Memory], changed: dict[str, Any]
) -> None:
    """Code, versions and settings are part of the name."""
    asked(memory(), "un")

    with pytest.raises(AssertionError, match="made again"):
        asked(memory(), "un", make=refused, **changed)


def test_what_nobody_asks_for_is_dropped(
    memory: Callable[[], Memory], tmp_path: Path
) -> None:
    """A shelf does not grow for ever."""
    asked(memory(), *(f"texte {n}" for n in range(100)))
    large = (tmp_path / "memory/shout.kept").stat().st_size

    asked(memory(), "texte 1")

    assert large / 10 > (tmp_path / "memory/shout.kept").stat().st_size


def test_a_memory_that_holds_all_is_not_written_again(
    memory: Callable[[], Memory], tmp_path: Path
) -> None:
    """Nothing changed, nothing moves."""
    asked(memory(), "un")
    before = (tmp_path / "memory/shout.kept").stat()

    asked(memory(), "un")

    assert before == (tmp_path / "memory/shout.kept").stat()


def test_what_is_new_is_added_to_what_is_there(
    memory: Callable[[], Memory], tmp_path: Path
) -> None:
    """Of a large shelf a small edit writes little."""
    texts = [f"texte {n}" for n in range(100)]
    asked(memory(), *texts)
    before = (tmp_path / "memory/shout.kept").read_bytes()

    asked(memory(), *texts[1:], "un")
    asked(memory(), *texts[2:], "un", "deux")

    after = (tmp_path / "memory/shout.kept").read_bytes()
    assert after.startswith(before)
    assert [*map(str.upper, texts[2:]), "UN", "DEUX"] == asked(
        memory(), *texts[2:], "un", "deux", make=refused
    )


@pytest.mark.parametrize("left", [1, 20, 50, 70])
def test_half_of_an_addition_is_as_if_not_there(
    memory: Callable[[], Memory], tmp_path: Path, left: int
) -> None:
    """A build that was killed while it added costs the next one what it added."""
    texts = [f"texte {n}" for n in range(100)]
    asked(memory(), *texts)
    path = tmp_path / "memory/shout.kept"
    before = path.read_bytes()
    asked(memory(), *texts, "un")
    path.write_bytes(path.read_bytes()[: len(before) + left])

    assert [*map(str.upper, texts), "UN"] == asked(memory(), *texts, "un")
    assert ["UN"] == asked(memory(), "un", make=refused)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def scribbled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    chance = random.Random(7)  # noqa: S311  the same every time
    for _ in range(20):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def foreign(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + bytes(range(256)) * 40)


def older(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"shelf 2", b"shelf 1"))


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def file_for_folder(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.write_text("not a folder")


def unwritable(path: Path) -> None:
    path.unlink()
    path.parent.chmod(0o500)


DAMAGES = [cut, emptied, scribbled, foreign, older, folder, file_for_folder, unwritable]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_memory_gives_the_same_site(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    """It is made anew without a word: nobody wrote it, so nobody can mend it."""
    site = plain_site(tmp_path, {"blog/un.md": POST, "blog/deux.md": POST + "« a »!"})
    statuses = [build(site, output=tmp_path / "cold")]
    kept = sorted((tmp_path / "cache/memory").glob("*.kept"))
    for path in kept[:1] if damage is file_for_folder else kept:
        damage(path)

    statuses.append(build(site, output=tmp_path / "warm"))

    assert kept
    assert [0, 0] == statuses
    assert tree(tmp_path / "cold") == tree(tmp_path / "warm")


@given(flips=st.lists(st.tuples(st.integers(0), st.integers(1, 255)), max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_byte_that_changed_is_believed(
    memory: Callable[[], Memory], tmp_path: Path, flips: list[tuple[int, int]]
) -> None:
    """Each value has a sum of its own, and the index has one too."""
    texts = [f"texte {n}" for n in range(8)]
    asked(memory(), *texts)
    path = tmp_path / "memory/shout.kept"
    data = bytearray(path.read_bytes())
    for at, by in flips:
        data[at % len(data)] ^= by
    path.write_bytes(data)

    assert [text.upper() for text in texts] == asked(memory(), *texts)


def test_what_a_killed_build_left_is_swept(
    memory: Callable[[], Memory], tmp_path: Path
) -> None:
    """Half-written shelves do not pile up."""
    written(tmp_path, {"memory/.shout.kept.12.half": b"half"})

    asked(memory(), "un")

    assert ["shout.kept"] == [p.name for p in (tmp_path / "memory").iterdir()]


def test_two_builds_at_once_do_not_disturb_each_other(
    memory: Callable[[], Memory],
) -> None:
    """The later one's shelf stands; each has its own answers."""
    first, second = memory(), memory()
    one = first.made(SHOUT, [("un",), ("deux",)])
    other = second.made(SHOUT, [("deux",), ("trois",)])
    pairs = list(zip(one, other, strict=True))
    first.keep()
    second.keep()

    assert [("UN", "DEUX"), ("DEUX", "TROIS")] == pairs
    assert ["DEUX", "TROIS"] == asked(memory(), "deux", "trois", make=refused)


def test_many_hands_give_what_one_pair_gives(tmp_path: Path) -> None:
    """In the same order, and the same bytes on the shelf."""
    questions = [(f"texte {n}",) for n in range(300)]
    found = {}
    for hands in (1, 2):
        memory = Memory(tmp_path / str(hands), hands=hands)
        found[hands] = list(memory.made(SHOUT, questions))
        memory.keep()

    assert found[1] == found[2]
    assert tree(tmp_path / "1") == tree(tmp_path / "2")


def killed(question: Question) -> str:
    """Kill the process that works at this, unless it is the one that was asked."""
    if question == ("texte 99",) and os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    return shouted(question)


def test_a_process_that_is_killed_takes_nothing_with_it(tmp_path: Path) -> None:
    """What it had in hand is made by the one that asked."""
    questions = [(f"texte {n}",) for n in range(200)]
    recipe = Recipe(name="x", make=killed, code=HERE, stands_on=())

    found = list(Memory(tmp_path, hands=2).made(recipe, questions))

    assert [shouted(question) for question in questions] == found


def marked(question: Question) -> str:
    """Leave a mark; the one that asked ends with its second, mates wait until then."""
    mark, asked = Path(str(question[0])), int(str(question[1]))
    mark.touch()
    if mark.name != "0" and os.getpid() == asked:
        os.kill(asked, signal.SIGKILL)
    while os.getppid() == asked:
        os.sched_yield()
    return ""


def test_who_asked_is_killed_and_nobody_goes_on(tmp_path: Path) -> None:
    """Those beside it end what they have in hand, and take no more.

    While one of them is there, so is the lock that keeps the next build waiting.
    """
    door, inside = os.pipe()
    if not (asked := os.fork()):
        questions = [(f"{tmp_path}/{n}", str(os.getpid())) for n in range(200)]
        recipe = Recipe(name="x", make=marked, code=HERE, stands_on=())
        with suppress(BaseException):
            list(Memory(None, hands=2).made(recipe, questions))
        os._exit(1)
    os.close(inside)
    _, status = os.waitpid(asked, 0)
    left = os.read(door, 1)  # nobody writes: it ends when nobody is inside
    os.close(door)

    assert (signal.SIGKILL, b"") == (status, left)
    assert 100 > len(list(tmp_path.iterdir()))


@pytest.mark.parametrize(
    ("markdown", "inputs", "known"),
    [
        pytest.param({"extensions": ["extra", "toc"]}, None, True, id="own"),
        pytest.param(
            {"extensions": ["markdown.extensions.meta"]}, None, True, id="long"
        ),
        pytest.param({"extensions": ["pymdownx.snippets"]}, None, False, id="foreign"),
        pytest.param({"extension_configs": {"x": {}}}, None, False, id="configured"),
        pytest.param({"extensions": ["mine"]}, [], True, id="declared"),
        pytest.param({"extensions": [object()]}, [], False, id="no-name"),
    ],
)
def test_markdown_is_kept_where_its_inputs_are_known(
    markdown: dict[str, Any], inputs: list[Path] | None, *, known: bool
) -> None:
    """An extension may read a file; then only its owner can say which."""
    assert known == (of_markdown(markdown, inputs) is not None)


def test_a_declared_file_is_part_of_what_texts_stand_on(tmp_path: Path) -> None:
    """A change of it makes them anew."""
    written(tmp_path, {"parts/a.md": "un"})
    before = of_markdown({"extensions": ["mine"]}, [tmp_path / "parts"])
    written(tmp_path, {"parts/a.md": "deux"})

    assert before != of_markdown({"extensions": ["mine"]}, [tmp_path / "parts"])


def said(library: Library) -> list[object]:
    """Give all that a library holds, but the way to its lines."""
    bodies = {
        source: (b.html, b.words, b.opening, b.anchors, b.links, b.problems)
        for source, b in library.bodies.items()
    }
    nodes = {source: entry.node for source, entry in library.entries.items()}
    contents = {source: d.content for source, d in library.documents.items()}
    return [bodies, nodes, contents, library.problems]


HEADERS = st.sampled_from(
    [
        "title: Un titre : oui\ncategory: A\ndate: 2026-03-02 9h",
        "title: Un titre\ncategory: A\ndate: hier\ntags: [a, a b]",
        "title: [un\ncategory: A",
        "\ttitle: x",
        "title: Un\ntitle: Deux",
        "title: x\ncover:\n  image: images/x.jpg\n  alt: Une image",
        "titel: x\ncategory: &a b",
        "",
    ]
)
BODIES = st.lists(st.sampled_from(TEXTS) | st.text(max_size=30), max_size=4)
CHANGES = st.sampled_from(
    [{}, {"markdown": {"extensions": []}}, {"currency": None}, {"shown": "contenu"}]
)


@given(
    posts=st.lists(st.tuples(HEADERS, BODIES), min_size=1, max_size=3), data=st.data()
)
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_warm_reading_is_a_cold_one(
    tmp_path_factory: pytest.TempPathFactory,
    posts: list[tuple[str, list[str]]],
    data: st.DataObject,
) -> None:
    """Whatever the files say, and whatever setting has changed in between."""
    root = tmp_path_factory.mktemp("law")
    texts = ["\n".join(["---", head, "---", *body, ""]) for head, body in posts]
    files = {
        f"content/blog/x{n}.md": text.encode("utf-8", "surrogatepass")
        for n, text in enumerate(texts)
    }
    written(root, files)
    memory = Memory(root / "memory", hands=1)
    for _ in range(2):
        changed = data.draw(CHANGES)
        sees = scope(root / "content", **changed)
        warm = Library.read(sees, memory)
        memory.keep()

        assert said(Library.read(sees)) == said(warm)


def test_problems_of_a_file_that_did_not_change_are_told_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With their line: what was read is remembered, not what was said."""
    wrong = POST + "\n# Trop grand\n\n[x]({filename}/nul.md)\n"
    site = plain_site(tmp_path, {"blog/un.md": wrong})
    told = []
    for _ in range(2):
        build(site, output=tmp_path / "out")
        told.append(capsys.readouterr().out)

    assert "content/blog/un.md:8:" in told[0]
    assert "content/blog/un.md:10:" in told[0]
    assert told[0] == told[1]


def test_a_document_that_goes_is_missed_though_the_text_is_remembered(
    tmp_path: Path,
) -> None:
    """What is no part of the text is looked at in every build."""
    text = POST + "\n[Le plan]({static}/documents/plan.pdf)\n"
    site = plain_site(tmp_path, {"blog/un.md": text, "documents/plan.pdf": b"x"})
    statuses = [build(site, output=tmp_path / "out")]
    (tmp_path / "content/documents/plan.pdf").unlink()
    statuses.append(build(site, output=tmp_path / "out"))

    assert [0, 1] == statuses
