"""Time what drawing a card takes without the build around it, and finding one again."""

import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import photos
from corpus import posts

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from cards import NOW, ours  # noqa: E402

from plugins.cards import hooks  # noqa: E402
from plugins.cards.drawing import draw  # noqa: E402
from plugins.cards.faces import Chain  # noqa: E402
from plugins.cards.layouts import FORMATS  # noqa: E402
from plugins.cards.model import Brand, Card, Photo  # noqa: E402
from plugins.press.hooks import build  # noqa: E402

CHAIN = Chain(lang="fr")


def drawn(count: int, size: tuple[int, int], folder: Path, *, own: bool) -> float:
    """Draw so many cards one after another; give the median, in ms of CPU."""
    paths = photos.written(folder, 24 if own else 1, size)
    times = [_time(card) for card in _cards(count, paths, size)]
    return statistics.median(times[3:])  # the first ones open fonts


def _cards(count: int, paths: list[Path], size: tuple[int, int]) -> Iterator[Card]:
    for at, post in enumerate(posts(count)):
        path = str(paths[at % len(paths)])
        yield Card(
            id=f"blog/{post.slug}",
            lang="fr",
            title=post.title,
            kicker=post.category.upper(),
            meta=("2 janvier 2026",),
            brand=Brand(name="Camping des Pins"),
            accent="#15505f",
            layout="full",
            photo=Photo(path=path, digest=path, width=size[0], height=size[1]),
        )


def _time(card: Card) -> float:
    started = time.process_time()
    draw(card, FORMATS["og"], CHAIN)
    return 1000 * (time.process_time() - started)


def found(count: int, folder: Path) -> float:
    """Build twice; give what finding each unchanged card takes, in ms of CPU."""
    paths = photos.written(folder / "content/images", 1, photos.SHARED)
    contender = ours(folder, ((post, paths[0].name) for post in posts(count)))
    settings = folder / "settings.py"
    settings.write_text(
        "from pelicanconf import *\n"
        f"PLUGINS = [name for name in PLUGINS if name != 'plugins.pictures']\n"
        f"CACHE_PATH, THEME = {str(folder / 'cache')!r}, {str(ROOT / 'theme')!r}\n",
        encoding="utf-8",
    )
    spent: list[float] = []
    hang = hooks.hang

    def timed(generators: list[Any]) -> None:
        started = time.process_time()
        hang(generators)
        cards = len(generators[0].context["cards"].entries)
        spent.append(1000 * (time.process_time() - started) / cards)

    hooks.hang = timed
    for _ in range(2):
        output = folder / contender.output
        build(settings, content=folder / "content", output=output, now=NOW)
    return spent[-1]


def main(count: int) -> None:
    """Print the table."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shared = drawn(count, photos.SHARED, folder / "shared", own=False)
        own = drawn(count, photos.OWN, folder / "own", own=True)
        again = found(count, folder / "site")
    print("| a card | CPU, ms |\n|---|---|")
    print(f"| drawn on one photo for all, 1200x630 | {shared:.1f} |")
    print(f"| drawn on a JPEG of its own, 2400x1600 | {own:.1f} |")
    print(f"| unchanged: said, named and found | {again:.3f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 300)
