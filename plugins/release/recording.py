"""From a printed site to the record of its release, and to JSON and back."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter

from plugins.content_model.model import Problem
from plugins.release import words
from plugins.release.calendars import Calendars
from plugins.release.model import Facts, File, Item, Record
from plugins.release.subscriptions import is_feed, items

RECORD = TypeAdapter(Record)
Feeds = Mapping[str, tuple[Item, ...]]


def as_json(record: Record) -> bytes:
    """Give a record as it is kept beside its release."""
    return RECORD.dump_json(record)


def from_json(content: bytes) -> Record:
    """Give a record as it was. Raises ValueError for what is none."""
    return RECORD.validate_json(content)


def files(folder: Path) -> dict[str, File]:
    """Give every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): File(
            digest=digest(path.read_bytes()), bytes=path.stat().st_size
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def digest(content: bytes) -> str:
    """Give bytes in short."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def summed(listed: Mapping[str, File]) -> str:
    """Give a whole folder in short."""
    lines = (f"{name} {file.digest}\n" for name, file in sorted(listed.items()))
    return digest("".join(lines).encode())


def stamped(
    listed: Mapping[str, File], *, base: Record | None, stamp: int
) -> dict[str, File]:
    """Give each file its time on the server: an unchanged one keeps it.

    A server's ETag is of time and size alone, so `stamp` must be later than any before.
    """
    known = base.files if base else {}
    return {
        name: File(
            digest=file.digest,
            bytes=file.bytes,
            stamp=known[name].stamp
            if name in known and known[name].digest == file.digest
            else stamp,
        )
        for name, file in listed.items()
    }


def subscribed(
    folder: Path, names: Iterable[str], *, now: datetime
) -> tuple[Feeds, Calendars, list[Problem]]:
    """Read the feeds and calendars among these files, as subscribers do."""
    feeds: dict[str, tuple[Item, ...]] = {}
    calendars = Calendars(now=now)
    problems = []
    for name in names:
        try:
            if is_feed(name):
                feeds[name] = items((folder / name).read_bytes(), name)
            elif name.endswith(".ics"):
                calendars.read(name, (folder / name).read_bytes())
        except (ValueError, KeyError) as error:
            values = {"detail": f"{type(error).__name__}: {error}"}
            problems.append(
                Problem(words=words.UNREADABLE, path=f"/{name}", values=values)
            )
    return feeds, calendars, problems


def recorded(
    folder: Path, *, facts: Facts, source: str
) -> tuple[Record, list[Problem]]:
    """Give the record of a printed site, still without its name."""
    listed = files(folder)
    feeds, calendars, problems = subscribed(folder, listed, now=facts.built)
    try:
        entries = calendars.entries()
    except (ValueError, KeyError) as error:
        values = {"detail": f"{type(error).__name__}: {error}"}
        problems.append(Problem(words=words.UNREADABLE, path="*.ics", values=values))
        entries = {}
    record = Record(
        facts=facts,
        source=source,
        files=listed,
        feeds=feeds,
        entries=entries,
        calendars=calendars.uids,
    )
    return record, problems
