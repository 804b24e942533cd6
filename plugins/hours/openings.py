"""From days to moments: when a door opens and closes, whatever the clocks do."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plugins.hours.days import Almanac
from plugins.hours.model import Closing, Opening, Stretch

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Give the first moment at which a clock has reached this minute of a day.

    In spring an hour that is skipped is reached when the clocks jump over it; in
    autumn an hour that comes twice is reached the first time.
    """
    wall = datetime.combine(day, time()) + minute * MINUTE
    found = wall.replace(tzinfo=zone)
    if _shown(found, zone) == wall:
        return found
    early = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    steps = int((found.astimezone(UTC) - early) / MINUTE)
    jump = next(
        early + step * MINUTE
        for step in range(steps + 1)
        if _shown(early + step * MINUTE, zone) >= wall
    )
    return jump.astimezone(zone)


def _shown(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(UTC).astimezone(zone).replace(tzinfo=None)


def openings(
    almanac: Almanac, first: date, last: date, *, zone: ZoneInfo
) -> Iterator[Opening]:
    """Go through all that begins from a first to a last day, in order."""
    day = first
    while day <= last:
        for slot in almanac.on(day).slots:
            starts, ends = (moment(day, m, zone) for m in (slot.starts, slot.ends))
            entry = slot.last_entry
            if _before(starts, ends):
                yield Opening(
                    starts=starts,
                    ends=ends,
                    spaces=slot.spaces or almanac.spaces,
                    slot=slot,
                    last_entry=None if entry is None else moment(day, entry, zone),
                )
        day += DAY


def without(found: Iterable[Opening], closings: Sequence[Closing]) -> Iterator[Opening]:
    """Take what notices close out of the openings."""
    for opening in found:
        pieces = [opening]
        for closing in closings:
            pieces = [part for piece in pieces for part in _cut(piece, closing)]
        yield from sorted(pieces, key=lambda piece: _instant(piece.starts))


def _cut(opening: Opening, closing: Closing) -> Iterator[Opening]:
    closed = tuple(
        s for s in opening.spaces if not closing.spaces or s in closing.spaces
    )
    meets = _before(opening.starts, closing.until) and _before(
        closing.starts, opening.ends
    )
    if not closed or not meets:
        yield opening
        return
    if left := tuple(space for space in opening.spaces if space not in closed):
        yield _part(opening, opening.starts, opening.ends, left)
    if _before(opening.starts, closing.starts):
        yield _part(opening, opening.starts, closing.starts, closed)
    if _before(closing.until, opening.ends):
        yield _part(opening, closing.until, opening.ends, closed)


def _part(
    opening: Opening, starts: datetime, ends: datetime, spaces: tuple[str, ...]
) -> Opening:
    entry = opening.last_entry
    inside = entry is not None and _before(starts, entry) and _before(entry, ends)
    return Opening(
        starts=starts.astimezone(opening.starts.tzinfo),
        ends=ends.astimezone(opening.starts.tzinfo),
        spaces=spaces,
        slot=opening.slot,
        last_entry=entry if inside else None,
    )


def stretches(found: Iterable[Opening], space: str | None = None) -> list[Stretch]:
    """Give when visitors are let in, anywhere or in one space, joined without gaps."""
    mine = (
        opening
        for opening in found
        if opening.slot.is_open and (space is None or space in opening.spaces)
    )
    joined: list[Stretch] = []
    for opening in sorted(mine, key=lambda o: (_instant(o.starts), _instant(o.ends))):
        last = joined[-1] if joined else None
        if last and not _before(last.ends, opening.starts):
            ends = max(last.ends, opening.ends, key=_instant)
            joined[-1] = Stretch(starts=last.starts, ends=ends)
        else:
            joined.append(Stretch(starts=opening.starts, ends=opening.ends))
    return joined


def open_until(found: Iterable[Stretch], now: datetime) -> datetime | None:
    """Give the moment at which an open door closes; None where it is closed."""
    utc = _instant(now)
    inside = (s for s in found if _instant(s.starts) <= utc < _instant(s.ends))
    return next((stretch.ends for stretch in inside), None)


def opens_next(found: Iterable[Stretch], now: datetime) -> datetime | None:
    """Give the next moment at which a closed door opens."""
    utc = _instant(now)
    coming = (s.starts for s in found if _instant(s.starts) > utc)
    return min(coming, key=_instant, default=None)


def _instant(moment_: datetime) -> datetime:
    """Give a moment in UTC: in one zone Python compares clocks, not moments."""
    return moment_.astimezone(UTC)


def _before(one: datetime, other: datetime) -> bool:
    return _instant(one) < _instant(other)
