"""From the settings to the targets that are asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from plugins.content_model.model import FieldError
from plugins.release import words
from plugins.release.folder import Folder
from plugins.release.model import Target
from plugins.release.remote import Remote

Store = Folder | Remote
KEYS = {field.name for field in fields(Target)} - {"name", "kind"}
NEEDED = {"folder": "path", "ssh": "path", "git": "repository"}


def targets(
    asked: Iterable[str], *, settings: Mapping[str, Any], here: Path
) -> list[Target]:
    """Give the targets of these names, or the first one; a path is a folder.

    Raises FieldError.
    """
    known: Mapping[str, Any] = settings.get("TARGETS") or {"live": {"path": "live"}}
    names = [name for one in asked for name in one.split(",") if name]
    chosen = dict.fromkeys(names or list(known)[:1])
    found = (target(name, known, here=here) for name in chosen)
    # Two names of one folder are one target: it cannot be held twice.
    return list({(t.host, t.path, t.repository): t for t in found}.values())


def target(name: str, known: Mapping[str, Any], *, here: Path) -> Target:
    """Give one target; `here` is the folder that paths start from."""
    given = known.get(name, _described(name))
    if given is None:
        names = {"names": ", ".join(known)}
        raise FieldError(
            words.NO_TARGET_NAME, value=name, known=words.KNOWN_TARGETS, **names
        )
    if unknown := sorted(given.keys() - KEYS):
        raise FieldError(words.BAD_TARGET, name=name, detail=f"{unknown[0]} ?")
    kind = "git" if "repository" in given else "ssh" if "host" in given else "folder"
    if NEEDED[kind] not in given:
        raise FieldError(words.BAD_TARGET, name=name, detail=f"{NEEDED[kind]} ?")
    values = dict(given) | {"options": tuple(given.get("options", ()))}
    if kind == "folder":
        values["path"] = str(here / Path(given["path"]).expanduser())
    elif kind == "ssh" and not given["path"].startswith("/"):
        raise FieldError(
            words.BAD_TARGET, name=name, detail=f"path: /{given['path']} ?"
        )
    return Target(name=name, kind=kind, **values)


def _described(name: str) -> dict[str, str] | None:
    """Read a target that is no name of the settings: /srv/site, host:/srv/site."""
    if name.startswith((".", "/", "~")):
        return {"path": name}
    host, colon, path = name.partition(":")
    return {"host": host, "path": path} if colon and path.startswith("/") else None


def store(target: Target) -> Store:
    """Give the folder of releases that a target names."""
    return Remote(target) if target.kind == "ssh" else Folder(Path(target.path))
