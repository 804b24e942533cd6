"""Make files smaller for the network once, in place of at every request."""

import gzip
from pathlib import PurePosixPath

import brotli

SOLID = (".css", ".html", ".ics", ".js", ".json", ".opml", ".svg", ".txt", ".xml")
KNOWN = frozenset([".br", ".gz"])
SMALLEST = 256  # bytes; below, the headers weigh more
# Pages are many and change often; styles and scripts are few and last.
THOROUGH = frozenset([".css", ".js", ".svg"])


def packed(content: bytes, *, ending: str, thorough: bool = False) -> bytes:
    """Give the same bytes as .gz or .br, in the same form on every machine."""
    if ending == ".gz":
        return zipped(content)
    # A wider window at quality 9 takes twenty times as long, and gains nothing.
    pains = {"quality": 11, "lgwin": 18} if thorough else {"quality": 9, "lgwin": 16}
    made: bytes = brotli.compress(content, **pains)
    return made


def zipped(content: bytes) -> bytes:
    """Give bytes as every browser takes them."""
    return gzip.compress(content, 9, mtime=0)


def is_packable(name: str) -> bool:
    """Tell whether servers would rather send a smaller form of a file."""
    return PurePosixPath(name).suffix in SOLID


def smaller(content: bytes, *, ending: str, thorough: bool) -> bytes | None:
    """Give what servers send in place of a file that gains by it."""
    if len(content) < SMALLEST:
        return None
    made = packed(content, ending=ending, thorough=thorough)
    return made if len(made) < len(content) else None


def is_packed(name: str) -> bool:
    """Tell whether a file is only another one once more."""
    return name.endswith((".gz", ".br"))
