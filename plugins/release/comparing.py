"""What a release changes for those who read the site, and for those who follow it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.release.model import Entry, Item, Night, Record
from plugins.release.packing import is_packed

RSS = "feed.xml"
NEW, CHANGED, MOVED = "new", "changed", "moved"
CANCELLED, BACK, GONE = "cancelled", "back", "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The addresses of one sort that came, changed and went."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Count them."""
        return len(self.added) + len(self.changed) + len(self.removed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a subscriber's calendar will show: an entry, and what happens to it."""

    title: str
    what: str  # new, changed, moved, cancelled, back or gone
    nights: tuple[str, ...] = ()  # the starts concerned; empty for all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """All that one release changes."""

    pages: Listed
    others: Listed
    items: Mapping[str, tuple[Item, ...]]  # new ones, by feed
    entries: tuple[Told, ...]
    bytes: int  # of all files
    new_bytes: int  # of files that are new or changed

    @property
    def is_nothing(self) -> bool:
        """Tell whether every file is as it was."""
        return not len(self.pages) and not len(self.others)


def difference(old: Record | None, new: Record) -> Difference:
    """Compare a release with the one before it, if there is one."""
    before = old or Record(facts=new.facts)
    names = _listed(before, new)
    pages = _of(names, page=True)
    others = _of(names, page=False)
    fresh = {*names.added, *names.changed}
    return Difference(
        pages=pages,
        others=others,
        items=_new_items(before, new),
        entries=tuple(dict.fromkeys(_entries(before, new))),
        bytes=sum(file.bytes for file in new.files.values()),
        new_bytes=sum(new.files[name].bytes for name in fresh),
    )


def _listed(old: Record, new: Record) -> Listed:
    both = old.files.keys() & new.files.keys()
    return Listed(
        added=tuple(sorted(new.files.keys() - both)),
        changed=tuple(
            name
            for name in sorted(both)
            if old.files[name].digest != new.files[name].digest
        ),
        removed=tuple(sorted(old.files.keys() - both)),
    )


def _of(names: Listed, *, page: bool) -> Listed:
    def kept(some: Iterable[str]) -> tuple[str, ...]:
        return tuple(
            name
            for name in some
            if not is_packed(name) and name.endswith(".html") == page
        )

    return Listed(
        added=kept(names.added),
        changed=kept(names.changed),
        removed=kept(names.removed),
    )


def _new_items(old: Record, new: Record) -> dict[str, tuple[Item, ...]]:
    """Give each feed's new items; the same feed in another format says it once."""
    found: dict[str, tuple[Item, ...]] = {}
    folders: set[str] = set()
    for name in sorted(new.feeds, key=lambda name: (not name.endswith(RSS), name)):
        folder = str(PurePosixPath(name).parent)
        known = {item.id for item in old.feeds.get(name, ())}
        fresh = tuple(item for item in new.feeds[name] if item.id not in known)
        if fresh and folder not in folders:
            folders.add(folder)
            found[name] = fresh
    return found


def _entries(old: Record, new: Record) -> Iterator[Told]:
    for uid in sorted(old.entries.keys() | new.entries.keys()):
        before, after = old.entries.get(uid), new.entries.get(uid)
        if before is None and after:
            yield Told(title=after.title, what=NEW)
        elif after is None and before:
            if upcoming(before, new):
                yield Told(title=before.title, what=GONE)
        elif before and after:
            yield from _changes(before, after, new)


def _changes(old: Entry, new: Entry, record: Record) -> Iterator[Told]:
    if new.cancelled and not old.cancelled:
        yield Told(title=new.title, what=CANCELLED)
        return
    before, after = upcoming(old, record), upcoming(new, record)
    if old.title != new.title:
        yield Told(title=new.title, what=CHANGED)
    yield from _nights(new.title, before, after)


def _nights(
    title: str, before: Mapping[str, Night], after: Mapping[str, Night]
) -> Iterator[Told]:
    both = sorted(before.keys() & after.keys())
    last = max(before, default="")  # beyond it nothing was compared
    fresh = [day for day in sorted(after.keys() - before.keys()) if day <= last]
    sorts = {
        CANCELLED: [d for d in both if after[d].cancelled > before[d].cancelled],
        BACK: [d for d in both if after[d].cancelled < before[d].cancelled],
        MOVED: [d for d in both if times(after[d]) != times(before[d])],
        GONE: sorted(before.keys() - after.keys()),
        NEW: fresh,
    }
    for what, days in sorts.items():
        if days:
            yield Told(title=title, what=what, nights=tuple(days))


def times(night: Night) -> tuple[str, str]:
    """Give when a night starts and ends."""
    return night.starts, night.ends


def upcoming(entry: Entry, record: Record) -> dict[str, Night]:
    """Give the nights that are not over when a release is built."""
    now = record.facts.built.replace(tzinfo=None).isoformat(timespec="minutes")
    return {day: night for day, night in entry.nights.items() if night.ends >= now}
