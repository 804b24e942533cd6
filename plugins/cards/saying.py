"""What a card says: from a content, or a list, to words, a badge and a photo."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency

from plugins.cards import words
from plugins.cards.emblems import emblem_of
from plugins.cards.leaf import leaf
from plugins.cards.model import Brand, Card, Photo, Sash

PORTRAIT = 1.12  # a picture so much higher than wide stands beside the text


@dataclass(frozen=True)
class Voice:
    """What is the same for all cards of a site, and where its photos are."""

    name: str
    taglines: Mapping[str, str]
    accent: str
    photo: Callable[[str, str | None], Photo | None]  # a file's name, where to look

    def of_content(self, content: Any) -> Card:  # noqa: ANN401  any content
        """Say what the card of a content says."""
        wish = content.card_wish
        if wish and wish.file:
            return self._own(content, wish)
        image, focus = _picture(content)
        photo = self.photo(image, focus) if image else None
        card = Card(
            id=content.id,
            lang=content.lang,
            title=(wish and wish.title) or content.title,
            brand=self._brand(content.venue),
            accent=self._accent(content.venue),
            photo=photo,
            layout=(wish and wish.layout) or _layout(photo),
            **(_post(content) if content.kind == "post" else {}),
        )
        match content.kind:
            case "event":
                return _event(card, content)
            case "venue":
                return self._venue(card, content)
        return card

    def of_stream(self, stream: Any) -> Card:  # noqa: ANN401  a page of any list
        """Say what the card of a list says."""
        lang = stream.lang
        tagline = self.taglines.get(lang, "")
        home = stream.kind == "home"
        title = stream.title[:1].upper() + stream.title[1:]
        photo = self._newest(stream)
        return Card(
            id=f"lists/{stream.id.replace(' ', '/')}",
            lang=lang,
            title=(tagline or self.name) if home else title,
            brand=self._brand(stream.venue),
            accent=self._accent(stream.venue),
            photo=photo,
            layout=_layout(photo),
            kicker=_word(words.KICKERS, lang).get(stream.kind, ""),
            meta=(tagline,) if tagline and not home else (),
        )

    def _newest(self, stream: Any) -> Photo | None:  # noqa: ANN401
        """Give the picture of the newest content of a list that has one."""
        shown = (getattr(item, "event", item) for item in stream.items)
        pictures = (_picture(item) for item in (*shown, stream.venue) if item)
        image, focus = next((found for found in pictures if found[0]), (None, None))
        return self.photo(image, focus) if image else None

    def _own(self, content: Any, wish: Any) -> Card:  # noqa: ANN401
        """Show the picture that an editor drew as it is."""
        return Card(
            id=content.id,
            lang=content.lang,
            title=content.title,
            brand=self._brand(content.venue),
            accent=self._accent(content.venue),
            layout="own",
            photo=self.photo(wish.file, wish.focus),
        )

    def _venue(self, card: Card, venue: Any) -> Card:  # noqa: ANN401
        city = venue.address.city if venue.address else ""
        return replace(
            card,
            accent=self._accent(venue),
            brand=Brand(name=self.name, emblem=emblem_of(venue.type, venue.title)),
            kicker="★" * (venue.stars or 0),
            meta=tuple(part for part in (city, venue.season) if part),
        )

    def _brand(self, venue: Any) -> Brand:  # noqa: ANN401
        if venue is None or isinstance(venue, str):
            return Brand(name=self.name)
        return Brand(
            name=venue.title,
            emblem=emblem_of(venue.type, venue.title),
            logo=self.photo(venue.logo, None) if venue.logo else None,
        )

    def _accent(self, venue: Any) -> str:  # noqa: ANN401
        accent = getattr(venue, "accent", None)
        return accent.light if accent else self.accent


def _picture(content: Any) -> tuple[str | None, str | None]:  # noqa: ANN401
    """Give the file below the text, and where to look in it."""
    wish, cover = content.card_wish, content.cover
    image = (wish and wish.image) or (cover and cover.image)
    own = wish and (wish.focus or wish.image)
    focus = wish.focus if own else cover and cover.focus
    return image or None, focus or None


def _layout(photo: Photo | None) -> str:
    if photo is None:
        return "plain"
    return "half" if photo.height > photo.width * PORTRAIT else "full"


def _post(post: Any) -> dict[str, Any]:  # noqa: ANN401
    day = _day(post.date.year, post.date.month, post.date.day, post.lang)
    return {"kicker": post.category.title, "meta": (day,)}


def _event(card: Card, event: Any) -> Card:  # noqa: ANN401
    kicker = event.category.title if event.category else ""
    parts = (event.when, event.place, _price(event))
    return replace(
        card,
        kicker=kicker or _word(words.KICKERS, event.lang)["event"],
        meta=tuple(part for part in parts if part),
        badge=leaf(event),
        sash=_sash(event),
        muted=event.state == "cancelled",
    )


def _sash(event: Any) -> Sash | None:  # noqa: ANN401
    """Give the word for what changed; what no longer takes place comes first."""
    off = event.state in ("cancelled", "postponed")
    tone = event.state if off else event.places or event.state
    text = _word(words.SASHES, event.lang).get(tone)
    return Sash(text=text.upper(), tone=tone) if text else None


def _price(event: Any) -> str:  # noqa: ANN401
    """Say that it is free, or its one price; several are for the page."""
    if event.prices and all(price.free for price in event.prices):
        return str(_word(words.FREE, event.lang))
    if len(event.prices) != 1 or event.prices[0].price is None:
        return ""
    price = event.prices[0]
    whole = price.price == int(price.price)
    pattern = words.WHOLE_PRICE.get(event.lang) if whole else None
    said: str = format_currency(
        price.price,
        price.currency,
        format=pattern,
        locale=event.lang,
        currency_digits=not whole,
    )
    return said


def _word(table: Mapping[str, Any], lang: str) -> Any:  # noqa: ANN401
    return table.get(lang, table["en"])


_locale = cache(Locale.parse)  # parsed once, it halves what a date takes


@lru_cache(4096)  # the days of ten years of posts
def _day(year: int, month: int, day: int, lang: str) -> str:
    said = format_date(date(year, month, day), "d MMMM y", locale=_locale(lang))
    return f"1er{said[1:]}" if lang == "fr" and day == 1 else said


def alternative(card: Card, title: str) -> str:
    """Say in words what the card shows, for those who do not see it."""
    parts = list(_said(card, title))
    said = _word(words.POSTER, card.lang).format(said=", ".join(parts))
    return f"{said} — {card.sash.text.lower()}" if card.sash else said


def _said(card: Card, title: str) -> Iterator[str]:
    yield title
    yield from card.meta
    if card.brand.name not in (title, *card.meta):
        yield card.brand.name
