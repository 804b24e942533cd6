"""The language of a page: its words, its dates, its numbers."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from jinja2 import pass_context
from jinja2.runtime import Context

from plugins.content_model.model import settled

UNITS = {"fr": ("octets", "ko", "Mo"), "en": ("bytes", "kB", "MB")}


def callables(folder: Path) -> tuple[Callable[..., str], Callable[..., str]]:
    """Give gettext and ngettext as Jinja asks for them, in the page's language.

    `folder` holds one .po file a language; a missing word stays English.
    """
    translations = cache(lambda lang: _translations(folder / f"{lang}.po"))

    @settled
    @pass_context
    def gettext(context: Context, text: str) -> str:
        return translations(_lang(context)).gettext(text)

    @settled
    @pass_context
    def ngettext(context: Context, one: str, many: str, number: int) -> str:
        return translations(_lang(context)).ngettext(one, many, number)

    return gettext, ngettext


def _translations(path: Path) -> NullTranslations:
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _lang(context: Context) -> str:
    return str(context["site"].lang)


@settled
@pass_context
def day(context: Context, moment: date) -> str:
    """Give “2 mars 2026”, “1er mars 2026”."""
    return _day(date(moment.year, moment.month, moment.day), _lang(context))


@cache
def _day(moment: date, lang: str) -> str:
    """Say a day once: lists say the same ones over and over."""
    said = format_date(moment, "d MMMM y", locale=lang)
    return f"1er{said[1:]}" if lang == "fr" and moment.day == 1 else said


@settled
@pass_context
def clock(context: Context, moment: datetime) -> str:
    """Give “9 h 05”, “9:05 am”."""
    lang = _lang(context)
    if lang == "fr":
        minutes = f"\N{NO-BREAK SPACE}{moment:%M}" if moment.minute else ""
        return f"{moment.hour}\N{NO-BREAK SPACE}h{minutes}"
    said = format_time(moment.time(), "short", locale=lang).replace("\u202f", "\xa0")
    return said.lower() if lang == "en" else said


@settled
def iso(moment: date) -> str:
    """Give the form that machines read, with its offset."""
    return moment.isoformat()


@settled
@pass_context
def size(context: Context, number: int) -> str:
    """Give “240 ko”, “1,2 Mo”."""
    lang = _lang(context)
    units = UNITS.get(lang, UNITS["en"])
    step = 0 if number < 1000 else 1 if number < 1_000_000 else 2  # noqa: PLR2004
    value = round(number / 1000**step, 1 if step > 1 else 0)
    shown = format_decimal(value, locale=lang)
    return f"{shown}\N{NO-BREAK SPACE}{units[step]}"


@settled
def language(lang: str) -> str:
    """Give a language's name in itself, as its readers look for it: “English”."""
    name = Locale.parse(lang, sep="-").get_display_name() or lang
    return name[:1].upper() + name[1:]


@settled
@pass_context
def link(context: Context, url: str) -> str:
    """Give an address as this page links to it: relative, or absolute in public."""
    return str(context["site"].link(url))


FILTERS: dict[str, Callable[..., Any]] = {
    "clock": clock,
    "day": day,
    "iso": iso,
    "language": language,
    "link": link,
    "size": size,
}
