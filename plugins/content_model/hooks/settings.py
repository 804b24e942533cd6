"""What Pelican's settings say of the contents, and what the model decides for them."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins.content_model.scope import Scope

# What the model decides for Pelican, whatever the site's settings say.
DECIDED = {
    "ARTICLE_TRANSLATION_ID": "",  # they are parted by ourselves
    "CACHE_CONTENT": False,
    "DEFAULT_METADATA": {},
    "EXTRA_PATH_METADATA": {},
    "FILENAME_METADATA": "",
    "FORMATTED_FIELDS": [],
    "INTRASITE_LINK_REGEX": r"[{|](?P<what>filename|static)[|}]",
    "LOAD_CONTENT_CACHE": False,
    "PAGE_TRANSLATION_ID": "id",
    "PATH_METADATA": "",
    "STATIC_PATHS": [],
    "USE_FOLDER_AS_CATEGORY": False,
    "WITH_FUTURE_DATES": True,
}
# What a site that says nothing of them has: no venues, and no notices.
ABSENT = {
    "NOTICE_LANG_SAVE_AS": "",
    "NOTICE_PATHS": [],
    "NOTICE_SAVE_AS": "",
    "QUESTION_LANG_SAVE_AS": "",
    "QUESTION_PATHS": [],
    "QUESTION_SAVE_AS": "",
    "VENUE_PATHS": [],
}
KINDS = {
    "agenda": "EVENT",
    "blog": "ARTICLE",
    "notices": "NOTICE",
    "pages": "PAGE",
    "questions": "QUESTION",
    "venues": "VENUE",
}


def scope(settings: dict[str, Any]) -> Scope:
    """Give what the settings say of the contents."""
    root = Path(settings["PATH"])
    default = settings["DEFAULT_LANG"]
    others = [lang for lang in settings.get("LANGUAGES", ()) if lang != default]

    def url(kind: str, slug: str, lang: str) -> str:
        key = "URL" if lang == default else "LANG_URL"
        return str(settings[f"{KINDS[kind]}_{key}"]).format(slug=slug, lang=lang)

    return Scope(
        root=root,
        shown=_shown(root),
        folders={
            folder: kind
            for kind, name in KINDS.items()
            for folder in settings.get(f"{name}_PATHS", [])
        },
        languages=(default, *others),
        zone=ZoneInfo(settings["TIMEZONE"]),
        currency=settings.get("CURRENCY"),
        now=settings["BUILD_TIME"],
        reserved=frozenset(settings.get("RESERVED_SLUGS", ())) | {default, *others},
        url=url,
        markdown=settings["MARKDOWN"],
        unsaved=settings.get("UNSAVED", {}),
        inputs=_inputs(root, settings.get("MARKDOWN_INPUTS")),
    )


def _inputs(root: Path, names: Iterable[str] | None) -> tuple[Path, ...] | None:
    return None if names is None else tuple(root / name for name in names)


def _shown(root: Path) -> str:
    """Name the content folder as its editor does, standing in the project."""
    relative = os.path.relpath(root)
    return str(root) if relative.startswith("..") else relative.replace(os.sep, "/")
