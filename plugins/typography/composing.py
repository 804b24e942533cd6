"""All documents of a library with their texts set; what was set before is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from plugins.content_model.memory_model import Memory, Question, Recipe
from plugins.typography.contents import said, set_keys, texts
from plugins.typography.markup import set_html
from plugins.typography.setting import set_text


def _body(question: Question) -> Any:  # noqa: ANN401  plain data
    """Set a text and its opening by the rules of its language."""
    lang, html, opening = (str(part) for part in question)
    return [set_html(html, lang), set_text(opening, lang)]


BODIES = Recipe(name="typography", make=_body, code=Path(__file__).parent, stands_on=())


def set_body(body: Any, lang: str) -> Any:  # noqa: ANN401  of any document
    """Give a text set."""
    html, opening = _body((lang, body.html, body.opening))
    return replace(body, html=html, opening=opening)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A document with its texts set, and what it was made of."""

    document: Any
    content: Any
    body: Any
    inherited: frozenset[str]  # texts that speak as their original does

    def is_of(self, document: Any, inherited: frozenset[str]) -> bool:  # noqa: ANN401
        """Tell whether it is still made of the same."""
        same = self.content is document.content and self.body is document.body
        return same and self.inherited == inherited

    def moved(self, document: Any) -> "Composed":  # noqa: ANN401
        """Give it for a document that has another place, say, and the same texts."""
        content, body = self.document.content, self.document.body
        return replace(self, document=replace(document, content=content, body=body))


def composed(
    documents: Mapping[str, Any],
    memory: Memory,
    before: Mapping[str, Composed],
    *,
    default_lang: str,
) -> dict[str, Composed]:
    """Give all documents with their texts set; what was set before is remembered."""
    inherited = dict(_inherited(documents, default_lang))
    same = {
        source: was.moved(document)
        for source, document in documents.items()
        if (was := before.get(source)) and was.is_of(document, inherited[source])
    }
    new = [document for source, document in documents.items() if source not in same]
    bodies = memory.made(BODIES, [(d.lang, d.body.html, d.body.opening) for d in new])
    made = {
        document.source: _composed(
            document, body, inherited[document.source], default_lang
        )
        for document, body in zip(new, bodies, strict=True)
    }
    return {source: same.get(source) or made[source] for source in documents}


def _inherited(
    documents: Mapping[str, Any], default_lang: str
) -> Iterator[tuple[str, frozenset[str]]]:
    """Give for each document the texts that it may have from its original."""
    translated = {d.id for d in documents.values() if d.lang != default_lang}
    originals = {
        document.id: texts(document.content)
        for document in documents.values()
        if document.lang == default_lang and document.id in translated
    }
    for source, document in documents.items():
        yield source, originals.get(document.id, frozenset())


def _composed(
    document: Any,  # noqa: ANN401
    body: Any,  # noqa: ANN401
    inherited: frozenset[str],
    default_lang: str,
) -> Composed:
    html, opening = body
    say = partial(
        said, lang=document.lang, default_lang=default_lang, inherited=inherited
    )
    return Composed(
        document=replace(
            document,
            content=set_keys(document.content, say),
            body=replace(document.body, html=html, opening=opening),
        ),
        content=document.content,
        body=document.body,
        inherited=inherited,
    )
