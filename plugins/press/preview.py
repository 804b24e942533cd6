"""The site while it is written: what a change asks to read, and who waits for it."""

import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.content_model.model import Problem, is_refused
from plugins.press import report, words
from plugins.press.dressing import dressed, sheet
from plugins.press.looking import Looks, differing, looks
from plugins.press.model import Job
from plugins.press.printing import problem_of

HEARTBEAT = 15.0  # seconds between signs of life to a waiting browser


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The site as it was read once, and as it took in edits since."""

    problems: tuple[Problem, ...]
    watched: tuple[Path, ...]
    seen: Looks  # what all that is watched was like before it was read
    lang: str  # that problems are told in
    jobs: Mapping[str, Job] = field(default_factory=dict)
    take: Callable[[Path], bool] = lambda _: False  # an edit, if that is possible
    again: Callable[[Collection[Path], Looks], "Edition"] | None = None
    is_over: Callable[[], bool] = lambda: False  # as it would be another by now

    @property
    def is_whole(self) -> bool:
        """Whether it can be shown: it has pages, and no error."""
        return bool(self.jobs) and not is_refused(self.problems)


@dataclass(slots=True)
class Preview:
    """The last whole edition, what is wrong with the newest, and who waits for it."""

    read: Callable[[], Edition]
    readings: int = 0  # of all that is not taken in as an edit
    shown: Edition | None = None
    newest: Edition | None = None
    number: int = field(default_factory=time.time_ns)  # no other preview's
    changed: threading.Condition = field(default_factory=threading.Condition)
    printing: threading.Lock = field(default_factory=threading.Lock)

    def look(self, told: Iterable[Path] = ()) -> bool:
        """Turn if anything changed since the newest edition, or if its time is over.

        `told` are files that are said to have changed: two changes may come so close
        to one another that a look does not tell one from the other.
        """
        seen = looks(self.watched)
        changes = set[Path]()
        if self.newest:
            changes = differing(self.newest.seen, seen)
            changes |= {path for path in told if str(path) in seen}
        if self.newest and not self.newest.is_over() and not changes:
            return False
        self.turn(changes, seen)
        return True

    def turn(self, changes: Collection[Path] = (), seen: Looks | None = None) -> None:
        """Read what changed, or everything; tell the terminal and waiting browsers."""
        started = time.monotonic()
        with self.printing:
            self._renew(changes, seen)
        problems = self.newest.problems if self.newest else ()
        for line in report.told(problems, self.lang):
            print(line)
        seconds = report.shown(time.monotonic() - started, self.lang)
        print(words.AGAIN.said(self.lang, {"seconds": seconds}), flush=True)
        with self.changed:
            self.number += 1
            self.changed.notify_all()

    def _renew(self, changes: Collection[Path], seen: Looks | None) -> None:
        newest = self.newest
        if newest and seen and self._takes(newest, changes):
            self.newest = self.shown = replace(newest, seen=seen)
            return
        self.readings += 1
        again = newest.again if newest and seen else None
        self.newest = again(changes, seen) if again and seen else self.read()
        if self.newest.is_whole or self.shown is None:
            self.shown = self.newest

    def _takes(self, newest: Edition, changes: Collection[Path]) -> bool:
        """Have the newest edition take in an edit, if it is the one that is shown."""
        shown = newest is self.shown and newest.is_whole
        return shown and len(changes) == 1 and newest.take(*changes)

    @property
    def lang(self) -> str:
        """The language that problems are told in, by the newest settings."""
        return self.newest.lang if self.newest else report.FIRST_LANG

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and folders that the newest edition was read from."""
        return self.newest.watched if self.newest else ()

    def wait(self, number: int) -> int:
        """Wait for an edition after `number`, for a while; give the newest's number."""
        with self.changed:
            self.changed.wait_for(lambda: self.number > number, timeout=HEARTBEAT)
            return self.number

    def has(self, address: str) -> bool:
        """Tell whether something is printed at an address."""
        return bool(self.shown and address in self.shown.jobs)

    def page(self, address: str) -> bytes | None:
        """Print the job at an address, or give None; a failure is a page too."""
        job = self.shown.jobs.get(address) if self.shown else None
        if job is None:
            return None
        with self.printing:
            try:
                return self._dressed(address, job.content())
            except Exception as error:  # noqa: BLE001  a template may raise anything
                problem = problem_of(error, about=", ".join(job.inputs))
                return self.sheet([problem])

    def _dressed(self, address: str, content: bytes) -> bytes:
        if not address.endswith(".html"):
            return content
        problems = self.newest.problems if self.newest else ()
        number, lang = self.number, self.lang
        return dressed(content.decode(), problems, number=number, lang=lang).encode()

    def sheet(self, problems: Iterable[Problem]) -> bytes:
        """Give the page that stands in where nothing else can be shown."""
        told = tuple(problems)
        return sheet(told, number=self.number, lang=self.lang).encode()
