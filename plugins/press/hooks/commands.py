"""The two commands: build a site once, or serve it while it is written."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican.contents import Content
from pelican.settings import read_settings

from plugins.content_model.model import Problem
from plugins.press import words
from plugins.press.hooks.site import Site
from plugins.press.preview import Edition, Preview
from plugins.press.printing import problem_of
from plugins.press.report import FIRST_LANG
from plugins.press.server import serve

NO_FOLDER = "specify a path containing the content"  # as Pelican says it


def build(
    settings: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    now: str | None = None,
    strict: bool = False,
) -> int:
    """Build the site that a settings file describes; give the exit status."""
    asked = {"PATH": content, "OUTPUT_PATH": output, "BUILD_NOW": now}
    site = opened(settings, asked | {"STRICT": strict or None})
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
        press = Preview(partial(recorded, settings, asked))
        return serve(press, host=host, port=port)


def opened(
    settings: Path,
    asked: Mapping[str, Any],
    unsaved: Mapping[str, bytes] | None = None,
) -> Site | Problem:
    """Read a settings file and make its site ready, or say why that cannot be.

    `unsaved` are contents as they would be, by their path below the content folder.
    """
    override = {
        key: str(value.absolute()) if isinstance(value, Path) else value
        for key, value in asked.items()
        if value is not None
    }
    override |= {"UNSAVED": unsaved} if unsaved else {}
    if not settings.is_file():
        return Problem(words=words.NO_SETTINGS, path=str(settings))
    content = asked.get("PATH")
    if content and not content.is_dir():
        return Problem(words=words.NO_CONTENT, path=str(content))
    try:
        read = read_settings(str(settings), override=override)
        return Site(read)
    except Exception as error:  # noqa: BLE001  settings are Python: anything may happen
        if NO_FOLDER in str(error):
            return Problem(words=words.NO_PATH, path=str(settings))
        return problem_of(error)


def recorded(settings: Path, asked: Mapping[str, Any]) -> Edition:
    """Record the site once, for a preview; forget what earlier readings left behind."""
    Content.__dict__["get_content"].cache.clear()
    Content.__dict__["get_summary"].cache.clear()
    site = opened(settings, asked)
    if isinstance(site, Problem):
        return Edition(jobs={}, problems=(site,), watched=(settings,), lang=FIRST_LANG)
    site.record()
    if site.settings.get("PREVIEW_WHOLE") and not site.failed:
        site.complete()
    folders = (site.path, site.theme, site.settings.get("TRANSLATIONS"))
    return Edition(
        jobs=site.recording.jobs,
        problems=tuple(site.problems),
        watched=(settings, *(Path(folder) for folder in folders if folder)),
        lang=site.lang,
    )
