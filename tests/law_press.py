"""Builds in processes of their own: watched, killed, edited under their hands.

All are forked from one clean process, which has imported the project and built
nothing: what one build leaves in memory is no help, and no harm, to the next.
"""

import math
import os
import signal
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import forkserver, get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from unittest.mock import patch

from pelican import Pelican
from pelican.settings import read_settings

from pelicanconf import PLUGINS
from plugins.press import sharing
from plugins.press.hooks import build
from tests.harness import written

for _name in PLUGINS:  # once, in the process that the builds are forked from
    import_module(_name)

PATIENCE = 300  # seconds; who takes longer hangs
HUNG = -99
TOUCHES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link"}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A build that is asked for, and what befalls it."""

    settings: Path
    output: Path
    cache: Path
    now: str | None = None
    stock: bool = False  # by Pelican's own class
    shared: bool = True  # among the cores, however little there is to do
    killed_at: int = 0  # the touch of the disk that is its last, counted from 1
    whole: bool = True  # killed with all its children
    edited_at: int | str = 0  # when `meanwhile` is written: at the n-th file that it
    # opens, or as soon as it has opened the file of this name
    meanwhile: Mapping[str, str | bytes] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How a build ended, and what it said."""

    status: int
    words: str

    @property
    def problems(self) -> list[str]:
        """The lines that tell an error or an advice."""
        marks = ("erreur:", "conseil:", "error:", "warning:")
        return [line for line in self.words.splitlines() if line.startswith(marks)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A build on its way."""

    process: BaseProcess
    log: Path

    @property
    def group(self) -> int:
        """The group of its process and of all that it starts."""
        return self.process.pid

    def ended(self) -> Told:
        """Wait for its end."""
        self.process.join(PATIENCE)
        if self.process.is_alive():
            os.killpg(self.group, signal.SIGKILL)
            self.process.join()
            return Told(status=HUNG, words=f"hung\n{self.log.read_text('utf-8')}")
        words = self.log.read_text("utf-8") if self.log.exists() else ""
        self.log.unlink(missing_ok=True)
        return Told(status=self.process.exitcode, words=words)


def started(order: Order) -> Running:
    """Start a build, in a process that has imported all and built nothing."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.law_press"])
    _serve()
    log = order.output.with_name(f"{order.output.name}.{os.urandom(4).hex()}.log")
    process = context.Process(target=_run, args=(order, log))
    process.start()
    return Running(process=process, log=log)


def _serve() -> None:
    """Have the clean process running; it is told no path, and imports nothing without.

    What failed to be imported there would be imported by each build.
    """
    with patch.dict(os.environ, {"PYTHONPATH": os.pathsep.join(sys.path)}):
        forkserver.ensure_running()


def _run(order: Order, log: Path) -> None:
    os.environ.pop("PYTHONPATH", None)
    os.setsid()  # so that it can be killed with its children
    os.environ["LAW_CACHE"] = str(order.cache)
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    if order.killed_at:
        sys.addaudithook(_Plug(order))
    if order.edited_at:
        sys.addaudithook(_Colleague(order))
    file = log.open("w", encoding="utf-8")
    with file, redirect_stdout(file), redirect_stderr(file):
        status = _stock(order) if order.stock else _ours(order)
    sys.exit(status)


def _ours(order: Order) -> int:
    sharing.ENOUGH = 0.0 if order.shared else math.inf
    return build(order.settings, output=order.output, now=order.now)


def _stock(order: Order) -> int:
    override = {"OUTPUT_PATH": str(order.output)}
    Pelican(read_settings(str(order.settings), override=override)).run()
    return 0


class _Plug:
    """Pulls the plug at the n-th touch of the disk: the same one each time."""

    def __init__(self, order: Order) -> None:
        self.left, self.whole = order.killed_at, order.whole

    def __call__(self, event: str, given: tuple[object, ...]) -> None:
        if event not in TOUCHES and not (event == "open" and given[2] & WRITES):
            return
        self.left -= 1
        if self.left == 0 and self.whole:
            os.killpg(0, signal.SIGKILL)
        elif self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class _Colleague:
    """Edits files while they are read."""

    def __init__(self, order: Order) -> None:
        self.folder, self.files = order.settings.parent, order.meanwhile
        at = order.edited_at
        self.left = at if isinstance(at, int) else 0
        self.name = str(self.folder / at) if isinstance(at, str) else None

    def __call__(self, event: str, given: tuple[object, ...]) -> None:
        if event != "open":
            return
        if self.name:
            # The event comes before the file is opened, so the next one is after.
            if str(given[0]) == self.name:
                self.left, self.name = 2, None
            else:
                return
        self.left -= 1
        if self.left == 0:
            written(self.folder, self.files)
