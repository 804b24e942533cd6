"""The cards of a site: each with its address, its formats, its place on the shelf."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache, partial
from typing import Any

from plugins.cards.faces import Chain
from plugins.cards.layouts import FORMATS
from plugins.cards.making import Making
from plugins.cards.model import Card
from plugins.cards.order import Order
from plugins.cards.shelf import Shelf, name_of
from plugins.cards.spelling import Spelled, spelled

TALL = ("square", "story")
# What a venue's channels want beside the card that pages link to.
CHANNELS = {
    "instagram": TALL,
    "facebook": ("square",),
    "threads": ("square",),
    "pinterest": ("square",),
    "tiktok": ("story",),
    "whatsapp": ("story",),
}
FRESH = timedelta(days=60)  # a post is posted while it is young


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A card as pages, feeds and data show it; `url` is from the site's root."""

    name: str  # og, square or story
    url: str
    width: int
    height: int
    alt: str
    weigh: Callable[[], int]
    others: tuple["Shown", ...] = ()
    type: str = "image/jpeg"

    @property
    def bytes(self) -> int:
        """The size of the file; in a preview it is drawn to be weighed."""
        return self.weigh()

    @property
    def address(self) -> str:
        """Where the file is: the same for every version of the card."""
        return self.url.partition("?")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A card in the gallery: what it says, where it will be, whose it is."""

    order: Order
    spelled: Spelled
    shown: Shown
    path: str  # the file it is made for, as its editor knows it


@dataclass(slots=True)
class Gallery:
    """All cards of a site, in the order of their addresses."""

    shelf: Shelf
    fonts: tuple[str, ...]
    default_lang: str
    place: Callable[[str], str]  # of a picture, as its editor knows it
    entries: dict[str, Entry] = field(default_factory=dict)
    making: Making = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nothing under way."""
        self.making = Making(self.shelf)

    def hang(self, card: Card, formats: Iterable[str], *, alt: str, path: str) -> Shown:
        """Add a card, and give what pages need of it."""
        chain = _chain(self.fonts, card.lang)
        right = spelled(card, chain)
        names = tuple(
            (size, name_of(right.card, FORMATS[size], right.fonts))
            for size in ("og", *formats)
        )
        order = Order(card=right.card, names=names, chain=chain)
        og, *others = (self._shown(order, size, name, alt) for size, name in names)
        shown = replace(og, others=tuple(others)) if others else og
        self.entries[shown.address] = Entry(
            order=order, spelled=right, shown=shown, path=path
        )
        return shown

    def _shown(self, order: Order, size: str, name: str, alt: str) -> Shown:
        card, given = order.card, FORMATS[size]
        prefix = "" if card.lang == self.default_lang else f"{card.lang}/"
        suffix = "" if size == "og" else f"-{size}"
        return Shown(
            name=size,
            url=f"cards/{prefix}{card.id}{suffix}.jpg?v={name[:12]}",
            width=given.width,
            height=given.height,
            alt=alt,
            weigh=partial(self._weight, order, name),
        )

    def _weight(self, order: Order, name: str) -> int:
        self.making.have(order, name)
        return self.shelf.sizes[name]

    def content(self, order: Order, name: str) -> bytes:
        """Give a card's bytes, drawing it if need be."""
        self.making.have(order, name)
        try:
            return self.shelf.content(name)
        except FileNotFoundError:  # tidied up, cut off, or all the cache is gone
            self.shelf.look()
            self.making.have(order, name)
            return self.shelf.content(name)

    def begin(self) -> None:
        """Have all drawn that is missing; forget what is long unused."""
        orders = [entry.order for entry in self.entries.values()]
        self.shelf.tidy(name for order in orders for _, name in order.names)
        self.making = Making.begun(orders, self.shelf)

    def make(self) -> None:
        """Have every card, now."""
        self.begin()
        self.making.finish()

    def files(self) -> Iterator[tuple[str, Callable[[], bytes], str, str]]:
        """Give each address, the way to its bytes, whose it is, its name on the shelf.

        The name says all that the bytes stand on.
        """
        for entry in self.entries.values():
            every = (entry.shown, *entry.shown.others)
            for (_, name), shown in zip(entry.order.names, every, strict=True):
                make = partial(self.content, entry.order, name)
                yield shown.address, make, entry.path, name


@cache
def _chain(fonts: tuple[str, ...], lang: str) -> Chain:
    return Chain(extra=fonts, lang=lang)


def formats_of(content: Any, *, now: datetime) -> tuple[str, ...]:  # noqa: ANN401
    """Give the tall formats that front matter or the venue's channels ask for.

    Channels are served while a content is news: an event that is to come, a post of
    the last two months.
    """
    wish = content.card_wish
    if wish and wish.formats:
        return tuple(size for size in TALL if size in wish.formats)
    channels = getattr(content.venue, "channels", ())
    if content.kind not in ("post", "event") or not channels:
        return ()
    fresh = bool(content.upcoming) if content.kind == "event" else _young(content, now)
    asked = {size for c in channels for size in CHANNELS.get(c.network, ())}
    return tuple(size for size in TALL if size in asked) if fresh else ()


def _young(post: Any, now: datetime) -> bool:  # noqa: ANN401
    moment: date = post.date
    return isinstance(moment, datetime) and now - moment <= FRESH
