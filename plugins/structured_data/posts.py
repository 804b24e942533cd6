"""A post as a BlogPosting: who wrote it, when, about which place."""

import re
from functools import partial
from typing import Any

from plugins.structured_data.places import place
from plugins.structured_data.site import Site
from plugins.structured_data.writing import Node, Part

# Names that are no person's: search engines ask which of the two an author is.
TOGETHER = re.compile(
    r"\b(équipe|rédaction|comité|association|office|mairie|service|direction|amis"
    r"|team|staff|committee|society|council|friends)\b",
    re.IGNORECASE,
)


def posting(post: Any, site: Site, pictures: list[Part]) -> Node:  # noqa: ANN401
    """Give the post as a node."""
    return {
        "@type": "BlogPosting",
        "@id": site.at(f"{post.url}#post"),
        "headline": post.title,
        "description": post.summary,
        "url": site.at(post.url),
        "mainEntityOfPage": {"@id": site.at(post.url)},
        "isPartOf": {"@id": site.at("#website")},
        "inLanguage": post.lang,
        "datePublished": post.date.isoformat(),
        "dateModified": (post.modified or post.date).isoformat(),
        "author": [_author(str(name), site) for name in post.authors],
        "publisher": site.operator,
        "image": pictures,
        "articleSection": post.category.title,
        "keywords": [tag.title for tag in post.tags],
        "wordCount": post.words,
        "contentLocation": post.venue and place(post.venue, site),
    }


def _author(name: str, site: Site) -> Part:
    if name == site.name:
        return site.operator
    return site.once(("author", name), partial(_person, name))


def _person(name: str) -> Node:
    kind = "Organization" if TOGETHER.search(name) else "Person"
    return {"@type": kind, "name": name}
