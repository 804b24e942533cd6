"""Where a page can be shared by an address alone: nothing of theirs is on the page."""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

from plugins.content_model.model import FieldError, Link
from plugins.sharing import words

NETWORKS = {
    "bluesky": ("Bluesky", "https://bsky.app/intent/compose?text={text}%20{url}"),
    "facebook": ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    "linkedin": (
        "LinkedIn",
        "https://www.linkedin.com/sharing/share-offsite/?url={url}",
    ),
    "telegram": ("Telegram", "https://t.me/share/url?url={url}&text={text}"),
    "threads": ("Threads", "https://www.threads.net/intent/post?text={text}%20{url}"),
    "whatsapp": ("WhatsApp", "https://wa.me/?text={text}%20{url}"),
    "x": ("X", "https://x.com/intent/post?text={text}&url={url}"),
}
MAIL = "mailto:?subject={text}&body={text}%0D%0A{url}"


def shares(title: str, url: str, *, networks: Sequence[str]) -> tuple[Link, ...]:
    """Give the links that share a page: by mail first, its title left to the theme.

    Raises FieldError for a network that nobody knows.
    """
    said = {"text": _quoted(title, " ", "%20"), "url": _quoted(url, "/", "%2F")}
    links = [Link(title="", url=MAIL.format_map(said))]
    for name in networks:
        if name not in NETWORKS:
            known = ", ".join(NETWORKS)
            raise FieldError(words.UNKNOWN_NETWORK, value=name, known=known)
        shown, pattern = NETWORKS[name]
        links.append(Link(title=shown, url=pattern.format_map(said)))
    return tuple(links)


def _quoted(text: str, sign: str, instead: str) -> str:
    """Quote word by word: what a site says, it says with the same words."""
    return instead.join(map(_word, text.split(sign)))


@lru_cache(4096)
def _word(word: str) -> str:
    return quote(word, safe="")
