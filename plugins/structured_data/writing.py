"""From nodes to the text of a page's JSON-LD, which no content can break out of."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from markupsafe import Markup

Node = dict[str, Any]

EMPTY: tuple[object, ...] = (None, "", [], {})
# A script ends at </script and grows odd at <!--, wherever they stand in its text;
# the two separators end a line in old engines. JSON may write them all as numbers.
ESCAPES = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def graph(nodes: Iterable[Node | Markup]) -> Markup:
    """Give one page's graph, ready for its script element; some nodes are written."""
    texts = (n if isinstance(n, Markup) else written(n) for n in nodes)
    whole = f'{{"@context":"https://schema.org","@graph":[{",".join(texts)}]}}'
    return Markup(whole)  # noqa: S704  each was escaped when it was written


def written(node: Node) -> Markup:
    """Give a node's text; of a few the same stands on all pages."""
    known = compact(node)
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"), default=_said)
    for sign, number in ESCAPES.items():
        if sign in text:
            text = text.replace(sign, number)
    return Markup(text)  # noqa: S704  escaped in the lines above


def compact(node: Mapping[str, Any]) -> Node:
    """Drop what is not known, at every depth: a machine takes silence for silence."""
    return {
        key: kept
        for key, value in node.items()
        if (kept := _compact(value)) not in EMPTY
    }


def _compact(value: object) -> object:
    if type(value) is str:
        return value
    if isinstance(value, dict):
        return compact(value)
    if isinstance(value, (list, tuple)):
        return [kept for item in value if (kept := _compact(item)) not in (None, "")]
    return value


def _said(value: object) -> str:
    """Write amounts as they are; whatever else is no plain data is a text."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)
