"""What check says of contents: every error, and advice that is worth following."""

import json
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.content_model.kinds.silence import ADVICE as SILENCEABLE
from plugins.content_model.library import Library
from plugins.content_model.model import Problem, Words
from plugins.desk import telling
from plugins.desk.advising.words import ADVICE
from plugins.desk.hooks.checking import Asked, check
from plugins.desk.judging import judged
from plugins.desk.sizes import Sizes
from plugins.press.hooks import opened
from tests.harness import ROOT, Files, scope, settings_file, tree, written
from tests.test_messages import VENUE, post

BAD = ROOT / "tests/bad"
RINK = VENUE.replace("Camping", "La Boréale", 1).replace("kind", "summary: S.\nkind")
GIT = shutil.which("git") or "git"
Check = Callable[..., tuple[int, str]]


@pytest.fixture
def advised(tmp_path: Path) -> Callable[..., list[str]]:
    """Give the names of the advice on files, each with its line."""

    def advised(files: Files, **settings: object) -> list[str]:
        library = Library.read(scope(written(tmp_path, files)))
        assert [] == [p.told("en") for p in library.problems if not p.warning]
        values = {"LIBRARY": library, "PROBLEMS": [], "PROBLEMS_LANG": "en"} | settings
        found = judged(values, size=Sizes(root=tmp_path))
        return [f"{p.path.partition('/')[2]}:{p.line} {p.name}" for p in found]

    return advised


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A small site with much to say about, and its two pictures."""
    content = shutil.copytree(BAD, tmp_path / "content")
    (content / "images").mkdir()
    Image.new("L", (800, 500)).save(content / "images/petite.png")
    Image.new("L", (3600, 20)).save(content / "images/immense.png")
    return content


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Check a content folder; give the status, and what was said with short paths."""

    def told(content: Path, *files: str, **asked: object) -> tuple[int, str]:
        lang = asked.pop("lang", "fr")
        silent = asked.pop("silent", ())
        settings = settings_file(
            tmp_path, PROBLEMS_LANG=lang, SILENCED_ADVICE=silent, PATH=str(content)
        )
        paths = [content / name for name in files]
        status = check(partial(opened, settings, {}), Asked(files=paths, **asked))
        return status, capsys.readouterr().out.replace(str(content), "content")

    return told


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_advice_reads_as_an_editor_would_say_it(
    bad: Path, told: Check, lang: str
) -> None:
    """As it was read and found right once: see the files in golden/."""
    golden = (ROOT / f"tests/golden/check.{lang}.txt").read_text("utf-8")

    assert (1, golden) == told(bad, lang=lang)


GOOD = {
    "words-that-may-stand-twice": "Nous nous levons, vous vous levez ; en en parlant.",
    "a-name-after-the-same-word": "La ligne du Du Bellay ; d’un Un de 2026.",
    "another-number-of-a-name": "Les Boréales sont des aurores boréales.",
    "a-name-without-its-article": "La glace de Boréale, BOREALE sur l’affiche.",
    "quoted-english": "Il a dit “the show must go on, and it is for all of you”.",
    "both-marks": "Vraiment ?! Oui.",
    "addresses-in-code": "`https://example.org`\n\n    https://example.org/x\n",
    "a-link-that-says-where": "[L’agenda d’ici](https://example.org), plus loin.",
    "a-question-in-bold": "**Vous nagez depuis longtemps ?**\n\nDepuis 1975.",
    "a-word-in-capitals": "L’UNESCO et la SNCF sont venues.",
    "a-small-mark": "![Le logo de la ville]({static}/images/logo.png)",
    "a-footnote": "Un texte[^1].\n\n[^1]: Une note.",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_good_texts_are_left_in_peace(
    advised: Callable[..., list[str]], text: str
) -> None:
    """Advice that is often wrong is soon no longer read."""
    logo = BytesIO()
    Image.new("L", (300, 300)).save(logo, "PNG")
    files = {
        "venues/patinoire.md": RINK,
        "blog/x.md": post(summary="Une phrase.").replace("Un texte.", text),
        "images/logo.png": logo.getvalue(),
    }

    assert [] == advised(files)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Au Camping des Roseliéres.", True, id="an-accent"),
        pytest.param("Au camping des Roslières.", True, id="a-letter-lost"),
        pytest.param("Aux Roseilères.", True, id="two-letters-swapped"),
        pytest.param("Au Camping de Roselières.", True, id="a-small-word"),
        pytest.param("Une roseliére.", False, id="no-name"),
        pytest.param("Rosières est une ville.", False, id="two-letters-of-a-short-one"),
        pytest.param("CAMPING DES ROSELIERES", False, id="capitals"),
    ],
)
def test_names_of_venues_are_known_by_their_end(
    advised: Callable[..., list[str]], text: str, *, expected: bool
) -> None:
    """And told once, whatever else is wrong beside it."""
    venue = RINK.replace("La Boréale", "Camping des Roselières")
    file = post(summary="S.").replace("Un texte.", text)
    found = advised({"venues/camping.md": venue, "blog/x.md": file})

    assert ["blog/x.md:7 venue-misspelt"] * expected == found


