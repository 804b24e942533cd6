"""Turn what Pelican and other plugins log into problems: their errors are ours."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from plugins.content_model.model import Problem
from plugins.press import words


class _Listener(logging.Handler):
    def __init__(self, problems: list[Problem], error: int) -> None:
        super().__init__(level=logging.WARNING)
        self.problems, self.error = problems, error

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record, as advice or as an error."""
        detail = " ".join(record.getMessage().split())
        if record.exc_info and (error := record.exc_info[1]):
            detail = f"{detail} ({type(error).__name__}: {error})"
        self.problems.append(
            Problem(
                words=words.LOGGED,
                values={"detail": detail},
                warning=record.levelno < self.error,
            )
        )


@contextmanager
def listening(problems: list[Problem], *, gently: bool = False) -> Iterator[None]:
    """Hear every logger while a site is made, also what Pelican says twice.

    Gently: Pelican goes on without a text that it cannot read, and so do sites that
    know nothing of ours; that is advice.
    """
    error = logging.CRITICAL if gently else logging.ERROR
    root, listener = logging.getLogger(), _Listener(problems, error)
    for name in list(root.manager.loggerDict):
        unfilter = getattr(logging.getLogger(name), "disable_filter", None)
        if unfilter:
            unfilter()
    root.addHandler(listener)
    try:
        yield
    finally:
        root.removeHandler(listener)
