"""Where the guide meets the site: written beside the contents, when it changed."""

from collections.abc import Callable
from typing import Any

from plugins.content_model.model import Problem
from plugins.desk.filing import put, shown
from plugins.desk.guiding import book, words

FIRST_LANG = "fr"  # to speak in before any settings are read


def guide(read: Callable[[], Any]) -> int:
    """Write the guide for editors and the schemas; say which files changed."""
    site = read()
    if isinstance(site, Problem):
        print(site.told(FIRST_LANG))
        return 1
    lang, manual = site.settings["PROBLEMS_LANG"], site.settings["MANUAL"]
    root = manual.scope.root
    changed = {
        name: data
        for name, data in book.files(manual).items()
        if not (root / name).is_file() or (root / name).read_bytes() != data
    }
    for name, data in changed.items():
        put(root / name, data)
        print(words.WRITTEN.said(lang, {"path": shown(manual.scope, name)}))
    if not changed:
        print(words.CURRENT.said(lang, {}))
    return 0