def test_every_advice_has_a_name_that_silences_it() -> None:
    """The content model knows the names, the desk the sentences."""
    assert sorted(SILENCEABLE) == sorted(ADVICE)


def test_every_advice_is_explained() -> None:
    """Whoever meets a name finds out what is behind it."""
    page = (ROOT / ".github/CHECKING.md").read_text(encoding="utf-8")

    assert [] == [name for name in ADVICE if f"`{name}`" not in page]


@pytest.mark.parametrize("said", ["[summary-missing]", "title-long, summary-missing"])
def test_a_file_silences_advice_by_name(
    advised: Callable[..., list[str]], said: str
) -> None:
    """As a list, or on a line; the rest is still told."""
    file = post(silence=said).replace("Un texte.", "Voir [ici](https://a.org).")

    assert ["blog/x.md:7 link-vague"] == advised({"blog/x.md": file})


def test_a_site_silences_advice_everywhere(advised: Callable[..., list[str]]) -> None:
    """A name that no advice has is told, for it silences nothing."""
    files = {"blog/x.md": post(), "blog/y.md": post(slug="z")}

    assert [] == advised(files, SILENCED_ADVICE=["summary-missing"])
    assert [":0 "] == advised(files, SILENCED_ADVICE=["summary-missing", "link-vage"])


def test_a_draft_is_not_asked_for_what_is_still_to_come(
    advised: Callable[..., list[str]],
) -> None:
    """A summary, the end of a sentence; what is there is judged."""
    file = post(status="draft").replace("Un texte.", "TODO [ici](https://a.org)")

    assert ["blog/x.md:7 link-vague"] == advised({"blog/x.md": file})


def test_a_picture_that_cannot_be_opened_is_an_error(bad: Path, told: Check) -> None:
    """As it would be in a build, at the line that shows it."""
    (bad / "images/petite.png").write_bytes(b"GIF89a, or nearly")
    _, said = told(bad, "blog/ouverture.md", form="json")
    found = [x for x in json.loads(said) if x["severity"] == "error"]

    assert [(9, "cover.image"), (20, None)] == [(x["line"], x["key"]) for x in found]


def test_what_plugins_know_of_contents_is_told_too(bad: Path, told: Check) -> None:
    """The hours of a venue, the dates of an event; nothing is built for it."""
    days = "      days: {tous les jours: 9h-12h}\n"
    whens = ("du 01/06/2027 au 31/07/2027", "du 15/07/2027 au 31/08/2027")
    periods = "".join(f"    - when: {when}\n{days}" for when in whens)
    hours = f"hours:\n  periods:\n{periods}".rstrip()
    venue = RINK.replace("kind:", f"{hours}\nkind:").replace("Boréale", "Piscine")
    event = (
        "---\ntitle: A\ndate: 2026-01-01\nstarts: 2026-07-07\nends: 2026-07-01\n---\n"
    )
    written(bad, {"venues/piscine.md": venue, "agenda/fete.md": event})
    status, said = told(bad, "venues/piscine.md", "agenda/fete.md", form="json")
    found = {x["file"] for x in json.loads(said) if x["severity"] == "error"}

    assert (1, {"content/venues/piscine.md", "content/agenda/fete.md"}) == (
        status,
        found,
    )


def test_files_may_be_named(bad: Path, told: Check) -> None:
    """All are read, and only theirs is told; a folder is all that is in it."""
    status, said = told(bad, "agenda")
    lines = said.splitlines()

    assert 0 == status
    assert {"content/agenda/concert.md"} == {x.split(":")[1].strip() for x in lines[:2]}


