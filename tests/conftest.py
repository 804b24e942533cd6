"""Fixtures that several tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.content_model.library import Library
from plugins.content_model.model import in_order
from plugins.events.programme import Programme
from tests.harness import HORIZON, Files, scope, written


@pytest.fixture
def library(tmp_path: Path) -> Callable[[Files], Library]:
    """Read a library from files given by name."""
    return lambda files: Library.read(scope(written(tmp_path, files)))


@pytest.fixture
def judged(library: Callable[[Files], Library]) -> Callable[..., list[str]]:
    """Give what an editor is told about files, warnings marked."""

    def judged(files: Files, lang: str = "fr") -> list[str]:
        read = library(files)
        found = [*read.problems, *Programme.read(read, horizon=HORIZON).problems]
        return [
            ("~ " if problem.warning else "") + problem.told(lang)
            for problem in in_order(found, lang)
        ]

    return judged
