"""New files: asked or told, judged beside the site, and right in their form."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.front_matter import Node, read
from plugins.desk.hooks.writing import Wish, new
from plugins.desk.writing import block
from plugins.desk.writing.desk import Desk
from plugins.desk.writing.original import Original
from plugins.press.hooks import opened
from tests.harness import ROOT, settings_file

SITE = ROOT / "tests/site/content"
AT_FIVE = "2026-07-14 17:05"
Site = tuple[Path, Callable[..., Any]]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a copy of the small site's content, and the way to read it at 17:05."""
    content = tmp_path / "content"
    shutil.copytree(SITE, content)
    asked = {"PATH": content, "BUILD_NOW": AT_FIVE}
    return content, partial(opened, settings_file(tmp_path), asked)


def files(content: Path) -> dict[str, bytes]:
    """Give all texts below a folder, hidden ones too."""
    return {p.name: p.read_bytes() for p in content.rglob("*") if p.is_file()}


def told(site: Site, what: str, **options: Any) -> int:
    """Ask for a new file as a script does, with options alone."""
    own = {name: options.pop(name) for name in ("name", "text", "lang", "keys")
           if name in options}  # fmt: skip
    values = {key.rstrip("_"): value for key, value in options.items()}
    return new(site[1], Wish(what=what, values=values, **own), ask=None)


def spoken(answers: Iterable[str]) -> Callable[[str], str]:
    """Answer questions one after another, then hang up."""
    rest = iter(answers)

    def ask(_prompt: str) -> str:
        for answer in rest:
            return answer
        raise EOFError

    return ask


def test_a_post_is_told_by_options(site: Site) -> None:
    """In block style, dated by the clock, a draft until somebody wrote its text."""
    status = told(
        site,
        "post",
        title="L’œuvre : saison #2 « d’été »",
        category="Coulisses",
        tags="saison, famille",
        venue="camping",
        keys=["cover.image=images/cabanes.jpg", "cover.alt=Trois cabanes"],
    )

    assert 0 == status
    assert (
        "---\n"
        "title: L’œuvre : saison #2 « d’été »\n"
        "date: 2026-07-14 17:05\n"
        "status: draft\n"
        "category: Coulisses\n"
        "tags:\n"
        "  - saison\n"
        "  - famille\n"
        "venue: camping\n"
        "cover:\n"
        "  image: images/cabanes.jpg\n"
        "  alt: Trois cabanes\n"
        "---\n"
    ) == (site[0] / "blog/l-oeuvre-saison-2-d-ete.md").read_text("utf-8")