def test_nothing_is_built_and_nothing_changes(
    bad: Path, told: Check, tmp_path: Path
) -> None:
    """What reads contents leaves them alone; only what was read is remembered."""
    before = tree(bad)
    told(bad)

    assert before == tree(bad)
    assert {"cache", "content", "settings.py"} == {p.name for p in tmp_path.iterdir()}


def test_a_file_of_another_place_is_told(bad: Path, told: Check) -> None:
    """Nothing was checked, and nobody shall believe it was."""
    status, said = told(bad, "blog/nowhere.md")

    assert (1, True) == (status, "n’est pas un contenu du site" in said)


def test_advice_alone_does_not_fail_unless_asked_to(bad: Path, told: Check) -> None:
    """--strict is for those who keep their contents free of it."""
    (bad / "blog/tu.md").unlink()

    assert (0, 1) == (told(bad)[0], told(bad, strict=True)[0])


def test_json_has_one_object_a_problem(bad: Path, told: Check) -> None:
    """Every key is always there, null where nothing is to be said."""
    _, said = told(bad, "blog/tu.md", "agenda", form="json")

    assert [
        {
            "file": "content/agenda/concert.md",
            "line": 2,
            "key": "summary",
            "value": None,
            "message": "manque ; dites en une phrase ce que l’on apprend,"
            " pour les listes et moteurs",
            "cure": "dites en une phrase ce que l’on apprend,"
            " pour les listes et moteurs",
            "severity": "advice",
            "name": "summary-missing",
        },
        {
            "file": "content/agenda/concert.md",
            "line": 2,
            "key": "title",
            "value": "ANNULÉ",
            "message": "« ANNULÉ » dans le titre ne se voit ni au calendrier ni dans"
            " les flux ; écrivez state: annulé avec since:, ou python3 tasks.py cancel",
            "cure": "écrivez state: annulé avec since:, ou python3 tasks.py cancel",
            "severity": "advice",
            "name": "state-in-title",
        },
        {
            "file": "content/blog/tu.md",
            "line": 6,
            "key": "silence",
            "value": "title-lnog",
            "message": "« title-lnog » est inconnu ; vouliez-vous « title-long » ?",
            "cure": "vouliez-vous « title-long » ?",
            "severity": "error",
            "name": "bad-choice",
        },
    ] == json.loads(said)


def test_github_gets_one_annotation_a_problem() -> None:
    """What would end a property or a line is escaped, as its runner unescapes it."""
    problems = [
        Problem(
            words=Words("1 % : a, b\r\nc ; {value}", ""),
            path="a,b:c.md",
            line=3,
            key="title",
            values={"value": "d"},
        ),
        Problem(words=Words("tout", ""), warning=True, name="title-long"),
    ]

    assert [
        "::error file=a%2Cb%3Ac.md,line=3,title=erreur::title: 1 %25 : a, b%0D%0Ac ; d",
        "::warning title=conseil title-long::tout",
    ] == list(telling.github(problems, "fr", {}))


def test_an_unknown_format_is_told(bad: Path, told: Check) -> None:
    """With those that there are."""
    status, said = told(bad, form="xml")

    assert (1, True) == (status, "text, json, github" in said)


def test_a_site_without_git_has_no_past(bad: Path, told: Check) -> None:
    """Nothing is said of it, not even that git is missing."""
    _, said = told(bad, form="json")

    assert set() == {x["name"] for x in json.loads(said)} & {"modified-behind"}


