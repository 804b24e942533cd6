"""From a site's contents and lists to its gallery of cards."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from plugins.cards.album import Album
from plugins.cards.gallery import Gallery, Shown, formats_of
from plugins.cards.saying import Voice, alternative
from plugins.cards.shelf import Shelf, write

ACCENT = "#15505f"


def gathered(context: dict[str, Any]) -> Gallery:
    """Give every content and page of a list its card, and all of them together."""
    folder = Path(context["CACHE_PATH"], "cards")
    kept = folder.with_suffix(".photos.json")
    album = Album.opened(Path(context["PATH"]), kept)
    gallery = Gallery(
        shelf=Shelf.opened(folder),
        fonts=tuple(str(Path(font)) for font in context.get("CARD_FONTS", ())),
        default_lang=context["DEFAULT_LANG"],
        place=_Place(context),
    )
    voice = Voice(
        name=context["SITENAME"],
        taglines=context.get("TAGLINES", {}),
        accent=context.get("CARD_ACCENT", ACCENT),
        photo=album.photo,
    )
    for content in _contents(context):
        content.card = _hung(gallery, voice, content, context)
    _hang_lists(gallery, voice, context)
    if album.is_changed:
        _keep(kept, album.text())
    return gallery


def _contents(context: dict[str, Any]) -> Iterator[Any]:
    """Go through what has a page, in an order that no folder decides."""
    found = [c for c in context["generated_content"].values() if hasattr(c, "card")]
    yield from sorted(found, key=lambda content: (content.id, content.lang))


def _hung(
    gallery: Gallery,
    voice: Voice,
    content: Any,  # noqa: ANN401
    context: dict[str, Any],
) -> Shown:
    card = voice.of_content(content)
    formats = formats_of(content, now=context["BUILD_TIME"])
    path = f"{context['LIBRARY'].scope.shown}/{content.relative_source_path}"
    alt = alternative(card, content.title)
    return gallery.hang(card, formats, alt=alt, path=path)


def _hang_lists(gallery: Gallery, voice: Voice, context: dict[str, Any]) -> None:
    """Give each list one card for all its pages; a venue's page has the venue's.

    Where the settings want no more, all lists of a language show its home page's.
    """
    shown: dict[tuple[str, ...], Shown] = {}
    each = context.get("CARD_LISTS", True)
    pages = context.get("stream_pages", ())
    for page in sorted(pages, key=lambda page: page.kind != "home"):
        key = (page.kind, page.key, page.lang) if each else (page.lang,)
        if page.kind == "venue":
            page.card = page.venue.card
        elif key in shown:
            page.card = shown[key]
        else:
            card = voice.of_stream(page)
            alt = alternative(card, card.title)
            page.card = shown[key] = gallery.hang(card, (), alt=alt, path=page.id)


def _keep(path: Path, text: str) -> None:
    with suppress(OSError):  # what cannot be remembered is read again
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, text.encode())


class _Place:
    """Says where a picture is, as its editor knows it."""

    def __init__(self, context: dict[str, Any]) -> None:
        self.root = Path(context["PATH"])
        self.shown = context["LIBRARY"].scope.shown

    def __call__(self, path: str) -> str:
        return f"{self.shown}/{Path(path).relative_to(self.root).as_posix()}"
