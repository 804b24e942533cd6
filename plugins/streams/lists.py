"""From contents to streams, and from streams to pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from plugins.content_model.model import Link, address_word
from plugins.streams.addresses import Addresses, page_url
from plugins.streams.model import Stream, StreamPage

Terms = Mapping[str, Mapping[str, str]]  # a term's name -> language -> its name there


def newest_first(contents: Iterable[Any]) -> list[Any]:
    """Sort by date, then by id, so that no two builds differ."""
    return sorted(contents, key=lambda one: (one.date, one.id), reverse=True)


def streams(
    news: Sequence[Any],
    venues: Sequence[Any],
    *,
    lang: str,
    addresses: Addresses,
    terms: Terms,
) -> Iterator[Stream]:
    """Give every list of what is new in one language, the newest first.

    `news` are the posts and the announcements of events. Empty lists: none.
    """
    posts = [one for one in news if one.kind == "post"]
    if news or venues:
        yield _plain("home", news, lang, addresses)
    if posts:
        yield _plain("blog", posts, lang, addresses)
    yield from _by_term("category", posts, lang, addresses, terms)
    yield from _by_term("tag", news, lang, addresses, terms)
    for venue in venues:
        own = tuple(one for one in news if one.venue and one.venue.id == venue.id)
        yield Stream(
            kind="venue",
            key=venue.id,
            lang=lang,
            title=venue.title,
            url=venue.url,
            items=own,
            venue=venue,
        )


def _plain(kind: str, posts: Sequence[Any], lang: str, addresses: Addresses) -> Stream:
    return Stream(
        kind=kind,
        key="",
        lang=lang,
        title=addresses.title(kind, lang),
        url=addresses.url(kind, lang),
        items=tuple(posts),
    )


def _by_term(
    kind: str, posts: Sequence[Any], lang: str, addresses: Addresses, terms: Terms
) -> Iterator[Stream]:
    """Group posts by category or tag, and tell each term its title and address."""
    groups: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for post in posts:
        for term in [post.category] if kind == "category" else post.tags:
            groups[address_word(term.name)].append((term, post))
    for key in sorted(groups):
        name = min(term.name for term, _ in groups[key])
        title = terms.get(name, {}).get(lang, name)
        url = addresses.url(kind, lang, slug=address_word(title))
        for term, _ in groups[key]:
            term.title, term.url = title, url
        items = tuple(dict.fromkeys(post for _, post in groups[key]))
        yield Stream(kind=kind, key=key, lang=lang, title=title, url=url, items=items)


def pages(stream: Stream, *, size: int) -> Iterator[StreamPage]:
    """Cut a stream into pages; an empty one still has its first."""
    count = max(1, -(-len(stream.items) // size))
    links = [stream.link(page_url(stream.url, n), n) for n in range(1, count + 1)]
    for number in range(1, count + 1):
        yield stream.page(
            links,
            number,
            items=stream.items[(number - 1) * size : number * size],
            total=len(stream.items),
        )


def chain(posts: Sequence[Any]) -> None:
    """Tell each post of one language its neighbours: previous is older."""
    for newer, older in pairwise(posts):
        newer.previous, older.next = older, newer


def alternates(
    all_streams: Iterable[Stream],
) -> dict[tuple[str, str], tuple[Link, ...]]:
    """Give the addresses of each list in its languages, by kind and key."""
    found: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for stream in all_streams:
        link = Link(title=stream.lang, url=stream.url, lang=stream.lang)
        found[stream.kind, stream.key].append(link)
    return {key: tuple(links) for key, links in found.items() if len(links) > 1}
