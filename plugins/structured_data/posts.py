"""A post as a BlogPosting: who wrote it, when, about which place."""

import re
from typing import Any

from plugins.structured_data.images import images
from plugins.structured_data.places import place
from plugins.structured_data.site import Site
from plugins.structured_data.writing import Node

# Names that are no person's: search engines ask which of the two an author is.
TOGETHER = re.compile(
    r"\b(équipe|rédaction|comité|association|office|mairie|service|direction|amis"
    r"|team|staff|committee|society|council|friends)\b",
    re.IGNORECASE,
)


def posting(post: Any, site: Site) -> Node:  # noqa: ANN401  any post
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
        "image": images(post, site),
        "articleSection": post.category.title,
        "keywords": [tag.title for tag in post.tags],
        "wordCount": post.words,
        "contentLocation": post.venue and place(post.venue, site),
    }


def _author(name: str, site: Site) -> Node:
    if name == site.name:
        return site.operator
    kind = "Organization" if TOGETHER.search(name) else "Person"
    return {"@type": kind, "name": name}
