"""What a build tells the person who asked for it."""

import os
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.content_model.model import Problem, Words, in_order
from plugins.press import words
from plugins.press.model import Job, PageJob

FIRST_LANG = "fr"  # to speak in before any settings are read


def told(problems: Iterable[Problem], lang: str) -> list[str]:
    """Give one line a problem, in the order of files and lines."""
    lines = []
    for problem in in_order(problems, lang):
        label = words.WARNING if problem.warning else words.ERROR
        lines.append(f"{label.said(lang, {})}: {problem.told(lang)}")
    return lines


@contextmanager
def heard() -> Iterator[None]:
    """Print to who may hear no more, as `head` does after a few lines."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:  # and Python would tell that it cannot tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tally(problems: Sequence[Problem], lang: str) -> str:
    """Give “2 errors, 1 warning”, or nothing at all."""
    told = in_order(problems, lang)
    soft = sum(problem.warning for problem in told)
    counts = ((words.ERRORS, len(told) - soft), (words.WARNINGS, soft))
    return ", ".join(_counted(said, n, lang) for said, n in counts if n)


def summary(jobs: Collection[Job], *, took: float, place: str, lang: str) -> str:
    """Give the one line at the end: how much of what, in which languages, where."""
    counts: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    for job in jobs:
        kind, language = _kind(job)
        if kind:
            counts[kind] += 1
            languages[language] += 1
    listed = [
        _counted(said, counts[kind], lang)
        for kind, said in words.COUNTED.items()
        if counts[kind]
    ]
    spoken = f" ({', '.join(sorted(languages))})"
    files = _counted(words.FILES, len(jobs), lang)
    values = {
        "counts": ", ".join(listed) + spoken if listed else files,
        "seconds": shown(took, lang),
    }
    done = words.DONE.said(lang, values)
    return f"{done} — {words.LOOK.said(lang, {'output': place})}"


def place(output: Path) -> str:
    """Give a folder as somebody finds it who stands in the project."""
    relative = os.path.relpath(output)
    return str(output) if relative.startswith("..") else relative


def shown(seconds: float, lang: str) -> str:
    """Give a duration to a tenth, with the language's decimal mark."""
    return f"{seconds:.1f}".replace(".", "," if lang == "fr" else ".")


def _kind(job: Job) -> tuple[str, str]:
    """Tell a job's kind: that of its content, or a list's first page."""
    if not isinstance(job, PageJob):
        return "", ""
    content, stream = job.context.get("content"), job.context.get("stream")
    if content is not None:
        return content.kind, content.lang
    if stream is None or stream.number != 1:
        return "", ""
    return ("venue" if stream.kind == "venue" else "list"), stream.lang


def _counted(said: Words, number: int, lang: str) -> str:
    """Give the sentence with its number, and its plural endings in or out."""
    text = said.said(lang, {"count": number})
    many = number > 1 or (lang != "fr" and number == 0)
    for ending in ("(s)", "(x)"):
        text = text.replace(ending, ending[1] if many else "")
    return text
