"""Problems as people read them, as programs do, and as a forge shows them in a diff."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from plugins.content_model.model import Problem, Words
from plugins.desk import words
from plugins.desk.mending.model import Mend

Names = Mapping[Words, str]  # what errors are called: broken-link


def text(problems: Iterable[Problem], lang: str) -> Iterator[str]:
    """Give one line a problem, as a build does; advice with the name that silences."""
    for problem in problems:
        label = words.ADVICE if problem.warning else words.ERROR
        name = f" [{problem.name}]" if problem.name else ""
        yield f"{label.said(lang, {})}: {problem.told(lang)}{name}"


def tally(problems: Sequence[Problem], count: int, lang: str) -> Iterator[str]:
    """Say how much was found in how many contents, and how advice is silenced."""
    soft = sum(problem.warning for problem in problems)
    parts = ((words.ERRORS, len(problems) - soft), (words.ADVICES, soft))
    found = [_counted(said, number, lang) for said, number in parts if number]
    contents = _counted(words.CONTENTS, count, lang)
    listed = ", ".join(found) or words.NOTHING.said(lang, {})
    yield words.FOUND.said(lang, {"found": listed, "contents": contents})
    name = next((problem.name for problem in problems if problem.name), None)
    if name:
        yield words.SILENCE.said(lang, {"name": name})


def mended(
    done: Iterable[tuple[str, Mend]], refused: Iterable[str], lang: str
) -> Iterator[str]:
    """Give one line a thing that was mended, and one a file that had better stay."""
    for path, mend in sorted(done, key=itemgetter(0)):
        place = ": ".join(part for part in (f"{path}:{mend.line}", mend.key) if part)
        said = words.MENDED if mend.before else words.ADDED
        values = {"place": place, "before": mend.before, "after": mend.after}
        yield said.said(lang, values)
    for path in refused:
        yield words.NOT_MENDED.said(lang, {"path": path})


def as_json(problems: Iterable[Problem], lang: str, names: Names) -> str:
    """Give a list with one object a problem; every key is always there."""
    return json.dumps(
        [_facts(problem, lang, names) for problem in problems],
        ensure_ascii=False,
        indent=2,
    )


def _facts(problem: Problem, lang: str, names: Names) -> dict[str, object]:
    value = problem.values.get("value")
    return {
        "file": problem.path or None,
        "line": problem.line or None,
        "key": problem.key or None,
        "value": None if value is None else str(value),
        "message": problem.words.said(lang, problem.values),
        "cure": _cure(problem, lang),
        "severity": "advice" if problem.warning else "error",
        "name": _name(problem, names),
    }


def _name(problem: Problem, names: Names) -> str | None:
    return problem.name or names.get(problem.words)


def _cure(problem: Problem, lang: str) -> str | None:
    """Give the part of the sentence that says what to do, where it has one."""
    said = problem.words
    parts = (said.fr.partition(" ; ")[2], said.en.partition("; ")[2])
    return Words(*parts).said(lang, problem.values) if all(parts) else None


def github(problems: Iterable[Problem], lang: str, names: Names) -> Iterator[str]:
    """Give one annotation a problem, as GitHub Actions reads them from the output."""
    for problem in problems:
        label = words.ADVICE if problem.warning else words.ERROR
        name = _name(problem, names) or ""
        said = (label.said(lang, {}), name)
        facts = {
            "file": problem.path,
            "line": str(problem.line or "") if problem.path else "",
            "title": " ".join(part for part in said if part),
        }
        given = ",".join(f"{key}={_property(v)}" for key, v in facts.items() if v)
        sentence = problem.words.said(lang, problem.values)
        message = ": ".join(part for part in (problem.key, sentence) if part)
        command = "warning" if problem.warning else "error"
        yield f"::{command} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _counted(said: Words, number: int, lang: str) -> str:
    """Give the sentence with its number, and its plural endings in or out."""
    many = number > 1 or (lang != "fr" and number == 0)
    return said.said(lang, {"count": number}).replace("(s)", "s" if many else "")
