"""All that is to be said of a site's contents, told without building it."""

import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.content_model.model import Problem, Words
from plugins.desk import telling, words
from plugins.desk.advising.past import Past
from plugins.desk.hooks.git import kept
from plugins.desk.judging import judged
from plugins.desk.sizes import Sizes

Read = Callable[..., Any]  # gives the site as it is now, or the Problem that forbids it
FORMATS = ("text", "json", "github")
FIRST_LANG = "fr"  # to speak in before any settings are read


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be checked, and how it is told."""

    files: Collection[Path] = ()  # none are all
    form: str = "text"
    strict: bool = False  # advice fails too


def check(read: Read, asked: Asked | None = None) -> int:
    """Tell all problems and advice; give 1 if there are errors, or any if strict."""
    asked = asked or Asked()
    site = read()
    if isinstance(site, Problem):
        return _tell([site], asked, lang=FIRST_LANG, count=0)
    lang, library = site.settings["PROBLEMS_LANG"], site.settings["LIBRARY"]
    if asked.form not in FORMATS:
        values = {"value": asked.form, "known": ", ".join(FORMATS)}
        bad = Problem(words=words.BAD_FORMAT, values=values)
        return _tell([bad], Asked(), lang=lang, count=0)
    found = [*_foreign(asked, library), *everything(site.settings)]
    chosen = [problem for problem in found if _concerns(problem, asked.files)]
    count = len(asked.files) or len(library.entries)
    return _tell(chosen, asked, lang=lang, count=count)


def everything(settings: dict[str, Any]) -> list[Problem]:
    """Give all problems and advice of a site, with what git knows of its contents."""
    library = settings["LIBRARY"]
    root, unsaved = library.scope.root, library.scope.unsaved

    def now(source: str) -> bytes:
        data: bytes = unsaved.get(source) or (root / source).read_bytes()
        return data

    with kept(root, now) as history:
        past = None
        if history:
            past = Past(history=history, read=again, now=settings["BUILD_TIME"])
        return judged(settings, size=Sizes(root=root), past=past)


def again(entry: Any, data: bytes) -> Any:  # noqa: ANN401  the content model's
    """Read an entry from other bytes; None where they mean nothing."""
    read = type(entry).read(
        data,
        kind=entry.kind,
        source=entry.source,
        path=entry.path,
        default_lang=entry.lang,
    )
    return None if isinstance(read, Problem) else read


def _foreign(asked: Asked, library: Any) -> Iterator[Problem]:  # noqa: ANN401
    """Refuse files that are no contents of this site."""
    scope = library.scope
    for path in asked.files:
        inside = path.resolve().is_relative_to(scope.root.resolve())
        if not inside or not path.exists():
            values = {"value": path.name, "folder": scope.shown}
            yield Problem(words=words.NOT_A_CONTENT, path=str(path), values=values)


def _concerns(problem: Problem, files: Collection[Path]) -> bool:
    """Tell whether a problem is of the files, or folders, that were asked for."""
    place = Path(problem.path).resolve()
    return not files or any(place.is_relative_to(path.resolve()) for path in files)


def _tell(problems: Sequence[Problem], asked: Asked, *, lang: str, count: int) -> int:
    match asked.form:
        case "json":
            print(telling.as_json(problems, lang, names()))
        case "github":
            print(
                *telling.github(problems, lang, names()),
                sep="\n",
                end="\n" * bool(problems),
            )
        case _:
            print(
                *telling.text(problems, lang),
                *telling.tally(problems, count, lang),
                sep="\n",
            )
    return int(any(asked.strict or not problem.warning for problem in problems))


def names() -> dict[Words, str]:
    """Give what every sentence of the plugins is called: NO_FILE is no-file."""
    modules = sorted(
        n for n in sys.modules if n.startswith("plugins.") and n.endswith(".words")
    )
    return {
        said: name.lower().replace("_", "-")
        for module in modules
        for name, said in vars(sys.modules[module]).items()
        if isinstance(said, Words)
    }
