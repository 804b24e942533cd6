"""The law of the preview: whatever was edited, its pages are those of a fresh one."""

import shutil
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.press.hooks.commands import recorded
from plugins.press.preview import Edition, Preview
from tests.edits import DOINGS, apply, restore
from tests.harness import PARIS, ROOT, settings_file, tree, written

MORE = {
    "questions/chien.md": "---\ntitle: Un chien ?\nvenue: piscine\n---\nNon, hélas.\n",
    "questions/velo.md": "---\ntitle: Un vélo ?\nanswered_by: pages/venir.md\n---\n",
}
TEXT = st.sampled_from(["write_on", "write_over", "take_back", "replace_by_another"])
ANY = st.sampled_from(sorted(DOINGS))
NUMBERS = st.integers(0, 40)


def edits(most: int) -> st.SearchStrategy[list[tuple[str, int, int]]]:
    """Give what editors do one after the other; every other time to a text alone."""
    one = st.tuples(st.one_of(TEXT, ANY), NUMBERS, NUMBERS)
    return st.lists(one, min_size=most // 2, max_size=most)


def site(root: Path, cache: Path, **more: object) -> Preview:
    """Copy the small whole site and begin its preview."""
    shutil.copytree(ROOT / "tests/site/content", root / "content")
    shutil.copytree(ROOT / "theme", root / "theme")
    written(root / "content", MORE)
    changed: dict[str, object] = {
        "PATH": str(root / "content"),
        "THEME": str(root / "theme"),
    }
    changed["THEME_TEMPLATES_OVERRIDES"] = [str(root / "theme/static")]
    path = settings_file(root, **changed, **more, OUTPUT_PATH=str(root / "output"))
    path.write_text(f"{path.read_text()}CACHE_PATH = {str(cache)!r}\n")
    asked = {"PREVIEW": True, "RELATIVE_URLS": True, "SITEURL": ""}
    return Preview(partial(recorded, path, asked))


def epoch(moment: str) -> str:
    """Give a moment on the wall as seconds since 1970."""
    wall = datetime.fromisoformat(moment).replace(tzinfo=PARIS)
    return f"{wall.timestamp():.0f}"


def pages(edition: Edition) -> dict[str, bytes]:
    """Print all that an edition has."""
    return {address: job.content() for address, job in edition.jobs.items()}


def compared(press: Preview, good: dict[str, bytes]) -> dict[str, bytes]:
    """Look, and compare with a preview that begins now; give what is to be shown."""
    press.look()
    fresh = press.read()
    good = pages(fresh) if fresh.is_whole else good

    assert fresh.problems == press.newest.problems
    assert good == pages(press.shown)
    return good


def follows_the_law(done: list[tuple[str, int, int]], cache: Path) -> None:
    """Edit, compare; mend what is wrong, and compare again."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        press = site(root, cache)
        press.turn()
        good = pages(press.shown)
        for edit in done:
            before = tree(root)
            apply(edit, root)
            good = compared(press, good)
            if not press.newest.is_whole:
                restore(root, before)
                good = compared(press, good)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep cards and pictures from one site to the next."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def press(tmp_path: Path, cache: Path) -> Preview:
    """Begin a preview of the small whole site."""
    press = site(tmp_path, cache)
    press.turn()
    return press


def edit(path: Path, was: str, now: str) -> None:
    """Put some words in the place of others."""
    text = path.read_text()
    assert was in text
    path.write_text(text.replace(was, now))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("blog/ouverture.md", "blog/ouverture/", id="post"),
        pytest.param("blog/ouverture.en.md", "en/blog/season-opens/", id="translation"),
        pytest.param("blog/brouillon.md", "blog/brouillon/", id="draft"),
        pytest.param("agenda/veillee-contes.md", "agenda/veillee-contes/", id="event"),
        pytest.param("pages/venir.md", "venir/", id="page"),
        pytest.param("venues/camping.md", "camping/", id="venue"),
        pytest.param("notices/gel.md", "", id="notice"),
        pytest.param("questions/chien.md", "questions/", id="question"),
    ],
)
def test_a_text_is_read_by_itself(
    press: Preview, tmp_path: Path, name: str, shown: str
) -> None:
    """Where nothing else of it changed, no other file is opened."""
    path = tmp_path / "content" / name
    path.write_text(path.read_text() + "\n\nUn mot de plus.\n")
    press.look()

    assert b"Un mot de plus." in press.page(f"{shown}index.html")
    assert 1 == press.readings


def test_what_did_not_change_is_typed_and_set_once(
    press: Preview, tmp_path: Path
) -> None:
    """A title changes its own text; the others are taken from the last reading."""
    before = composed(press)
    edit(tmp_path / "content/blog/glace.md", "title: ", "title: Encore ")
    press.look()

    after = composed(press)
    new = {source for source, content in after.items() if content is not before[source]}

    assert {"blog/glace.md"} == new


def composed(press: Preview) -> dict[str, object]:
    """Give every content of the newest edition, with its texts set."""
    site = press.newest.again.args[0]
    made = site.settings["COMPOSED"].items()
    return {source: one.document.content for source, one in made}


@given(done=edits(12))
@settings(max_examples=2, suppress_health_check=list(HealthCheck))
def test_a_preview_is_as_if_it_began_now(done, cache) -> None:
    """Every address after every edit; what is wrong is told, the last good stays."""
    follows_the_law(done, cache)


@pytest.mark.long
@given(done=edits(20))
@settings(max_examples=66, suppress_health_check=list(HealthCheck))
def test_a_preview_is_as_if_it_began_now_for_long(done, cache) -> None:
    """The same, a thousand times."""
    follows_the_law(done, cache)


@pytest.mark.parametrize(
    ("name", "was", "now"),
    [
        pytest.param("blog/glace.md", "Cinq heures", "Six heures", id="title"),
        pytest.param("blog/glace.md", "La machine", "Une machine", id="first-words"),
        pytest.param("blog/ouverture.md", "## Réserver", "", id="linked-heading"),
        pytest.param("blog/ouverture.md", "images/ponton", "images/non", id="mistake"),
        pytest.param("venues/piscine.md", "12h-14h", "12h-15h", id="hours"),
        pytest.param("terms.yml", "season", "time of year", id="terms"),
    ],
)
def test_all_is_read_where_others_may_see_it(
    press: Preview, tmp_path: Path, name: str, was: str, now: str
) -> None:
    """Titles stand in lists, first words are a summary, mistakes are told to all."""
    edit(tmp_path / "content" / name, was, now)
    press.look()

    assert 2 == press.readings


def test_a_plugin_that_renews_nothing_has_all_read(
    press: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that came from elsewhere may keep what it made of texts: nobody knows."""
    monkeypatch.setattr(sys.modules["plugins.sharing"], "__doc__", "As others write.")
    edit(tmp_path / "content/blog/ouverture.md", "donnent sur", "regardent")
    press.look()

    assert 2 == press.readings


def test_all_is_read_when_the_site_turns_by_itself(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A notice whose time is over goes, though nobody wrote anything."""
    press = site(tmp_path, cache, BUILD_NOW=None)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch("2026-11-23 13:59"))
    press.turn()
    told = b"ce midi" in press.page("index.html")
    press.look()
    same = press.number
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch("2026-11-23 14:00"))
    press.look()

    assert (True, False) == (told, b"ce midi" in press.page("index.html"))
    assert same + 1 == press.number


def test_files_that_come_and_go_are_not_news(press: Preview, tmp_path: Path) -> None:
    """Programs that save write beside a file first, and take it away again."""
    beside = tmp_path / "content/blog/4913"
    number = press.number
    beside.touch()
    beside.unlink()
    press.look({beside})

    assert number == press.number


def test_what_is_told_counts_though_a_look_sees_nothing(
    press: Preview, tmp_path: Path
) -> None:
    """Two changes may come within a tick of the clock of files."""
    path = tmp_path / "content/blog/ouverture.md"
    number = press.number
    press.look({path})

    assert number + 1 == press.number