def commit(folder: Path, at: str) -> None:
    """Keep all files of a folder in git, as if it were then."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    env = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", at]):
        subprocess.run([GIT, *words], cwd=folder, env=env, check=True)


SAID = "Le bassin ouvre à neuf heures, et la buvette une heure plus tard."
LATER = "Le bassin ouvre désormais le soir, après l’école, et la buvette a fermé."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(SAID, LATER, ["modified-behind"], id="a-sentence-is-another"),
        pytest.param(SAID, SAID.replace("neuf", "9"), ["modified-behind"], id="number"),
        pytest.param(SAID, SAID.replace("buvette", "buvete"), [], id="spelling"),
        pytest.param(SAID, SAID.replace("et la", "la"), [], id="a-word"),
        pytest.param(SAID, f"{SAID}\n", [], id="white-space"),
    ],
)
def test_a_published_text_that_changed_without_a_word(
    tmp_path: Path, told: Check, before: str, after: str, expected: list[str]
) -> None:
    """Proof-reading is no change; what visitors must know is."""
    file = post(summary="Une phrase.")
    written(tmp_path, {"content/blog/x.md": file.replace("Un texte.", before)})
    commit(tmp_path / "content", "2026-03-02T08:00:00Z")
    written(tmp_path, {"content/blog/x.md": file.replace("Un texte.", after)})
    commit(tmp_path / "content", "2026-05-04T08:00:00Z")
    _, said = told(tmp_path / "content", form="json")

    assert expected == [x["name"] for x in json.loads(said)]


EVENT = post(summary="S.", category=None, starts="2026-12-24 20:00", price=None)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("starts: 2026-12-24 20:00", "starts: 24/12/2026 20h", id="form"),
        pytest.param("summary: S.", "summary: S.\nstatus: draft", id="was-published"),
        pytest.param("starts: 2026-12-24", "debut: 2026-12-25", id="was-refused"),
        pytest.param("tags: a", "tags: b", id="a-tag"),
    ],
)
def test_what_visitors_were_never_told_is_no_change(
    tmp_path: Path, told: Check, before: str, after: str
) -> None:
    """The same day written otherwise, a draft, a file that no build would take."""
    file = EVENT.replace("summary: S.", "summary: S.\ntags: a")
    earlier = file.replace(before, after).replace("Un texte.", SAID)
    content = written(tmp_path / "content", {"agenda/x.md": earlier})
    commit(content, "2026-03-02T09:00:00Z")
    later = SAID if before.startswith(("starts: 2026-12-24 20", "tags")) else LATER
    written(content, {"agenda/x.md": file.replace("Un texte.", later)})
    commit(content, "2026-05-04T08:00:00Z")

    assert (0, "[]\n") == told(content, form="json")


def test_a_change_that_is_not_committed_yet_counts(tmp_path: Path, told: Check) -> None:
    """Until `modified` says it; a fact of an event counts as a text does."""
    event = post(summary="Une phrase.", category=None, starts="2026-12-24 20:00")
    written(tmp_path, {"content/agenda/x.md": event})
    commit(tmp_path / "content", "2026-03-02T08:00:00Z")
    moved = event.replace("20:00", "21:00")
    written(tmp_path, {"content/agenda/x.md": moved})
    _, before = told(tmp_path / "content", form="json")
    stated = moved.replace("starts", "modified: 2026-04-01\nstarts")
    written(tmp_path, {"content/agenda/x.md": stated})
    _, after = told(tmp_path / "content", form="json")
    written(tmp_path, {"content/agenda/x.md": moved})

    assert (0, "[]\n") == told(tmp_path / "content", form="json", git=False)
    assert (["modified-behind"], []) == tuple(
        [x["name"] for x in json.loads(said)] for said in (before, after)
    )


def test_a_translation_is_overtaken_by_its_original(
    tmp_path: Path, told: Check
) -> None:
    """By what git kept; a header that a translation inherits needs no translator."""
    file = post(summary="Une phrase.", tags="a")
    english = "---\ntitle: A title\nsummary: A sentence.\n---\nA text.\n"
    files = {"blog/x.md": file, "blog/x.en.md": english, "blog/y.md": post(slug="y")}
    content = written(tmp_path / "content", files)
    commit(content, "2026-03-02T08:00:00Z")
    written(content, {"blog/x.md": file.replace("Un texte.", LATER)})
    commit(content, "2026-05-04T08:00:00Z")
    silent = ("modified-behind", "summary-missing")
    _, said = told(content, form="json", silent=silent)

    assert [("content/blog/x.en.md", "translation-behind")] == [
        (x["file"], x["name"]) for x in json.loads(said)
    ]


def test_a_folder_may_be_a_shallow_clone(tmp_path: Path, told: Check) -> None:
    """What came before is unknown, and unknown is not changed."""
    file = post(summary="Une phrase.")
    content = written(tmp_path / "from", {"blog/x.md": file})
    commit(content, "2026-03-02T08:00:00Z")
    written(content, {"blog/x.md": file.replace("Un texte.", LATER)})
    commit(content, "2026-05-04T08:00:00Z")
    clone = [GIT, "clone", "-q", "--depth=1", f"file://{content}", tmp_path / "to"]
    subprocess.run(clone, check=True)

    assert (0, "[]\n") == told(tmp_path / "to", form="json")
