"""What the content model knows was meant: paths, addresses and keys."""

from collections.abc import Iterable, Iterator

from plugins.content_model.model import Problem
from plugins.desk.mending.model import Mend

UNSURE = ("www.",)  # whether a site answers to https:// only it can tell


def meanings(problems: Iterable[Problem]) -> Iterator[Mend]:
    """Go through the problems of a file that name what is to stand there instead."""
    for problem in problems:
        after, before = problem.values.get("meant"), problem.values.get("value")
        if not isinstance(after, str) or not problem.line:
            continue
        if isinstance(before, str) and not before.startswith(UNSURE):
            yield Mend(line=problem.line, before=before, after=after, key=problem.key)
        elif before is None:
            said = problem.key.rpartition(".")[2]
            yield Mend(line=problem.line, before=f"{said}:", after=f"{after}:")
