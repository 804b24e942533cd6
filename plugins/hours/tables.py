"""The week of each time of the year as a table that reads well aloud."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from plugins.content_model.hours_model import Feast, Season, Slot
from plugins.hours import words, year
from plugins.hours.days import FEASTS, Almanac, rank
from plugins.hours.shown import Line, Row, Table
from plugins.hours.wording import (
    capital,
    day,
    line,
    listed,
    stretch,
    weekday,
)

Cell = tuple[Slot, ...]
Group = tuple[Season, ...]  # those of one time of the year
LEAP = 2000
SEVEN = range(7)


def tables(almanac: Almanac, *, today: date, lang: str) -> Iterator[Table]:
    """Give a table for each time of the year that is not over, in written order."""
    groups: dict[object, list[Season]] = defaultdict(list)
    for season in almanac.table.seasons:
        if not year.is_over(season, today):
            groups[season.kind, season.spans, season.holidays].append(season)
    holding = {almanac.season(today, space) for space in almanac.spaces}
    for group in groups.values():
        current = any(season in holding for season in group)
        yield _table(tuple(group), almanac, today=today, lang=lang, current=current)


def _table(
    group: Group, almanac: Almanac, *, today: date, lang: str, current: bool
) -> Table:
    table, first = almanac.table, group[0]
    told = [s for s in almanac.spaces if any(_speaks_of(g, s) for g in group)]
    columns = [_column(group, space, today) for space in told]
    names = tuple(table.spaces[space] for space in told if space)
    every = len(told) == len(almanac.spaces)
    alike = every and all(column == columns[0] for column in columns)
    shown = columns[:1] if alike else columns
    said = year.when(first, table, lang)
    return Table(
        title=year.title(first, table, lang),
        when=said if first.title else None,
        spaces=names if len(shown) == len(names) else (),
        rows=tuple(_rows(shown, lang)),
        current=current,
    )


def _column(group: Group, space: str, today: date) -> list[Cell | None]:
    """Give the eight days of a space, by the season of the group that is nearest."""
    own = [season for season in group if _speaks_of(season, space)]
    season = max(own, key=lambda season: rank(season, today))
    return [
        None if slots is None else tuple(s for s in slots if _is_of(s, space))
        for slots in season.week
    ]


def _speaks_of(season: Season, space: str) -> bool:
    return not season.spaces or space in season.spaces


def _is_of(slot: Slot, space: str) -> bool:
    return not slot.spaces or not space or space in slot.spaces


def _rows(columns: Sequence[list[Cell | None]], lang: str) -> Iterator[Row]:
    """Join days on which every space does the same, wherever they stand in the week."""
    groups: dict[object, list[int]] = defaultdict(list)
    for number in SEVEN:
        groups[tuple(_bare(column[number]) for column in columns)].append(number)
    for numbers in groups.values():
        cells = tuple(_lines(column[numbers[0]], lang) for column in columns)
        yield Row(days=capital(named(numbers, lang)), cells=cells)
    if any(column[FEASTS] is not None for column in columns):
        cells = tuple(_lines(column[FEASTS], lang) for column in columns)
        yield Row(days=capital(weekday(FEASTS, lang)), cells=cells)


def _bare(cell: Cell | None) -> object:
    return cell and tuple((s.starts, s.ends, s.session, s.title) for s in cell)


def _lines(cell: Cell | None, lang: str) -> tuple[Line, ...]:
    if cell is None:
        return (Line(hours=words.UNKNOWN.said(lang, {}), is_open=False),)
    if not cell:
        return (Line(hours=words.CLOSED.said(lang, {}), is_open=False),)
    in_order = sorted(cell, key=lambda slot: (slot.starts, slot.ends))
    return tuple(line(slot, lang) for slot in in_order)


def named(numbers: Sequence[int], lang: str) -> str:
    """Give “du lundi au vendredi”, “mercredi et samedi”, “tous les jours sauf …”."""
    if list(numbers) == list(SEVEN):
        return words.EVERY_DAY.said(lang, {})
    missing = [number for number in SEVEN if number not in numbers]
    if len(missing) == 1:
        day_off = weekday(missing[0], lang)
        return words.EVERY_DAY_BUT.said(lang, {"day": day_off})
    row = list(range(numbers[0], numbers[-1] + 1)) == list(numbers)
    if row and len(numbers) > 2:  # noqa: PLR2004  two days are no range
        ends = {"first": weekday(numbers[0], lang), "last": weekday(numbers[-1], lang)}
        return words.FROM_DAY_TO_DAY.said(lang, ends)
    return listed([weekday(number, lang) for number in numbers], lang)


def feasts(almanac: Almanac, *, today: date, lang: str) -> Iterator[str]:
    """Say what is done on public holidays, a line for each rule."""
    several = len(almanac.table.feasts) > 1
    for feast in almanac.table.feasts:
        rest = words.OTHER_FEASTS if several else words.ALL_FEASTS
        dates = [day(date(LEAP, m, d), lang, "d MMMM") for m, d in feast.dates]
        own = [almanac.calendar.named(n, today.year, lang) for n in feast.names]
        names = listed([*dates, *own], lang) or rest.said(lang, {})
        values = {"names": capital(names), "hours": _treatment(feast, lang)}
        yield words.ON_FEASTS.said(lang, values)


def _treatment(feast: Feast, lang: str) -> str:
    if feast.weekday is not None:
        return words.LIKE_DAY.said(lang, {"day": weekday(feast.weekday, lang)})
    if feast.slots is None:
        return words.AS_USUAL.said(lang, {})
    if not feast.slots:
        return words.CLOSED.said(lang, {})
    return ", ".join(stretch(slot.starts, slot.ends, lang) for slot in feast.slots)
