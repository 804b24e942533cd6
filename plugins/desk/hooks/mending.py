"""Mend what is certain in the files of a site, judged again before they are written."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from plugins.content_model.model import Problem
from plugins.desk.advising.past import SHOWN
from plugins.desk.advising.piece import Piece
from plugins.desk.editing import place, with_value
from plugins.desk.filing import Read, put, shown
from plugins.desk.hooks.past import bytes_of, past_of
from plugins.desk.judging import pieces_of, silenced
from plugins.desk.mending.applying import applied
from plugins.desk.mending.comparing import differs, worse
from plugins.desk.mending.dates import dates
from plugins.desk.mending.fences import fences
from plugins.desk.mending.meanings import meanings
from plugins.desk.mending.model import Mend, Mended
from plugins.desk.mending.quotes import in_header, in_text
from plugins.desk.source import Source

Found = Iterator[tuple[str, Mended | None]]  # by source
HEADER = 2  # the number of its first line


@dataclass(slots=True, kw_only=True)
class Workshop:
    """A site, the files that are to be otherwise, and what was done in them."""

    read: Read
    site: Any
    concerns: Callable[[str], bool]  # whether a file was asked for, by its path
    git: bool = True  # whether it may be asked when texts changed
    unsaved: dict[str, bytes] = field(default_factory=dict)
    found: dict[str, bytes] = field(default_factory=dict)  # as they were
    done: list[tuple[str, Mend]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)  # files that would be worse

    @property
    def library(self) -> Any:  # noqa: ANN401  the content model's
        """The contents as they are by now."""
        return self.site.settings["LIBRARY"]

    def work(self) -> None:
        """Mend in turn what keeps files from being read, quotes, days and `modified`.

        Each is looked for in what the one before left, so nothing is left for a
        second time.
        """
        for step in (
            self._fences,
            self._meanings,
            self._quotes,
            self._dates,
            self._changes,
        ):
            found = {
                source: mended
                for source, mended in step()
                if mended and self.concerns(self._path(source))
            }
            kept = self._judged(found, meaning=step in (self._dates, self._changes))
            self.refused += [
                self._path(source) for source in found if source not in kept
            ]
            self.done += [
                (self._path(source), mend)
                for source, mended in sorted(kept.items())
                for mend in mended.mends
            ]

    def write(self) -> None:
        """Write the files that are otherwise now, unless they are others meanwhile."""
        for source, data in sorted(self.unsaved.items()):
            path = (self.library.scope.root / source).resolve()
            if path.read_bytes() == self.found[source]:
                put(path, data)

    def _path(self, source: str) -> str:
        return shown(self.library.scope, source)

    def _judged(
        self, draft: Mapping[str, Mended], *, meaning: bool
    ) -> Mapping[str, Mended]:
        """Take over a draft but for the files that it makes worse."""
        if not draft:
            return draft
        would_be = self.unsaved | {source: m.data for source, m in draft.items()}
        site = self.read(unsaved=would_be)
        if isinstance(site, Problem):
            return {}
        bad = worse(self.site, site)
        good = {
            source: mended
            for source, mended in draft.items()
            if self._path(source) not in bad
            and not (meaning and differs(self.site, site, source))
        }
        if len(good) < len(draft):
            return self._judged(good, meaning=meaning)
        if bad:
            return {}  # beside others, these are wrong
        for source in draft.keys() - self.found.keys():
            self.found[source] = bytes_of(self.library, source)
        self.site, self.unsaved = site, would_be
        return good

    def _applied(self, source: str, found: list[Mend]) -> Mended | None:
        return applied(bytes_of(self.library, source), found) if found else None

    def _fences(self) -> Found:
        """Look at the files that could not be read."""
        library, start = self.library, f"{self.library.scope.shown}/"
        paths = {p.path for p in self.site.problems if p.path.startswith(start)}
        for path in sorted(paths):
            source = path.removeprefix(start)
            if source.endswith(".md") and source not in library.entries:
                data = bytes_of(library, source)
                yield source, applied(data, fences(data.decode(errors="replace")))

    def _problems(self) -> Iterator[tuple[str, list[Problem]]]:
        """Go through the files that could be read, each with its problems."""
        of: dict[str, list[Problem]] = {}
        for problem in self.site.problems:
            of.setdefault(problem.path, []).append(problem)
        for source, entry in self.library.entries.items():
            yield source, of.get(entry.path, [])

    def _meanings(self) -> Found:
        """Look at what the content model refuses and knows better."""
        for source, problems in self._problems():
            found = list(meanings(problems))
            yield source, self._applied(source, found)

    def _quotes(self) -> Found:
        for source, problems in self._problems():
            entry, lines = self.library.entries[source], {p.line for p in problems}
            found = [
                *in_header(entry.node, lines),
                *in_text(entry.text, first_line=entry.text_line),
            ]
            yield source, self._applied(source, found)

    def _dates(self) -> Found:
        for source, document in self.library.documents.items():
            entry = self.library.entries[source]
            found = list(dates(entry.node, document.content))
            yield source, self._applied(source, found)

    def _changes(self) -> Found:
        """Say when a text changed, where git knows it and the file does not."""
        settings = self.site.settings
        pieces = pieces_of(self.library)
        with past_of(settings) if self.git else nullcontext() as past:
            for source, piece in pieces.items() if past else ():
                hush = "modified-behind" in silenced(piece, settings)
                change = past.unsaid(piece) if past and not hush else None
                if change:
                    yield source, self._modified(piece, f"{change.at:{SHOWN}}")

    def _modified(self, piece: Piece, moment: str) -> Mended:
        source = Source.read(bytes_of(self.library, piece.document.source))
        after = "date" if piece.said("date") else "title"
        lines = with_value(source.lines, "modified", moment, after=after)
        at = place(lines, "modified") or 0
        before = piece.said("modified")
        mend = Mend(line=at + HEADER, before=before, after=moment, key="modified")
        return Mended(data=source.with_lines(lines).bytes(), mends=(mend,))
