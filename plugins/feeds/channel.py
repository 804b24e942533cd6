"""From a list to a channel: what its feeds say before their items."""

from plugins.feeds.following import Followed
from plugins.feeds.items import Items
from plugins.feeds.model import Channel


def channel(followed: Followed, items: Items) -> Channel:
    """Give a list as its subscribers know it."""
    stream, source = followed.stream, items.source
    lang = stream.lang
    guide = source.guides.get(lang)
    icons = {s: url for s, url in source.icons.items() if source.size(url)}
    return Channel(
        guid=source.identity.of_stream(stream.kind, stream.key, lang),
        title=followed.title,
        description=_description(followed, items),
        lang=lang,
        author=source.name,
        url=source.address(stream.url),
        home=source.address(""),
        items=items.of(stream.items, lang, closures=followed.closures),
        guide=source.address(guide) if guide is not None else None,
        style=_style(followed, items),
        hub=source.hub,
        icons={side: source.address(url) for side, url in icons.items()},
    )


def _description(followed: Followed, items: Items) -> str:
    venue = followed.stream.venue
    tagline = items.source.taglines.get(followed.stream.lang)
    return (venue.summary if venue else tagline) or followed.title


def _style(followed: Followed, items: Items) -> str | None:
    """Give the style sheet as seen from the list's folder, so that previews have it."""
    source = items.source
    style = source.styles.get(followed.stream.lang)
    depth: int = followed.stream.url.count("/")
    return "../" * depth + style if style else None
