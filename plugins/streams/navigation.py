"""The menus of one language: where a visitor can go from any page."""

from collections.abc import Sequence
from typing import Any

from plugins.content_model.model import Link
from plugins.streams.model import Stream


def navigation(
    streams: Sequence[Stream], pages: Sequence[Any], venues: Sequence[Any], *, lang: str
) -> dict[str, Any]:
    """Give home, agenda, blog, menu, footer, venues; the feeds add their own."""
    plain = {s.kind: Link(title=s.title, url=s.url, lang=lang) for s in streams}
    home, agenda, blog = map(plain.get, ("home", "agenda", "blog"))
    in_order = sorted(pages, key=lambda page: (page.order, page.title))
    return {
        "home": home,
        "agenda": agenda,
        "blog": blog,
        "menu": (
            *filter(None, (home, agenda, blog)),
            *(_link(p) for p in in_order if not p.footer),
        ),
        "footer": tuple(_link(page) for page in in_order if page.footer),
        "venues": tuple(venues),
    }


def _link(content: Any) -> Link:  # noqa: ANN401  any content
    return Link(title=content.title, url=content.url, lang=content.lang)
