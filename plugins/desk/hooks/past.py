"""The past of a site's contents, where git knows it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

from plugins.content_model.model import Problem
from plugins.desk.advising.past import Past
from plugins.desk.hooks.git import kept


@contextmanager
def past_of(settings: Mapping[str, Any]) -> Iterator[Past | None]:
    """Open the past of a site that was read; None where nobody kept it."""
    library = settings["LIBRARY"]
    with kept(library.scope.root, partial(bytes_of, library)) as history:
        if history is None:
            yield None
        else:
            yield Past(history=history, read=again, now=settings["BUILD_TIME"])


def bytes_of(library: Any, source: str) -> bytes:  # noqa: ANN401  the content model's
    """Give a file as it was read: as it would be, or as it is."""
    scope = library.scope
    data: bytes = scope.unsaved.get(source) or (scope.root / source).read_bytes()
    return data


def again(entry: Any, data: bytes) -> Any:  # noqa: ANN401  likewise
    """Read an entry from other bytes; None where they mean nothing."""
    read = type(entry).read(
        data,
        kind=entry.kind,
        source=entry.source,
        path=entry.path,
        default_lang=entry.lang,
    )
    return None if isinstance(read, Problem) else read
