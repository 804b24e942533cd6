"""From nodes to the text of a page's JSON-LD, which no content can break out of."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from markupsafe import Markup

Node = dict[str, Any]

# A script ends at </script and grows odd at <!--, wherever they stand in its text;
# the two separators end a line in old engines. JSON may write them all as numbers.
ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def graph(nodes: Iterable[Node]) -> Markup:
    """Give one page's graph, ready for its script element."""
    whole = {
        "@context": "https://schema.org",
        "@graph": [compact(node) for node in nodes],
    }
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"), default=_said)
    return Markup(text.translate(ESCAPES))  # noqa: S704  escaped one line above


def compact(node: Mapping[str, Any]) -> Node:
    """Drop what is not known, at every depth: a machine takes silence for silence."""
    return {
        key: kept
        for key, value in node.items()
        if (kept := _compact(value)) not in (None, "", [], {})
    }


def _compact(value: object) -> object:
    if isinstance(value, dict):
        return compact(value)
    if isinstance(value, (list, tuple)):
        return [kept for item in value if (kept := _compact(item)) not in (None, "")]
    return value


def _said(value: object) -> str:
    """Write amounts as they are; whatever else is no plain data is a text."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)
