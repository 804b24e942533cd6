"""What became of an event and of its dates, as news of their own."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from plugins.events import wording
from plugins.events.model import Change, Occurrence

ERA = datetime(2020, 1, 1, tzinfo=UTC)


def changes(
    content: Any,  # noqa: ANN401  what the editor wrote
    singles: Iterable[Occurrence],
    *,
    lang: str,
) -> tuple[Change, ...]:
    """Give what was told with a `since`, the newest first."""
    found = [*_whole(content, lang), *_singly(content, singles, lang)]
    return tuple(sorted(found, key=lambda one: (one.since, one.title), reverse=True))


def _whole(content: Any, lang: str) -> Iterator[Change]:  # noqa: ANN401
    if content.since:
        title = wording.changed(content.title, content.state, None, lang=lang)
        yield Change(
            state=content.state, since=content.since, title=title, note=content.note
        )


def _singly(
    content: Any,  # noqa: ANN401
    singles: Iterable[Occurrence],
    lang: str,
) -> Iterator[Change]:
    told = {single.since for single in content.dates} - {None}
    for one in singles:
        if one.since is None or one.since not in told:
            continue
        first = one.starts if one.added else one.original
        state = "added" if one.added and one.state == "scheduled" else one.state
        yield Change(
            state=state,
            since=one.since,
            original=first,
            note=one.note,
            title=wording.changed(content.title, state, first, lang=lang),
        )


def changed(content: Any) -> datetime:  # noqa: ANN401
    """Give the moment of the last change that an editor dated."""
    moments = [content.date, content.modified, content.since]
    moments += [single.since for single in content.dates]
    latest: datetime = max(moment for moment in moments if moment)
    return latest


def sequence(moment: datetime) -> int:
    """Give a number that rises with every change: minutes since 2020."""
    return max(0, int((moment - ERA).total_seconds() // 60))
