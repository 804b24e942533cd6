"""Draw time against posts, for us and the peers: same times, same SVG."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import log10
from typing import Any

WIDTH, HEIGHT = 860, 420
PANELS = (
    ("cold, no cards", "cold", (60, 390)),
    ("cold, cards", "cards", (480, 390)),
    ("warm, one post edited", "edited", (60, 800)),
    ("cold, as a site grows", "grown", (480, 800)),
)
SIDE, RISE = 340, 320  # of a panel, in pixels
POSTS = (100, 10_000)
SECONDS = (0.1, 100.0)
# By brightness as well as by hue, with a sign each: never by colour alone.
LINES = {
    "ours": ("#0f4c5c", "●"),
    "ours, everything on": ("#3f8fa3", "■"),
    "Hugo": ("#b03060", "▲"),
    "Eleventy": ("#8a6d00", "◆"),
    "stock Pelican": ("#555555", "✚"),
}
XMLNS = "http://www.w3.org/2000/svg"
ROLE = 'role="img" aria-label="Seconds of wall clock against number of posts"'
STYLE = """
text { font: 13px system-ui, sans-serif; fill: #222 }
.title { font-weight: 600 }
.grid { stroke: #ddd }
path { fill: none; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
  text { fill: #ddd } .grid { stroke: #444 } svg { background: #14181c }
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A chart with logarithmic axes, its foot at the left below."""

    title: str
    left: int
    foot: int

    def place(self, count: float, seconds: float) -> tuple[float, float]:
        """Give where a time of so many posts stands."""
        right = _share(count, POSTS) * SIDE
        up = _share(seconds, SECONDS) * RISE
        return round(self.left + right, 1), round(self.foot - up, 1)

    def frame(self) -> list[str]:
        """Draw the grid and say what its lines mean."""
        title = f'<text class="title" x="{self.left}" y="{self.foot - RISE - 14}">'
        drawn = [f"{title}{escape(self.title)}</text>"]
        for seconds in (0.1, 1, 10, 100):
            _, y = self.place(POSTS[0], seconds)
            drawn.append(_line(self.left, y, self.left + SIDE, y))
            drawn.append(_text(self.left - 8, y + 4, f"{seconds:g} s", "end"))
        for count in (100, 1000, 10_000):
            x, _ = self.place(count, SECONDS[0])
            drawn.append(_line(x, self.foot, x, self.foot - RISE))
            drawn.append(_text(x, self.foot + 18, f"{count:,}", "middle"))
        return drawn

    def curve(self, name: str, points: Sequence[tuple[int, float]]) -> list[str]:
        """Draw one racer's times."""
        colour, sign = LINES[name]
        places = [self.place(count, seconds) for count, seconds in points]
        path = " L".join(f"{x} {y}" for x, y in places)
        drawn = [f'<path d="M{path}" stroke="{colour}"/>'] if places else []
        return drawn + [
            _text(x, y + 5, sign, "middle", f' style="fill:{colour}"')
            for x, y in places
        ]


def drawn(times: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> str:
    """Give the picture of what was measured."""
    height = max(foot for *_, (_, foot) in PANELS) + 60
    parts = [
        f'<svg xmlns="{XMLNS}" viewBox="0 0 {WIDTH} {height}" {ROLE}>',
        f"<style>{STYLE}</style>",
    ]
    for title, lap, (left, foot) in PANELS:
        panel = Panel(title=title, left=left, foot=foot)
        parts += panel.frame()
        for name in LINES:
            parts += panel.curve(name, _points(times, name, lap))
    for number, (name, (colour, sign)) in enumerate(LINES.items()):
        x = 60 + number * 160
        said = f'{sign}</text><text x="{x + 14}" y="{height - 14}">{escape(name)}'
        parts.append(_text(x, height - 14, said, "middle", f' style="fill:{colour}"'))
    return "\n".join([*parts, "</svg>", ""])


def _points(times: Mapping[str, Any], name: str, lap: str) -> list[tuple[int, float]]:
    found = [
        (int(count), named[name][lap].wall)
        for count, named in times.items()
        if lap in named.get(name, {}) and int(count) >= POSTS[0]
    ]
    return sorted(found)


def _share(value: float, ends: tuple[float, float]) -> float:
    low, high = (log10(end) for end in ends)
    return min(1.0, max(0.0, (log10(value) - low) / (high - low)))


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<path class="grid" d="M{x} {y} L{to_x} {to_y}"/>'


def _text(x: float, y: float, said: str, anchor: str, more: str = "") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{more}>{said}</text>'
