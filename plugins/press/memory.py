"""What was made once is kept beside the site, for the builds that come after.

A value is kept under the hash of all that it was made of, so nothing kept is stale.
It is JSON, so nothing kept can run; and it is read back before anybody sees it, so
that a value just made and one that was kept are the same.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import blake2b
from json import JSONDecoder
from pathlib import Path
from typing import Any

from plugins.content_model.memory_model import Question, Recipe, Summed
from plugins.press.hands import cores, shared_out
from plugins.press.shelf import Shelf

KEY = 16  # bytes
UTF8 = "utf-8", "surrogatepass"
BLANK = blake2b(digest_size=KEY)
READ = JSONDecoder().raw_decode  # which looks for no spaces around: there are none


@dataclass(slots=True)
class Memory:
    """The shelves of one site, a file each."""

    folder: Path | None  # None: for this reading alone
    hands: int = field(default_factory=cores)
    shelves: dict[str, Shelf] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> "Memory":
        """Give the memory of a site; one that is read in part would keep but that."""
        in_part = "BEFORE" in settings
        return cls(None if in_part else Path(settings["CACHE_PATH"], "memory"))

    def made(self, recipe: Recipe, questions: Sequence[Question]) -> Iterator[Any]:
        """Give what a recipe makes of each, in order; only what is new is made."""
        begun = blake2b(_stamp(recipe), digest_size=KEY)
        keys = [_key(begun, question) for question in questions]
        shelf = self._shelf(recipe)
        pairs = zip(keys, questions, strict=True)
        missing = {key: question for key, question in pairs if key not in shelf}
        work = partial(_written, recipe)
        new = shared_out(work, list(missing.values()), hands=self.hands)
        for key, value in zip(missing, new, strict=True):
            shelf.put(key, value)
        for key, question in zip(keys, questions, strict=True):
            kept = shelf.take(key)
            if kept is None:
                kept = work(question)
                shelf.put(key, kept)
            yield READ(kept.decode(*UTF8))[0]

    def keep(self) -> None:
        """Write what was asked for since the last time, and let go of it."""
        for shelf in self.shelves.values():
            shelf.keep()
        self.shelves.clear()

    def _shelf(self, recipe: Recipe) -> Shelf:
        if recipe.stands_on is None or self.folder is None:
            return Shelf(None)
        if recipe.name not in self.shelves:
            path = self.folder / f"{recipe.name}.kept"
            self.shelves[recipe.name] = Shelf.opened(path)
        return self.shelves[recipe.name]


def _written(recipe: Recipe, question: Question) -> bytes:
    """Make a value, as it is kept."""
    made = json.dumps(recipe.make(question), ensure_ascii=False, separators=(",", ":"))
    return made.encode(*UTF8)


def _key(begun: blake2b, question: Question) -> bytes:
    """Give the hash of a recipe and of what it is applied to, part by part."""
    told = begun.copy()
    for part in question:
        said = part.sum if isinstance(part, Summed) else part
        data = said if isinstance(said, bytes) else said.encode(*UTF8)
        told.update(b"%d:" % len(data))
        told.update(data)
    return told.digest()


def _stamp(recipe: Recipe) -> bytes:
    """Give the hash of what a recipe stands on: its code, Python, what it names."""
    parts = (sys.version, _code(recipe.code), *(recipe.stands_on or ()))
    return _key(BLANK, parts)


@cache
def _code(folder: Path) -> bytes:
    """Give the hash of the modules below a folder, which this process has read."""
    paths = sorted(folder.rglob("*.py"))
    names = (path.relative_to(folder).as_posix() for path in paths)
    pairs = zip(names, (path.read_bytes() for path in paths), strict=True)
    return _key(BLANK, tuple(part for pair in pairs for part in pair))
