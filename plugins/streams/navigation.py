"""The menus of one language: where a visitor can go from any page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from plugins.content_model.model import FieldError, Link
from plugins.streams import words
from plugins.streams.model import Statement, Stream

COMPLIANCE = ("none", "partial", "full")


def navigation(
    streams: Sequence[Stream],
    pages: Sequence[Any],
    venues: Sequence[Any],
    *,
    lang: str,
    said: Statement | None = None,
) -> dict[str, Any]:
    """Give home, agenda, blog, menu, footer, venues; other plugins add their own."""
    plain = {s.kind: Link(title=s.title, url=s.url, lang=lang) for s in streams}
    home, agenda, blog = map(plain.get, ("home", "agenda", "blog"))
    in_order = sorted(pages, key=lambda page: (page.order, page.title))
    told = said.page.url if said and said.page else None  # once is enough
    return {
        "home": home,
        "agenda": agenda,
        "blog": blog,
        "menu": (
            *filter(None, (home, agenda, blog)),
            *(_link(p) for p in in_order if not p.footer),
        ),
        "footer": tuple(_link(p) for p in in_order if p.footer and p.url != told),
        "accessibility": said,
        "venues": tuple(venues),
    }


def statement(
    said: Mapping[str, str], pages: Iterable[Any], *, lang: str
) -> Statement | None:
    """Give what every page says of accessibility; in another language if need be.

    Raises FieldError for a state that the law does not know.
    """
    if not said:
        return None
    compliance = said.get("compliance", "")
    if compliance not in COMPLIANCE:
        known = ", ".join(COMPLIANCE)
        raise FieldError(words.UNKNOWN_COMPLIANCE, value=compliance, known=known)
    own = [page for page in pages if page.id == said.get("page")]
    first = sorted(own, key=lambda page: (page.lang != lang, page.lang))
    return Statement(compliance=compliance, page=_link(first[0]) if first else None)


def _link(content: Any) -> Link:  # noqa: ANN401  any content
    return Link(title=content.title, url=content.url, lang=content.lang)
