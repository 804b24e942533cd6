"""What a venue's hours say twice, or leave unsaid."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import combinations, product

from plugins.content_model import words
from plugins.content_model.clocks import DAY
from plugins.content_model.hours_model import Slot
from plugins.content_model.kinds.opening import Exceptional, Hours, Period
from plugins.content_model.model import Words
from plugins.content_model.timetables import ids, slots
from plugins.content_model.weeks import FEASTS, Days, week

Path = tuple[str | int, ...]
Finding = tuple[Words, Path, dict[str, object]]
LANGUAGES = ("fr", "en")
SCHOOLS = ("school", "holidays")  # times of the year that a zone decides


def findings(hours: Hours) -> Iterator[Finding]:
    """Find each mistake, with where it stands below `hours`."""
    if hours.days:
        yield from _week(Period.model_construct(days=hours.days), hours, ("days",))
    for at, period in enumerate(hours.periods):
        yield from _week(period, hours, ("periods", at, "days"))
        yield from _spaces(period.spaces, hours, ("periods", at, "spaces"))
    if not hours.zone and any(p.when.kind in SCHOOLS for p in hours.periods):
        yield words.MISSING, ("zone",), {"cure": words.SAY_ZONE}
    for at, exception in enumerate(hours.exceptions):
        where: Path = ("exceptions", at)
        yield from _spaces(exception.spaces, hours, (*where, "spaces"))
        yield from _day(tuple(slots(exception.hours, hours)), hours, (*where, "hours"))
    yield from _changes(hours.exceptions, hours)


def _week(period: Period, hours: Hours, where: Path) -> Iterator[Finding]:
    named: dict[int, Days] = {}
    days = {said: tuple(slots(rest, hours)) for said, rest in period.days.items()}
    for said, own in days.items():
        yield from _day(own, hours, (*where, said.said))
        for day in said.days:
            if day in named:
                values = {"day": words.WEEK[day], "other": named[day].said}
                yield words.DAY_TWICE, (*where, said.said), values
            named[day] = said
    if not any(said.others for said in days):
        missing = [words.WEEK[day] for day in range(FEASTS) if day not in named]
        if missing:
            yield words.DAY_MISSING, where, {"days": _listed(missing)}
    yield from _nights(week(days), period, hours, where)


def _listed(names: Sequence[Words]) -> Words:
    french, english = (", ".join(getattr(n, lang) for n in names) for lang in LANGUAGES)
    return Words(french, english)


def _nights(
    found: Sequence[tuple[Slot, ...] | None], period: Period, hours: Hours, where: Path
) -> Iterator[Finding]:
    """Find nights that go on into hours which the next day gives anew."""
    for day in range(FEASTS):
        tomorrow = (day + 1) % FEASTS
        nights = [slot for slot in found[day] or () if slot.ends > DAY]
        pairs = product(nights, found[tomorrow] or ())
        if any(s.starts < n.ends - DAY and _meet(n, s, hours) for n, s in pairs):
            key = next(k.said for k in period.days if day in k.days or k.others)
            yield words.NIGHT_OVERLAPS, (*where, key), {"day": words.WEEK[tomorrow]}


def _day(own: Sequence[Slot], hours: Hours, where: Path) -> Iterator[Finding]:
    for slot in own:
        yield from _spaces(slot.spaces, hours, where)
        yield from _misspelt(slot.title, hours, where)
    in_order = sorted(own, key=lambda slot: (slot.starts, slot.ends))
    for first, second in combinations(in_order, 2):
        if second.starts < first.ends and _meet(first, second, hours):
            yield (
                words.SLOTS_OVERLAP,
                where,
                {"first": said(first), "second": said(second)},
            )


def _meet(one: Slot, other: Slot, hours: Hours) -> bool:
    """Tell whether two slots are of one space."""
    every = tuple(hours.spaces)
    return bool(set(one.spaces or every) & set(other.spaces or every)) or not every


def _changes(exceptions: Sequence[Exceptional], hours: Hours) -> Iterator[Finding]:
    every = set(hours.spaces) or {""}
    spans = [
        (at, e.dates, set(ids(e.spaces, hours)) or every)
        for at, e in enumerate(exceptions)
    ]
    for index, (at, span, spaces) in enumerate(spans):
        for other_at, other, others in spans[:index]:
            alike = span.yearly == other.yearly and spaces & others
            if alike and span.first <= other.last and other.first <= span.last:
                values: dict[str, object] = {"number": other_at + 1}
                yield words.CHANGES_OVERLAP, ("exceptions", at, "dates"), values


def _spaces(names: Iterable[str], hours: Hours, where: Path) -> Iterator[Finding]:
    for name in ids(names, hours):
        if name not in hours.spaces:
            yield words.UNKNOWN_SPACE, where, near(name, hours)


def near(name: str, hours: Hours) -> dict[str, object]:
    """Give the cure for a space that is not known."""
    known = list(hours.spaces)
    close = get_close_matches(name, known, n=1)
    cure = words.NEAREST if close else words.CHOICES if known else words.NO_SPACES
    nearest, listed = "".join(close), ", ".join(known)
    return {"value": name, "cure": cure, "nearest": nearest, "known": listed}


def _misspelt(title: str | None, hours: Hours, where: Path) -> Iterator[Finding]:
    """Find a name between brackets that must be meant for a space."""
    names = [*hours.spaces, *hours.spaces.values()]
    close = get_close_matches(title or "", names, n=1, cutoff=0.85)
    if close:
        yield (
            words.UNKNOWN_SPACE,
            where,
            near(str(title), hours)
            | {
                "cure": words.NEAREST,
                "nearest": close[0],
            },
        )


def said(slot: Slot) -> str:
    """Give a slot's hours, as messages say them."""
    return "-".join(
        f"{minute // 60 % 24:02}:{minute % 60:02}"
        for minute in (slot.starts, slot.ends)
    )
