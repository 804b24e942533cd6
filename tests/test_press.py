"""The press: everything is told before anything is touched."""

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from plugins.press.hooks import build
from plugins.press.moving import HALF, move, staging_of
from tests.harness import POST, plain_site, tree, written

Site = Path
MEMORY = Path("/dev/shm")  # noqa: S108  a file system of its own, where there is one


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give the settings of a site of one post, never built."""
    return plain_site(tmp_path, {"blog/un.md": POST})


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Give the folder a site is built into."""
    return tmp_path / "output"


def test_a_site_is_built_and_summed_up(
    site: Site, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line at the end says how much of what, in which language, and where."""
    status = build(site, output=output)

    said = capsys.readouterr().out
    assert status == 0
    assert said.startswith("1 article, 3 listes (fr), en ")
    assert said.endswith(f" s — à voir dans {output}\n")
    assert b"<h1>Un titre</h1>" in tree(output)["blog/un/index.html"]


def test_a_mistake_leaves_the_output_as_it_was(
    site: Site, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 1, the problem told, not one file changed."""
    build(site, output=output)
    before = tree(output)
    written(site.parent / "content", {"blog/deux.md": "---\ntitle: Deux\n---\n"})
    capsys.readouterr()

    status = build(site, output=output)

    assert status == 1
    assert "blog/deux.md:2: category: manque" in capsys.readouterr().out
    assert before == tree(output)


def test_warnings_fail_only_when_strict(site: Site, output: Path) -> None:
    """Advice is told and lets the build pass; --strict does not."""
    written(site.parent / "content", {"ailleurs.md": "perdu"})

    statuses = [build(site, output=output, strict=strict) for strict in (False, True)]

    assert [0, 1] == statuses


def _broken(site: Site, name: str, text: str | None) -> None:
    path = site.parent / "theme/templates" / name
    path.unlink() if text is None else path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(None, "le gabarit", id="missing"),
        pytest.param("{% if %}", "theme/templates/post.html:1:", id="bad-syntax"),
        pytest.param("\n{{ nobody }}", "theme/templates/post.html:2:", id="undefined"),
        pytest.param("{{ 1 // 0 }}", "theme/templates/post.html:1:", id="exception"),
        pytest.param('{% include "x.html" %}', "x.html", id="missing-part"),
    ],
)
def test_a_faulty_template_is_told_and_nothing_is_touched(
    site: Site,
    output: Path,
    capsys: pytest.CaptureFixture[str],
    text: str | None,
    expected: str,
) -> None:
    """The template and its line are named, and the last site stays."""
    build(site, output=output)
    before = tree(output)
    _broken(site, "post.html", text)
    capsys.readouterr()

    status = build(site, output=output)

    said = capsys.readouterr().out
    assert status == 1
    assert expected in said
    assert "Traceback" not in said
    assert before == tree(output)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("def register(): raise ValueError('non')", id="register"),
        pytest.param("import nowhere_to_be_found", id="import"),
        pytest.param(
            "from pelican.plugins import signals\n"
            "def fail(generators): raise KeyError('non')\n"
            "def register(): signals.all_generators_finalized.connect(fail)",
            id="later",
        ),
    ],
)
def test_a_plugin_that_fails_is_a_problem(
    tmp_path: Path,
    output: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    code: str,
) -> None:
    """Pelican would log it and go on; the press says so, and stops."""
    written(tmp_path, {"faulty.py": code})
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "faulty", raising=False)
    plugins = ["plugins.content_model", "plugins.press", "plugins.streams", "faulty"]
    site = plain_site(tmp_path, {"blog/un.md": POST}, PLUGINS=plugins)

    status = build(site, output=output)

    said = capsys.readouterr().out
    assert status == 1
    assert "erreur" in said
    assert "Traceback" not in said
    assert not output.exists()


