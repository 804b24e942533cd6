"""What a page says of itself to machines: one graph, its nodes linked by @id."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from plugins.structured_data.events import happening
from plugins.structured_data.images import images
from plugins.structured_data.model import Head
from plugins.structured_data.places import described
from plugins.structured_data.posts import posting
from plugins.structured_data.site import Site
from plugins.structured_data.trail import breadcrumbs
from plugins.structured_data.writing import Node, Part, graph, written

ABOUT = {"event": happening, "post": posting}


@dataclass(frozen=True, slots=True, kw_only=True)
class Graphs:
    """The graphs of one site."""

    site: Site
    everywhere: dict[str, list[Part]] = field(default_factory=dict)  # by language

    def of_content(self, content: Any) -> Markup:  # noqa: ANN401  any content
        """Give the graph of a post, an event or a page."""
        pictures = images(content, self.site)
        page = self._page(content, content.head, pictures)
        about = ABOUT.get(content.kind)
        main = about(content, self.site, pictures) if about else None
        return self._graph(content, page, main)

    def of_list(self, page: Any) -> Markup:  # noqa: ANN401  a page of any stream
        """Give the graph of a list; the first page of a venue is that of the venue."""
        pictures = images(page.venue, self.site) if page.venue else []
        node = self._page(page, page.head, pictures)
        if page.kind == "home":
            node["about"] = {"@id": self.site.at("#organization")}
        if page.kind == "venue" and page.number == 1:
            return self._graph(page, node, described(page.venue, self.site))
        if page.kind == "questions":
            node["@type"], node["mainEntity"] = "FAQPage", list(_asked(page))
        elif page.items and page.kind != "home":
            node["@type"] = "CollectionPage"
            node["mainEntity"] = self._listed(page)
        return self._graph(page, node, None)

    def _graph(self, subject: Any, page: Node, main: Node | None) -> Markup:  # noqa: ANN401
        if main:
            page["mainEntity"] = {"@id": main["@id"]}
        steps = breadcrumbs(subject, self.site)
        if steps:
            page["breadcrumb"] = {"@id": steps["@id"]}
        own = (node for node in (page, steps, main) if node)
        return graph([*self._everywhere(subject.lang), *own])

    def _everywhere(self, lang: str) -> list[Part]:
        """Give the nodes that all pages of a language share, written once."""
        if lang not in self.everywhere:
            self.everywhere[lang] = [written(node) for node in self.site.nodes(lang)]
        return self.everywhere[lang]

    def _page(self, subject: Any, head: Head, pictures: Sequence[Part]) -> Node:  # noqa: ANN401
        """Give the page itself, as its head says it."""
        url = self.site.at(subject.url)
        return {
            "@type": "WebPage",
            "@id": url,
            "url": url,
            "name": head.title,
            "description": head.description,
            "inLanguage": subject.lang,
            "isPartOf": {"@id": self.site.at("#website")},
            "primaryImageOfPage": pictures[0] if pictures else None,
            "datePublished": head.published and head.published.isoformat(),
            "dateModified": head.modified and head.modified.isoformat(),
        }

    def _listed(self, page: Any) -> Node:  # noqa: ANN401  a page of any stream
        """Give what stands in the list by its address: each has a graph of its own."""
        return {
            "@type": "ItemList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": item.title,
                    "url": self.site.at(item.url),
                }
                for position, item in enumerate(page.items, start=1)
            ],
        }


def _asked(page: Any) -> Iterator[Node]:  # noqa: ANN401  the page of questions
    """Go through the questions whose answer is said in a sentence."""
    for entry in (entry for group in page.groups for entry in group.entries):
        if entry.said:
            answer = {"@type": "Answer", "text": entry.said}
            yield {
                "@type": "Question",
                "name": entry.question,
                "acceptedAnswer": answer,
            }
