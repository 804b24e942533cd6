"""What contents are read for, and what one becomes when it has passed its checks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from plugins.content_model.body import Body
from plugins.content_model.hours_model import Timetable
from plugins.content_model.kinds import Content, Venue
from plugins.content_model.rules import Rules
from plugins.content_model.timetables import timetable


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The folders, languages, zone, clock and addresses of a site."""

    root: Path
    shown: str  # how the editor names the content folder
    folders: Mapping[str, str]  # folder -> kind
    languages: tuple[str, ...]  # the default one first
    zone: ZoneInfo
    currency: str | None = None  # of prices that name none
    now: datetime
    reserved: frozenset[str]
    url: Callable[[str, str, str], str]  # kind, slug, language -> address
    markdown: Mapping[str, Any]
    # Files as they would be, by source: judged like those that are there.
    unsaved: Mapping[str, bytes] = field(default_factory=dict)
    inputs: tuple[Path, ...] | None = None  # files that Markdown's extensions read

    @property
    def default_lang(self) -> str:
        """The language of the originals."""
        return self.languages[0]

    @property
    def rules(self) -> Rules:
        """What the values of headers are judged by."""
        return Rules(
            zone=self.zone,
            currency=self.currency,
            shown=self.shown,
            has_file=self.has_file,
        )

    def has_file(self, source: str) -> bool:
        """Tell whether a picture or document stands inside the content folder."""
        root, path = self.root.resolve(), (self.root / source).resolve()
        hidden = any(part.startswith(".") for part in source.split("/"))
        inside = path.is_relative_to(root) and not hidden
        return inside and path.suffix != ".md" and path.is_file()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A content that passed its checks."""

    kind: str
    source: str  # path from the content folder, with /
    path: str  # as the editor knows it
    id: str
    lang: str
    slug: str
    url: str
    state: str  # published, hidden, draft or scheduled
    content: Content
    body: Body

    @property
    def is_public(self) -> bool:
        """Whether visitors may see it at the time of the build."""
        return self.state in ("published", "hidden")

    @property
    def timetable(self) -> Timetable | None:
        """When a venue is open, as those take it who count hours; None elsewhere."""
        content = self.content
        open_ = isinstance(content, Venue) and content.hours
        return timetable(open_) if open_ else None
