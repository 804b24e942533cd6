"""Read published feeds as readers do: which items they hold."""

import json
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, ParseError, fromstring

from plugins.release.model import Item

ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = frozenset(["feed.xml", "atom.xml", "feed.json"])


def is_feed(name: str) -> bool:
    """Tell whether a published file is a feed, by its name."""
    return PurePosixPath(name).name in NAMES


def items(content: bytes, name: str) -> tuple[Item, ...]:
    """Give the items of a feed, in its order. Raises ValueError for what is none."""
    if name.endswith(".json"):
        return tuple(
            Item(id=str(item["id"]), title=str(item.get("title", "")))
            for item in json.loads(content)["items"]
        )
    try:
        root = fromstring(content)  # noqa: S314  our own build wrote it
    except ParseError as error:
        raise ValueError(str(error)) from error
    if root.tag == f"{ATOM}feed":
        return tuple(
            _item(entry, f"{ATOM}id", f"{ATOM}title")
            for entry in root.iter(f"{ATOM}entry")
        )
    return tuple(_item(item, "guid", "title") for item in root.iter("item"))


def _item(element: Element, identity: str, title: str) -> Item:
    return Item(
        id=(element.findtext(identity) or "").strip(),
        title=(element.findtext(title) or "").strip(),
    )
