"""The way from the home page to a page: what a visitor would go through."""

from functools import partial
from typing import Any

from plugins.content_model.model import Link
from plugins.structured_data.site import Site
from plugins.structured_data.writing import Node

# Lists that stand between the home page and a page of each kind.
ABOVE = {
    "agenda-category": ("home", "agenda"),
    "archive": ("home", "agenda"),
    "blog": ("home",),
    "category": ("home", "blog"),
    "event": ("home", "agenda"),
    "home": (),
    "month": ("home", "agenda"),
    "post": ("home", "blog"),
}


def trail(subject: Any, site: Site) -> list[Link]:  # noqa: ANN401  content or list page
    """Give the links of the way, the page itself last; the home page has none."""
    known = (site.lists.get((kind, subject.lang)) for kind in _above(subject))
    steps = [link for link in known if link]
    if subject.kind == "venue-agenda":
        steps.append(Link(title=subject.venue.title, url=subject.venue.url))
    category: Any = getattr(subject, "category", None)
    if getattr(category, "url", ""):
        steps.append(Link(title=category.title, url=category.url))
    here = Link(title=subject.title, url=subject.url)
    return [*steps, here] if steps else []


def _above(subject: Any) -> tuple[str, ...]:  # noqa: ANN401  likewise
    return ABOVE.get(subject.kind, ("home",))


def breadcrumbs(subject: Any, site: Site) -> Node | None:  # noqa: ANN401  likewise
    """Give the way as a node, where there is one."""
    if not (steps := trail(subject, site)):
        return None
    *above, here = enumerate(steps, start=1)
    said = [
        site.once(
            (position, step.title, step.url), partial(_step, position, step, site)
        )
        for position, step in above
    ]
    return {
        "@type": "BreadcrumbList",
        "@id": site.at(f"{subject.url}#trail"),
        "itemListElement": [*said, _step(*here, site)],
    }


def _step(position: int, step: Link, site: Site) -> Node:
    return {
        "@type": "ListItem",
        "position": position,
        "name": step.title,
        "item": site.at(step.url),
    }
