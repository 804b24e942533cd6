"""Make files smaller for the network once, in place of at every request."""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import brotli

SOLID = (".css", ".html", ".ics", ".js", ".json", ".opml", ".svg", ".txt", ".xml")
SMALLEST = 256  # bytes; below, the headers weigh more
# Pages are many and change often; styles and scripts are few and last.
THOROUGH = frozenset([".css", ".js", ".svg"])


def packed(content: bytes, *, thorough: bool = False) -> Mapping[str, bytes]:
    """Give the same bytes as .gz and .br, in the same form on every machine."""
    # A wider window at quality 9 takes twenty times as long, and gains nothing.
    pains = {"quality": 11, "lgwin": 18} if thorough else {"quality": 9, "lgwin": 16}
    return {".gz": zipped(content), ".br": brotli.compress(content, **pains)}


def zipped(content: bytes) -> bytes:
    """Give bytes as every browser takes them."""
    return gzip.compress(content, 9, mtime=0)


def packs(folder: Path, *, endings: Iterable[str]) -> Iterator[tuple[Path, bytes]]:
    """Give, for each file that gains by it, what servers send in its place."""
    wanted = set(endings)
    for path in sorted(folder.rglob("*")):
        if path.suffix not in SOLID or not path.is_file():
            continue
        content = path.read_bytes()
        if len(content) < SMALLEST:
            continue
        smaller = packed(content, thorough=path.suffix in THOROUGH)
        for ending in sorted(wanted & smaller.keys()):
            if len(smaller[ending]) < len(content):
                yield path.with_name(path.name + ending), smaller[ending]


def is_packed(name: str) -> bool:
    """Tell whether a file is only another one once more."""
    return name.endswith((".gz", ".br"))
