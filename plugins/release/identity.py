"""Keep a release from breaking what subscribers hold: each problem with its line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from plugins.content_model.model import Problem
from plugins.release import words
from plugins.release.comparing import times, upcoming
from plugins.release.model import Content, Entry, Night, Record

SHOWN = 5  # lines to write at once
Nights = Mapping[str, Night]


def problems(
    old: Record, new: Record, *, kept: Sequence[Record], lasting: Sequence[str]
) -> Iterator[Problem]:
    """Judge a release beside the last one; sequences, beside all that are `kept`."""
    yield from _ids(old, new)
    yield from _addresses(old, new)
    yield from _lasting(old, new, lasting)
    sources = _sources(old) | _sources(new)
    highest = _highest([*kept, old])
    for uid, before in sorted(old.entries.items()):
        after, name = new.entries.get(uid), uid.rpartition("@")[0]
        path = sources.get(name) or sources.get(name.partition(";")[0])
        if path is None:
            continue  # a closure, which comes and goes with the hours of its venue
        if after is None:
            yield from _lost(before, uid, new, path)
            continue
        yield from _sequence(after, highest[uid], path, new.facts.built)
        yield from _times(before, after, new, path)


def _ids(old: Record, new: Record) -> Iterator[Problem]:
    """Find contents that went without a word: renamed files, mostly."""
    here = {content.id for content in new.facts.contents}
    hidden = {content.id for content in new.facts.hidden}
    fresh = here - {content.id for content in old.facts.contents}
    went = {c.id: c for c in reversed(old.facts.contents) if c.id not in here}
    for content in went.values():
        if content.id in new.facts.gone:
            continue
        twin = _twin(content, new, fresh)
        said = words.ID_RENAMED if twin else words.ID_GONE
        yield Problem(
            words=words.ID_HIDDEN if content.id in hidden else said,
            path=twin.path if twin else content.path,
            key="id",
            values={"id": content.id, "line": _gone_line(content)},
            # What only stands on a page of others, such as a notice, may go.
            warning=content.id in hidden or "#" in content.url,
        )


def _twin(content: Content, new: Record, fresh: set[str]) -> Content | None:
    """Give a new content that looks like one that went."""
    alike = (
        other
        for other in new.facts.contents
        if other.id in fresh and other.kind == content.kind
        if content.title == other.title or content.url == other.url
    )
    return next(alike, None)


def _gone_line(content: Content) -> str:
    """Give the line for gone.yml; the address too where the id does not tell it."""
    tells = content.url.rstrip("/").endswith(content.id.rpartition("/")[2])
    return f"- {content.id}" if tells else f"- {content.id}: [/{content.url}]"


def _addresses(old: Record, new: Record) -> Iterator[Problem]:
    """Advise where a content moved and its old address leads nowhere."""
    now = {(c.id, c.lang): c for c in new.facts.contents}
    for content in old.facts.contents:
        other = now.get((content.id, content.lang))
        kept = "#" in content.url or f"{content.url}index.html" in new.files
        if other and other.url != content.url and not kept:
            yield Problem(
                words=words.ADDRESS_LEFT,
                path=other.path,
                key="formerly",
                values={"line": f"formerly: [/{content.url}]"},
                warning=True,
            )


def _sources(record: Record) -> dict[str, str]:
    """Give the file of each id, and of each of its translations: agenda/bal;en."""
    return {
        name: content.path
        for content in reversed(record.facts.contents)
        for name in (f"{content.id};{content.lang}", content.id)
    }


def _highest(records: Sequence[Record]) -> dict[str, int]:
    """Give the highest sequence that subscribers may have seen, by UID."""
    highest: dict[str, int] = {}
    for record in records:
        for uid, entry in record.entries.items():
            highest[uid] = max(entry.sequence, highest.get(uid, 0))
    return highest


def _sequence(
    entry: Entry, highest: int, path: str, now: datetime
) -> Iterator[Problem]:
    if entry.sequence < highest:
        values = {"title": entry.title, "line": f"modified: {now:%Y-%m-%d %H:%M}"}
        yield Problem(
            words=words.SEQUENCE_FALLS, path=path, key="modified", values=values
        )


def _lost(entry: Entry, uid: str, new: Record, path: str) -> Iterator[Problem]:
    """Find an entry that went before its date, and was never cancelled."""
    identity = uid.rpartition("@")[0].partition(";")[0]
    nights = [n for n in upcoming(entry, new).values() if not n.cancelled]
    if nights and identity not in {content.id for content in new.facts.contents}:
        line = f"state: cancelled, since: {new.facts.built:%Y-%m-%d %H:%M}"
        values = {"title": entry.title, "line": line, "day": nights[0].starts[:10]}
        yield Problem(words=words.ENTRY_GONE, path=path, key="state", values=values)


def _times(old: Entry, new: Entry, record: Record, path: str) -> Iterator[Problem]:
    """Find nights that went, or changed their hours, without a word."""
    before, after = _compared(old, new, record)
    lost = [d for d in sorted(before.keys() - after.keys()) if not before[d].cancelled]
    now = record.facts.built
    if lost and old.repeats and not new.cancelled:
        values = {"title": new.title, "line": _cancelled_lines(lost, now)}
        yield Problem(words=words.NIGHT_GONE, path=path, key="dates", values=values)
    went = set(lost) if old.repeats else set()
    hours = {day: times(night) for day, night in before.items() if day not in went}
    if hours != {d: times(n) for d, n in after.items()} and (
        new.sequence <= old.sequence
    ):
        values = {"title": new.title, "line": f"modified: {now:%Y-%m-%d %H:%M}"}
        yield Problem(
            words=words.TIMES_CHANGED, path=path, key="modified", values=values
        )


def _compared(old: Entry, new: Entry, record: Record) -> tuple[Nights, Nights]:
    """Give the nights of both, by the day, that both releases looked at."""
    before, after = upcoming(old, record), upcoming(new, record)
    if not (old.repeats or new.repeats):
        return (before, after or new.nights) if before else ({}, {})
    last = max(old.nights, default="")
    return before, {day: night for day, night in after.items() if day <= last}


def _cancelled_lines(days: Sequence[str], now: datetime) -> str:
    since = f"since: {now:%Y-%m-%d %H:%M}"
    lines = [f"{{date: {d[:10]}, state: cancelled, {since}}}" for d in days[:SHOWN]]
    more = [f"… (+{len(days) - SHOWN})"] if len(days) > SHOWN else []
    return f"dates: [{', '.join(lines + more)}]"


def _lasting(old: Record, new: Record, patterns: Sequence[str]) -> Iterator[Problem]:
    """Find a name that caches keep for a year, and whose bytes changed."""
    for name in sorted(old.files.keys() & new.files.keys()):
        changed = old.files[name].digest != new.files[name].digest
        if changed and any(re.search(pattern, f"/{name}") for pattern in patterns):
            yield Problem(words=words.LASTING_CHANGED, path=f"/{name}")
