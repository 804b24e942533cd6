"""The past of a site's contents, where git knows it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

from plugins.desk.advising.past import Past, Said
from plugins.desk.hooks.git import kept
from plugins.desk.source import Source


@contextmanager
def past_of(settings: Mapping[str, Any]) -> Iterator[Past | None]:
    """Open the past of a site that was read; None where nobody kept it."""
    library = settings["LIBRARY"]
    with kept(library.scope.root, partial(bytes_of, library)) as history:
        if history is None:
            yield None
        else:
            read = partial(said, settings["MANUAL"])
            yield Past(history=history, read=read, now=settings["BUILD_TIME"])


def bytes_of(library: Any, source: str) -> bytes:  # noqa: ANN401  the content model's
    """Give a file as it was read; one that could not be, as it is."""
    entry, scope = library.entries.get(source), library.scope
    data: bytes = (
        entry.data
        if entry
        else scope.unsaved.get(source) or (scope.root / source).read_bytes()
    )
    return data


def said(manual: Any, kind: str, data: bytes) -> Said | None:  # noqa: ANN401  likewise
    """Give what the bytes of a file say; None where they mean nothing."""
    try:
        source = Source.read(data)
    except (StopIteration, UnicodeDecodeError):
        return None
    keys = manual.plain(source.lines)
    text = source.tail.partition(source.newline)[2]
    if not isinstance(keys, Mapping):
        return None
    means = partial(manual.meaning, kind, source.lines)
    return Said(keys=keys, text=text, means=means)
