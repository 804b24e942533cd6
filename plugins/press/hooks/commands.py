"""The two commands: build a site once, or serve it while it is written."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican.settings import read_settings

from plugins.content_model.model import Problem
from plugins.press import words
from plugins.press.compiled import Compiled
from plugins.press.hooks.editing import forget_texts, is_over, taken
from plugins.press.hooks.site import Site
from plugins.press.hooks.whole import complete
from plugins.press.looking import Looks, looks
from plugins.press.preview import Edition, Preview
from plugins.press.printing import problem_of
from plugins.press.report import FIRST_LANG
from plugins.press.server import serve


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a site was when it was read before, and what its files are like now."""

    settings: Mapping[str, Any]
    seen: Looks


NO_FOLDER = "specify a path containing the content"  # as Pelican says it


def build(  # noqa: PLR0913  a command's options are its parameters
    settings: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    now: str | None = None,
    strict: bool = False,
    everything: bool = False,
    verify: bool = False,
) -> int:
    """Build the site that a settings file describes; give the exit status.

    Only what changed is printed, but `everything` where that is asked for; to `verify`
    is to print the rest beside, and to fail where it is not as it was.
    """
    asked = {"PATH": content, "OUTPUT_PATH": output, "BUILD_NOW": now}
    how = {"STRICT": strict, "PRINT_ALL": everything, "VERIFY": verify}
    site = opened(settings, asked | {k: v for k, v in how.items() if v})
    if isinstance(site, Problem):
        print(site.told(FIRST_LANG))
        return 1
    try:
        site.run()
    except SystemExit as ended:
        return int(bool(ended.code))
    return 0


def preview(  # noqa: PLR0913  a command's options are its parameters
    settings: Path,
    *,
    content: Path | None = None,
    now: str | None = None,
    host: str = "127.0.0.1",
    port: int = 8000,
    whole: bool = False,
) -> int:
    """Serve the site with its drafts, and read it again when a file changes.

    A whole one is printed each time as a build is, with what plugins make at the end.
    """
    with TemporaryDirectory() as folder:
        asked = {
            "PATH": content,
            "BUILD_NOW": now,
            "OUTPUT_PATH": Path(folder, "preview"),
            "PREVIEW": True,
            "PREVIEW_WHOLE": whole,
            "RELATIVE_URLS": True,
            "SITEURL": "",
        }
        press = Preview(partial(recorded, settings, asked, compiled=Compiled()))
        return serve(press, host=host, port=port)


def opened(
    settings: Path,
    asked: Mapping[str, Any],
    unsaved: Mapping[str, bytes] | None = None,
) -> Site | Problem:
    """Read a settings file and make its site ready, or say why that cannot be.

    `unsaved` are contents as they would be, by their path below the content folder.
    """
    read = _settings(settings, asked)
    if isinstance(read, Problem):
        return read
    return _site(read | {"UNSAVED": unsaved} if unsaved else read)


def recorded(
    settings: Path,
    asked: Mapping[str, Any],
    *,
    compiled: Compiled | None = None,
    before: Before | None = None,
) -> Edition:
    """Record the site once, for a preview; forget what earlier readings left behind.

    What was read `before` need not be read again where texts alone changed since.
    """
    forget_texts()
    read = _settings(settings, asked)
    watched = (settings, *_folders(read))
    seen = before.seen if before else looks(watched)
    if compiled and isinstance(read, dict):
        read["COMPILED"] = compiled.since(seen.get(str(settings)))
    if before and isinstance(read, dict):
        read["BEFORE"] = before.settings
    site = read if isinstance(read, Problem) else _site(read)
    if isinstance(site, Problem):
        return Edition(problems=(site,), watched=watched, seen=seen, lang=FIRST_LANG)
    site.settings.pop("BEFORE", None)  # or nothing that was ever read would be let go
    site.record()
    if site.settings.get("PREVIEW_WHOLE") and not site.failed:
        complete(site)
    return Edition(
        jobs=site.recording.jobs,
        problems=tuple(site.problems),
        watched=watched,
        seen=seen,
        lang=site.lang,
        take=partial(taken, site),
        again=partial(
            _again, site, partial(recorded, settings, asked, compiled=compiled)
        ),
        is_over=partial(is_over, site),
    )


def _again(
    site: Site,
    read: Callable[..., Edition],
    changes: Collection[Path],
    seen: Looks,
) -> Edition:
    """Read a site again, and only the texts that changed if nothing else did."""
    texts = all(p.suffix == ".md" and p.is_relative_to(site.path) for p in changes)
    before = Before(settings=site.settings, seen=seen) if texts and changes else None
    return read(before=before)


def _settings(settings: Path, asked: Mapping[str, Any]) -> dict[str, Any] | Problem:
    override = {
        key: str(value.absolute()) if isinstance(value, Path) else value
        for key, value in asked.items()
        if value is not None
    }
    if not settings.is_file():
        return Problem(words=words.NO_SETTINGS, path=str(settings))
    content = asked.get("PATH")
    if content and not content.is_dir():
        return Problem(words=words.NO_CONTENT, path=str(content))
    try:
        read: dict[str, Any] = read_settings(str(settings), override=override)
    except Exception as error:  # noqa: BLE001  settings are Python: anything may happen
        if NO_FOLDER in str(error):
            return Problem(words=words.NO_PATH, path=str(settings))
        return problem_of(error)
    return read


def _site(settings: dict[str, Any]) -> Site | Problem:
    try:
        return Site(settings)
    except Exception as error:  # noqa: BLE001  so may any plugin
        return problem_of(error)


def _folders(read: dict[str, Any] | Problem) -> Iterator[Path]:
    """Go through the folders that a site is read from."""
    if isinstance(read, dict):
        named = [read.get(name) for name in ("PATH", "THEME", "TRANSLATIONS")]
        yield from map(Path, filter(None, named))
        yield from map(Path, read.get("THEME_TEMPLATES_OVERRIDES", ()))
