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


def recording_as(their: type[Writer]) -> type[JobWriter]:
    """Give a writer that records; where a plugin brings its own, what that says."""
    if their is Writer:
        return JobWriter
    return type(their.__name__, (their, JobWriter), {})