def test_two_pages_with_one_address_are_refused(
    site: Site, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A category whose English and French names meet: both are named."""
    written(
        site.parent / "content",
        {"blog/deux.md": POST.replace("Coulisses", "Cuisine"),
         "terms.yml": "Coulisses:\n  fr: Vie\nCuisine:\n  fr: Vie\n"},
    )  # fmt: skip

    status = build(site, output=output)

    said = capsys.readouterr().out
    assert status == 1
    assert "deux pages à une adresse : category coulisses et category cuisine" in said


def test_the_output_may_not_hold_the_sources(site: Site) -> None:
    """`--output .` would mix pages with the texts they are made of."""
    assert build(site, output=site.parent) == 1


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param({"now": "demain"}, "--now", id="now"),
        pytest.param({"content": Path("/nulle/part")}, "contenus", id="content"),
    ],
)
def test_a_wrong_option_is_told_in_a_sentence(
    site: Site,
    output: Path,
    capsys: pytest.CaptureFixture[str],
    options: dict[str, object],
    expected: str,
) -> None:
    """No traceback for a slip of the keyboard."""
    status = build(site, output=output, **options)

    said = capsys.readouterr().out
    assert status == 1
    assert expected in said
    assert said.count("\n") == 1


def test_what_is_no_longer_made_is_removed(site: Site, output: Path) -> None:
    """Stale pages go, with the folders they leave empty; other files stay."""
    second = written(site.parent / "content", {"blog/deux.md": POST}) / "blog/deux.md"
    build(site, output=output)
    written(output, {"robots-maison.txt": "à nous"})
    second.unlink()

    build(site, output=output)

    kept = tree(output)
    assert not (output / "blog/deux").exists()
    assert b"\xc3\xa0 nous" == kept["robots-maison.txt"]


def test_an_equal_file_keeps_its_time(site: Site, output: Path) -> None:
    """Copies to a server then send only what differs."""
    build(site, output=output)
    page = output / "blog/un/index.html"
    before = page.stat().st_mtime_ns

    build(site, output=output)

    assert before == page.stat().st_mtime_ns


def test_a_first_site_appears_in_one_step(tmp_path: Path, output: Path) -> None:
    """The folder itself moves: nobody sees half of it, and the disk works less."""
    staging = written(tmp_path / "staging", {"a/index.html": "1", "b.html": "2"})
    folder = staging.stat().st_ino

    move(staging, output)

    assert {"a/index.html": b"1", "b.html": b"2"} == tree(output)
    assert folder == output.stat().st_ino


def test_a_build_killed_while_moving_is_repaired(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next move knows the files of both builds, and leaves only its own."""
    first = written(tmp_path / "1", {"a.html": "1", "b.html": "1"})
    second = written(tmp_path / "2", {"b.html": "2", "c.html": "2", "d.html": "2"})
    third = written(tmp_path / "3", {"b.html": "3"})
    move(first, output)

    def killed(_source: Path, target: Path) -> None:
        if target.name == "d.html":
            raise KeyboardInterrupt
        target.write_bytes(b"2")

    with monkeypatch.context() as patch:
        patch.setattr("plugins.press.moving._move_file", killed)
        with pytest.raises(KeyboardInterrupt):
            move(second, output)
    move(third, output)

    assert {"b.html": b"3"} == tree(output)
    assert ["b.html"] == json.loads((output.parent / ".output.files.json").read_text())


def test_two_builds_give_the_same_bytes(site: Site, tmp_path: Path) -> None:
    """The clock is an argument; nothing else differs between two builds."""
    for name in ("one", "two"):
        build(site, output=tmp_path / name)

    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_scheduled_contents_appear_at_their_time(site: Site, output: Path) -> None:
    """The same content, built a minute before and a minute after."""
    shown = []
    for now in ("2026-03-02 08:59", "2026-03-02 09:00"):
        build(site, output=output, now=now)
        shown.append((output / "blog/un/index.html").exists())

    assert [False, True] == shown


def test_a_full_disk_is_told_and_the_next_build_repairs(
    site: Site,
    output: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No traceback, and no claim that nothing was touched."""

    def full(_source: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    build(site, output=output)
    capsys.readouterr()
    with monkeypatch.context() as patch:
        patch.setattr("plugins.press.moving._move_file", full)
        status = build(site, output=output)
    said = capsys.readouterr().out

    assert status == 1
    assert "erreur: le disque est plein (No space left on device)" in said
    assert "recommencez" in said
    assert not staging_of(output).exists()
    assert build(site, output=output) == 0


def test_who_hears_no_more_stops_no_build(
    site: Site, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in `build | head -1`: the site is there, and the exit status says so."""
    listener, told = os.pipe()
    os.close(listener)
    with os.fdopen(told, "w", buffering=1) as deaf, monkeypatch.context() as patch:
        patch.setattr("sys.stdout", deaf)
        status = build(site, output=output)

    assert status == 0
    assert (output / "blog/un/index.html").exists()


def test_a_disk_that_is_full_is_full_once(
    site: Site,
    output: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However many pages found no room on it."""

    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("plugins.press.pressrun.PressRun._put", full)
    status = build(site, output=output)

    assert status == 1
    assert "\n1 erreur :" in capsys.readouterr().out


@pytest.mark.skipif(not MEMORY.is_dir(), reason="there is no other disk")
def test_the_output_may_be_a_link_to_another_disk(
    site: Site, output: Path, tmp_path: Path
) -> None:
    """There files cannot be moved; each is copied, then put in place in one step."""
    texts = (POST, POST.replace("Un texte", "Un autre texte"))
    with TemporaryDirectory(dir=MEMORY) as disk:
        output.symlink_to(disk)
        for text in texts:
            written(site.parent / "content", {"blog/un.md": text})
            assert build(site, output=output) == 0
        build(site, output=tmp_path / "cold")

        assert tree(tmp_path / "cold") == tree(Path(disk))


@pytest.mark.skipif(not MEMORY.is_dir(), reason="there is no other disk")
def test_half_of_a_copy_is_swept(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that is killed while it copies to another disk leaves it there."""
    first = written(tmp_path / "1", {"a/a.html": "1"})
    second = written(tmp_path / "2", {"b.html": "2"})

    def killed(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:0])
        raise KeyboardInterrupt

    with TemporaryDirectory(dir=MEMORY) as disk:
        output.symlink_to(disk)
        with monkeypatch.context() as patch:
            patch.setattr("plugins.press.moving.copy2", killed)
            with pytest.raises(KeyboardInterrupt):
                move(first, output)
        halves = list(tree(output))
        move(second, output)

        assert [f"a/{HALF}"] == halves
        assert {"b.html": b"2"} == tree(output)


@pytest.mark.parametrize("target", ["nowhere", "a-file"])
def test_an_output_that_is_no_folder_is_refused(
    site: Site, output: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    """Before anything is read."""
    written(output.parent, {"a-file": "mine"})
    output.symlink_to(target)

    status = build(site, output=output)

    assert status == 1
    assert "n’est pas un dossier" in capsys.readouterr().out


def test_a_mistake_told_once_is_counted_once(
    site: Site, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twice the same sentence at one place is one error."""
    twice = POST.replace("Un texte.", '<b style="x">a</b> <i style="x">b</i>')
    written(site.parent / "content", {"blog/un.md": twice})

    build(site, output=output)

    assert "1 erreur :" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param({"SITEURL": "foo"}, "SITEURL : « foo »", id="address"),
        pytest.param({"PATH": "nowhere"}, "(PATH) n’existe pas", id="folder"),
        pytest.param({"BUILD_NOW": "hier"}, "« hier » n’est pas un moment", id="now"),
        pytest.param({"TIMEZONE": "Paris"}, "Paris", id="zone"),
    ],
)
def test_a_setting_that_means_nothing_is_told(
    tmp_path: Path,
    output: Path,
    capsys: pytest.CaptureFixture[str],
    changed: dict[str, str],
    said: str,
) -> None:
    """A sentence and status 1, before anything is touched."""
    site = plain_site(tmp_path, {"blog/un.md": POST})
    with site.open("a", encoding="utf-8") as file:
        file.writelines(f"{name} = {value!r}\n" for name, value in changed.items())

    status = build(site, output=output)

    assert status == 1
    assert said in capsys.readouterr().out
    assert not output.exists()


def test_a_broken_epoch_is_told(
    site: Site,
    output: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The environment can be wrong too."""
    with site.open("a", encoding="utf-8") as file:
        file.write("BUILD_NOW = None\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")

    build(site, output=output)

    assert "SOURCE_DATE_EPOCH : « abc »" in capsys.readouterr().out


def test_a_plain_pelican_site_is_printed_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody else's content, settings and theme, none of our plugins: same bytes."""
    folders = {"PATH": str(tmp_path / "content"), "CACHE_PATH": str(tmp_path / "cache")}
    settings = {**folders, "THEME": "simple", "TIMEZONE": "UTC"}
    lines = [f"{name} = {value!r}\n" for name, value in settings.items()]
    text = "Title: Hello\nDate: 2026-01-02\nCategory: Notes\n\nSome *text*.\n"
    written(tmp_path, {"content/a.md": text, "conf.py": "".join(lines)})
    build(tmp_path / "conf.py", output=tmp_path / "ours")
    stock = Pelican(
        read_settings(
            str(tmp_path / "conf.py"), override={"OUTPUT_PATH": str(tmp_path / "stock")}
        )
    )
    stock.run()

    assert " files, in " in capsys.readouterr().out
    assert tree(tmp_path / "stock") == tree(tmp_path / "ours")


def test_an_address_that_leaves_the_site_is_refused(
    site: Site, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever a setting says, nothing is written elsewhere."""
    with site.open("a", encoding="utf-8") as file:
        file.write("ARTICLE_SAVE_AS = '../{slug}.html'\n")

    status = build(site, output=output)

    assert status == 1
    assert "'../un.html' would be written outside" in capsys.readouterr().out
    assert not (output.parent / "un.html").exists()


def test_a_broken_picture_is_told(
    site: Site, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its file and a cure, and the site is not shown without it."""
    cover = "---\ncover:\n  image: images/a.jpg\n  alt: Un lac au soir\n"
    files = {
        "images/a.jpg": "no picture",
        "blog/un.md": POST.replace("---\n", cover, 1),
    }
    written(site.parent / "content", files)

    status = build(site, output=output)

    assert status == 1
    assert "images/a.jpg: cette image ne s’ouvre pas" in capsys.readouterr().out
