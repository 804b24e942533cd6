"""The words of a rhythm: “tous les mardis jusqu’au 25 août”, “the first Sunday …”."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from babel.dates import format_date

from plugins.events import words
from plugins.events.model import Rule
from plugins.events.recurrence import DAYS, Rhythm
from plugins.events.wording import day

MONDAY = date(2026, 1, 5)
SPOKEN = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"}
ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
WORKDAYS = [0, 1, 2, 3, 4]


def rhythm_words(rhythm: Rhythm, lang: str) -> str | None:
    """Say how often it comes, or nothing where only a rule can tell."""
    parts = dict(part.split("=", 1) for part in rhythm.parts.split(";"))
    step = int(parts.get("INTERVAL", 1))
    by_month = (
        parts["FREQ"] == "YEARLY" and parts.get("BYMONTH") == f"{rhythm.start.month}"
    )
    if parts.keys() - SPOKEN or ("BYMONTH" in parts and not by_month):
        return None
    on = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    match parts["FREQ"]:
        case "DAILY" if not on and "BYMONTHDAY" not in parts:
            return _stepped(words.DAILY, step, lang)
        case "WEEKLY" if "BYMONTHDAY" not in parts:
            return _weekly(on, rhythm.start, step, lang)
        case "MONTHLY":
            which = _monthly(on, parts.get("BYMONTHDAY", ""), rhythm.start, lang)
            return which and _stepped(words.MONTHLY, step, lang, which=which)
        case "YEARLY" if "BYMONTHDAY" not in parts:
            which = _yearly(on, rhythm.start, lang)
            return which and _stepped(words.YEARLY, step, lang, which=which)
    return None


def until_words(rule: Rule, start: datetime, lang: str) -> str:
    """Say where it ends, with the year if that is not the one it began in."""
    if rule.last is None:
        return ""
    pattern = "d MMMM" if rule.last.year == start.year else "d MMMM y"
    return words.UNTIL.said(lang, {"day": day(rule.last, lang, pattern)})


def _stepped(said: words.Steps, step: int, lang: str, **values: object) -> str:
    """Give a sentence for each, for every second, or for every so many."""
    sentence = said.get(step, said[0])
    return sentence.said(lang, {"step": step, **values})


def _weekly(on: Sequence[str], start: datetime, step: int, lang: str) -> str | None:
    if any(name not in DAYS for name in on):
        return None
    numbers = sorted(DAYS.index(name) for name in on) or [start.weekday()]
    if step == 1 and len(numbers) == len(DAYS):
        return words.DAILY[1].said(lang, {})
    if step == 1 and numbers == WORKDAYS:
        return words.WORKDAYS.said(lang, {})
    plural = "s" if lang == "fr" and (step == 1 or len(numbers) > 1) else ""
    named = listed([f"{_weekday(n, lang)}{plural}" for n in numbers], lang)
    steps = words.WEEKLY if len(numbers) == 1 else words.WEEKLY_SEVERAL
    return _stepped(steps, step, lang, days=named)


def _monthly(on: Sequence[str], dates: str, start: datetime, lang: str) -> str | None:
    if on and dates:
        return None
    if on:
        return _nths(on, lang)
    numbers = [int(n) for n in dates.split(",")] if dates else [start.day]
    if any(n < -1 for n in numbers):
        return None
    return listed([_date(n, lang) for n in numbers], lang)


def _yearly(on: Sequence[str], start: datetime, lang: str) -> str | None:
    if not on:
        return words.ON.said(lang, {"day": day(start, lang, "d MMMM")})
    which = _nths(on, lang)
    month = day(start, lang, "MMMM")
    de = "d’" if lang == "fr" and month[0] in "aoh" else "de "
    return which and words.OF_MONTH.said(
        lang, {"which": which, "month": month, "de": de}
    )


def _nths(on: Sequence[str], lang: str) -> str | None:
    """Give “le premier dimanche”, “the first and the third Saturday”."""
    numbers = [int(name[:-2] or 0) for name in on]
    if any(number not in words.NTH for number in numbers):
        return None
    days = [_weekday(DAYS.index(name[-2:]), lang) for name in on]
    same = len(set(days)) == 1
    nths = [words.NTH[number].said(lang, {}) for number in numbers]
    if same:
        return f"{listed(nths, lang)} {days[0]}"
    return listed([f"{nth} {name}" for nth, name in zip(nths, days, strict=True)], lang)


def _date(number: int, lang: str) -> str:
    if number == -1:
        return words.LAST_DAY.said(lang, {})
    suffix = "er" if number == 1 else ""
    if lang != "fr":
        suffix = ENDINGS.get(number, "th")
    return words.THE_DATE.said(lang, {"number": f"{number}{suffix}"})


def _weekday(number: int, lang: str) -> str:
    locale = "fr" if lang == "fr" else "en"
    return format_date(MONDAY + timedelta(days=number), "EEEE", locale=locale)


def listed(names: Sequence[str], lang: str) -> str:
    """Give “lundis, mercredis et vendredis”."""
    if len(names) == 1:
        return names[0]
    values = {"first": ", ".join(names[:-1]), "last": names[-1]}
    return words.AND.said(lang, values)
