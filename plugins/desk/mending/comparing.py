"""A site before and after something was mended: what is worse, what means otherwise."""

from collections import Counter
from typing import Any


def worse(before: Any, after: Any) -> set[str]:  # noqa: ANN401  the press's sites
    """Give the files that have problems which they had not, or that are lost.

    What was refused whole may be told more now that more of it is understood, if
    the rest of what was told is less.
    """
    one, other = (site.settings["LIBRARY"] for site in (before, after))
    typed, typed_now = ({d.path for d in x.documents.values()} for x in (one, other))
    read, read_now = ({e.path for e in x.entries.values()} for x in (one, other))
    lost = (typed - typed_now) | (read - read_now)
    known, known_now = _counted(before), _counted(after)
    new = {str(path) for path, *_ in known_now - known}
    gone = {str(path) for path, *_ in known - known_now}
    return lost | (new & typed) | (new - typed - typed_now - gone)


def _counted(site: Any) -> Counter[tuple[object, ...]]:  # noqa: ANN401
    return Counter((p.path, p.key, p.words, p.warning) for p in site.problems)


def differs(before: Any, after: Any, source: str) -> bool:  # noqa: ANN401
    """Tell whether a content means something else, its last change left aside."""
    one, other = (
        site.settings["LIBRARY"].documents.get(source) for site in (before, after)
    )
    if one is None or other is None:
        return one is not other
    same = {"modified": None}
    return bool(
        one.content.model_copy(update=same) != other.content.model_copy(update=same)
    )
