"""What a problem, a link, a turn, an edit are: the types that every plugin shares."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

from blinker import Signal
from unidecode import unidecode


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in the two languages of the editors, with `{names}` to fill in."""

    fr: str
    en: str

    def said(self, lang: str, values: Mapping[str, object]) -> str:
        """Give the sentence in `lang`; values that are Words are said first."""
        nested = {k: v for k, v in values.items() if isinstance(v, Words)}
        plain = {k: v for k, v in values.items() if k not in nested}
        told = {k: words.said(lang, plain) for k, words in nested.items()}
        return (self.fr if lang == "fr" else self.en).format_map(plain | told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong in a file: where, under which key, and what to do about it."""

    words: Words
    path: str = ""  # as the editor knows it: content/blog/x.md
    line: int = 0  # from 1; 0 is the file as a whole
    key: str = ""  # dotted, as the author wrote it: cover.alt
    values: Mapping[str, object] = field(default_factory=dict)
    warning: bool = False
    name: str = ""  # of advice: what silences it

    def told(self, lang: str) -> str:
        """Say the whole problem on one line, the place first."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        sentence = self.words.said(lang, self.values)
        return ": ".join(part for part in (place, self.key, sentence) if part)

    def softened(self) -> "Problem":
        """Give the same problem as a warning."""
        return replace(self, warning=True)


class FieldError(ValueError):
    """A value that its field refuses; pydantic carries it to the file's problems."""

    def __init__(self, words: Words, **values: object) -> None:
        """Refuse with a sentence and the values that it names."""
        super().__init__(words)  # all that a copy from another process is made of
        self.words = words
        self.values = values

    def __str__(self) -> str:
        """Give the sentence to those who know no other language."""
        return self.words.en


def in_order(problems: Iterable[Problem], lang: str) -> list[Problem]:
    """Sort by place and drop what is said twice; errors before warnings on a line."""
    told = {(p.path, p.line, p.warning, p.told(lang)): p for p in problems}
    return [told[key] for key in sorted(told)]


def is_refused(problems: Iterable[Problem], *, strict: bool = False) -> bool:
    """Tell whether an error is among problems; a strict judge takes all for errors."""
    return any(strict or not problem.warning for problem in problems)


@lru_cache(4096)
def address_word(text: str) -> str:
    """Give the word for a text in an address: “vie-du-camping”."""
    return re.sub(r"[^a-z0-9]+", "-", unidecode(text).lower()).strip("-") or "x"


Filter = TypeVar("Filter", bound=Callable[..., Any])


def settled(function: Filter) -> Filter:
    """Mark a filter whose answer is settled by what it is given, and by its page.

    Of the page it reads only `site.lang` and `site.link`. Where it is given nothing
    but plain values, a page need not be printed again to know what it would say.
    """
    function.settled = True  # type: ignore[attr-defined]
    return function


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks the type of a value that people read, and that typography may set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What an editor may write under a key, for forms, guides and questions."""

    key: str  # as it is written: cover
    says: Words
    example: str = ""
    required: bool = False
    default: str = ""
    translated: bool = False  # a translation may give a value of its own
    prose: bool = False  # words that people read
    many: bool = False  # a list
    choices: tuple[str, ...] = ()
    fields: tuple["Field", ...] = ()  # of a value that is a set of keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address of the site with its title, as menus and lists show it."""

    title: str
    url: str  # from the site's root: blog/ouverture-saison/
    lang: str = ""
    current: bool = False
    type: str = ""  # of what is no page: application/rss+xml


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A moment at which the site changes by itself, what changes, and in which file."""

    at: datetime
    why: Words
    path: str = ""

    def told(self, lang: str) -> str:
        """Say what changes: “an event ends (content/agenda/x.md)”."""
        why = self.why.said(lang, {})
        return f"{why} ({self.path})" if self.path else why


@dataclass(slots=True, kw_only=True)
class Edit:
    """A text that its editor changed, while all else of its content stayed.

    Sent with `text_edited` to every plugin, in a preview that was read before. Each
    looks, tells what is wrong, and adds the steps that make anew what it hung on the
    content. They are taken when all have looked and nothing is wrong: else the preview
    reads the whole site again, as it does where a plugin's contract has no `Renews:`.
    """

    entry: Any  # the file as it is now
    body: Any  # its text, before any plugin set it
    document: Any  # what the library is to hold from now on
    content: Any  # what templates get, as it was until now
    context: Mapping[str, Any]
    problems: list[Problem] = field(default_factory=list)
    steps: list[Callable[[], object]] = field(default_factory=list)


text_edited = Signal()


@dataclass(slots=True, kw_only=True)
class MadePage:
    """A page that no editor wrote: of a list, or one of its own kind.

    It stands in context["stream_pages"], and each plugin adds what it knows of it.
    """

    kind: str
    lang: str
    title: str
    url: str  # from the site's root
    key: str = ""  # the same for the same page in every language
    items: tuple[Any, ...] = ()
    number: int = 0  # among the pages of a list, from 1
    pages: int = 1
    total: int = 0
    venue: Any = None
    previous: Link | None = None
    next: Link | None = None
    categories: tuple[Link, ...] = ()
    alternates: tuple[Link, ...] = ()
    head: Any = None
    jsonld: Any = None
    card: Any = None
    feeds: list[Link] = field(default_factory=list)
    follow: Any = None  # the ways to follow the list; the feeds give it

    @property
    def id(self) -> str:
        """What messages call it."""
        return f"{self.kind} {self.key}".strip()

    @property
    def template(self) -> str:
        """The name of its template."""
        return self.kind
