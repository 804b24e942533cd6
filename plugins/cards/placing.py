"""Where the text of a card stands, and all of a card: its plan, before any pixel."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from plugins.cards.bidi import runs_right_to_left
from plugins.cards.breaking import EAST, NBSP, atoms, held
from plugins.cards.eliding import shortened
from plugins.cards.fitting import INK, Fitted, Frame, fitted
from plugins.cards.furniture import Furniture
from plugins.cards.glyphs import JOINS
from plugins.cards.model import Box, Line, Plan
from plugins.cards.typesetting import CAP, FOOT

KICKER, META, META_LEAST = 23, 29, 23
BAR, BAR_GAP = 46, 16
GAP = 30
SEPARATOR = f"{NBSP}· "


class Stature(NamedTuple):
    """How a script stands on its line: above it, below it, to the next; in em."""

    rise: float
    foot: float
    leading: float


PLAIN = Stature(CAP, FOOT, 1.09)
SQUARE = Stature(CAP, FOOT, 1.24)  # of the Far East
JOINED = Stature(0.84, 0.34, 1.24)  # letters that hang far below, and signs above


@dataclass(frozen=True)
class Placer(Furniture):
    """A card, a format and its fonts; gives the plan."""

    def plan(self) -> Plan:
        """Place all parts; of two ways past the badge, take the better."""
        chip, badge, sash = self.chip, self.badge, self.sash
        ways = [(self._fit(frame), frame) for frame in self._frames(chip, badge, sash)]
        best, _ = max(ways, key=lambda way: (way[0].worth, way[0].size))
        title = tuple(self._title(best))
        plan = Plan(
            mirrored=False,
            title=title,
            chip=chip,
            elided=best.elided,
            kicker=self._kicker(title[0]),
            meta=self._meta(),
            badge=badge,
            sash=sash,
        )
        mirrored = runs_right_to_left(self.card.title)
        return _mirrored(plan, self.format.width) if mirrored else plan

    def _frames(
        self, chip: Box, badge: Box | None, sash: Box | None
    ) -> Iterator[Frame]:
        """Give the rooms that the title could take: below the badge, or beside it."""
        parts = [part for part in (badge, sash) if part]
        room = self.room
        beside = all(part.left >= room.right for part in parts)
        if not parts or beside:
            yield self._frame(room.width, chip.bottom)
            return
        yield self._frame(room.width, max(part.bottom for part in (chip, *parts)))
        narrow = min(part.left for part in parts) - self.px(36) - room.left
        yield self._frame(narrow, chip.bottom)

    def _frame(self, wide: int, below: int) -> Frame:
        top = max(below + self.px(GAP), self.room.top)
        top += self.px(KICKER * CAP + 26) if self.card.kicker else 0
        size = self.format
        ink = INK + sum(self._stature[:2]) - CAP - FOOT
        high = max(self._title_foot() - top, round(size.smallest * ink) + 1)
        return Frame(
            width=wide,
            height=high,
            largest=size.largest,
            smallest=size.smallest,
            lines=size.lines,
            a_line=size.a_line,
            leading=self._stature.leading,
            ink=ink,
        )

    @property
    def _stature(self) -> Stature:
        if JOINS.search(self.card.title):
            return JOINED
        return SQUARE if EAST.search(self.card.title) else PLAIN

    def _fit(self, frame: Frame) -> Fitted:
        pieces = atoms(self.card.title, self.card.lang)
        return fitted(pieces, lambda text: self.width(text, "title"), frame)

    def _foot(self) -> int:
        return self.format.height - self.format.bottom

    def _title_foot(self) -> int:
        """Give where the feet of the title's last line end."""
        if not self.card.meta:
            return self._foot() + self.px(6)
        return self._foot() - self.px(META * CAP + 22)

    def _title(self, best: Fitted) -> Iterator[Line]:
        stature = self._stature
        base = self._title_foot() - stature.foot * best.size
        count = len(best.lines)
        for at, text in enumerate(best.lines):
            below = (count - 1 - at) * stature.leading * best.size
            yield self._line(text, "title", best.size, round(base - below))

    def _line(
        self, text: str, style: str, size: int, baseline: int, *, indent: int = 0
    ) -> Line:
        foot = self._stature.foot if style == "title" else FOOT
        top = baseline - round(0.79 * size)
        box = Box(
            left=self.room.left,
            top=top,
            width=round(self.width(text, style) * size) + indent,
            height=baseline + round(foot * size) - top,
        )
        return Line(text=text, style=style, size=size, box=box, baseline=baseline)

    def _kicker(self, first: Line) -> Line | None:
        text = held(self.card.kicker, self.card.lang).upper()
        if not text:
            return None
        size, indent = self.px(KICKER), self.px(BAR + BAR_GAP)
        base = round(first.baseline - self._stature.rise * first.size) - self.px(26)
        text = self._shortened(text, "spaced", (self.room.width - indent) / size)
        return self._line(text, "spaced", size, base, indent=indent)

    def _meta(self) -> Line | None:
        """Set the small line: its dearest parts, smaller if need be."""
        parts = [held(part, self.card.lang) for part in self.card.meta]
        if not parts:
            return None
        parts[0] = parts[0][:1].upper() + parts[0][1:]
        wide, least = self.room.width, self.px(META_LEAST)
        while len(parts) > 1 and self._wide(parts) * least > wide:
            parts.pop()
        size = self.px(META)
        while size > least and self._wide(parts) * size > wide:
            size -= 1
        text = self._shortened(SEPARATOR.join(parts), "text", wide / size)
        return self._line(text, "text", size, self._foot())

    def _wide(self, parts: list[str]) -> float:
        return self.width(SEPARATOR.join(parts), "text")

    def _shortened(self, text: str, style: str, limit: float) -> str:
        return shortened(text, limit, lambda part: self.width(part, style))


def _mirrored(plan: Plan, wide: int) -> Plan:
    """Turn a plan around, for scripts that run from right to left."""

    def box(given: Box) -> Box:
        return replace(given, left=wide - given.right)

    def line(given: Line | None) -> Line | None:
        return replace(given, box=box(given.box)) if given else None

    return replace(
        plan,
        mirrored=True,
        title=tuple(replace(each, box=box(each.box)) for each in plan.title),
        chip=box(plan.chip),
        kicker=line(plan.kicker),
        meta=line(plan.meta),
        badge=box(plan.badge) if plan.badge else None,
        sash=box(plan.sash) if plan.sash else None,
    )
