"""Follow every link of a printed site to the file it leads to, and to the anchor."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from plugins.content_model.model import Problem
from plugins.release import words
from plugins.release.anatomy import Anatomy
from plugins.release.calendars import unfolded
from plugins.release.subscriptions import is_feed

ELSEWHERE = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
WEB = re.compile(r"https?://[^\s<>\"'\\&]+")
ASKED = re.compile(r"[\"'](https?://[^\"'\s<>]+)[\"']|>\s*(https?://[^\s<>]+)\s*<")


def problems(
    pages: Mapping[str, Anatomy],
    names: AbstractSet[str],
    *,
    root: str,
    read: Callable[[str], bytes],
) -> Iterator[Problem]:
    """Give a problem for each link of pages, feeds and calendars that leads nowhere."""
    site = Map(pages=pages, names=names, root=root)
    for name, page in sorted(pages.items()):
        for link in page.links:
            if missing := site.missing(link, seen_from=name):
                yield _problem(name, link, missing)
    for name in sorted(names):
        if is_feed(name) or name.endswith((".ics", ".opml")):
            for link in _links(name, read(name)):
                if site.is_ours(link) and site.missing(link, seen_from=name):
                    yield _problem(name, link, "")


def _problem(name: str, link: str, anchor: str) -> Problem:
    said = words.NO_ANCHOR if anchor.startswith("#") else words.NO_TARGET
    return Problem(words=said, path=f"/{name}", values={"link": link})


def _links(name: str, content: bytes) -> set[str]:
    """Give the addresses that a feed, a calendar or a list of feeds holds."""
    if name.endswith(".ics"):
        lines = unfolded(content).split("\n")
        return {
            link
            for line in lines
            if line.startswith(("URL", "ATTACH", "IMAGE"))
            for link in WEB.findall(line)
        }
    text = content.decode()
    if name.endswith(".json"):
        text = json.dumps(json.loads(text), ensure_ascii=False).replace('\\"', '"')
    found = ASKED.findall(text.replace("&quot;", '"').replace("&amp;", "&"))
    return {one or two for one, two in found}


class Map:
    """The files of a site, and the anchors in its pages."""

    def __init__(
        self, *, pages: Mapping[str, Anatomy], names: AbstractSet[str], root: str
    ) -> None:
        """Know the site whose address is `root`; empty where links are relative."""
        self.pages, self.names = pages, names
        self.root = f"{root.rstrip('/')}/" if root else "https://here.invalid/"
        self.known: dict[tuple[str, str], str] = {}

    def is_ours(self, link: str) -> bool:
        """Tell whether an absolute address is one of this site."""
        return f"{link}/".startswith(self.root)

    def missing(self, link: str, *, seen_from: str) -> str:
        """Give what a link of ours does not find, an anchor with its #; else ''."""
        key = ("" if link.startswith(self.root) else seen_from, link)
        if key not in self.known:
            self.known[key] = self._missing(link, seen_from)
        return self.known[key]

    def _missing(self, link: str, seen_from: str) -> str:
        if not link:
            return seen_from
        if ELSEWHERE.match(link):
            return ""
        split = urlsplit(urljoin(self.root + seen_from, link))
        whole = split._replace(query="", fragment="").geturl()
        if not self.is_ours(whole):
            return "" if split.netloc != urlsplit(self.root).netloc else whole
        file = self._file(unquote(whole[len(self.root) :]))
        if file is None:
            return whole
        anchor = unquote(split.fragment)
        known = self.pages.get(file)
        if not anchor or known is None or anchor.startswith(":~:"):
            return ""
        return "" if anchor in known.anchors else f"#{anchor}"

    def _file(self, address: str) -> str | None:
        """Give the file that servers show at an address."""
        path = normpath(address) if address else ""
        asked = "index.html" if path in ("", ".") else path
        candidates = [f"{path}/index.html"] if address.endswith("/") else [asked]
        candidates.append(f"{asked}/index.html" if asked != "index.html" else asked)
        return next((name for name in candidates if name in self.names), None)
