"""What the build knows of its contents, gathered before anything is printed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from plugins.content_model.model import FieldError, Problem, Words
from plugins.release import words
from plugins.release.model import Content, Facts, Redirect
from plugins.release.redirects import file_of, old_address

Settings = Mapping[str, Any]


def facts(context: Settings, *, root: str) -> tuple[Facts, list[Problem]]:
    """Give the facts of a build, and what is wrong with former addresses."""
    library = context["LIBRARY"]
    scope = library.scope
    documents = sorted(
        library.documents.values(), key=lambda d: (d.lang != scope.default_lang, d.path)
    )
    redirects, problems = _redirects(documents, root)
    found = Facts(
        built=context["BUILD_TIME"],
        next=next_moment(context),
        root=root,
        domain=str(context.get("ID_DOMAIN", "")).partition(",")[0],
        default_lang=scope.default_lang,
        contents=tuple(_content(d) for d in documents if d.is_public),
        hidden=tuple(_content(d) for d in documents if not d.is_public),
        redirects=tuple(redirects),
        gone={
            identity: _told(addresses, root) or tuple(_usual(identity, scope))
            for identity, addresses in library.gone.items()
        },
        policies=dict(context.get("policies", {})),
    )
    return found, problems


def next_moment(context: Settings) -> datetime | None:
    """Give when the site will change by itself, if it ever will."""
    now: datetime = context["BUILD_TIME"]
    return min((turn.at for turn in context["TURNS"] if turn.at > now), default=None)


def _content(document: Any) -> Content:  # noqa: ANN401  a document of the library
    return Content(
        id=document.id,
        lang=document.lang,
        kind=document.kind,
        title=document.content.title,
        url=document.url,
        path=document.path,
    )


def _redirects(
    documents: Sequence[Any], root: str
) -> tuple[list[Redirect], list[Problem]]:
    """Read the former addresses of what visitors can see."""
    found, problems = [], []
    taken = {file_of(document.url): document.path for document in documents}
    for document, given in _formerly(documents):
        try:
            old = old_address(given, root=root)
        except FieldError as error:
            problems.append(_problem(document, error.words, error.values))
            continue
        if other := taken.get(file_of(old)):
            values = {"value": old, "other": other}
            problems.append(_problem(document, words.FORMERLY_TAKEN, values))
            continue
        taken[file_of(old)] = document.path
        found.append(_redirect(document, old))
    return sorted(found, key=lambda redirect: redirect.old), problems


def _redirect(document: Any, old: str) -> Redirect:  # noqa: ANN401  of the library
    return Redirect(
        old=old,
        url=document.url,
        lang=document.lang,
        title=document.content.title,
    )


def _formerly(documents: Sequence[Any]) -> Iterator[tuple[Any, str]]:
    """Go through former addresses, the originals' first: translations inherit them."""
    seen: set[tuple[str, str]] = set()
    for document in documents:
        for given in document.content.formerly if document.is_public else ():
            if (document.id, given) not in seen:
                seen.add((document.id, given))
                yield document, given


def _problem(
    document: Any,  # noqa: ANN401  of the library
    said: Words,
    values: Mapping[str, object],
) -> Problem:
    return Problem(words=said, path=document.path, key="formerly", values=values)


def _told(addresses: Sequence[str], root: str) -> tuple[str, ...]:
    """Give the addresses that gone.yml tells, from the site's root."""
    return tuple(old_address(address, root=root) for address in addresses)


def _usual(identity: str, scope: Any) -> Iterator[str]:  # noqa: ANN401  the library's
    """Give the addresses that a content of this id most likely had."""
    folder, _, slug = identity.partition("/")
    if folder in scope.folders.values() and slug:
        urls = (scope.url(folder, slug, lang) for lang in scope.languages)
        yield from (url for url in urls if "#" not in url)  # a page of its own
