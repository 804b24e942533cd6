"""What is done in a hurry: a closure, a cancellation, checked before it stays."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from plugins.content_model.model import Problem, in_order
from plugins.desk import cancelling, notice, words
from plugins.desk.filing import Read, judged, put, shown
from plugins.desk.source import Source


def close(
    read: Read,
    venue: str,
    *,
    until: str,
    why: str | None = None,
    spaces: str | None = None,
) -> int:
    """Write a notice that closes a venue, or some of its spaces, from now on."""
    site = read()
    if isinstance(site, Problem):
        return _refuse([site], "fr")
    settings = site.settings
    lang, library = settings["PROBLEMS_LANG"], settings["LIBRARY"]
    titles = _venues(library)
    wished = [] if venue in ("all", "tous") else venue.split(",")
    for name in wished:
        if name not in titles:
            values = {"value": name, "known": ", ".join(titles)}
            return _refuse([Problem(words=words.UNKNOWN_VENUE, values=values)], lang)
    if not settings["NOTICE_PATHS"]:
        return _refuse([Problem(words=words.NO_NOTICES)], lang)
    now = settings["BUILD_TIME"]
    folder = library.scope.root / settings["NOTICE_PATHS"][0]
    taken = [path.name for path in folder.glob("*.md")]
    name = notice.names(taken, f"{now:%Y-%m-%d}", wished[0] if wished else "all")
    text = notice.text(
        title=notice.title(
            [titles[name] for name in wished], why, library.scope.default_lang
        ),
        venues=wished,
        now=now,
        until=until,
        closes=spaces.split(",") if spaces else (),
        why=why,
    )
    return _write(
        read, folder / f"{name}.md", text.encode(), scope=library.scope, lang=lang
    )


def cancel(
    read: Read, path: Path, *, day: str | None = None, why: str | None = None
) -> int:
    """Cancel an event, or one of its dates, in its file."""
    site = read()
    if isinstance(site, Problem):
        return _refuse([site], "fr")
    settings = site.settings
    lang, library = settings["PROBLEMS_LANG"], settings["LIBRARY"]
    document = _event(library, path)
    if document is None:
        values = {"value": str(path)}
        return _refuse([Problem(words=words.NOT_AN_EVENT, values=values)], lang)
    wished = _day(day)
    if day and wished is None:
        return _refuse([Problem(words=words.BAD_DAY, values={"value": day})], lang)
    file = library.scope.root / document.source
    source = Source.read(file.read_bytes())
    lines = cancelling.cancelled(
        source.lines,
        day=wished,
        items=_items(library, document),
        now=settings["BUILD_TIME"],
        why=why,
    )
    return _write(
        read,
        file,
        source.with_lines(lines).bytes(),
        scope=library.scope,
        lang=lang,
    )


def _venues(library: Any) -> dict[str, str]:  # noqa: ANN401  the content model's
    """Give the venues by the names that notices call them, with their titles."""
    return {
        document.id.partition("/")[2]: document.content.title
        for document in library.documents.values()
        if document.kind == "venues" and document.lang == library.scope.default_lang
    }


def _event(library: Any, path: Path) -> Any:  # noqa: ANN401  a document, or None
    """Give the original of an event, also where its translation is named."""
    root = library.scope.root.resolve()
    whole = path if path.is_absolute() else Path.cwd() / path
    if not whole.resolve().is_relative_to(root):
        return None
    named = library.documents.get(whole.resolve().relative_to(root).as_posix())
    if named is None or named.kind != "agenda":
        return None
    default = library.scope.default_lang
    same = (d for d in library.documents.values() if d.id == named.id)
    return next((d for d in same if d.lang == default), named)


def _items(library: Any, document: Any) -> list[tuple[date | None, int]]:  # noqa: ANN401
    """Give the day of each date that differs, and the line on which it stands."""
    node = (library.entries[document.source].node.keys or {}).get("dates")
    lines = [item.line - 2 for item in (node.items if node else None) or ()]
    days = [single.date or single.added for single in document.content.dates]
    return [
        (day.date() if hasattr(day, "date") else day, line)
        for day, line in zip(days, lines, strict=False)
    ]


def _day(said: str | None) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        return None


def _write(
    read: Read,
    path: Path,
    content: bytes,
    *,
    scope: Any,  # noqa: ANN401  the content model's
    lang: str,
) -> int:
    """Write a file, unless the content model refuses it beside the others."""
    source = path.relative_to(scope.root).as_posix()
    found = [p for p in judged(read, source, content) if not p.warning]
    if found:
        print(words.UNDONE.said(lang, {}))
        return _refuse(found, lang)
    put(path, content)
    print(words.WRITTEN.said(lang, {"path": shown(scope, source)}))
    print(words.PUBLISH.said(lang, {}))
    return 0


def _refuse(problems: Iterable[Problem], lang: str) -> int:
    for problem in in_order(problems, lang):
        print(problem.told(lang))
    return 1
