"""A question with its answer, and the page of all."""

from dataclasses import dataclass
from typing import Any

from plugins.content_model.model import Link, MadePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A question as a page shows it; the answer is a text, a sentence, or elsewhere."""

    slug: str
    question: str
    asked: int = 0  # how many times; nought where nobody counted
    content: Any = None  # whose text is the answer, where it has one
    answer: str = ""  # else a sentence, where a fact of the venue is one
    links: tuple[Link, ...] = ()  # pages and posts that answer

    @property
    def said(self) -> str:
        """The answer in a sentence, for those who cannot follow a link."""
        return self.answer or str(self.content.summary if self.content else "")

    @property
    def is_answered(self) -> bool:
        """Whether a visitor who reads it knows more."""
        return bool(self.content or self.answer or self.links)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The questions about one venue, or about none."""

    title: str | None
    venue: Any
    entries: tuple[Entry, ...]


@dataclass(slots=True, kw_only=True)
class QuestionsPage(MadePage):
    """The page of all answered questions; in the preview, of the others too."""

    kind: str = "questions"
    groups: tuple[Group, ...] = ()
    unanswered: tuple[Entry, ...] = ()
