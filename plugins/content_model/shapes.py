"""What single values are tested by, open to those who describe them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from plugins.content_model import words
from plugins.content_model.model import FieldError, Words

NEAR = 0.75  # how much of a word must be right for us to guess which was meant


def one_line(value: object) -> str:
    """Give a value that is one line of text; refuse a list or keys."""
    if not isinstance(value, str):
        raise FieldError(words.NOT_ONE_LINE)
    return unicodedata.normalize("NFC", value.replace("\n", " "))


@dataclass(frozen=True, slots=True)
class Shaped:
    """Accepts texts of a pattern, in any case."""

    pattern: str
    refusal: Words

    def __call__(self, value: object) -> str:
        """Give the text, or refuse it."""
        text = one_line(value)
        if not re.fullmatch(self.pattern, text, re.IGNORECASE):
            raise FieldError(self.refusal, value=text)
        return text


@dataclass(frozen=True, slots=True)
class Number:
    """Accepts numbers between two others."""

    low: float
    high: float
    whole: bool

    def __call__(self, value: object) -> float:
        """Give the number, or refuse it with the range."""
        text = one_line(value)
        kind = int if self.whole else float
        try:
            result = kind(text.replace(",", "."))
        except ValueError:
            result = None
        if result is None or not self.low <= result <= self.high:
            between = Words(
                words.FROM_TO.fr.format(low=self.low, high=self.high),
                words.FROM_TO.en.format(low=self.low, high=self.high),
            )
            raise FieldError(words.BAD_NUMBER, value=text, range=between)
        return result


@dataclass(frozen=True, slots=True, eq=False)  # types want to hash it
class Choice:
    """Accepts the keys of `known` in any case, and gives what they mean."""

    known: Mapping[str, str]

    def __call__(self, value: object) -> str:
        """Give what a value means, or refuse it with the nearest, or all known."""
        text = one_line(value)
        if (meant := self.known.get(text.casefold())) is None:
            near = get_close_matches(text.casefold(), self.known, n=1, cutoff=NEAR)
            raise FieldError(
                words.BAD_CHOICE,
                value=text,
                cure=words.NEAREST if near else words.CHOICES,
                nearest="".join(near),
                known=", ".join(sorted(self.meanings)),
            )
        return meant

    @property
    def meanings(self) -> tuple[str, ...]:
        """All that a value can mean, in the order in which they are declared."""
        return tuple(dict.fromkeys(self.known.values()))
