"""What waits for its editors: drafts, scheduled texts, gaps, questions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from babel import Locale

from plugins.content_model.model import Problem
from plugins.desk.page import words
from plugins.desk.page.model import Line

BEHIND = "translation-behind"  # the advice on what its original has overtaken
Documents = Iterable[Any]  # the content model's


def line(document: Any, **more: Any) -> Line:  # noqa: ANN401  the content model's
    """Give the line of a content."""
    return Line(
        file=document.path,
        title=document.content.title,
        lang=document.lang,
        url=document.url,
        **more,
    )


def drafts(documents: Documents, lang: str) -> Iterator[Line]:
    """Give the drafts by file, each with its kind."""
    for document in documents:
        if document.state == "draft":
            yield line(document, note=words.KINDS[document.kind].said(lang, {}))


def scheduled(documents: Documents, now: datetime, lang: str) -> list[Line]:
    """Give what will come out by itself, the next one first."""
    waiting = [document for document in documents if document.state == "scheduled"]
    waiting.sort(key=lambda document: (document.content.date, document.path))
    return [
        line(d, when=d.content.date, note=ahead(d.content.date, now, lang))
        for d in waiting
    ]


def ahead(moment: datetime, now: datetime, lang: str) -> str:
    """Say how far ahead a moment is, in days of the calendar."""
    days = (moment.date() - now.date()).days
    said = {0: words.TODAY, 1: words.TOMORROW}.get(days, words.AHEAD)
    return said.said(lang, {"days": days})


def incomplete(
    documents: Documents, events: Mapping[str, Any], lang: str
) -> list[Line]:
    """Give the events to come that lack a picture or a price, by their date."""
    found = []
    for document in documents:
        event = events.get(document.source)
        coming = event.coming if event else None
        content = document.content
        said = _lack(cover=bool(content.cover), price=bool(coming and content.prices))
        if coming and said:
            note = said.said(lang, {})
            found.append(line(document, when=coming.starts, note=note))
    return sorted(found, key=lambda line: (f"{line.when}", line.file))


def _lack(*, cover: bool, price: bool) -> Any:  # noqa: ANN401  a sentence, or None
    if cover and price:
        return None
    if cover or price:
        return words.NO_PRICE if cover else words.NO_COVER
    return words.NEITHER


def untranslated(
    documents: Sequence[Any], languages: Sequence[str], lang: str
) -> Iterator[Line]:
    """Give the originals that visitors of another language cannot read."""
    default, *others = languages
    there = {(document.id, document.lang) for document in documents}
    for document in documents:
        if document.lang != default or document.state not in ("published", "scheduled"):
            continue
        missing = [other for other in others if (document.id, other) not in there]
        if missing:
            names = ", ".join(_language(other, lang) for other in missing)
            said = words.UNTRANSLATED.said(lang, {"language": names})
            yield line(document, note=said)


def _language(code: str, lang: str) -> str:
    return Locale.parse(code, sep="-").get_display_name(lang) or code


def questions(
    documents: Documents, open_: Mapping[tuple[str, str], int], lang: str
) -> list[Line]:
    """Give the questions that nobody answered, the most asked first."""
    found = [
        (open_[document.slug, document.lang], document)
        for document in documents
        if document.kind == "questions" and (document.slug, document.lang) in open_
    ]
    found.sort(key=lambda pair: (-pair[0], pair[1].path))
    return [line(d, note=_asked(count, lang)) for count, d in found]


def _asked(count: int, lang: str) -> str:
    said = words.ASKED_ONCE if count == 1 else words.ASKED
    return said.said(lang, {"count": count})


def problems(
    found: Iterable[Problem], documents: Documents, lang: str
) -> Iterator[Line]:
    """Give what is wrong and what could be better, each at its line of its file."""
    known = {document.path: document for document in documents}
    for problem in sorted(found, key=lambda problem: problem.warning):
        document = known.get(problem.path)
        sentence = problem.words.said(lang, problem.values)
        said = ": ".join(part for part in (problem.key, sentence) if part)
        yield Line(
            file=f"{problem.path}:{problem.line}" if problem.line else problem.path,
            title=document.content.title if document else "",
            lang=document.lang if document else "",
            url=document.url if document else None,
            note=f"{said} [{problem.name}]" if problem.name else said,
            level="advice" if problem.warning else "error",
        )
