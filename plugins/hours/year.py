"""What a time of the year is called, and which days it is."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from plugins.content_model.hours_model import Season, Span, Timetable
from plugins.hours import words
from plugins.hours.wording import capital, day, days, listed


def title(season: Season, table: Timetable, lang: str) -> str:
    """Give the name of a time of the year: its own, else what it is."""
    return season.title or capital(when(season, table, lang))


def when(season: Season, table: Timetable, lang: str) -> str:
    """Give “Vacances de Noël (zone B)”, “du 28 mars au 1er novembre”."""
    if season.kind == "year":
        return words.YEAR.said(lang, {})
    if season.kind == "dates":
        return spans(season.spans, lang)
    said = _schools(season, lang)
    zone = words.ZONE.said(lang, {"zone": table.zone}) if table.zone else ""
    return f"{said} ({zone})" if zone else said


def _schools(season: Season, lang: str) -> str:
    if season.kind == "school":
        return words.SCHOOL.said(lang, {})
    if not season.holidays:
        return words.VACATIONS.said(lang, {})
    if len(season.holidays) == len(words.VACATION_NAMES) - 1:
        return words.SHORT.said(lang, {})
    names = [words.VACATION_NAMES[name].said(lang, {}) for name in season.holidays]
    return words.VACATION.said(lang, {"names": listed(names, lang)})


def spans(found: Sequence[Span], lang: str) -> str:
    """Give some spans in words; whole months by their names."""
    if all(_is_month(span) for span in found):
        months = [day(span.first, lang, "MMMM") for span in found]
        return words.IN_MONTHS.said(lang, {"months": listed(months, lang)})
    return listed(
        [
            days(span.first, span.last, lang, yearly=True)
            if span.yearly
            else _dated(span, lang)
            for span in found
        ],
        lang,
    )


def _dated(span: Span, lang: str) -> str:
    """Leave out the days of the week, which say nothing of a season."""
    if span.first == span.last:
        return days(span.first, span.last, lang)
    same = span.first.year == span.last.year
    values = {
        "first": day(span.first, lang, "d MMMM" if same else "d MMMM y"),
        "last": day(span.last, lang, "d MMMM y"),
    }
    return words.FROM_DAY_TO_DAY.said(lang, values)


def _is_month(span: Span) -> bool:
    end = monthrange(span.first.year, span.first.month)[1]
    whole = span.first.day == 1 and span.last == span.first.replace(day=end)
    return span.yearly and whole


def is_over(season: Season, today: date) -> bool:
    """Tell whether none of its days will come again."""
    dated = season.kind == "dates"
    return dated and all(not s.yearly and s.last < today for s in season.spans)
