"""All that a page says of a venue's hours, gathered."""

from plugins.content_model.hours_model import Timetable
from plugins.hours import words
from plugins.hours.coming import Coming
from plugins.hours.model import Closure
from plugins.hours.shown import OpeningHours
from plugins.hours.specs import specs
from plugins.hours.tables import feasts, tables
from plugins.hours.wording import capital
from plugins.hours.year import spans


def _last_entry(table: Timetable, lang: str) -> str | None:
    """Say once what is so for all hours; None where it differs, or is not said."""
    days = (slots or () for season in table.seasons for slots in season.week)
    found = {
        None if slot.last_entry is None else slot.ends - slot.last_entry
        for slots in days
        for slot in slots
        if slot.is_open
    }
    minutes = found.pop() if len(found) == 1 else None
    if minutes is None:
        return None
    return words.LAST_ENTRIES.said(lang, {"minutes": minutes})


def opening_hours(coming: Coming, near: tuple[Closure, ...]) -> OpeningHours | None:
    """Gather the hours of a venue; None where only words, or nothing, say them."""
    table = coming.almanac.table
    if not table.seasons and not table.changes:
        return None
    regular, special = specs(coming)
    today, lang = coming.today, coming.lang
    return OpeningHours(
        today=coming.day(today),
        week=tuple(coming.week()),
        weeks=tuple(coming.weeks()),
        next=coming.next(),
        tables=tuple(tables(coming.almanac, today=today, lang=lang)),
        feasts=tuple(feasts(coming.almanac, today=today, lang=lang)),
        ahead=near,
        doors=tuple(coming.doors()),
        last_entry=_last_entry(table, lang),
        regular=regular,
        special=special,
        season=capital(spans(table.open, lang)) if table.open else None,
        note=table.note,
    )
