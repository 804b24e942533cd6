"""What an editor may want otherwise on a card: its layout, its formats."""

from typing import Annotated

from pydantic import BeforeValidator

from plugins.content_model.shapes import Choice

LAYOUTS = {
    "full": "full",
    "pleine": "full",
    "half": "half",
    "moitié": "half",
    "plain": "plain",
    "unie": "plain",
}
FORMATS = {"square": "square", "carré": "square", "story": "story"}


def _listed(value: object) -> object:
    """Give the list that a text with commas stands for."""
    parts = value.split(",") if isinstance(value, str) else []
    return [part.strip() for part in parts if part.strip()] or value


CardLayout = Annotated[str, BeforeValidator(Choice(LAYOUTS))]
CardFormat = Annotated[str, BeforeValidator(Choice(FORMATS))]
CardFormats = Annotated[tuple[CardFormat, ...], BeforeValidator(_listed)]
