"""The signs of typography, and the marks that stand for what it must not touch."""

from collections.abc import Callable
from dataclasses import dataclass

NO_BREAK = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"
JOINED = "\N{WORD JOINER}"  # has no width, and no line ends at it
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
DASH = "\N{EN DASH}"

# While the text of a body is set, each of its tags is one of these characters, which
# no content holds: the library refuses control characters.
INLINE = "\x01"  # <em>, </a>: the sentence goes on
BLOCK = "\x02"  # <p>, </li>: it does not
BREAK = "\x03"  # <br>: white, but the same paragraph
WORD = "\x04"  # <code>…</code>, <img>: as if a word stood there
KEPT = "\x05"  # an address in the text, likewise
MARKS = "\x01\x02\x03\x04\x05"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """The quotation marks of a language, and those within them."""

    outer: tuple[str, str]
    inner: tuple[str, str]


Rule = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What is done to a text, in order; and after that, where there may be tags."""

    rules: tuple[Rule, ...]
    in_markup: tuple[Rule, ...] = ()
