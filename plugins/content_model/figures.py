"""Pictures that stand alone in a text: a figure each, its title the caption."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

AFTER_INLINE = 5  # below the priority of Markdown's own steps


class Figures(Treeprocessor):
    """Makes a figure of every paragraph that holds one image and nothing else."""

    def run(self, root: Element) -> None:
        """Turn paragraphs into figures, and the images' titles into captions."""
        for paragraph in root.iter("p"):
            image = _alone(paragraph)
            if image is None:
                continue
            paragraph.tag = "figure"
            caption = image.attrib.pop("title", "")
            if caption:
                SubElement(paragraph, "figcaption").text = caption


def _alone(paragraph: Element) -> Element | None:
    """Give the one image of a paragraph without words."""
    inner = list(paragraph)
    if len(inner) != 1 or inner[0].tag != "img":
        return None
    words = (paragraph.text or "") + (inner[0].tail or "")
    return None if words.strip() else inner[0]


def with_figures(converter: Markdown) -> Markdown:
    """Give the converter, now with figures of that kind."""
    converter.treeprocessors.register(Figures(converter), "figures", AFTER_INLINE)
    return converter
