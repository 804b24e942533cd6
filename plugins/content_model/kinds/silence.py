"""The advice that an editor may decide not to follow, by name."""

from typing import Annotated

from pydantic import BeforeValidator

from plugins.content_model.shapes import Choice
from plugins.content_model.values import several

ADVICE = (
    "alt-is-title",
    "alt-long",
    "doubled-word",
    "heading-bold",
    "language-other",
    "link-bare",
    "link-vague",
    "modified-behind",
    "paragraph-long",
    "picture-large",
    "picture-narrow",
    "picture-twice",
    "placeholder",
    "shouting",
    "state-in-title",
    "summary-is-title",
    "summary-long",
    "summary-missing",
    "tag-near",
    "title-long",
    "translation-behind",
    "untranslated",
    "venue-misspelt",
)

Advice = Annotated[str, BeforeValidator(Choice({name: name for name in ADVICE}))]
Silenced = Annotated[tuple[Advice, ...], BeforeValidator(several)]
