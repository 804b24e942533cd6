"""All that is asked of a printed site before it goes out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.content_model.model import Problem
from plugins.release import identity, links, weights, words
from plugins.release.anatomy import anatomy
from plugins.release.model import Record
from plugins.release.packing import SOLID, is_packed, zipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Demands:
    """What the settings ask of a release."""

    budgets: Mapping[str, int]
    lasting: Sequence[str]


def site_problems(site: Path, record: Record, demands: Demands) -> Iterator[Problem]:
    """Judge a printed site by itself: links, drafts, weights."""
    names = {name for name in record.files if not is_packed(name)}
    pages = {
        name: anatomy((site / name).read_text(encoding="utf-8"))
        for name in sorted(names)
        if name.endswith(".html")
    }
    root = record.facts.root

    def read(name: str) -> bytes:
        return (site / name).read_bytes()

    @cache
    def weight(name: str) -> int:
        if name not in names or not name.endswith(SOLID):
            return record.files[name].bytes if name in names else 0
        made = record.files.get(f"{name}.gz")
        return made.bytes if made else len(zipped(read(name)))

    yield from links.problems(pages, names, root=root, read=read)
    yield from drafts(record)
    yield from weights.problems(
        pages, root=root, budgets=demands.budgets, weight=weight
    )


def drafts(record: Record) -> Iterator[Problem]:
    """Find what is not published yet and can be seen all the same."""
    facts = record.facts
    shown = {content.url for content in facts.contents}
    items = {item.id: name for name, listed in record.feeds.items() for item in listed}
    for content in facts.hidden:
        suffix = "" if content.lang == facts.default_lang else f";{content.lang}"
        places = [items[i] for i in items if i.endswith(f":{content.id}{suffix}")]
        if f"{content.id}{suffix}@{facts.domain}" in record.entries:
            places.append("agenda.ics")
        if content.url not in shown and f"{content.url}index.html" in record.files:
            places.append(f"/{content.url}")
        if places:
            values = {"where": ", ".join(places)}
            yield Problem(words=words.DRAFT_SHOWN, path=content.path, values=values)


def identity_problems(
    old: Record | None, new: Record, *, kept: Sequence[Record], demands: Demands
) -> list[Problem]:
    """Judge a release beside the ones before it; the first has nothing to keep."""
    if old is None:
        return []
    return list(identity.problems(old, new, kept=kept, lasting=demands.lasting))


def softened(problems: Sequence[Problem], *, but: str | None) -> list[Problem]:
    """Let only the problems of one file hold a release up, or none at all."""
    return [p if p.path == but else p.softened() for p in problems]
