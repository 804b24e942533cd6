"""Days and hours as people say them, in French and in English.

Any other language is answered in English, as the theme's words are.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from babel.dates import format_date

from plugins.content_model.hours_model import Slot
from plugins.content_model.model import Words
from plugins.hours import words
from plugins.hours.shown import Line

NBSP = "\N{NO-BREAK SPACE}"
DAY = 24 * 60  # minutes
MONDAY = date(2024, 1, 1)
FULL, WITHOUT_YEAR = "EEEE d MMMM y", "EEEE d MMMM"


def day(moment: date, lang: str, pattern: str = FULL) -> str:
    """Give “mardi 14 juillet 2026”, “mardi 1er septembre 2026”."""
    said = format_date(moment, pattern, locale="fr" if lang == "fr" else "en_GB")
    if lang == "fr" and moment.day == 1:
        return " ".join("1er" if part == "1" else part for part in said.split(" "))
    return said


def weekday(number: int, lang: str) -> str:
    """Give “lundi”; the eighth is “jours fériés”."""
    if number == 7:  # noqa: PLR2004  where a week holds public holidays
        return words.PUBLIC_HOLIDAYS.said(lang, {})
    return day(MONDAY.replace(day=number + 1), lang, "EEEE")


def hour(minute: int, lang: str) -> str:
    """Give “21 h 30”, “9:30 pm”, “minuit”."""
    hours, minutes = divmod(minute % DAY, 60)
    if (hours, minutes) == (0, 0):
        return "minuit" if lang == "fr" else "midnight"
    if lang == "fr":
        return f"{hours}{NBSP}h" + (f"{NBSP}{minutes:02}" if minutes else "")
    if (hours, minutes) == (12, 0):
        return "noon"
    half = "am" if hours < 12 else "pm"  # noqa: PLR2004  noon
    return f"{hours % 12 or 12}{f':{minutes:02}' if minutes else ''}{NBSP}{half}"


def clock(moment: datetime, lang: str) -> str:
    """Give the hour that a clock shows at a moment."""
    return hour(moment.hour * 60 + moment.minute, lang)


def stretch(first: int, last: int, lang: str, said: Words = words.RANGE) -> str:
    """Give “10 h – 19 h 30”."""
    if (first, last) == (0, DAY):
        return words.DAY_AND_NIGHT.said(lang, {})
    return said.said(lang, {"first": hour(first, lang), "last": hour(last, lang)})


def line(slot: Slot, lang: str, *, where: str | None = None) -> Line:
    """Give a slot in words."""
    entry = slot.last_entry
    said = None if entry is None else {"hour": hour(entry, lang)}
    return Line(
        hours=stretch(slot.starts, slot.ends, lang),
        session=session(slot, lang),
        where=where,
        last_entry=words.LAST_ENTRY.said(lang, said) if said else None,
        is_open=slot.is_open,
    )


def session(slot: Slot, lang: str) -> str | None:
    """Give who is received, and what the session is called."""
    kind = words.SESSIONS.get(slot.session)
    parts = (slot.title, kind.said(lang, {}) if kind else None)
    return ", ".join(filter(None, parts)) or None


def listed(parts: Sequence[str], lang: str) -> str:
    """Give “a, b et c”."""
    if len(parts) < 2:  # noqa: PLR2004  there is no “and” for one
        return "".join(parts)
    return ", ".join(parts[:-1]) + words.AND.said(lang, {}) + parts[-1]


def in_one_line(lines: Iterable[Line]) -> str:
    """Give “10 h – 12 h, 14 h – 18 h (aquagym)”."""
    return ", ".join(
        f"{line.hours} ({line.session})" if line.session else line.hours
        for line in lines
    )


def days(first: date, last: date, lang: str, *, yearly: bool = False) -> str:
    """Give “du lundi 14 au vendredi 18 septembre 2026”, “le 21 juin”."""
    pattern = "d MMMM" if yearly else FULL
    if first == last:
        return words.ON_DAY.said(lang, {"day": day(first, lang, pattern)})
    short = pattern
    if not yearly and first.year == last.year:
        short = "EEEE d" if first.month == last.month else WITHOUT_YEAR
    values = {"first": day(first, lang, short), "last": day(last, lang, pattern)}
    return words.FROM_DAY_TO_DAY.said(lang, values)


def capital(text: str) -> str:
    """Give a text that begins a line."""
    return text[:1].upper() + text[1:]
