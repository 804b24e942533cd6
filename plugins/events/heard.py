"""The dates that files speak of, looked for once in each text and then remembered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.content_model.memory_model import Memory, Question, Recipe
from plugins.events.spoken import Spoken, spoken

LINES = ("title", "summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A date in a file: under which key, on which line, and how it is said."""

    key: str
    line: int
    said: Spoken


def _dates(question: Question) -> Any:  # noqa: ANN401  plain data
    """Find the dates of a text, each with the lines above it."""
    lang, text = (str(part) for part in question)
    return [
        [
            text.count("\n", 0, one.at),
            *(one.text, one.at, one.day, one.month, one.year, one.weekday),
        ]
        for one in spoken(text, lang)
    ]


DATES = Recipe(name="dates", make=_dates, code=Path(__file__).parent, stands_on=())


def heard(entries: Sequence[Any], memory: Memory) -> Iterator[list[Heard]]:
    """Give for each entry of a library the dates of its title, summary and text."""
    told = memory.made(DATES, [(entry.lang, entry.summed) for entry in entries])
    for entry, plain in zip(entries, told, strict=True):
        yield [*_in_header(entry), *(_in_text(entry, *one) for one in plain)]


def _in_header(entry: Any) -> Iterator[Heard]:  # noqa: ANN401  an entry of the library
    for key in LINES:
        node = entry.keys.get(key)
        for said in spoken(node.text or "", entry.lang) if node else ():
            above = node.text.count("\n", 0, said.at)
            yield Heard(key=key, line=node.line + above, said=said)


def _in_text(entry: Any, above: int, text: str, at: int, *numbers: Any) -> Heard:  # noqa: ANN401
    day, month, year, weekday = numbers
    said = Spoken(text=text, at=at, day=day, month=month, year=year, weekday=weekday)
    return Heard(key="", line=entry.text_line + above, said=said)
