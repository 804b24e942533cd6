"""A Pelican whose pages are recorded, printed apart, judged, and only then shown."""

import os
import shutil
import time
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals

from plugins.content_model.model import Problem, Turn, is_refused
from plugins.press import report, turning, words
from plugins.press.clock import build_time
from plugins.press.fingerprints import Fingerprints
from plugins.press.ground import ground
from plugins.press.hands import each_apart
from plugins.press.hooks.files import in_turn
from plugins.press.hooks.lists import settle
from plugins.press.hooks.plugins import begin_anew, is_heard_out, is_plain
from plugins.press.hooks.writer import JobWriter
from plugins.press.hooks.written import announce, hold, recording_as, write
from plugins.press.language import FILTERS
from plugins.press.listening import listening
from plugins.press.memory import Memory
from plugins.press.moving import alone, move, staging_of
from plugins.press.places import lost, misplaced
from plugins.press.pressrun import PressRun
from plugins.press.printing import problem_of
from plugins.press.prints import Prints
from plugins.press.proving import missed
from plugins.press.recording import Recording
from plugins.press.turning import next_turn, note
from plugins.press.watching import watch


class Site(Pelican):
    """Set as PELICAN_CLASS; `run` prints the site or ends with status 1."""

    pressrun: PressRun  # from the first page on; a preview has none

    def __init__(self, settings: dict[str, Any]) -> None:
        """Read the clock once, print into staging, and hear every problem."""
        self.started = time.monotonic()
        self.recording = Recording()
        self.before = Prints.of(Path(settings["OUTPUT_PATH"]), anew=True)
        self.context: dict[str, Any] = {}  # what all plugins share, once recorded
        self.kept = True  # until files move, the last site is as it was
        self.problems: list[Problem] = []
        self.output = Path(settings["OUTPUT_PATH"])
        asked, zone = settings.get("BUILD_NOW"), settings.setdefault("TIMEZONE", "UTC")
        now = build_time(asked, environment=os.environ, zone=zone)
        settings |= {
            "BUILD_TIME": now,
            "HANDS": each_apart,
            "MEMORY": Memory.of(settings),
            "JINJA_FILTERS": FILTERS | settings["JINJA_FILTERS"],
            "OUTPUT_PATH": str(staging_of(self.output)),
            "PROBLEMS": self.problems,
            "TURNS": [],
        }
        settings.setdefault("PROBLEMS_LANG", settings["DEFAULT_LANG"])
        begin_anew()
        gently = self.recording.gently = is_plain(settings["PLUGINS"])
        with listening(self.problems, gently=gently):
            super().__init__(settings)
        settings["MEMORY"].keep()

    @property
    def lang(self) -> str:
        """The language that problems are told in."""
        return str(self.settings["PROBLEMS_LANG"])

    @property
    def turn(self) -> Turn | None:
        """When the site will next change by itself."""
        return next_turn(self.settings["TURNS"], self.settings["BUILD_TIME"])

    @property
    def failed(self) -> bool:
        """Whether a problem keeps the site from being shown."""
        return is_refused(self.problems, strict=bool(self.settings.get("STRICT")))

    def run(self) -> None:
        """Print the site, tell its problems, and exit with status 1 if it failed."""
        try:
            with alone(self.output):
                self.print()
        except Exception as error:  # noqa: BLE001  a full disk, a plugin at the end
            self.problems.append(problem_of(error))
        with report.heard():
            self.tell()
        if self.failed:
            raise SystemExit(1)

    def print(self) -> None:
        """Record and print into staging; move into the output if nothing failed."""
        staging = Path(self.output_path)
        self.problems += misplaced(self.output, sources=(self.path, self.theme))
        self.problems += lost(self.settings["SITEURL"], gently=self.recording.gently)
        self.before = Prints.of(self.output, anew=bool(self.settings.get("PRINT_ALL")))
        self.record()
        if not self.failed:
            self._print()
        if not self.failed:
            self.kept = False
            move(staging, self.output, kept=self.pressrun.kept)
            shutil.rmtree(staging, ignore_errors=True)
            self.pressrun.note()
            note(self.turn, self.output)

    def _print_recorded(self, *, whole: bool = True) -> bool:
        """Print what was recorded since the last time; tell whether all is well."""
        if self.settings.get("PREVIEW"):  # prints what it is asked for
            return True
        if not hasattr(self, "pressrun"):
            stands_on = ground(self.settings, plugins=self.plugins)
            prints = Fingerprints.of(stands_on, self.before)
            self.pressrun = PressRun(self.output, Path(self.output_path), prints)
        new = self.pressrun.unprinted(self.recording.jobs)
        heard = len(self.problems)
        self.problems[heard:] = list(self.pressrun.print(new))  # not what was logged
        if not self.failed:
            announce(new, self.pressrun, whole=whole)
        return not self.failed

    def _print(self) -> None:
        """Print what changed, and let those listen who add to what is printed."""
        with listening(self.problems, gently=self.recording.gently):
            self._print_recorded(whole=is_heard_out(signals.finalized))
        if not self.failed and self.settings.get("VERIFY"):
            self.problems += missed(self.pressrun, self.recording)
        if not self.failed:
            with listening(self.problems, gently=self.recording.gently):
                signals.finalized.send(self)
            self.pressrun.check()

    def record(self) -> None:
        """Ask every generator for its jobs; an exception becomes a problem."""
        if self.failed:
            return
        with listening(self.problems, gently=self.recording.gently):
            try:
                self._record()
            except Exception as error:  # noqa: BLE001  any plugin may raise anything
                self.problems.append(problem_of(error))
        self.settings["MEMORY"].keep()
        self.problems += self.recording.problems

    def _record(self) -> None:
        context = self.context = self.settings | {
            "generated_content": {},
            "static_links": set(),
            "static_content": {},
            "localsiteurl": self.settings["SITEURL"],
        }
        places = {"theme": self.theme, "output_path": self.output_path}
        generators: list[Generator] = [
            kind(context=context, settings=self.settings, path=self.path, **places)
            for kind in self._get_generator_classes()
        ]
        if not self.settings.get("PREVIEW"):
            watch(generators, before=self.before.templates)
        for step in ("generate_context", "check_disabled_readers"):
            self._each(generators, step)
        signals.all_generators_finalized.send(generators)
        settle(context["generated_content"].values())
        self._each(generators, "refresh_metadata_intersite_links")
        hold(self._print_recorded)
        write(generators, self._get_writer(), self._print_recorded)

    @staticmethod
    def _each(generators: list[Generator], step: str) -> None:
        for generator in generators:
            if hasattr(generator, step):
                getattr(generator, step)()

    def _get_writer(self) -> JobWriter:
        kind = recording_as(type(super()._get_writer()))
        return kind(self.output_path, self.settings, self.recording)

    def _get_generator_classes(self) -> list[type[Generator]]:
        return in_turn(super()._get_generator_classes())

    def tell(self) -> None:
        """Print the problems, then the one summary."""
        for line in report.told(self.problems, self.lang):
            print(line)
        tally = report.tally(self.problems, self.lang)
        if self.failed:
            end = words.KEPT if self.kept else words.HALF
            print(f"{tally} : {end.said(self.lang, {})}")
            return
        if tally:
            print(tally)
        took, place = time.monotonic() - self.started, report.place(self.output)
        print(report.summary(self.recording, took=took, place=place, lang=self.lang))
        if self.turn:
            print(turning.told(self.turn, self.lang))
