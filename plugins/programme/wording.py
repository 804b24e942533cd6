"""Days and hours as a sheet of paper says them, in French and in English."""

from datetime import date, datetime

from babel.dates import format_date

from plugins.programme import words

NBSP = "\N{NO-BREAK SPACE}"


def day(moment: date, lang: str, pattern: str = "EEEE d MMMM y") -> str:
    """Give “mardi 14 juillet 2026”, “mardi 1er septembre 2026”."""
    said = format_date(moment, pattern, locale="fr" if lang == "fr" else "en_GB")
    if lang == "fr" and moment.day == 1:
        return " ".join("1er" if part == "1" else part for part in said.split(" "))
    return said


def clock(moment: datetime, lang: str) -> str:
    """Give “21 h 30”, “9:30 pm”, “minuit”."""
    hours, minutes = moment.hour, moment.minute
    if (hours, minutes) == (0, 0):
        return "minuit" if lang == "fr" else "midnight"
    if lang == "fr":
        return f"{hours}{NBSP}h" + (f"{NBSP}{minutes:02}" if minutes else "")
    if (hours, minutes) == (12, 0):
        return "noon"
    half = "am" if hours < 12 else "pm"  # noqa: PLR2004  noon
    return f"{hours % 12 or 12}{f':{minutes:02}' if minutes else ''}{NBSP}{half}"


def hours(starts: date, ends: date | None, lang: str) -> str:
    """Give “21 h 30 – 23 h”, “toute la journée”."""
    if not isinstance(starts, datetime):
        return words.ALL_DAY.said(lang, {})
    first = clock(starts, lang)
    if not isinstance(ends, datetime):
        return first
    return words.HOURS.said(lang, {"first": first, "last": clock(ends, lang)})


def week(first: date, last: date, lang: str) -> str:
    """Give “Du lundi 13 au dimanche 19 juillet 2026”."""
    pattern = "EEEE d" if first.month == last.month else "EEEE d MMMM"
    if first.year != last.year:
        pattern = "EEEE d MMMM y"
    values = {"first": day(first, lang, pattern), "last": day(last, lang)}
    return words.FROM_TO.said(lang, values)


def capital(text: str) -> str:
    """Give a text that begins a line."""
    return text[:1].upper() + text[1:]
