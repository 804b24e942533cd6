"""Where typography meets Pelican: when contents are judged, before any is shown."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from plugins.content_model.memory_model import NoMemory
from plugins.content_model.model import Edit, text_edited
from plugins.typography.composing import composed, set_body
from plugins.typography.contents import titles
from plugins.typography.setting import set_text

NAMES = ("SITENAME", "AUTHOR")
BY_LANGUAGE = ("TAGLINES", "STREAM_TITLES")


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.initialized.connect(compose)
    text_edited.connect(recompose)


def compose(pelican: Pelican) -> None:
    """Set what the settings say to people, and all contents of the library."""
    settings = pelican.settings
    lang = settings["DEFAULT_LANG"]
    for name in NAMES:
        if settings.get(name):
            settings[name] = set_text(settings[name], lang)
    for name in BY_LANGUAGE:
        said = settings.get(name, {})
        settings[name] = {key: _set(value, key) for key, value in said.items()}
    library = settings["LIBRARY"]
    documents = library.documents
    library.terms = titles(
        documents.values(),
        library.terms,
        languages=library.scope.languages,
        default_lang=lang,
    )
    memory = settings.get("MEMORY") or NoMemory()
    before = settings.get("BEFORE", {}).get("COMPOSED", {})
    made = composed(documents, memory, before, default_lang=lang)
    library.documents = {source: one.document for source, one in made.items()}
    if settings.get("PREVIEW"):
        settings["COMPOSED"] = made  # compared with what will be read
        return
    for source, document in library.documents.items():  # one HTML a text is enough
        library.bodies[source] = document.body


def recompose(edit: Edit) -> None:
    """Set a text that was edited; its header was set before."""
    body = set_body(edit.document.body, edit.document.lang)
    edit.document = replace(edit.document, body=body)


def _set(said: str | Mapping[str, str], lang: str) -> Any:  # noqa: ANN401
    """Set one sentence, or each of several."""
    if isinstance(said, str):
        return set_text(said, lang)
    return {key: set_text(text, lang) for key, text in said.items()}
