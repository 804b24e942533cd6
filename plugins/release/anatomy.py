"""Take a printed page apart, fast: where it leads, and what can be led to in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

NOISE = re.compile(r"<!--.*?-->|(<(script|style)\b[^>]*>).*?</\2\s*>", re.DOTALL)
TAG = re.compile(r"<([a-zA-Z][\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
ATTRIBUTE = re.compile(
    r"([a-zA-Z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)
LEADING = ("href", "src", "poster", "data")
SETS = ("srcset", "imagesrcset")
# Meta tags whose content is an address of a file.
CARDS = frozenset(["og:image", "og:url", "twitter:image", "og:image:secure_url"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """The addresses that a page asks for or leads to, and its own anchors."""

    links: tuple[str, ...]
    anchors: frozenset[str]
    styles: tuple[str, ...]  # style sheets and scripts, in the way of its first view
    fonts: tuple[str, ...]  # asked for before anything is read
    refresh: bool  # it only leads on to another page


def anatomy(page: str) -> Anatomy:
    """Take a page apart."""
    links: dict[str, None] = {}
    anchors: set[str] = set()
    styles, fonts, refresh = [], [], False
    for tag, given in _tags(page):
        anchors.update(given[name] for name in ("id", "name") if name in given)
        links.update(dict.fromkeys(_addresses(tag, given)))
        relation = given.get("rel", "").lower().split()
        if tag == "link" and "stylesheet" in relation:
            styles.append(given.get("href", ""))
        elif tag == "script" and "src" in given:
            styles.append(given["src"])
        elif tag == "link" and given.get("as") == "font":
            fonts.append(given.get("href", ""))
        refresh = refresh or given.get("http-equiv", "").lower() == "refresh"
    return Anatomy(
        links=tuple(links),
        anchors=frozenset(anchors),
        styles=tuple(styles),
        fonts=tuple(fonts),
        refresh=refresh,
    )


def _tags(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    for match in TAG.finditer(NOISE.sub(r"\1", page)):
        if "=" in match[2]:
            given = {
                name.lower(): unescape(one or two or three).strip()
                for name, one, two, three in ATTRIBUTE.findall(match[2])
            }
            yield match[1].lower(), given


def _addresses(tag: str, given: dict[str, str]) -> Iterator[str]:
    for name in LEADING:
        if name in given:
            yield given[name]
    for name in SETS:
        for candidate in given.get(name, "").split(","):
            if candidate.strip():
                yield candidate.split()[0]
    if tag == "meta" and given.get("property", given.get("name")) in CARDS:
        yield given.get("content", "")
