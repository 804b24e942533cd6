"""The two commands: a sheet of all cards, and how one of them came to be."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.cards import words
from plugins.cards.gallery import Entry, Gallery, Shown
from plugins.cards.sheet import posters, sheet
from plugins.cards.shelf import engine
from plugins.content_model.model import in_order


def contact_sheet(
    settings: Path,
    *,
    content: Path | None = None,
    output: Path | None = None,
    now: str | None = None,
) -> int:
    """Write index.html and contact-sheet.jpg; give the exit status."""
    site, gallery = _recorded(settings, content=content, now=now)
    if gallery is None:
        return 1
    lang = site.settings["PROBLEMS_LANG"]
    gallery.make()
    folder = output or Path(site.settings["CACHE_PATH"], "cards-sheet")
    folder.mkdir(parents=True, exist_ok=True)
    shelf = os.path.relpath(gallery.shelf.folder.absolute(), folder.absolute())
    names = _names(gallery)

    def link(shown: Shown) -> str:
        return f"{shelf}/{gallery.shelf.path(names[shown.address]).name}"

    page = sheet(gallery, lang=lang, link=link)
    (folder / "index.html").write_text(page, encoding="utf-8")
    _hang_posters(gallery, folder)
    values = {"count": len(names), "path": folder / "index.html"}
    print(words.SHEET_DONE.said(lang, values))  # noqa: T201  it was asked for
    return 0


def _hang_posters(gallery: Gallery, folder: Path) -> None:
    """Write contact-sheet.jpg, and contact-sheet-2.jpg … where there are many cards."""
    for old in folder.glob("contact-sheet*.jpg"):
        old.unlink()
    for number, poster in enumerate(posters(gallery), 1):
        suffix = f"-{number}" if number > 1 else ""
        poster.save(folder / f"contact-sheet{suffix}.jpg", quality=85)


def why(
    settings: Path,
    source: Path,
    *,
    content: Path | None = None,
    now: str | None = None,
) -> int:
    """Tell how a content's cards came to be; give the exit status."""
    site, gallery = _recorded(settings, content=content, now=now)
    if gallery is None:
        return 1
    asked = source.resolve()
    for entry in gallery.entries.values():
        if Path(entry.path).resolve() == asked:
            _tell(gallery, entry)
            return 0
    lang = site.settings["PROBLEMS_LANG"]
    print(words.NO_SUCH.said(lang, {"path": source}))  # noqa: T201
    return 1


def _recorded(
    settings: Path, *, content: Path | None, now: str | None
) -> tuple[Any, Gallery | None]:
    """Read a site as its preview does; None where its problems forbid it."""
    asked: dict[str, Any] = {"BUILD_NOW": now, "PREVIEW": True}
    if content:
        asked["PATH"] = str(content)
    override = {key: value for key, value in asked.items() if value is not None}
    read = read_settings(str(settings), override=override)
    site = read["PELICAN_CLASS"](read)
    site.record()
    gallery: Gallery | None = site.settings.get("CARDS")
    if gallery is None:
        lang = site.settings["PROBLEMS_LANG"]
        for problem in in_order(site.problems, lang):
            print(problem.told(lang))  # noqa: T201
    return site, gallery


def _names(gallery: Gallery) -> Mapping[str, str]:
    """Give the name on the shelf of every address."""
    return {
        shown.address: name
        for entry in gallery.entries.values()
        for shown, (_, name) in zip(
            (entry.shown, *entry.shown.others), entry.order.names, strict=True
        )
    }


def _tell(gallery: Gallery, entry: Entry) -> None:
    """Print what a card says, what was decided, and what its version stands on."""
    names = _names(gallery)
    for shown in (entry.shown, *entry.shown.others):
        name = names[shown.address]
        gallery.content(entry.order, name)
        told = {
            "url": shown.url,
            "alt": shown.alt,
            "file": str(gallery.shelf.path(name)),
            "report": gallery.shelf.report(name),
            "fonts": entry.spelled.fonts,
            "engine": engine(),
        }
        print(json.dumps(told, ensure_ascii=False, indent=2))  # noqa: T201
