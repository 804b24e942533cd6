"""An event told in a feed: what changed, its dates, and what a visitor must know."""

from html import escape
from typing import Any

from plugins.feeds import words
from plugins.feeds.facts import Fact, facts, in_language, state


def told(event: Any, change: Any, lang: str) -> str:  # noqa: ANN401
    """Give the title of a change, in the words of the event where they are known."""
    if event.lang == lang:
        return str(change.title)
    prefix = words.PREFIXES.get(change.state)
    return f"{prefix.said(lang, {}) if prefix else ''}{event.title}"


def announced(event: Any, change: Any, lang: str) -> str:  # noqa: ANN401
    """Give the facts of an event before its text, the news among them first."""
    lines = []
    if change:
        lines.append(f"<p><strong>{escape(told(event, change, lang))}</strong></p>")
    if change and change.note:
        lines.append(f"<p>{escape(_sentence(change.note))}</p>")
    if said := state(event, lang):
        lines.append(f"<p><strong>{escape(said)}</strong></p>")
    when = Fact(label=words.WHEN.said(lang, {}), value=event.when)
    rows = [fact.line(lang) for fact in (when, *facts(event, lang))]
    lines.append(
        "<ul>\n" + "\n".join(f"<li>{escape(row)}</li>" for row in rows) + "\n</ul>"
    )
    if foreign := in_language(event, lang):
        lines.append(f"<p>{escape(foreign)}</p>")
    return "\n".join(lines)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}".rstrip(".") + "."
