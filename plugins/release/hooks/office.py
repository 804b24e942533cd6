"""Where publishing is done: the settings, the workshop, who works there."""

import getpass
import os
import platform
import shutil
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.content_model.model import FieldError
from plugins.release import words
from plugins.release.checking import Demands
from plugins.release.hooks.building import FACTS
from plugins.release.hooks.telling import Teller
from plugins.release.laying import lay_all
from plugins.release.locking import locked, me
from plugins.release.model import Facts
from plugins.release.moments import asked_moment
from plugins.release.servers import LASTING
from plugins.release.weights import BUDGETS

WAIT = 900.0  # seconds that a second publish waits for the first


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A site as it was just built."""

    folder: Path
    content: Path
    facts: Facts
    shown: str  # how its editor names the content folder
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The settings that a release is made by, and the folder it is made in."""

    file: Path
    settings: Mapping[str, Any]
    teller: Teller
    now: str | None = None
    content: Path  # what editors work at

    @classmethod
    def of(
        cls, file: Path, *, content: Path | None = None, now: str | None = None
    ) -> "Office":
        """Read a settings file."""
        os.umask(0o022)  # what is published, its server must be able to read
        settings = read_settings(str(file))
        lang = settings.get("PROBLEMS_LANG", settings["DEFAULT_LANG"])
        return cls(
            file=file,
            settings=settings,
            teller=Teller(lang=lang),
            now=now,
            content=(content or Path(settings["PATH"])).absolute(),
        )

    @property
    def site(self) -> str:
        """What the site is called."""
        return str(self.settings["SITENAME"])

    @property
    def moment(self) -> datetime:
        """The moment that a build would have, without building."""
        settings = self.settings
        asked = self.now or settings.get("BUILD_NOW")
        return asked_moment(asked, environment=os.environ, zone=settings["TIMEZONE"])

    @property
    def here(self) -> Path:
        """The folder that the settings stand in."""
        return self.file.parent

    @property
    def workshop(self) -> Path:
        """The folder that sites are printed in before they go out."""
        return Path(self.settings["CACHE_PATH"], "publish").absolute()

    @property
    def holder(self) -> str:
        """Who publishes, as others are told."""
        return me(user=getpass.getuser(), machine=platform.node())

    @property
    def demands(self) -> Demands:
        """What the settings ask of a release."""
        return Demands(
            budgets=BUDGETS | self.settings.get("BUDGETS", {}),
            lasting=tuple(self.settings.get("LASTING_NAMES", LASTING)),
        )

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let one publish of this checkout work at a time."""
        with locked(
            self.workshop / "lock", holder=self.holder, wait=WAIT, tell=self.waits
        ):
            yield

    def waits(self, holder: str) -> None:
        """Say who publishes at the moment."""
        self.teller.say(words.WAITING, holder=holder)

    def copied(self, content: Path) -> Path:
        """Lay contents in the workshop, as they went out once."""
        target = self.workshop / "contents" / self.content.name
        shutil.rmtree(target, ignore_errors=True)
        lay_all(content, target, before=content)
        return target

    def printed(self, content: Path, *, url: str = "") -> Printed | None:
        """Build a site in the workshop, from nothing but warm caches; None: it failed.

        The site class tells its own problems.
        """
        folder = self.workshop / "site"
        shutil.rmtree(folder, ignore_errors=True)
        folder.with_name(".site.files.json").unlink(missing_ok=True)
        asked = {
            "PATH": str(content),
            "OUTPUT_PATH": str(folder),
            "BUILD_NOW": self.now,
            "SITEURL": url or None,
        }
        given = {key: value for key, value in asked.items() if value is not None}
        settings = read_settings(str(self.file), override=given)
        with chdir(content.parent):  # so that problems name files as editors do
            site = settings["PELICAN_CLASS"](settings)
            try:
                site.run()
            except SystemExit:
                self.teller.heard(settings["PROBLEMS"])
                return None
        return _printed(folder, content, settings)


def _printed(folder: Path, content: Path, settings: Mapping[str, Any]) -> Printed:
    if FACTS not in settings:
        raise FieldError(words.NO_PLUGIN)
    return Printed(
        folder=folder,
        content=content,
        facts=settings[FACTS],
        shown=settings["LIBRARY"].scope.shown,
        settings=settings,
    )
