"""An event told in a feed: what changed, its dates, and what a visitor must know."""

from html import escape
from typing import Any

from babel.dates import format_date

from plugins.feeds import words
from plugins.feeds.facts import Fact, facts, in_language, state


def told(event: Any, change: Any, lang: str) -> str:  # noqa: ANN401
    """Give the title of a change, in the words of the event where they are known."""
    if event.lang == lang:
        return str(change.title)
    news = words.NEWS[change.state].said(lang, {})
    if change.original:
        day = format_date(change.original, "d MMMM", locale=lang)
        news = words.ON.said(lang, {"news": news, "day": day})
    return Fact(label=news, value=str(event.title)).line(lang)


def when(event: Any, lang: str) -> str:  # noqa: ANN401  any event
    """Give the words of an event's dates, in the reader's language."""
    return str(event.when if event.lang == lang else event.happening.when(lang))


def announced(event: Any, change: Any, lang: str) -> str:  # noqa: ANN401
    """Give the facts of an event before its text, the news among them first."""
    lines = []
    if change:
        lines.append(f"<p><strong>{escape(told(event, change, lang))}</strong></p>")
    if change and change.note:
        lines.append(f"<p>{escape(_sentence(change.note))}</p>")
    if said := state(event, lang):
        lines.append(f"<p><strong>{escape(said)}</strong></p>")
    dates = Fact(label=words.WHEN.said(lang, {}), value=when(event, lang))
    rows = [fact.line(lang) for fact in (dates, *facts(event, lang, of=event))]
    lines.append(
        "<ul>\n" + "\n".join(f"<li>{escape(row)}</li>" for row in rows) + "\n</ul>"
    )
    if foreign := in_language(event, lang):
        lines.append(f"<p>{escape(foreign)}</p>")
    return "\n".join(lines)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}".rstrip(".") + "."
