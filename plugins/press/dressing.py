"""What a preview adds to a page: what is wrong, and the way to stay up to date."""

from collections.abc import Sequence
from html import escape

from plugins.content_model.model import Problem, in_order
from plugins.press import report, words

TAGS = """
<link rel="stylesheet" href="/_preview/preview.css">
<script src="/_preview/preview.js" defer></script>
<aside id="preview" data-number="{number}" aria-live="polite">{panel}</aside>
"""
PANEL = """<details open>
<summary>{tally}</summary><ol>{lines}</ol></details>"""
SHEET = """<!doctype html>
<html lang="{lang}"><meta charset="utf-8"><title>{title}</title>
<body><h1>{title}</h1></body></html>
"""


def dressed(page: str, problems: Sequence[Problem], *, number: int, lang: str) -> str:
    """Give a page with the problems of an edition, and the script that follows it."""
    head, body, foot = page.rpartition("</body>")
    added = TAGS.format(number=number, panel=panel(problems, lang))
    return f"{head}{added}{body}{foot}"


def sheet(problems: Sequence[Problem], *, number: int, lang: str) -> str:
    """Give the page that stands in where nothing else can be shown."""
    empty = SHEET.format(lang=lang, title=words.PROBLEMS.said(lang, {}))
    return dressed(empty, problems, number=number, lang=lang)


def panel(problems: Sequence[Problem], lang: str) -> str:
    """Give what is wrong as it stands at the foot of every page."""
    if not problems:
        return ""
    lines = "".join(
        f"<li data-warning={str(p.warning).lower()!r}>{escape(p.told(lang))}"
        for p in in_order(problems, lang)
    )
    return PANEL.format(tally=report.tally(problems, lang), lines=lines)