def test_a_text_lets_it_out(site: Site) -> None:
    """What has all that visitors expect is no draft."""
    told(site, "page", title="Objets trouvés", text="À l’accueil.")

    assert (
        "---\ntitle: Objets trouvés\ndate: 2026-07-14 17:05\n---\nÀ l’accueil.\n"
    ) == (site[0] / "pages/objets-trouves.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("what", "options", "path"),
    [
        pytest.param(
            "event",
            {
                "starts": "21/07/2026 19h",
                "lasts": "1h30",
                "repeats": "tous les mardis jusqu’au 25/08/2026",
                "prices": "Adulte: 5,50; Moins de 12 ans: gratuit",
                "booking": "02 61 91 10 10",
            },
            "agenda/titre.md",
            id="event",
        ),
        pytest.param("événement", {"starts": "2026-08-01"}, "agenda/titre.md", id="fr"),
        pytest.param(
            "venue",
            {"kind": "museum", "keys": ["address.city=Aubrelle"]},
            "venues/titre.md",
            id="venue",
        ),
        pytest.param(
            "notice",
            {"until": "18:00", "venue": "piscine", "closes": "ludique", "why": "orage"},
            "notices/titre.md",
            id="notice",
        ),
        pytest.param("question", {"venue": "camping"}, "questions/titre.md", id="ask"),
    ],
)
def test_every_kind_has_its_folder_and_passes(
    site: Site, what: str, options: dict[str, Any], path: str
) -> None:
    """The site that holds the new file has no problem more, even were it no draft."""
    before = {p.told("en") for p in site[1]().problems}
    status = told(site, what, title="Titre", **options)
    file = site[0] / path
    file.write_text(file.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    after = {p.told("en") for p in site[1]().problems}

    assert (0, set()) == (status, after - before)


def test_all_that_is_missing_is_told_at_once(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the option that gives it, in the words of the model; nothing is written."""
    before = files(site[0])
    status = told(site, "event")

    assert (1, before) == (status, files(site[0]))
    assert [
        "rien n’a été écrit",
        "--starts: manque ; dites quand il commence, comme 2026-07-07 21:30",
        "--title: manque ; donnez un titre",
    ] == capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("what", "options", "sentence"),
    [
        pytest.param(
            "post",
            {"title": "Glace", "category": "A"},
            "content/blog/glace.md existe déjà ; donnez un autre nom (--name)",
            id="taken",
        ),
        pytest.param(
            "page",
            {"title": "Agenda"},
            "--name: « agenda » est réservé par le site",
            id="reserved",
        ),
        pytest.param(
            "page",
            {"title": "2027"},
            "--name: « 2027 » serait pris pour une année",
            id="year",
        ),
        pytest.param(
            "page", {"title": "A", "name": "à b"}, "« à b » n’est pas un nom", id="name"
        ),
        pytest.param(
            "page", {"title": "A", "name": "../x"}, "n’est pas un nom", id="outside"
        ),
        pytest.param(
            "event",
            {"title": "A", "starts": "2026-08-01 20h", "ends": "2026-08-01 19h"},
            "--ends: ",
            id="backwards",
        ),
        pytest.param(
            "post",
            {"title": "A", "category": "B", "keys": ["catégorie=C"]},
            "--key catégorie=: clé inconnue",
            id="unknown-key",
        ),
        pytest.param("post", {"keys": ["x"]}, "« x » ? écrivez", id="no-pair"),
        pytest.param("poste", {}, "dites ce qu’il faut écrire : post, ", id="no-kind"),
        pytest.param(
            "question",
            {"title": "A ?", "venue": "picine"},
            "--venue: lieu « picine » inconnu",
            id="unknown-venue",
        ),
    ],
)
def test_what_would_not_pass_is_not_written(
    site: Site,
    capsys: pytest.CaptureFixture[str],
    what: str,
    options: dict[str, Any],
    sentence: str,
) -> None:
    """Told as the model says it, by the option to mend; the folder is as before."""
    before = files(site[0])
    status = told(site, what, **options)

    assert (1, before) == (status, files(site[0]))
    assert sentence in capsys.readouterr().out


def test_each_answer_is_judged_at_once(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong one is asked again; a number means a choice, Enter what is offered."""
    answers = ["", "Le bal", "31/2/2026", "vendredi 14 août 2026 20h", "23h", ""]
    answers += ["3", "1", "", "", "5,50", "", "", "images/cabanes.jpg", "", "Un bal"]
    status = new(site[1], Wish(what="event"), ask=spoken([*answers, ""]))
    said = capsys.readouterr().out

    assert 0 == status
    assert [
        "✗ manque ; donnez un titre",
        "✗ « 31/2/2026 » : ce jour n’existe pas au calendrier",
        "✗ lieu « 3 » inconnu ; choisissez parmi camping, piscine",
        "✗ manque ; dites en une phrase ce qu’un visiteur ne voit pas",
    ] == [line.strip() for line in said.splitlines() if "✗" in line]
    assert (
        "---\n"
        "title: Le bal\n"
        "date: 2026-07-14 17:05\n"
        "status: draft\n"
        "starts: vendredi 14 août 2026 20h\n"
        "ends: 23h\n"
        "venue: camping\n"
        "prices: 5,50\n"
        "cover:\n"
        "  image: images/cabanes.jpg\n"
        "  alt: Un bal\n"
        "---\n"
    ) == (site[0] / "agenda/le-bal.md").read_text("utf-8")


def test_what_only_the_whole_shows_is_asked_again(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """An end before the start, an address that is reserved: nothing typed is lost."""
    answers = ["Agenda", "2026-08-14 20h", "2026-08-14 19h", *[""] * 8, "agenda"]
    status = new(site[1], Wish(what="event"), ask=spoken([*answers, "22h", "bal"]))

    assert (0, 1) == (status, capsys.readouterr().out.count("Il reste à reprendre"))
    assert "ends: 22h\n" in (site[0] / "agenda/bal.md").read_text("utf-8")


def test_a_wrong_part_is_asked_again_with_its_whole(site: Site) -> None:
    """One price of two that is none: the list is asked for again, and no more."""
    given = {"title": "Bal", "prices": "A: 5; B: cher"}
    answers = ["2026-08-14", *[""] * 8, "bal", "A: 5; B: 6"]
    status = new(site[1], Wish(what="event", values=given), ask=spoken(answers))

    assert 0 == status
    assert "price: 6\n" in (site[0] / "agenda/bal.md").read_text("utf-8")


def test_hanging_up_leaves_nothing(site: Site) -> None:
    """At any question."""
    before = files(site[0])
    status = new(site[1], Wish(what="post"), ask=spoken(["Un titre", ""]))

    assert (1, before) == (status, files(site[0]))


def test_whoever_gives_all_that_is_needed_is_asked_nothing(site: Site) -> None:
    """Also in a terminal."""
    given = {"title": "A", "category": "B"}

    assert 0 == new(site[1], Wish(what="post", values=given), ask=spoken([]))


def test_a_translation_begins_with_the_words_to_translate(site: Site) -> None:
    """In place, with nothing that is the original's alone; a draft until then."""
    (site[0] / "agenda/bal.md").write_text(
        "---\ntitle: Le bal\ndate: 2026-05-01\nstarts: 2026-07-20 20:00\n"
        "state: annulé\nsince: 2026-07-10\nnote: orage\nvenue: camping\n"
        "tags: [danse]\nauthors: [Léa]\nprices:\n  - Adulte: 5,50\n"
        "cover:\n  image: images/cabanes.jpg\n  alt: Un bal\n  credit: C\n"
        "dates:\n  - date: 2026-07-20\n    note: au sec\nslug: bal-d-ete\n"
        "booking: {url: 'https://example.org'}\n---\nDu *texte*.\n\n## Un titre\n",
        "utf-8",
    )
    path = site[0] / "agenda/bal.md"
    status = new(site[1], Wish(what=str(path), lang="en"), ask=None)

    assert 0 == status
    assert (
        "---\n"
        "title: Le bal\n"
        "status: draft\n"
        "slug: bal-d-ete\n"
        "note: orage\n"
        "prices:\n"
        "  - for: Adulte\n"
        "    price: 5,50\n"
        "cover:\n"
        "  alt: Un bal\n"
        "dates:\n"
        "  - date: 2026-07-20\n"
        "    note: au sec\n"
        "---\n"
        "Du *texte*.\n"
        "\n"
        "## Un titre\n"
    ) == (site[0] / "agenda/bal.en.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "lang", "sentence"),
    [
        pytest.param(
            "blog/ouverture.md", "en", "ouverture.en.md existe déjà", id="taken"
        ),
        pytest.param(
            "blog/ouverture.en.md", "en", "ouverture.en.md existe", id="itself"
        ),
        pytest.param("blog/glace.md", "de", "choisissez parmi en", id="language"),
        pytest.param("blog/glace.md", "fr", "choisissez parmi en", id="original"),
        pytest.param("gone.yml", "en", "n’est pas un fichier de contenu", id="no-text"),
        pytest.param("blog/casse.md", "en", "casse.md:2: titel", id="broken"),
    ],
)
def test_what_cannot_be_translated_is_told(
    site: Site, capsys: pytest.CaptureFixture[str], path: str, lang: str, sentence: str
) -> None:
    """And nothing is overwritten."""
    (site[0] / "blog/casse.md").write_text("---\ntitel: A\n---\n", "utf-8")
    before = files(site[0])
    status = new(site[1], Wish(what=str(site[0] / path), lang=lang), ask=None)

    assert (1, before) == (status, files(site[0]))
    assert sentence in capsys.readouterr().out


def test_every_original_of_the_demo_can_be_translated() -> None:
    """Read beside the site, no translation is told anything, its names apart."""
    asked = {"PATH": ROOT / "content", "BUILD_NOW": "2026-11-23 12:00"}
    demo = partial(opened, ROOT / "pelicanconf.py", asked)
    before = demo()
    desk = Desk(read=demo, settings=before.settings)
    begun = {
        made.source: made.text(draft=False).encode()
        for source, document in desk.library.documents.items()
        if document.lang == "fr"
        for made in [Original.of(desk, desk.path(source), "en")]
        if isinstance(made, Original)
    }
    known = {problem.told("en") for problem in before.problems}
    after = [p.told("en") for p in demo(unsaved=begun).problems]

    assert len(begun) > 20
    assert [] == [sentence for sentence in after if sentence not in known]


TEXTS = st.text(
    st.sampled_from("aé09 :#-'\"[]{}&*!|>%@`,.?~«»’"), min_size=1, max_size=12
).map(str.strip).filter(bool)  # fmt: skip
KEYS = st.sampled_from(["title", "note", "tags", "venue", "starts", "Bassin, grand"])
TREES = st.recursive(
    TEXTS | st.lists(TEXTS, min_size=1, max_size=3),
    lambda inner: st.dictionaries(KEYS, inner, min_size=1, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(KEYS, TREES, min_size=1, max_size=4))
def test_what_is_written_reads_as_it_was_meant(tree: dict[str, object]) -> None:
    """Whatever signs a text holds, and however deep it stands."""

    def plain(lines: Iterable[str]) -> object:
        node = read(list(lines), first_line=2, path="x.md")
        return node.plain() if isinstance(node, Node) else node

    assert tree == plain(block.lines(tree, plain))


@pytest.mark.skipif(os.name != "posix", reason="a terminal of this kind")
def test_a_person_in_a_terminal_is_asked(site: Site, tmp_path: Path) -> None:
    """And Ctrl+C leaves the folder as it was."""
    import pty  # noqa: PLC0415  Windows has none

    before = files(site[0])
    command = [sys.executable, "-P", "-m", "invoke", "--search-root", str(ROOT), "new"]
    command += ["post", "--content", str(site[0]), "--now", AT_FIVE]
    command += ["--settings", str(tmp_path / "settings.py")]
    child, terminal = pty.fork()
    if not child:
        os.execv(command[0], command)  # noqa: S606
    said = b""
    while b"titre" not in said or not said.rstrip(b" ").endswith(b">"):
        said += os.read(terminal, 1024)
    os.write(terminal, b"\x03\n")  # a signal just before it listens waits for a key
    _, status = os.waitpid(child, 0)
    os.close(terminal)

    assert (1, before) == (os.waitstatus_to_exitcode(status), files(site[0]))
