"""From a content or a page of a list to the head of its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from mimetypes import guess_type
from typing import Any

from babel import Locale
from babel.core import get_global

from plugins.content_model.model import Link
from plugins.structured_data.model import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What every head says of the site."""

    name: str
    taglines: Mapping[str, str]
    default_lang: str

    def of_content(self, content: Any) -> Head:  # noqa: ANN401  any content
        """Give the head of a post, an event, a page or a venue."""
        is_news = content.kind in ("post", "event")
        return Head(
            title=f"{content.title} — {self.name}",
            short_title=content.title,
            description=content.summary or content.title,
            url=content.url,
            type="article" if is_news else "website",
            lang=content.lang,
            locale=locale(content.lang),
            robots=None if content.status == "published" else "noindex",
            alternates=content.alternates or (),
            x_default=self._default(content.alternates or ()),
            **_image(content.card, content.cover),
            published=content.date if is_news else None,
            modified=content.modified if is_news else None,
            author=str(content.authors[0]) if is_news else None,
        )

    def of_page(self, page: Any) -> Head:  # noqa: ANN401  a page of any stream
        """Give the head of one page of a list."""
        tagline = self.taglines.get(page.lang, "")
        venue = page.venue
        title = self.name if page.kind == "home" else f"{page.title} — {self.name}"
        if page.number > 1:
            title = f"{page.title} {page.number} — {self.name}"
        description = (
            venue.summary if venue else f"{page.title} — {tagline}".strip(" —")
        )
        return Head(
            title=title,
            short_title=self.name if page.kind == "home" else page.title,
            description=tagline or self.name if page.kind == "home" else description,
            url=page.url,
            type="website",
            lang=page.lang,
            locale=locale(page.lang),
            robots="noindex" if venue and venue.status != "published" else None,
            alternates=page.alternates,
            x_default=self._default(page.alternates),
            **_image(page.card, venue and venue.cover),
            feeds=tuple(page.feeds),
            previous=page.previous.url if page.previous else None,
            next=page.next.url if page.next else None,
        )

    def _default(self, alternates: tuple[Link, ...]) -> str | None:
        return next((a.url for a in alternates if a.lang == self.default_lang), None)


def _image(card: Any, cover: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give the one picture of a page: its card, else its cover."""
    if card:
        return {"image": card, "image_type": card.type, "image_alt": card.alt}
    if not cover or not cover.picture:
        return {}
    kind = guess_type(cover.picture.url)[0] or ""
    return {"image": cover.picture, "image_type": kind, "image_alt": cover.alt}


@cache
def locale(lang: str) -> str:
    """Give a language with its likeliest country, as Open Graph wants it: fr_FR."""
    likely = get_global("likely_subtags").get(lang, lang)
    found = Locale.parse(likely)
    return "_".join(part for part in (found.language, found.territory) if part)
