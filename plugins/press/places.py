"""Where a site may be written to, and where visitors may find it."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.content_model.model import Problem
from plugins.press import words

SITE = re.compile(r"https?://[^\s/?#\"<>]+(/[^\s?#\"<>]*)?")


def misplaced(output: Path, *, sources: Iterable[str]) -> Iterator[Problem]:
    """Refuse an output that is no folder, and one that holds the sources."""
    if os.path.lexists(output) and not output.is_dir():
        yield Problem(words=words.OUTPUT_NO_FOLDER, values={"output": output})
    for folder in sources:
        if Path(folder).resolve().is_relative_to(output.resolve()):
            values = {"output": output, "folder": folder}
            yield Problem(words=words.OUTPUT_HOLDS, values=values)


def lost(url: str, *, gently: bool) -> Iterator[Problem]:
    """Refuse an address that no visitor could come to; gently: warn of it."""
    if url and not SITE.fullmatch(url):
        values = {"value": url}
        yield Problem(words=words.BAD_SITEURL, values=values, warning=gently)
