"""Whether an edit changed a text alone, so that no other page need hear of it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import unquote

from plugins.content_model.body import Body
from plugins.content_model.entry import Entry
from plugins.content_model.scope import Document

FILE = re.compile(r"""[{|](?:static|attach)[|}][^"'>]*""")


def alone(library: Any, document: Document, found: Entry, text: Body) -> bool:  # noqa: ANN401
    """Tell whether all that others know of a content stays as the library has it.

    That is its header, the files that it shows, whether it has words at all, its first
    paragraph where that serves as the summary, and the headings that links lead to.
    """
    entry, before = library.entries[found.source], library.bodies[found.source]
    return (
        replace(found, data=entry.data, text_sum=entry.text_sum) == entry
        and not (before.problems or text.problems)
        and bool(before.words) == bool(text.words)
        and bool(document.content.summary or before.opening == text.opening)
        and set(FILE.findall(before.html)) == set(FILE.findall(text.html))
        and not _are_missed(before, text, library)
    )


def _are_missed(before: Body, text: Body, library: Any) -> bool:  # noqa: ANN401
    """Tell whether a heading that came or went may be what some link leads to."""
    changed = before.anchors ^ text.anchors
    if not changed:
        return False
    named = set(_anchors(library.bodies.values()))
    return bool(library.problems) or any(
        a in target for target in named for a in changed
    )


def _anchors(texts: Iterable[Body]) -> Iterable[str]:
    targets = (unescape(link.target) for text in texts for link in text.links)
    return (unquote(target) for target in targets if "#" in target)
