"""Print again what was believed to be as before, and say where that was wrong."""

from collections.abc import Iterator
from itertools import zip_longest

from plugins.content_model.model import Problem
from plugins.press import words
from plugins.press.model import Job, PageJob
from plugins.press.pressrun import PressRun
from plugins.press.printing import problem_of
from plugins.press.prints import Print
from plugins.press.recording import Recording
from plugins.press.trace import Step

SHOWN = 120  # characters of a line


def missed(run: PressRun, recording: Recording) -> Iterator[Problem]:
    """Print what was kept beside, and yield the first that would have differed."""
    for job in recording:
        if job.address not in run.kept:
            continue
        try:
            content, made = run.fingerprints.made(job)
        except Exception as error:  # noqa: BLE001  a template or plugin may raise anything
            yield problem_of(error, about=", ".join(job.inputs))
            return
        before = (run.output / job.address).read_bytes()
        if content != before:
            yield _told(job, before, content, run.result.prints[job.address], made)
            return


def _told(
    job: Job, before: bytes, now: bytes, old: Print, new: Print | None
) -> Problem:
    number, was, is_now = _line(before, now)
    values = {"was": was, "now": is_now, "input": _input(job, old, new)}
    return Problem(words=words.MISSED, path=job.address, line=number, values=values)


def _line(before: bytes, now: bytes) -> tuple[int, str, str]:
    """Give the first line that differs: its number, as it was, as it is."""
    lines = zip_longest(before.splitlines(), now.splitlines(), fillvalue=b"")
    for number, (was, is_now) in enumerate(lines, start=1):
        if was != is_now:
            return number, _shown(was), _shown(is_now)
    return 0, "", ""


def _shown(line: bytes) -> str:
    return line.decode(errors="replace").strip()[:SHOWN]


def _input(job: Job, old: Print, new: Print | None) -> str:
    """Name what was read otherwise, as a template writes it."""
    if not isinstance(job, PageJob):
        return ", ".join(job.inputs) or job.address
    steps, again = old.steps or (), (new.steps if new else None) or ()
    for number, (step, other) in enumerate(zip_longest(steps, again)):
        if step != other:
            return path(other or step or (), again if other else steps, number)
    return str(job.template.name)


def path(step: Step, steps: tuple[Step, ...], number: int) -> str:
    """Give a step as a template writes it: content.venue.title."""
    del number
    if not step:
        return ""
    kind, *rest = step
    if kind in ("name", "missing"):
        return str(rest[0])
    return ".".join(str(part) for part in (*_owner(steps, step), *rest[1:2]))


def _owner(steps: tuple[Step, ...], step: Step) -> Iterator[str]:
    """Name the last thing that was looked up before a step."""
    names = [one[1] for one in steps[: steps.index(step)] if one[0] == "name"]
    yield from names[-1:]
