"""Notices as banners, in every language, from the data where nobody translated."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from plugins.hours import words
from plugins.hours.closures import because, between, ids
from plugins.hours.shown import Ahead, Banner, Board
from plugins.hours.wording import capital, listed

Venues = Sequence[Any]  # of one language, or those that stand in for it


def board(notices: Iterable[Any], venues: Venues, *, lang: str, now: datetime) -> Board:
    """Give the banners that stand at this moment, the newest first."""
    found = [_banner(notice, venues, lang, now) for notice in current(notices, now)]
    in_order = sorted(found, key=lambda b: (b.starts, b.id), reverse=True)
    return Board(all=tuple(in_order), ahead=tuple(_ahead(venues, lang)))


def _ahead(venues: Venues, lang: str) -> Iterator[Ahead]:
    """Go through the exceptions that venues tell, the nearest first."""
    coming = [
        (closure, venue)
        for venue in venues
        if venue.lang == lang and venue.opening
        for closure in venue.opening.ahead
    ]
    for closure, venue in sorted(coming, key=lambda pair: pair[0].starts):
        yield Ahead(venue=venue.title, url=closure.url, title=closure.title)


def current(notices: Iterable[Any], now: datetime) -> Iterator[Any]:
    """Go through the notices that are told now: announced, and not over."""
    for notice in notices:
        if notice.until > now and (notice.date is None or notice.date <= now):
            yield notice


def in_language(notices: Iterable[Any], lang: str) -> list[Any]:
    """Give each notice once: in this language, else in its original's."""
    found: dict[str, Any] = {}
    for notice in notices:
        if notice.id not in found or notice.lang == lang:
            found[notice.id] = notice
    return list(found.values())


def concerned(notice: Any, venues: Venues) -> list[Any]:  # noqa: ANN401  any notice
    """Give the venues that a notice is about."""
    names = notice.concerns
    return [v for v in venues if not names or v.id.partition("/")[2] in names]


def about(notices: Iterable[Any], venue: Any) -> list[Any]:  # noqa: ANN401  any venue
    """Give the notices that are about a venue."""
    return [notice for notice in notices if concerned(notice, [venue])]


def _banner(notice: Any, venues: Venues, lang: str, now: datetime) -> Banner:  # noqa: ANN401
    own = concerned(notice, venues)
    closes = notice.closes_all or bool(notice.closes)
    from_data = notice.lang != lang and closes
    title = _title(notice, own, lang, now) if from_data else notice.title
    return Banner(
        id=notice.id,
        slug=notice.slug,
        lang=lang if from_data else notice.lang,
        title=title,
        source=None if from_data else notice,
        when=capital(between(notice.starts, notice.until, lang, now=now)),
        venues=() if from_data else tuple(venue.title for venue in own),
        concerns=frozenset(venue.id for venue in own),
        closes=closes,
        starts=notice.starts,
        until=notice.until,
    )


def _title(
    notice: Any,  # noqa: ANN401
    venues: Venues,
    lang: str,
    now: datetime,
) -> str:
    """Say in a language that nobody wrote what the data say."""
    names = [venue.title for venue in venues]
    spaces = [
        venue.hours.spaces[space]
        for venue in venues
        if venue.hours
        for space in ids(notice.closes, venue.hours)
    ]
    values: Mapping[str, object] = {
        "venues": listed(names, lang)
        if notice.concerns
        else words.ALL_VENUES.said(lang, {}),
        "spaces": listed(spaces, lang),
        "when": between(notice.starts, notice.until, lang, now=now),
    }
    pattern = words.SPACES_CLOSED if spaces else words.VENUE_CLOSED
    title = capital(pattern.said(lang, values))
    return because(title, notice.reasons[lang], lang)
