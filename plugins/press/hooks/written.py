"""Who has a hand in how pages are written, or listens: they are served as by Pelican.

The press prints later than Pelican writes, and leaves what did not change in its place.
"""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from pelican.plugins import signals
from pelican.writers import Writer

from plugins.press.hooks.lists import BEFORE_PAGES
from plugins.press.hooks.plugins import is_heard_out, listeners
from plugins.press.hooks.writer import JobWriter
from plugins.press.model import Job, PageJob
from plugins.press.pressrun import PressRun

PELICANS = "pelican.generators"
OPENING = Writer._open_w  # noqa: SLF001  of what is not only recorded
WRITING = Writer.write_file  # a plugin may put its own in the place of either
MOMENTS = (
    *BEFORE_PAGES,
    signals.article_writer_finalized,
    signals.page_writer_finalized,
)


def announce(jobs: Iterable[Job], run: PressRun, *, whole: bool) -> None:
    """Say of every page that it is written, whether it was printed now or before.

    The staging folder is whole for who is told; or because somebody will look at it.
    """
    is_told = is_heard_out(signals.content_written)
    if whole or is_told:
        run.lend_all()
    if is_told:
        tell(jobs, run.staging)


def tell(jobs: Iterable[Job], folder: Path) -> None:
    """Say of every page that it is written in a folder, in the order of recording."""
    for job in jobs:
        if isinstance(job, PageJob):
            job.prepare()
            path = str(folder / job.address)
            signals.content_written.send(path, context=job.context)


def hold(ready: Callable[[], bool]) -> None:
    """Have who listens between pages wait until those that are recorded are printed.

    Nobody is told where `ready` says that they could not be.
    """
    for signal in MOMENTS:
        if held := listeners(signal):
            for listener in held:
                signal.disconnect(listener)
            signal.connect(partial(_tell, ready, held), weak=False)


def _tell(
    ready: Callable[[], bool],
    held: Iterable[Callable[..., Any]],
    sender: object,
    **given: object,
) -> None:
    if ready():
        for listener in held:
            listener(sender, **given)


def write(
    generators: Iterable[Any], writer: JobWriter, ready: Callable[[], bool]
) -> None:
    """Have each generator write, one after the other.

    That of a plugin may read what those before it wrote: it waits until it is printed.
    """
    is_ours = not writer.recording.gently
    for generator in generators:
        way: Any = getattr(type(generator), "generate_output", None)
        if way and (is_ours or way.__module__ == PELICANS or ready()):
            generator.generate_output(writer)


def recording_as(their: type[Writer]) -> type[JobWriter]:
    """Give a writer that records; where a plugin brings its own, what that says.

    Where files are opened or written in a way that is not Pelican's, pages are written
    at once, in that way.
    """
    if Writer.write_file is not WRITING or their._open_w is not OPENING:  # noqa: SLF001
        at_once = {"write_file": their.write_file}
        return type(their.__name__, (JobWriter, their), at_once)
    if their is Writer:
        return JobWriter
    return type(their.__name__, (their, JobWriter), {})
