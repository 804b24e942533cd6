"""What the page about following offers: five choices first, then all there is."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from plugins.content_model.model import Link
from plugins.feeds import words
from plugins.feeds.following import ATOM, ICAL, JSON, RSS, Followed
from plugins.feeds.model import Calendar, Choice, Outline, Shelf
from plugins.feeds.source import Source

FEW = 5  # choices before the whole list
RANKS = ("home", "agenda", "blog", "venue", "venue-agenda", "agenda-category")
GOOGLE = "https://calendar.google.com/calendar/r?cid="
OUTLOOK = "https://outlook.live.com/calendar/0/addfromweb?url="


def choice(followed: Followed, *, source: Source, about: str = "") -> Choice:
    """Say how one list is followed."""
    stream = followed.stream
    return Choice(
        title=stream.title,
        name=followed.title,
        page=Link(title=stream.title, url=stream.url, lang=stream.lang),
        feeds=tuple(
            Link(title=form.name, url=followed.link(form).url, type=form.type)
            for form in followed.forms
            if form in (RSS, ATOM, JSON)
        ),
        calendar=_calendar(followed, source) if ICAL in followed.forms else None,
        about=about,
    )


def _calendar(followed: Followed, source: Source) -> Calendar:
    file = followed.link(ICAL)
    address = source.address(file.url)
    webcal = "webcal:" + address.partition(":")[2]
    name = quote(followed.title, safe="")
    return Calendar(
        webcal=webcal,
        google=GOOGLE + quote(webcal, safe=""),
        outlook=f"{OUTLOOK}{quote(address, safe='')}&name={name}",
        file=file,
    )


def first(lists: Sequence[Followed], *, source: Source) -> tuple[Choice, ...]:
    """Give what most people want: news, agenda, changes, blog, the busiest venues."""
    found = [choice(f, source=source, about=about) for about, f in _wanted(lists)]
    return tuple(found[:FEW])


def _wanted(lists: Sequence[Followed]) -> Iterator[tuple[str, Followed]]:
    plain = {f.stream.kind: f for f in lists if f.forms}
    agenda = plain.get("agenda")
    if home := plain.get("home"):
        yield "news", home
    if agenda and ICAL in agenda.forms:
        yield "agenda", agenda
    if agenda and RSS in agenda.forms:
        yield "changes", agenda
    if blog := plain.get("blog"):
        yield "blog", blog
    venues = [f for f in lists if f.stream.kind == "venue" and f.forms]
    for venue in sorted(venues, key=lambda f: len(f.stream.items), reverse=True):
        yield "venue", venue


def shelves(lists: Iterable[Followed], lang: str, *, source: Source) -> list[Shelf]:
    """Give all that can be followed in a language, each venue's together."""
    grouped: dict[str, list[Choice]] = {}
    for followed in sorted(lists, key=_rank):
        venue = followed.stream.venue
        title = venue.title if venue else words.THE_SITE.said(lang, {})
        if followed.forms:
            own = choice(followed, source=source)
            grouped.setdefault(str(title), []).append(own)
    return [Shelf(title=title, choices=tuple(own)) for title, own in grouped.items()]


def _rank(followed: Followed) -> int:
    """Tell how much of the site a list holds: the widest first."""
    kind = followed.stream.kind
    return RANKS.index(kind) if kind in RANKS else len(RANKS)


def outline(
    found: Iterable[Shelf], title: str, lang: str, *, source: Source
) -> Outline:
    """Give a language's feeds for the list that readers import: each list once."""
    groups = (
        Outline(title=shelf.title, within=tuple(_lines(shelf, lang, source)))
        for shelf in found
    )
    return Outline(title=title, within=tuple(group for group in groups if group.within))


def _lines(shelf: Shelf, lang: str, source: Source) -> Iterator[Outline]:
    for known in shelf.choices:
        if known.feeds:
            yield Outline(
                title=known.name,
                feed=source.address(known.feeds[0].url),
                page=source.address(known.page.url),
                lang=lang,
            )
