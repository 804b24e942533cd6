"""The site while it is written: read again at each change, printed page by page."""

import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from plugins.content_model.model import Problem, in_order
from plugins.press import report, words
from plugins.press.model import Job
from plugins.press.printing import problem_of

HEARTBEAT = 15.0  # seconds between signs of life to a waiting browser
TAGS = """
<link rel="stylesheet" href="/_preview/preview.css">
<script src="/_preview/preview.js" data-number="{number}" defer></script>
"""
PANEL = """
<aside id="preview-problems" aria-live="polite"><details open>
<summary>{tally}</summary><ol>{lines}</ol></details></aside>
"""
SHEET = """<!doctype html>
<html lang="{lang}"><meta charset="utf-8"><title>{title}</title>
<body><h1>{title}</h1></body></html>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The site as it was read once."""

    jobs: Mapping[str, Job]
    problems: tuple[Problem, ...]
    watched: tuple[Path, ...]
    lang: str  # that problems are told in

    @property
    def is_whole(self) -> bool:
        """Whether it can be shown: it has pages, and no error."""
        errors = any(not problem.warning for problem in self.problems)
        return bool(self.jobs) and not errors


@dataclass(slots=True)
class Preview:
    """The last whole edition, what is wrong with the newest, and who waits for it."""

    read: Callable[[], Edition]
    shown: Edition | None = None
    newest: Edition | None = None
    number: int = 0
    read_at: float = 0.0
    changed: threading.Condition = field(default_factory=threading.Condition)
    printing: threading.Lock = field(default_factory=threading.Lock)

    def turn(self) -> None:
        """Read the site again, and tell the terminal and every waiting browser."""
        started = time.monotonic()
        self.read_at = time.time()
        with self.printing:
            self.newest = self.read()
            if self.newest.is_whole or self.shown is None:
                self.shown = self.newest
        for line in report.told(self.newest.problems, self.lang):
            print(line)
        seconds = report.shown(time.monotonic() - started, self.lang)
        print(words.AGAIN.said(self.lang, {"seconds": seconds}), flush=True)
        with self.changed:
            self.number += 1
            self.changed.notify_all()

    @property
    def lang(self) -> str:
        """The language that problems are told in, by the newest settings."""
        return self.newest.lang if self.newest else report.FIRST_LANG

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and folders that the newest edition was read from."""
        return self.newest.watched if self.newest else ()

    def is_late(self) -> bool:
        """Tell whether something changed after the reading began."""
        return any(
            path.stat().st_mtime >= self.read_at
            for root in self.watched
            for path in (root, *root.rglob("*"))
            if path.exists()
        )

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
                return self.dressed(address, job.content())
            except Exception as error:  # noqa: BLE001  a template may raise anything
                problem = problem_of(error, about=", ".join(job.inputs))
                return self.sheet([problem])

    def dressed(self, address: str, content: bytes) -> bytes:
        """Add to a page the problems of the newest edition, and the way to reload."""
        if not address.endswith(".html"):
            return content
        problems = self.newest.problems if self.newest else ()
        added = TAGS.format(number=self.number) + self._panel(problems)
        head, body, foot = content.rpartition(b"</body>")
        return head + added.encode() + body + foot

    def sheet(self, problems: Iterable[Problem]) -> bytes:
        """Give the page that stands in where nothing else can be shown."""
        sheet = SHEET.format(lang=self.lang, title=words.PROBLEMS.said(self.lang, {}))
        head, body, foot = sheet.partition("</body>")
        added = TAGS.format(number=self.number) + self._panel(tuple(problems))
        return (head + added + body + foot).encode()

    def _panel(self, problems: Sequence[Problem]) -> str:
        if not problems:
            return ""
        lines = "".join(
            f"<li data-warning={str(p.warning).lower()!r}>{escape(p.told(self.lang))}"
            for p in in_order(problems, self.lang)
        )
        return PANEL.format(tally=report.tally(problems, self.lang), lines=lines)
