"""What is known of the past of files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A change of a file: what it was and what it became; `at` is None if unsaved."""

    at: datetime | None
    before: Callable[[], bytes] | None  # None where it began
    after: Callable[[], bytes]


class History(Protocol):
    """What is known of the past of files, the newest change first."""

    def versions(self, source: str) -> Iterator[Version]:
        """Go through the changes of a content, by its path in the content folder."""
