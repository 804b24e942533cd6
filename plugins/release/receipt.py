"""Say what a release changed: for people as text and HTML, for machines as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape

from plugins.content_model.model import Words
from plugins.release import words
from plugins.release.comparing import Difference, Listed, Told
from plugins.release.model import Record

SHOWN = 20  # lines of one sort; JSON has all of them
UNITS = {"fr": ("octets", "ko", "Mo"), "en": ("bytes", "kB", "MB")}
PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One release, beside the one before it."""

    target: str
    record: Record
    base: str  # the name of the one before; empty for the first
    difference: Difference
    advice: Sequence[str]
    seconds: float
    lang: str

    def text(self) -> str:
        """Give it for a terminal."""
        lines = [f"{self._say(words.RECEIPT)} : {self._title()}"]
        for title, listed in self._parts():
            lines += [title, *(f"  {line}" for line in listed)]
        return "\n".join(lines) + "\n"

    def html(self) -> str:
        """Give it as a page to keep or to send."""
        body = []
        for title, listed in self._parts():
            rows = "".join(f"<li>{escape(line)}</li>\n" for line in listed)
            body.append(f"<h2>{escape(title)}</h2>\n<ul>\n{rows}</ul>")
        title = f"{self._say(words.RECEIPT)} : {self._title()}"
        return PAGE.format(
            lang=self.lang, title=escape(title), body="\n".join(body)
        ).replace("<ul>\n</ul>", "")

    def json(self) -> str:
        """Give all of it, for machines."""
        record = self.record
        listed = {
            "target": self.target,
            "release": record.name,
            "before": self.base or None,
            "commit": record.commit,
            "by": record.by,
            "built": record.facts.built.isoformat(),
            "next": record.facts.next.isoformat() if record.facts.next else None,
            "seconds": round(self.seconds, 1),
            "advice": list(self.advice),
        }
        everything = listed | asdict(self.difference)
        return json.dumps(everything, ensure_ascii=False, indent=2) + "\n"

    def papers(self) -> dict[str, bytes]:
        """Give it in its three forms, by the names of their files."""
        return {
            "receipt.txt": self.text().encode(),
            "receipt.html": self.html().encode(),
            "receipt.json": self.json().encode(),
        }

    def _title(self) -> str:
        before = f"{self.base} → " if self.base else ""
        return f"{self.target}, {before}{self.record.name}"

    def _parts(self) -> Iterator[tuple[str, Sequence[str]]]:
        difference = self.difference
        if not self.base:
            yield self._say(words.FIRST), []
        elif difference.is_nothing:
            yield self._say(words.NOTHING), []
        yield from self._listed(words.PAGES, difference.pages)
        if self.base:
            yield from self._listed(words.OTHERS, difference.others)
            yield from self._items()
            yield from self._entries(difference.entries)
        if self.advice:
            yield self._say(words.ADVICE), self.advice
        yield self._end(), []

    def _listed(
        self, title: Words, listed: Listed
    ) -> Iterator[tuple[str, Sequence[str]]]:
        sorts = (("+", listed.added), ("~", listed.changed), ("-", listed.removed))
        counts = [f"{sign}{len(names)}" for sign, names in sorts if names]
        lines = [f"{sign} {self._page(n)}" for sign, names in sorts for n in names]
        if counts:
            yield f"{self._say(title)} : {', '.join(counts)}", self._short(lines)

    def _page(self, name: str) -> str:
        titles = {content.url: content.title for content in self.record.facts.contents}
        url = name.removesuffix("index.html")
        return f"/{url} {titles.get(url, '')}".rstrip()

    def _items(self) -> Iterator[tuple[str, Sequence[str]]]:
        lines = [
            f"/{name} : {item.title}"
            for name, items in self.difference.items.items()
            for item in items
        ]
        if lines:
            yield self._say(words.ITEMS), self._short(lines)

    def _entries(self, told: Sequence[Told]) -> Iterator[tuple[str, Sequence[str]]]:
        lines = [
            f"{one.title} : {self._say(words.HAPPENS[one.what])}"
            + (f" ({', '.join(self._short(one.nights))})" if one.nights else "")
            for one in told
        ]
        if lines:
            yield self._say(words.ENTRIES), self._short(lines)

    def _short(self, lines: Sequence[str]) -> list[str]:
        more = len(lines) - SHOWN
        cut = [self._say(words.MORE, {"count": more})] if more > 0 else []
        return [*lines[:SHOWN], *cut]

    def _end(self) -> str:
        difference, record = self.difference, self.record
        total = self._size(difference.bytes)
        weight = {"total": total, "fresh": self._size(difference.new_bytes)}
        seconds = f"{self.seconds:.1f}".replace(".", "," if self.lang == "fr" else ".")
        made = {"commit": record.commit[:12] or "?", "by": record.by}
        return (
            f"{self._say(words.WEIGHT, weight)} — "
            f"{self._say(words.MADE, made | {'seconds': seconds})}"
        )

    def _size(self, number: int) -> str:
        step = 0 if number < 1000 else 1 if number < 1_000_000 else 2  # noqa: PLR2004
        units = UNITS.get(self.lang, UNITS["en"])
        return f"{round(number / 1000**step)} {units[step]}"

    def _say(self, said: Words, values: Mapping[str, object] | None = None) -> str:
        return said.said(self.lang, values or {})
