"""What is left of a text where there is no room for all of it."""

from collections.abc import Callable

from plugins.cards.glyphs import clusters

# What does not stand before an ellipsis.
POINTS = " ,;:.!?–—·«-\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"

Measure = Callable[[str], float]


def shortened(text: str, limit: float, measure: Measure) -> str:
    """Give what fits of a line, with an ellipsis where it does not."""
    return text if measure(text) <= limit else elided(text, limit, measure)


def elided(text: str, limit: float, measure: Measure) -> str:
    """Give as much of a text as fits before an ellipsis."""
    kept = clusters(text)
    while kept and measure("".join(kept).rstrip(POINTS) + "…") > limit:
        kept.pop()
    return "".join(kept).rstrip(POINTS) + "…"
