"""What a page shows around a text, as HTML that any reader shows: cover, documents."""

from html import escape
from typing import Any

from babel.numbers import format_decimal

from plugins.feeds import words
from plugins.feeds.source import Source

THOUSAND = 1000


def cover(content: Any, lang: str, *, source: Source) -> str:  # noqa: ANN401
    """Give the picture at the head of a content, with its caption and credit."""
    shown = content.cover
    if not shown or not shown.picture:
        return ""
    picture = shown.picture
    credit = words.CREDIT.said(lang, {"credit": shown.credit}) if shown.credit else ""
    below = " ".join(escape(text) for text in (shown.caption, credit) if text)
    return (
        f'<figure><img src="{escape(source.address(picture.url))}"'
        f' alt="{escape(shown.alt)}" width="{picture.width}" height="{picture.height}">'
        f"{f'<figcaption>{below}</figcaption>' if below else ''}</figure>"
    )


def downloads(content: Any, lang: str, *, source: Source) -> str:  # noqa: ANN401
    """Give the links to a content's documents, each with its type and size."""
    if not content.downloads:
        return ""
    lines = [
        f'<li><a href="{escape(source.address(offer.url))}">{escape(offer.title)}</a>'
        f" ({escape(offer.type)}, {size(offer.bytes, lang)})</li>"
        for offer in content.downloads
    ]
    heading = escape(words.DOWNLOADS.said(lang, {}))
    return f"<h2>{heading}</h2>\n<ul>\n" + "\n".join(lines) + "\n</ul>"


def size(number: int, lang: str) -> str:
    """Give “240 ko”, “1,2 Mo”."""
    step = 0 if number < THOUSAND else 1 if number < THOUSAND**2 else 2
    value = round(number / THOUSAND**step, 1 if step > 1 else 0)
    unit = words.UNITS[step].said(lang, {})
    return f"{format_decimal(value, locale=lang)}\N{NO-BREAK SPACE}{unit}"
