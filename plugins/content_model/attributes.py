"""What a content carries to the templates: plain values, every key always there."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from plugins.content_model.body import Body
from plugins.content_model.colour import Accent
from plugins.content_model.kinds import Content, Event, Page, Post, Venue
from plugins.content_model.kinds.shared import Download
from plugins.content_model.kinds.tickets import Price
from plugins.content_model.kinds.venue import NETWORKS
from plugins.content_model.scope import Document

KINDS = {
    "agenda": "event",
    "blog": "post",
    "notices": "notice",
    "pages": "page",
    "questions": "question",
    "venues": "venue",
}
WORDS_A_MINUTE = 200
LONGEST = 200  # characters of a summary taken from the text

# Absent from some kinds, or set later by another plugin: None until then.
OPTIONAL = [
    "adding", "alternates", "answering", "answers", "card", "date", "feeds", "footer",
    "head", "jsonld", "logo_picture", "modified", "next", "order", "picture",
    "previous", "shares", "soon",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCover:
    """The picture at the head of a content; `picture` comes from the pictures."""

    image: str
    alt: str
    focus: str | None
    caption: str | None
    credit: str | None
    picture: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A download as a page shows it."""

    title: str
    url: str
    type: str  # PDF
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """A network where a venue answers."""

    network: str
    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPrice:
    """A price as a page shows it: for whom, from how much to how much.

    `price` is None where visitors choose it; unknown prices are not in the list.
    """

    title: str | None
    price: Decimal | None
    highest: Decimal | None
    at_least: bool
    free: bool
    currency: str | None


def attributes(document: Document, *, root: Path, author: str) -> dict[str, Any]:
    """Give a content's attributes by name; `author` signs what nobody signed."""
    content = document.content
    given: dict[str, Any] = {
        "id": document.id,
        "kind": KINDS[document.kind],
        "template": KINDS[document.kind],
        "title": content.title,
        "slug": document.slug,
        "lang": document.lang,
        "url": document.url,  # Pelican would work it out anew at each look
        "status": "hidden" if document.state == "hidden" else "published",
        "mark": None if document.is_public else document.state,
        "summary": content.summary or _shortened(document.body.opening),
        "authors": content.authors or (author,),
        "tags": content.tags,
        "venue": content.venue,
        "card_wish": content.card,
        "cover": ShownCover(**content.cover.model_dump()) if content.cover else None,
        "downloads": tuple(_offer(download, root) for download in content.downloads),
        "formerly": content.formerly,
        **length(document.body),
    }
    dates = {"date": content.date, "modified": content.modified}
    given |= {name: moment for name, moment in dates.items() if moment}
    return given | _of_kind(content)


def length(body: Body) -> dict[str, int]:
    """Give how long a text is, in words and in minutes."""
    minutes = max(1, round(body.words / WORDS_A_MINUTE))
    return {"words": body.words, "minutes": minutes}


def _of_kind(content: Content) -> dict[str, Any]:
    match content:
        case Post():
            return {"category": content.category, "answers": content.answers}
        case Page():
            return {"order": content.order, "footer": content.footer}
        case Event():
            return _event(content)
        case Venue():
            return _venue(content)
    return {}


def _event(event: Event) -> dict[str, Any]:
    """Give what the editor says; its dates are worked out by the events."""
    same = [
        "state",
        "since",
        "note",
        "previously",
        "places",
        "place",
        "booking",
        "organizer",
        "performers",
        "age",
        "accessibility",
        "series",
        "category",
    ]
    shown = {"prices": tuple(_price(price) for price in event.prices)}
    return {name: getattr(event, name) for name in same} | shown


def _price(price: Price) -> ShownPrice:
    amount = price.price
    as_you_like = amount.at_least and not amount.low
    return ShownPrice(
        title=price.for_,
        price=None if as_you_like else amount.low,
        highest=amount.high,
        at_least=amount.at_least,
        free=amount.is_free,
        currency=amount.currency,
    )


def _venue(venue: Venue) -> dict[str, Any]:
    same = [
        "stars",
        "order",
        "logo",
        "address",
        "coordinates",
        "phone",
        "email",
        "website",
        "booking",
        "press",
        "season",
    ]
    return {name: getattr(venue, name) for name in same} | {
        "type": venue.kind,
        "accent": Accent.of(venue.accent) if venue.accent else None,
        "channels": tuple(
            Presence(network=c.network, title=NETWORKS[c.network], url=c.url)
            for c in venue.channels
        ),
    }


def _offer(download: Download, root: Path) -> Offer:
    path = root / download.file
    return Offer(
        title=download.title,
        url=download.file,
        type=path.suffix.removeprefix(".").upper(),
        bytes=path.stat().st_size,
    )


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"
