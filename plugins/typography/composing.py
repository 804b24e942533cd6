"""All documents of a library with their texts set; what was set before is kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plugins.content_model.memory_model import Memory, Question, Recipe
from plugins.typography.contents import set_keys, texts
from plugins.typography.markup import set_html
from plugins.typography.setting import set_text


def _set(question: Question) -> Any:  # noqa: ANN401  plain data
    """Set a body, and texts without mark-up, by the rules of their language."""
    lang, html, *others = (str(part) for part in question)
    return [set_html(html, lang), *(set_text(text, lang) for text in others)]


TEXTS = Recipe(name="typography", make=_set, code=Path(__file__).parent, stands_on=())


def set_body(body: Any, lang: str) -> Any:  # noqa: ANN401  of any document
    """Give a text set."""
    html, opening = _set((lang, body.html, body.opening))
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
    said = [texts(document.content) for document in new]
    pairs = zip(new, said, strict=True)
    answers = memory.made(TEXTS, [_question(*pair) for pair in pairs])
    made = {}
    for document, own, (html, opening, *now) in zip(new, said, answers, strict=True):
        header = dict(zip(own, now, strict=True))
        for text in inherited[document.source].intersection(own):
            header[text] = set_text(text, default_lang)
        body = replace(document.body, html=html, opening=opening)
        made[document.source] = _composed(
            document, body, header, inherited[document.source]
        )
    return {source: same.get(source) or made[source] for source in documents}


def _inherited(
    documents: Mapping[str, Any], default_lang: str
) -> Iterator[tuple[str, frozenset[str]]]:
    """Give for each document the texts that it may have from its original."""
    translated = {d.id for d in documents.values() if d.lang != default_lang}
    originals = {
        document.id: frozenset(texts(document.content))
        for document in documents.values()
        if document.lang == default_lang and document.id in translated
    }
    for source, document in documents.items():
        yield source, originals.get(document.id, frozenset())


def _question(document: Any, header: Iterable[str]) -> Question:  # noqa: ANN401
    """Ask for all texts of a document, in its own language."""
    return document.lang, document.body.html, document.body.opening, *header


def _composed(
    document: Any,  # noqa: ANN401
    body: Any,  # noqa: ANN401
    header: Mapping[str, str],
    inherited: frozenset[str],
) -> Composed:
    """Give a document with its body, and with its header's texts as they are set."""
    content = document.content
    if any(text != now for text, now in header.items()):
        content = set_keys(content, header.__getitem__)
    return Composed(
        document=replace(document, content=content, body=body),
        content=document.content,
        body=document.body,
        inherited=inherited,
    )
