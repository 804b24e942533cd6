"""Find the answers to questions: in their own text, on a page, in a post, in a fact."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plugins.content_model.model import Link
from plugins.questions.model import Entry, Group

Contents = Iterable[Any]


def entries(
    questions: Contents, *, pages: Mapping[str, Any], posts: Sequence[Any]
) -> list[tuple[Any, Entry]]:
    """Give each question as an entry, the most asked first.

    `pages` are the contents of a language by their source, `posts` those that may
    answer.
    """
    found = [
        (
            question,
            Entry(
                slug=question.slug,
                question=question.title,
                asked=question.asked,
                content=question if question.words else None,
                links=tuple(_links(question, pages, posts)),
            ),
        )
        for question in questions
    ]
    return sorted(found, key=lambda pair: (-pair[1].asked, pair[1].question))


def _links(
    question: Any,  # noqa: ANN401  any question
    pages: Mapping[str, Any],
    posts: Sequence[Any],
) -> Iterator[Link]:
    source = (question.answered_by or "").strip("/")
    if page := pages.get(source):
        yield Link(title=page.title, url=page.url, lang=page.lang)
    for post in posts:
        if short(question.id) in map(short, post.answers or ()):
            yield Link(title=post.title, url=post.url, lang=post.lang)


def short(name: str) -> str:
    """Give the name of a question as posts say it: without its folder."""
    return name.removeprefix("questions/")


def groups(
    found: Sequence[tuple[Any, Entry]], venues: Sequence[Any]
) -> Iterator[Group]:
    """Group the answered ones: of no venue first, then by venue with its facts."""
    known = {venue.id for venue in venues}
    common = [e for q, e in found if not q.venue or q.venue.id not in known]
    if own := tuple(entry for entry in common if entry.is_answered):
        yield Group(title=None, venue=None, entries=own)
    for venue in venues:
        asked = [e for q, e in found if q.venue and q.venue.id == venue.id]
        told = (*(e for e in asked if e.is_answered), *facts(venue))
        if told:
            yield Group(title=venue.title, venue=venue, entries=told)


def facts(venue: Any) -> Iterator[Entry]:  # noqa: ANN401  any venue
    """Go through the facts of a venue as questions and answers."""
    for fact in venue.practical:
        yield Entry(
            slug=f"{venue.slug}-{fact.key.replace('_', '-')}",
            question=fact.question,
            answer=fact.answer,
        )
