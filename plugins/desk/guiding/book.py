"""The files of the guide: what people read, and the schemas that tools read."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.desk.guiding import words
from plugins.desk.guiding.tables import tables

HERE = Path(__file__).parent
LANGUAGES = ("fr", "en")
SCHEMAS = ".schema"  # beside the contents, and hidden from them


def files(manual: Any) -> dict[str, bytes]:  # noqa: ANN401  the content model's
    """Give all files of the guide by their path in the content folder."""
    found = {"README.md": readme(manual).encode()}
    for kind in manual.kinds:
        for mark, translation in (("", False), (".translation", True)):
            schema = manual.schema(kind, translation=translation)
            text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
            found[f"{SCHEMAS}/{kind}{mark}.json"] = text.encode()
    return found


def readme(manual: Any) -> str:  # noqa: ANN401  likewise
    """Give the guide in both languages, each with its tables."""
    shown = manual.scope.shown
    names = {kind: f"{shown}/{manual.folder(kind)}" for kind in manual.kinds}
    parts = (part(manual, lang, names | {"root": shown}) for lang in LANGUAGES)
    return "\n".join([words.MADE.en, "", "\n".join(parts)])


def part(manual: Any, lang: str, names: Mapping[str, str]) -> str:  # noqa: ANN401
    """Give the guide in one language."""
    prose = (HERE / f"guide.{lang}.md").read_text(encoding="utf-8")
    kinds = {kind: manual.fields(kind) for kind in manual.kinds}
    return prose.format_map(_Named(names)) + "\n".join(
        [*tables(manual.common, kinds, lang), ""]
    )


class _Named(dict[str, str]):
    """Folders by kind; one that the site does not have keeps its kind's name."""

    def __missing__(self, kind: str) -> str:
        """Give the name of the kind."""
        return kind
