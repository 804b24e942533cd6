"""Print recorded jobs into a folder, and say which could not be printed."""

import errno
import re
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from plugins.content_model.model import FieldError, Problem
from plugins.press import words
from plugins.press.model import Job

FULL = (errno.ENOSPC, errno.EDQUOT)
PRESS = "plugins/press/"  # where exceptions are caught, never where they are from


def printed(jobs: Iterable[Job], folder: Path) -> Iterator[Problem]:
    """Write each job's bytes; yield a problem for each that fails."""
    for job in jobs:
        try:
            content = job.content()
        except Exception as error:  # noqa: BLE001  a template or plugin may raise anything
            yield problem_of(error, about=", ".join(job.inputs))
            continue
        path = folder / job.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def problem_of(error: BaseException, *, about: str = "") -> Problem:
    """Say what went wrong, and where: the template's line, or the code's."""
    if isinstance(error, FieldError):
        return Problem(words=error.words, path=about, values=error.values)
    if isinstance(error, OSError) and error.errno in FULL:
        return Problem(words=words.DISK_FULL, values={"detail": error.strerror})
    detail = str(error) or type(error).__name__
    if about:
        detail = f"{detail} — {about}"
    if missing := _missing_template(error):
        return Problem(words=words.TEMPLATE_MISSING, values={"detail": missing})
    path, line = _place(error)
    broken = isinstance(error, TemplateError) or "/templates/" in path
    return Problem(
        words=words.TEMPLATE_BROKEN if broken else words.FAILED,
        path=path,
        line=line,
        values={"detail": detail, "kind": type(error).__name__},
    )


def _missing_template(error: BaseException) -> str | None:
    """Give the name of the template that Jinja or Pelican did not find."""
    if isinstance(error, TemplateNotFound):
        return str(error.name)
    found = re.match(r"\[templates\] unable to load (\w+)", str(error))
    return f"{found[1]}.html" if found else None


def _place(error: BaseException) -> tuple[str, int]:
    """Give the innermost line of the site's own files that the error went through."""
    if isinstance(error, TemplateSyntaxError):
        return _shown(error.filename or error.name or ""), error.lineno
    frames = [
        (_shown(frame.filename), frame.lineno or 0)
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    ours = [frame for frame in frames if "site-packages" not in frame[0]]
    ours = [frame for frame in ours if PRESS not in frame[0]]
    templates = [frame for frame in frames if "templates/" in frame[0]]
    return next(iter(reversed(templates or ours or frames)), ("", 0))


def _shown(path: str) -> str:
    try:
        return Path(path).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path
