"""Tables of texts: aligned without an inline style, and scrolled by keyboard too."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

ALIGNED = re.compile(r"text-align: (left|center|right);")
STASHED = re.compile(r"\x02[^\x03]*\x03")  # what Markdown has put aside, and will bring
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
AFTER_INLINE = 5  # below the priority of Markdown's own steps


class Columns(Treeprocessor):
    """Says `data-align` where Markdown says `style`, which a strict policy blocks.

    A column whose head is empty holds the names of its rows.
    """

    def run(self, root: Element) -> None:
        """Turn the style of every cell into its attribute, and name the rows."""
        for table in root.iter("table"):
            first = next(table.iter("th"), None)
            if first is not None and not _said(first):
                _name_rows(table)
        for cell in root.iter():
            found = cell.tag in ("th", "td") and ALIGNED.match(cell.get("style", ""))
            if found:
                del cell.attrib["style"]
                cell.set("data-align", found[1])


class Scrollers(Treeprocessor):
    """Puts each table into a region that has a name, and that the tab key reaches."""

    def run(self, root: Element) -> None:
        """Frame every table; two that would have one name are told apart."""
        known: dict[str, int] = {}
        heading = ""
        for parent, at, element in list(_inner(root)):
            if element.tag in HEADINGS:
                heading = _said(element)
            elif element.tag == "table":
                heads = element.findall("thead//th")
                name = ", ".join(filter(None, map(_said, heads)))
                name = name or heading or "–"
                known[name] = known.get(name, 0) + 1
                number = f" ({known[name]})" if known[name] > 1 else ""
                parent[at] = _framed(element, name + number)


def _name_rows(table: Element) -> None:
    for row in table.iter("tr"):
        cells = list(row)
        if cells and cells[0].tag == "td":
            cells[0].tag = "th"
            cells[0].set("scope", "row")
        elif cells and not _said(cells[0]):
            cells[0].tag = "td"  # a corner is nobody's head


def _inner(root: Element) -> Iterator[tuple[Element, int, Element]]:
    """Give all elements in their order, each with its place."""
    for at, element in enumerate(root):
        yield root, at, element
        yield from _inner(element)


def _said(element: Element) -> str:
    return " ".join(STASHED.sub("", "".join(element.itertext())).split())


def _framed(table: Element, name: str) -> Element:
    frame = Element("div", {"data-scrolls": "", "role": "region", "tabindex": "0"})
    frame.set("aria-label", name)
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    return frame


def with_columns(converter: Markdown) -> Markdown:
    """Give the converter, now with tables of that kind."""
    converter.treeprocessors.register(Columns(converter), "columns", AFTER_INLINE)
    converter.treeprocessors.register(Scrollers(converter), "scrollers", AFTER_INLINE)
    return converter
