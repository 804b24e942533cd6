"""From nodes to the text of a page's JSON-LD, which no content can break out of."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from markupsafe import Markup

Node = dict[str, Any]

NOTHING = ('""', "[]", "{}")
# A script ends at </script and grows odd at <!--, wherever they stand in its text;
# the two separators end a line in old engines. JSON may write them all as numbers.
ESCAPES = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


class Part(str):
    """The text of a node that stands in several others: it is written once."""

    __slots__ = ()


def graph(nodes: Iterable[Node | Part]) -> Markup:
    """Give one page's graph, ready for its script element; some nodes are written."""
    texts = (n if isinstance(n, Part) else _keys(n) for n in nodes)
    whole = f'{{"@context":"https://schema.org","@graph":[{",".join(texts)}]}}'
    for sign, number in ESCAPES.items():
        if sign in whole:
            whole = whole.replace(sign, number)
    return Markup(whole)  # noqa: S704  escaped in the lines above


def written(node: Node) -> Part:
    """Give a node's text.

    What is not known is dropped, at every depth: a machine takes silence for silence.
    """
    return Part(_keys(node))


def _keys(node: Mapping[str, Any]) -> str:
    said = []
    for key, value in node.items():
        if type(value) is str:  # as most are
            if value:
                said.append(f'"{key}":{encode_basestring(value)}')
        elif value is not None and (text := _written(value)) not in NOTHING:
            said.append(f'"{key}":{text}')
    return f"{{{','.join(said)}}}"


def _written(value: object) -> str:
    if isinstance(value, dict):
        return _keys(value)
    if isinstance(value, (list, tuple)):
        known = [_written(item) for item in value if item is not None and item != ""]
        return f"[{','.join(known)}]"
    if isinstance(value, str):
        return value if isinstance(value, Part) else encode_basestring(value)
    return str(value) if type(value) is int else ENCODER.encode(value)


def _said(value: object) -> str:
    """Write amounts as they are; whatever else is no plain data is a text."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


ENCODER = json.JSONEncoder(ensure_ascii=False, default=_said)
