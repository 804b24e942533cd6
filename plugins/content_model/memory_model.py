"""What is kept from one build to the next, and the hands that make what is not."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Summed:
    """A text known by its sum; it is looked at only to make something of it."""

    sum: str
    text: Callable[[], str]

    def __str__(self) -> str:
        """Give the text."""
        return self.text()


Question = tuple[str | bytes | Summed, ...]
Work = Callable[[Any], bytes]
Hands = Callable[[Work, Sequence[Any]], list[bytes]]  # what it makes of each, in order


def one_by_one(work: Work, tasks: Sequence[Any]) -> list[bytes]:
    """Give what the work makes of each task, by the one pair of hands there is."""
    return [work(task) for task in tasks]


# Extensions that look at nothing but the text. Others may read a file or a clock.
OWN = "markdown.extensions."
PURE = frozenset(
    "abbr admonition attr_list codehilite def_list extra fenced_code "  # noqa: SIM905
    "footnotes legacy_attrs legacy_em md_in_html meta nl2br sane_lists smarty "
    "tables toc wikilinks".split()
)
MAKERS = ("Markdown", "Pygments")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A way to make plain data of texts, always the same; and what it stands on."""

    name: str
    make: Callable[[Question], Any]  # gives what JSON can hold, and nothing else
    code: Path  # the folder of its modules
    stands_on: tuple[str | bytes, ...] | None  # versions, settings; None: not kept


class Memory(Protocol):
    """Keeps what was made of something for the next build, and makes what is new."""

    def made(self, recipe: Recipe, questions: Sequence[Question]) -> Iterator[Any]:
        """Give what a recipe makes of each question, in order."""


class NoMemory:
    """Makes everything anew: for a library that is read by itself."""

    def made(self, recipe: Recipe, questions: Sequence[Question]) -> Iterator[Any]:
        """Give what a recipe makes of each question, in order."""
        return map(recipe.make, questions)


def versions(packages: Iterable[str]) -> tuple[str, ...]:
    """Give the versions of packages; one that is not there has none."""
    return tuple(f"{name} {_version(name)}" for name in packages)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


def of_markdown(
    markdown: Mapping[str, Any], inputs: Iterable[Path] | None
) -> tuple[str | bytes, ...] | None:
    """Give what Markdown with these settings stands on; None where nobody can tell.

    `inputs` are the files that extensions read beside the text. Where they are not
    declared, only extensions that are known to read nothing are kept.
    """
    if inputs is None and not _is_own(markdown):
        return None
    try:
        told = json.dumps(markdown, sort_keys=True)
    except (TypeError, ValueError):  # an extension or a function, not its name
        return None
    read = [part for path in sorted(inputs or ()) for part in _read(path)]
    return (told, *versions(MAKERS), *read)


def is_blank_after_reset(markdown: Mapping[str, Any]) -> bool:
    """Tell whether one converter may read many texts, each as if it were the first.

    Others' extensions may remember, and footnotes that count texts do.
    """
    return _is_own(markdown) and "UNIQUE_IDS" not in repr(markdown)


def _is_own(markdown: Mapping[str, Any]) -> bool:
    named = (*markdown.get("extensions", ()), *markdown.get("extension_configs", ()))
    return PURE.issuperset(str(name).removeprefix(OWN) for name in named)


def _read(path: Path) -> tuple[str | bytes, ...]:
    """Give a file, or all files below a folder, with their names."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return tuple(
        part
        for file in files
        if file.is_file()
        for part in (file.as_posix(), file.read_bytes())
    )
