"""Columns of tables that keep their alignment without an inline style."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

ALIGNED = re.compile(r"text-align: (left|center|right);")
AFTER_INLINE = 5  # below the priority of Markdown's own steps


class Columns(Treeprocessor):
    """Says `data-align` where Markdown says `style`, which a strict policy blocks."""

    def run(self, root: Element) -> None:
        """Turn the style of every cell into its attribute."""
        for cell in root.iter():
            found = cell.tag in ("th", "td") and ALIGNED.match(cell.get("style", ""))
            if found:
                del cell.attrib["style"]
                cell.set("data-align", found[1])


def with_columns(converter: Markdown) -> Markdown:
    """Give the converter, now with aligned columns of that kind."""
    converter.treeprocessors.register(Columns(converter), "columns", AFTER_INLINE)
    return converter
