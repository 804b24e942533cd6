"""From a content's old addresses to the way to its address of today."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from urllib.parse import unquote, urlsplit

from plugins.content_model.model import FieldError
from plugins.release import words
from plugins.release.model import Redirect

PLAIN = re.compile(r"[^\x00-\x1f\x7f\"\\?#*<>|]+")
PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url={url}">
<link rel="canonical" href="{url}">
<title>{title}</title>
</head>
<body>
<p><a href="{url}">{title}</a></p>
</body>
</html>
"""


def old_address(given: str, *, root: str) -> str:
    """Give an old address from the site's root; `root` is the site's own.

    Raises FieldError for one that no file can stand at.
    """
    split = urlsplit(given.strip())
    path = unquote(split.path)
    if split.scheme and root:
        path = path.removeprefix(urlsplit(root).path.rstrip("/"))
    address = path.lstrip("/")
    steps = address.rstrip("/").split("/")
    climbs = any(step in ("", ".", "..") for step in steps)
    if split.query or climbs or not PLAIN.fullmatch(address):
        raise FieldError(words.BAD_FORMERLY, value=given)
    return address


def file_of(address: str) -> str:
    """Give the file that a server without redirects shows at an address."""
    last = address.rpartition("/")[2]
    if address.endswith("/") or not last:
        return f"{address}index.html"
    return address if "." in last else f"{address}/index.html"


def page(redirect: Redirect, *, url: str) -> bytes:
    """Give the page that leads on, for browsers and for search engines."""
    said = PAGE.format(
        lang=escape(redirect.lang), url=escape(url), title=escape(redirect.title)
    )
    return said.encode()


def gone_addresses(
    gone: Mapping[str, tuple[str, ...]], taken: Iterable[str]
) -> Iterator[str]:
    """Give the addresses of what was removed, but for those that live again."""
    alive = set(taken)
    listed = {address for addresses in gone.values() for address in addresses}
    yield from sorted(listed - alive)
