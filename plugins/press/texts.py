"""From the bytes of a file to its HTML and its fields, as Markdown gives them."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from markdown import Markdown

from plugins.content_model.memory_model import (
    Question,
    Recipe,
    is_blank_after_reset,
    of_markdown,
    versions,
)

FIELDS = "meta"  # the step of Markdown that takes the fields off the text


@dataclass(frozen=True, kw_only=True)
class Texts:
    """Reads one file after another, as Pelican's reader does: the same HTML."""

    markdown: Mapping[str, Any]
    formatted: frozenset[str]  # fields that are Markdown themselves
    inputs: Iterable[Path] | None = None  # what extensions read beside the text

    @property
    def recipe(self) -> Recipe:
        """What is kept of a file, and what that stands on."""
        stands_on = of_markdown(self.markdown, self.inputs)
        more = (*sorted(self.formatted), *versions(["pelican"]))
        return Recipe(
            name="markdown",
            make=self.read,
            code=Path(__file__).parent,
            stands_on=stands_on and (*stands_on, *more),
        )

    def read(self, question: Question) -> Any:  # noqa: ANN401  plain data
        """Give HTML, all fields as they stand, and those that are Markdown as HTML.

        None where it fails: Pelican's reader will fail again, and tell the file.
        """
        data = b"".join(part for part in question if isinstance(part, bytes))
        try:
            text = TextIOWrapper(BytesIO(data), encoding="utf-8-sig").read()
            return self._read(text)
        except Exception:  # noqa: BLE001  any extension may fail on any text
            return None

    def _read(self, text: str) -> dict[str, Any]:
        whole, field = self._converters()
        html = whole.convert(text)
        fields: dict[str, list[str]] = getattr(whole, "Meta", {})
        with suppress(ValueError):
            field.preprocessors.deregister(FIELDS)
        formatted = {}
        for name, lines in fields.items():
            if name.lower() in self.formatted:
                said = "\n".join(lines)
                formatted[said] = field.reset().convert(said)
        return {"html": html, "fields": list(fields.items()), "formatted": formatted}

    def _converters(self) -> tuple[Markdown, Markdown]:
        """Give what reads the text, and what reads its fields.

        What an extension remembers of another text must not show in this one.
        """
        if is_blank_after_reset(self.markdown):
            whole, field = self._kept
            return whole.reset(), field
        new = Markdown(**self.markdown)
        return new, new

    @cached_property
    def _kept(self) -> tuple[Markdown, Markdown]:
        return Markdown(**self.markdown), Markdown(**self.markdown)
