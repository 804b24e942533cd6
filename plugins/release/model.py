"""What a release is made of, as subscribers and servers know it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A published file: its bytes in short, its size, and its time on the server.

    `stamp` is in seconds; servers make ETags of it, so equal bytes keep it.
    """

    digest: str
    bytes: int
    stamp: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A content that visitors can see: who it is for life, and where it is today."""

    id: str
    lang: str
    kind: str
    title: str
    url: str  # from the site's root
    path: str  # as the editor knows it: content/blog/x.md


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An old address of a content, from the site's root, and the one of today."""

    old: str
    url: str
    lang: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What only the build knows: it tells it while it runs."""

    built: datetime
    next: datetime | None = None  # when the site changes by itself
    root: str = ""  # SITEURL
    domain: str = ""  # that UIDs end with
    default_lang: str = ""
    contents: tuple[Content, ...] = ()
    hidden: tuple[Content, ...] = ()  # drafts and scheduled contents
    redirects: tuple[Redirect, ...] = ()
    gone: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # id: addresses
    policies: Mapping[str, str] = field(default_factory=dict)  # what a page needs more


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One date of an entry, by the day it was announced for."""

    starts: str
    ends: str
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a calendar, as subscribers have it."""

    uid: str
    title: str
    sequence: int
    cancelled: bool = False
    repeats: bool = False
    nights: Mapping[str, Night] = field(default_factory=dict)  # day announced: night


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a feed, as readers know it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A release as data: all that the next one is compared with."""

    name: str = ""  # 20260714-200003: when it was made, and no other has it
    commit: str = ""  # of the sources; with a + when something was not committed
    by: str = ""  # who published: user@machine
    source: str = ""  # the contents in short
    server: str = ""  # what its server is told, in short
    facts: Facts
    files: Mapping[str, File] = field(default_factory=dict)
    feeds: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    calendars: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # to UIDs

    @property
    def below(self) -> str:
        """The path that the site lives below, without slashes around: repo."""
        return urlsplit(self.facts.root).path.strip("/")

    @property
    def stamp(self) -> int:
        """The latest time that a file of this release has on the server."""
        return max((file.stamp for file in self.files.values()), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a release goes: a folder, a folder on another machine, a repository."""

    name: str
    kind: str = "folder"  # folder, ssh or git
    path: str = ""  # of the folder, there
    host: str = ""  # user@machine
    options: tuple[str, ...] = ()  # for ssh, such as -p 2222
    repository: str = ""
    branch: str = "main"
    url: str = ""  # the site's address there, if not SITEURL
    reload: str = ""  # the command by which its server reads nginx.conf again


class StoreError(Exception):
    """A target that did not take a release; what was live there still is."""


class LockedError(StoreError):
    """A target that somebody else publishes to; the message says who."""
