"""A day and an hour in words, as the reader's language says them."""

from datetime import date, datetime

from babel.dates import format_date, format_time

SPACE = "\N{NO-BREAK SPACE}"


def said(moment: date, lang: str) -> str:
    """Give “samedi 4 juillet 2026, 20 h 30”, “Saturday, 4 July 2026, 8:30 pm”."""
    day = format_date(moment, "EEEE d MMMM y", locale=lang)
    if lang == "fr" and moment.day == 1:
        day = day.replace(" 1 ", " 1er ", 1)
    return f"{day}, {_hour(moment, lang)}" if isinstance(moment, datetime) else day


def _hour(moment: datetime, lang: str) -> str:
    if lang != "fr":
        return format_time(moment.time(), "short", locale=lang).replace(" ", SPACE)
    minutes = f"{SPACE}{moment:%M}" if moment.minute else ""
    return f"{moment.hour}{SPACE}h{minutes}"
