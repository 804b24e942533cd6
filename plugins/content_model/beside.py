"""What only shows when contents stand beside one another."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from plugins.content_model import words
from plugins.content_model.entry import Entry, ascii_name
from plugins.content_model.model import Problem
from plugins.content_model.scope import Document, Scope

Entries = Mapping[str, Entry]


def language_problems(entry: Entry, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Judge the language that the file's name and its header give."""
    known = ", ".join(languages)
    if entry.lang not in languages:
        yield Problem(
            words=words.UNKNOWN_LANGUAGE,
            path=entry.path,
            values={"value": entry.lang, "cure": words.CHOICES, "known": known},
        )
        return
    said = entry.keys.get("lang")
    if said is None or not said.text or said.text == entry.lang:
        return
    if said.text in languages:
        yield entry.problem(
            words.OTHER_LANGUAGE, "lang", value=said.text, lang=entry.lang
        )
    else:
        yield entry.problem(
            words.UNKNOWN_LANGUAGE,
            "lang",
            value=said.text,
            cure=words.CHOICES,
            known=known,
        )


def original_of(entry: Entry, entries: Entries, default_lang: str) -> Entry | None:
    """Give the content that this one translates, by name or by id; or itself."""
    if entry.lang == default_lang:
        return entry
    folder = entry.source.rpartition("/")[0]
    twin = entries.get(f"{folder}/{entry.stem}.md")
    originals = (e for e in entries.values() if e.lang == default_lang)
    return twin or next((e for e in originals if e.id == entry.id), None)


def no_original(entry: Entry) -> Problem:
    """Say that a translation stands alone."""
    folder = entry.path.rpartition("/")[0]
    original = f"{folder}/{entry.stem}.md"
    return Problem(
        words=words.NO_ORIGINAL, path=entry.path, values={"original": original}
    )


def problems(
    documents: list[Document], entries: Entries, scope: Scope
) -> Iterator[Problem]:
    """Judge ids, languages, addresses and venues."""
    yield from _ids(documents, entries, scope.default_lang)
    yield from _addresses(documents, entries, scope)
    yield from _venues(documents, entries)


def gone_problems(
    documents: Iterable[Document], entries: Entries, gone: Collection[str]
) -> Iterator[Problem]:
    """Find contents whose id is said to be gone."""
    for document in documents:
        if document.id in gone:
            yield entries[document.source].problem(words.IS_GONE, "id", id=document.id)


def _ids(
    documents: list[Document], entries: Entries, default_lang: str
) -> Iterator[Problem]:
    first: dict[tuple[str, str], Document] = {}
    for document in documents:
        other = first.setdefault((document.id, document.lang), document)
        if other is not document:
            same = document.lang == default_lang
            yield entries[document.source].problem(
                words.SAME_ID if same else words.SAME_LANGUAGE,
                "id",
                id=document.id,
                lang=document.lang,
                other=other.path,
            )


def _addresses(
    documents: list[Document], entries: Entries, scope: Scope
) -> Iterator[Problem]:
    taken: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        entry = entries[document.source]
        if document.slug in scope.reserved:
            yield entry.problem(words.RESERVED_SLUG, "slug", value=document.slug)
        elif re.fullmatch(r"\d{4}", document.slug):
            yield entry.problem(words.YEAR_SLUG, "slug", value=document.slug)
        others = taken[document.url]
        others.append(document)
        if len(others) > 1 and others[0].id != document.id:
            yield entry.problem(
                words.SAME_ADDRESS,
                "slug",
                address=f"/{document.url}",
                other=others[0].path,
            )


def _venues(documents: list[Document], entries: Entries) -> Iterator[Problem]:
    known = sorted(
        {ascii_name(entry.stem) for entry in entries.values() if entry.kind == "venues"}
    )
    for document in documents:
        venue = document.content.venue
        entry = entries[document.source]
        if venue is None or venue in known or "venue" not in entry.keys:
            continue
        near = get_close_matches(venue.casefold(), known, n=1)
        cure = words.NEAREST if near else words.CHOICES if known else words.NO_VENUES
        yield entry.problem(
            words.UNKNOWN_VENUE,
            "venue",
            value=venue,
            cure=cure,
            nearest="".join(near),
            known=", ".join(known),
        )
