"""What is wrong in the agenda, with the file and the line where it is written."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from plugins.content_model.model import Problem
from plugins.events import judging, nights
from plugins.events.judging import Finding
from plugins.events.schedule import Schedule

KIND = "agenda"  # as the library calls it


def problems(library: Any, *, horizon: date) -> Iterator[Problem]:  # noqa: ANN401
    """Judge the dates of all events that have passed the checks of their values.

    Translations have the dates of their original; in drafts all is but advice.
    """
    for document in library.documents.values():
        if document.kind != KIND or document.lang != library.scope.default_lang:
            continue
        entry = library.entries[document.source]
        for path, said, values in _findings(library, document, horizon):
            problem = Problem(
                words=said,
                path=document.path,
                line=entry.node.line_of(path),
                key=".".join(step for step in path if isinstance(step, str)),
                values=values,
            )
            yield problem.softened() if document.state == "draft" else problem


def _findings(library: Any, document: Any, horizon: date) -> Iterator[Finding]:  # noqa: ANN401
    found = list(judging.findings(document.content))
    yield from found
    if not found:
        schedule = Schedule.of(document.content, zone=library.scope.zone)
        yield from nights.findings(schedule, horizon=horizon)
