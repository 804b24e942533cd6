"""What editors do to a site, one thing at a time, right or wrong."""

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.harness import tree, written

Do = Callable[[Path, int], None]

TEXTS = (
    "Un mot de plus, et « un autre » : tout va bien ?",
    "## Une suite\n\nAvec de quoi lire, 12 m plus loin.",
    "### Trop bas\n\nUn titre qui saute un degré.",
    "[le camping]({filename}/venues/camping.md)",
    "[la suite]({filename}/blog/ouverture.md#une-suite)",
    "[ici](#une-suite)",
    "[rien]({filename}/blog/nulle-part.md)",
    "![Un ponton de bois clair]({static}/images/ponton.png)",
    "![Une image qui manque]({static}/images/absente.png)",
    "[le plan]({static}/documents/plan.pdf)",
    "Rendez-vous le mardi 14 juillet 2026.",
    "Rendez-vous le lundi 14 juillet 2026.",
    "<script>alert(1)</script>",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Une note.[^9]\n\n[^9]: Au pied.",
)
KEYS = (
    "title: Un autre titre",
    "title: Un titre : avec « tout » ce qu'il faut !",
    "summary: Une phrase qui dit autre chose.",
    "date: 2026-02-03 10:00",
    "date: 2027-02-03 10:00",
    "date: zut",
    "tags: [saison, neige]",
    "slug: ailleurs",
    "venue: piscine",
    "venue: nulle-part",
    "status: brouillon",
    "modified: 2026-11-01 10:00",
    "cover: {image: images/ponton.png, alt: Le ponton}",
    "state: cancelled",
    "starts: 2026-07-08 20:00",
    "category: Nouveautés",
)


def apply(edit: tuple[str, int, int], root: Path) -> None:
    """Do one thing to one file of a site."""
    name, which, what = edit
    files = sorted((root / "content").rglob("*.md"))
    DOINGS[name](files[which % len(files)] if files else root, what)


def restore(root: Path, before: Mapping[str, bytes]) -> None:
    """Put every file back as it was."""
    now = tree(root)
    for name in now.keys() - before.keys():
        (root / name).unlink()
    written(root, {name: was for name, was in before.items() if now.get(name) != was})


def write_on(path: Path, what: int) -> None:
    """Add to a text."""
    path.write_text(f"{path.read_text()}\n\n{TEXTS[what % len(TEXTS)]}\n")


def write_over(path: Path, what: int) -> None:
    """Put another text below the same header."""
    header, fence, _ = path.read_text().rpartition("\n---\n")
    path.write_text(f"{header}{fence}{TEXTS[what % len(TEXTS)]}\n")


def take_back(path: Path, _what: int) -> None:
    """Take the last paragraph of a text away."""
    header, fence, text = path.read_text().rpartition("\n---\n")
    path.write_text(f"{header}{fence}{text.rstrip().rpartition(chr(10) * 2)[0]}\n")


def set_key(path: Path, what: int) -> None:
    """Give a key another value, or a file another key."""
    line = KEYS[what % len(KEYS)]
    key = line.partition(":")[0]
    text = re.sub(
        rf"^{key}:.*\n(?:[ -].*\n)*", "", path.read_text(), flags=re.MULTILINE
    )
    path.write_text(text.replace("---\n", f"---\n{line}\n", 1))


def drop_key(path: Path, what: int) -> None:
    """Take a key away."""
    key = KEYS[what % len(KEYS)].partition(":")[0]
    text = re.sub(
        rf"^{key}:.*\n(?:[ -].*\n)*", "", path.read_text(), flags=re.MULTILINE
    )
    path.write_text(text)


def copy(path: Path, what: int) -> None:
    """Begin a file with what another says."""
    shutil.copy(path, path.with_name(f"copie-{what % 3}.md"))


def translate(path: Path, _what: int) -> None:
    """Add a translation, as short as can be."""
    path.with_suffix(".en.md").write_text("---\ntitle: In English\n---\nA text.\n")


def delete(path: Path, _what: int) -> None:
    """Take a file away."""
    path.unlink(missing_ok=True)


def rename(path: Path, what: int) -> None:
    """Give a file another name."""
    path.rename(path.with_name(f"renomme-{what % 3}.md"))


def spoil(path: Path, _what: int) -> None:
    """Save half a file."""
    path.write_text(path.read_text()[: len(path.read_text()) // 3])


def replace_by_another(path: Path, what: int) -> None:
    """Save as many programs do: beside it first, then in its place."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(f"{path.read_text()}\n\n{TEXTS[what % len(TEXTS)]}\n")
    beside.replace(path)


def many(path: Path, what: int) -> None:
    """Change several files at once, as a checkout does."""
    for other in sorted(path.parent.glob("*.md")):
        write_on(other, what)


def other_files(path: Path, what: int) -> None:
    """Change what is no text: terms, a picture, a template, a style, the settings."""
    root = next(p for p in path.parents if (p / "settings.py").exists())
    jobs: list[Callable[[], object]] = [
        lambda: (root / "content/terms.yml").write_text(
            "saison:\n  en: time of year\n"
        ),
        lambda: shutil.copy(
            root / "content/images/ponton.png", root / "content/images/absente.png"
        ),
        lambda: add(root / "theme/templates/partials/footer.html", "<!-- pied -->"),
        lambda: add(root / "theme/static/css/base.css", "\n/* un mot */\n"),
        lambda: add(root / "settings.py", "\nSITENAME = 'Un autre nom'\n"),
        lambda: add(root / "settings.py", "\nBUILD_NOW = '2026-11-23 14:30'\n"),
        lambda: (root / "content/images/absente.png").unlink(missing_ok=True),
    ]
    jobs[what % len(jobs)]()


def add(path: Path, text: str) -> None:
    """Add to a file, if it is there."""
    if path.exists():
        path.write_text(path.read_text() + text)


DOINGS: dict[str, Do] = {
    f.__name__: f
    for f in (
        write_on, write_over, take_back, set_key, drop_key, copy, translate, delete,
        rename, spoil, replace_by_another, many, other_files,
    )
}  # fmt: skip
