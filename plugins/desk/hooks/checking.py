"""All that is to be said of a site's contents, told without building it."""

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.content_model.model import Problem, Words, is_refused
from plugins.desk import telling, words
from plugins.desk.filing import Read
from plugins.desk.hooks.mending import Workshop
from plugins.desk.hooks.past import past_of
from plugins.desk.judging import judged
from plugins.desk.sizes import Sizes

FORMATS = ("text", "json", "github")
FIRST_LANG = "fr"  # to speak in before any settings are read


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be checked, and how it is told."""

    files: Collection[Path] = ()  # none are all
    form: str = "text"
    strict: bool = False  # advice fails too
    fix: bool = False  # mend first what is certain
    git: bool = True  # ask it what the files do not say


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
    if asked.fix:
        site = _mended(read, site, asked, lang)
    found = [*_foreign(asked, library), *everything(site.settings, git=asked.git)]
    chosen = [problem for problem in found if _concerns(problem.path, asked.files)]
    contents = site.settings["LIBRARY"].entries.values()
    count = sum(_concerns(entry.path, asked.files) for entry in contents)
    return _tell(chosen, asked, lang=lang, count=count)


def everything(settings: Mapping[str, Any], *, git: bool = True) -> list[Problem]:
    """Give all problems and advice of a site, with what git knows of its contents."""
    size = Sizes(root=settings["LIBRARY"].scope.root)
    with past_of(settings) if git else nullcontext() as past:
        return judged(settings, size=size, past=past)


def _mended(read: Read, site: Any, asked: Asked, lang: str) -> Any:  # noqa: ANN401
    """Mend the files, say what was done, and give the site as it is then."""
    shop = Workshop(
        read=read,
        site=site,
        concerns=lambda path: _concerns(path, asked.files),
        git=asked.git,
    )
    shop.work()
    shop.write()
    out = sys.stdout if asked.form == "text" else sys.stderr
    for line in telling.mended(shop.done, shop.refused, lang):
        print(line, file=out)
    return shop.site


def _foreign(asked: Asked, library: Any) -> Iterator[Problem]:  # noqa: ANN401
    """Refuse files that are no contents of this site."""
    scope = library.scope
    for path in asked.files:
        inside = path.resolve().is_relative_to(scope.root.resolve())
        if not inside or not path.exists():
            values = {"value": path.name, "folder": scope.shown}
            yield Problem(words=words.NOT_A_CONTENT, path=str(path), values=values)


def _concerns(path: str, files: Collection[Path]) -> bool:
    """Tell whether a file is one of those, or in the folders, that were asked for."""
    place = Path(path).resolve() if files else None
    wished = (wish.resolve() for wish in files)
    return place is None or any(place.is_relative_to(wish) for wish in wished)


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
    return int(is_refused(problems, strict=asked.strict))


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
