"""The words of a rhythm: “tous les mardis jusqu’au 25 août”, “the first Sunday …”."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from babel.dates import format_date

from plugins.events import words
from plugins.events.model import Rule
from plugins.events.recurrence import DAYS, Rhythm
from plugins.events.wording import day

MONDAY = date(2026, 1, 5)
YEAR = 12  # months
SPOKEN = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "WKST"}
ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
WORKDAYS = [0, 1, 2, 3, 4]


def rhythm_words(rhythm: Rhythm, lang: str) -> str | None:
    """Say how often it comes, or nothing where only a rule can tell."""
    parts = dict(part.split("=", 1) for part in rhythm.parts.split(";"))
    months = {int(month) for month in parts.pop("BYMONTH", "").split(",") if month}
    if parts["FREQ"] == "YEARLY" and months == {rhythm.start.month}:
        months = set()  # the words of a year name its month already
    said, season = _often(parts, rhythm.start, lang), _season(months, lang)
    return f"{said} {season}".strip() if said and season is not None else None


def _often(parts: Mapping[str, str], start: datetime, lang: str) -> str | None:
    """Say how often something comes in the months in which it does."""
    if parts.keys() - SPOKEN:
        return None
    step = int(parts.get("INTERVAL", 1))
    on = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    match parts["FREQ"]:
        case "DAILY" if not on and "BYMONTHDAY" not in parts:
            return _stepped(words.DAILY, step, lang)
        case "WEEKLY" if "BYMONTHDAY" not in parts:
            return _weekly(on, start, step, lang)
        case "MONTHLY":
            which = _monthly(on, parts.get("BYMONTHDAY", ""), start, lang)
            return which and _stepped(words.MONTHLY, step, lang, which=which)
        case "YEARLY" if "BYMONTHDAY" not in parts:
            which = _yearly(on, start, lang)
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
    month = _month(start.month, lang)
    values = {"which": which, "month": month, "de": _de(month)}
    return which and words.OF_MONTH.said(lang, values)


def _season(months: Collection[int], lang: str) -> str | None:
    """Say in which months: “de novembre à mars”; nothing where they are scattered."""
    firsts = [month for month in months if (month - 2) % YEAR + 1 not in months]
    if len(firsts) != 1:
        return "" if len(months) in (0, YEAR) else None
    first = _month(firsts[0], lang)
    last = _month((firsts[0] + len(months) - 2) % YEAR + 1, lang)
    said = words.IN_MONTH if first == last else words.IN_MONTHS
    return said.said(lang, {"first": first, "last": last, "de": _de(first)})


def _month(number: int, lang: str) -> str:
    return day(MONDAY.replace(month=number), lang, "MMMM")


def _de(month: str) -> str:
    return "d’" if month[0] in "aoh" else "de "


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
