"""Take an edit into a site that was read before, where one text alone changed."""

import os
from dataclasses import replace
from pathlib import Path

from pelican.contents import Content

from plugins.content_model.model import Edit, Problem, text_edited
from plugins.press.clock import build_time
from plugins.press.hooks.site import Site
from plugins.press.listening import listening


def taken(site: Site, path: Path) -> bool:
    """Take in the one file that changed; tell whether that was all there was to do.

    Where it was not, nothing was changed, and the site is to be read again.
    """
    try:
        edit = _edit(site, path) if _may_be_taken(site, path) else None
        if edit is None or edit.problems:
            return False
        for step in edit.steps:
            step()
    except Exception:  # noqa: BLE001  a plugin may raise anything; the reading tells it
        return False
    forget_texts()
    return True


def is_over(site: Site) -> bool:
    """Tell whether a site would be another by now: for what turned, or a new day."""
    settings, read = site.settings, site.settings["BUILD_TIME"]
    asked, zone = settings.get("BUILD_NOW"), settings["TIMEZONE"]
    now = build_time(asked, environment=os.environ, zone=zone)
    turned = site.turn is not None and site.turn.at <= now
    return turned or now.date() != read.date()


def forget_texts() -> None:
    """Have Pelican forget every text: it remembers all that it ever gave, for ever."""
    Content.__dict__["get_content"].cache.clear()
    Content.__dict__["get_summary"].cache.clear()


def _may_be_taken(site: Site, path: Path) -> bool:
    """Tell whether every plugin can renew what it made of a text of this site."""
    return (
        path.is_relative_to(site.path)
        and "LIBRARY" in site.settings
        and not site.settings.get("PREVIEW_WHOLE")
        and not is_over(site)
        and all(map(_renews, site.plugins))
    )


def _renews(plugin: object) -> bool:
    """Tell whether a plugin's contract says what it makes anew of a changed text."""
    return "\nRenews:" in (plugin.__doc__ or "")


def _edit(site: Site, path: Path) -> Edit | None:
    """Have every plugin look at a text; none can where anything else changed."""
    source = Path(os.path.relpath(path, site.path)).as_posix()
    content = site.context["generated_content"].get(source)
    library, told = site.settings["LIBRARY"], list[Problem]()
    with listening(told):
        found = library.edited(source) if content else None
        if found is None:
            return None
        entry, body = found
        if any(problem.path == entry.path for problem in site.problems):
            return None  # what was wrong with it may be gone now
        document = library.documents[source]
        edit = Edit(
            entry=entry,
            body=body,
            document=replace(document, body=body),
            content=content,
            context=site.context,
            problems=told,
        )
        text_edited.send(edit)
    return edit
