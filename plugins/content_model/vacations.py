"""The calendar of schools, by zone: content/school-holidays.yml."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.content_model import words
from plugins.content_model.data import node_of
from plugins.content_model.front_matter import Node
from plugins.content_model.hours_model import Span, Vacation
from plugins.content_model.model import FieldError, Problem
from plugins.content_model.seasons import NAMES, holiday, span

NAME = "school-holidays.yml"
ZONES = ("A", "B", "C")
Vacations = Mapping[str, tuple[Vacation, ...]]  # zone -> its holidays, in order


def read(root: Path, shown: str) -> tuple[Vacations, list[Problem]]:
    """Read the holidays of each zone, and what is wrong with them."""
    path = f"{shown}/{NAME}"
    node, found = node_of(root / NAME, path)
    zones: dict[str, tuple[Vacation, ...]] = {}
    if node.text or node.items:
        found.append(Problem(words=words.SCHOOL_KEYS, path=path, line=1))
    for zone, holidays in (node.keys or {}).items():
        line = node.key_lines[zone]
        if zone not in ZONES:
            values = {"value": zone}
            said = words.SCHOOL_ZONES
            found.append(Problem(words=said, path=path, line=line, values=values))
        items = list(_zone(holidays, zone, path, line))
        found += [item for item in items if isinstance(item, Problem)]
        own = (item for item in items if isinstance(item, Vacation))
        zones[zone] = tuple(sorted(own, key=lambda item: item.span.first))
    return zones, found


def _zone(
    holidays: Node, zone: str, path: str, line: int
) -> Iterator[Vacation | Problem]:
    if not holidays.keys:
        yield Problem(words=words.SCHOOL_KEYS, path=path, line=line, key=zone)
    for title, days in (holidays.keys or {}).items():
        name = holiday(title.partition(" ")[0])
        at = holidays.key_lines[title]
        if name is None:
            values: dict[str, object] = {"value": title, "known": ", ".join(NAMES)}
            said = words.SCHOOL_NAME
            yield Problem(words=said, path=path, line=at, key=zone, values=values)
            continue
        try:
            yield Vacation(name=name, title=title, span=_dated(days.text or ""))
        except FieldError as error:
            yield Problem(
                words=error.words,
                path=path,
                line=at,
                key=f"{zone}.{title}",
                values=error.values,
            )


def _dated(text: str) -> Span:
    """Give days of one year: schools have no others."""
    days = span(text)
    if days.yearly:
        raise FieldError(words.BAD_DATE, value=text)
    return days
