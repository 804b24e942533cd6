"""The contact sheet: every card as networks show it, and what was measured."""

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from PIL import Image, ImageDraw

from plugins.cards import words
from plugins.cards.gallery import Entry, Gallery, Shown
from plugins.cards.layouts import FORMATS

HUNDRED = 100
SMALL = 300  # pixels: a card in a chat
GUIDE = "#ff3b6b"
STYLE = """
body { margin: 2rem; font: 1rem/1.4 system-ui, sans-serif; color: #17212a }
figure { margin: 0 0 3rem }
figcaption { margin-block: .5rem }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
.card { position: relative; line-height: 0 }
.card i { position: absolute; outline: 2px dashed #ff3b6b; pointer-events: none }
table { border-collapse: collapse }
td, th { padding: .2rem .8rem; text-align: start; border-bottom: 1px solid #ddd }
td { font-variant-numeric: tabular-nums }
"""
PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<style>{style}</style></head><body><h1>{title}</h1>
{table}
{figures}
</body></html>
"""


def sheet(gallery: Gallery, *, lang: str, link: Callable[[Shown], str]) -> str:
    """Give the sheet as a page; `link` says where a card's file is."""
    entries = list(gallery.entries.values())
    title = words.SHEET.said(lang, {})
    return PAGE.format(
        lang=lang,
        title=title,
        style=STYLE,
        table=_table(gallery, entries, lang),
        figures="\n".join(_figure(entry, link) for entry in entries),
    )


def _figure(entry: Entry, link: Callable[[Shown], str]) -> str:
    shown = entry.shown
    name = escape(entry.shown.address)
    images = [_image(shown, link, shown.width), _image(shown, link, SMALL)]
    images += [_image(other, link, other.width // 3) for other in shown.others]
    row = "".join(images)
    caption = f"<code>{name}</code> {escape(shown.alt)}"
    return (
        f'<figure id="{name}"><div class="row">{row}</div>'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def _image(shown: Shown, link: Callable[[Shown], str], width: int) -> str:
    """Show a card at a width, with what a network may hide of it drawn in."""
    high = round(shown.height * width / shown.width)
    guides = "".join(
        f'<i style="left:{left:.2%};top:{top:.2%};width:{wide:.2%};height:{tall:.2%}">'
        "</i>"
        for left, top, wide, tall in guide(shown)
        if width != SMALL
    )
    source, alt = escape(link(shown)), escape(shown.alt)
    return (
        f'<div class="card"><img src="{source}" width="{width}" height="{high}" '
        f'alt="{alt}" loading="lazy">{guides}</div>'
    )


def guide(shown: Shown) -> Iterator[tuple[float, float, float, float]]:
    """Give what stays to be seen, in shares: a chat's square, a story's middle."""
    if shown.name == "og":
        wide = shown.height / shown.width
        yield (1 - wide) / 2, 0, wide, 1
    elif shown.name == "story":
        size = FORMATS["story"]
        clear = (size.height - size.top - size.bottom) / size.height
        yield 0, size.top / size.height, 1, clear


def _table(gallery: Gallery, entries: list[Entry], lang: str) -> str:
    heads = "".join(f"<th>{escape(c.said(lang, {}))}" for c in words.COLUMNS)
    rows = "\n".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}" for cell in _cells(entry, *made))
        for entry in entries
        for made in _made(gallery, entry)
    )
    return f"<table><thead><tr>{heads}</thead><tbody>\n{rows}\n</tbody></table>"


def _made(gallery: Gallery, entry: Entry) -> Iterator[tuple[str, dict[str, Any]]]:
    for size, name in entry.order.names:
        yield size, dict(gallery.shelf.report(name))


def _cells(entry: Entry, size: str, report: dict[str, Any]) -> list[object]:
    lines = report["plan"]["title"] if report["plan"] else []
    return [
        entry.shown.address,
        size,
        report["contrast"] or "–",
        report["ink"] or "–",
        f"{report['veil']:.0%}",
        report["bytes"] // 1000,
        lines[0]["size"] if lines else "–",
        len(lines) or "–",
    ]


def posters(gallery: Gallery) -> Iterator[Image.Image]:
    """Give all cards in images that can be opened, a hundred in each."""
    entries = list(gallery.entries.values())
    for start in range(0, max(1, len(entries)), HUNDRED):
        yield _poster(gallery, entries[start : start + HUNDRED])


def _poster(gallery: Gallery, entries: list[Entry]) -> Image.Image:
    """Show large cards with their guides, and small ones."""
    wide, high, gap = 600, 315, 12
    cell = wide + SMALL + 3 * gap, high + gap
    columns = 2
    rows = -(-len(entries) // columns)
    whole = Image.new("RGB", (columns * cell[0], max(1, rows) * cell[1]), "#e9e9ed")
    for at, entry in enumerate(entries):
        left, top = (at % columns) * cell[0], (at // columns) * cell[1]
        content = gallery.shelf.path(entry.order.names[0][1])
        with Image.open(content) as image:
            large = image.resize((wide, high), Image.Resampling.LANCZOS)
            small = image.resize((SMALL, SMALL * 630 // 1200), Image.Resampling.LANCZOS)
        for across, down, width, height in guide(entry.shown):
            corner = across * wide, down * high
            box = (*corner, corner[0] + width * wide, corner[1] + height * high - 1)
            ImageDraw.Draw(large).rectangle(box, outline=GUIDE, width=2)
        whole.paste(large, (left + gap, top + gap))
        whole.paste(small, (left + wide + 2 * gap, top + gap))
    return whole
