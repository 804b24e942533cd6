"""What VS Code shows of a header: keys, words, explanations, and what `check` tells."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import playwright
import pytest

from tests.harness import ROOT

NODE = next(Path(playwright.__file__).parent.glob("driver/node*"))
EXTENSION = ROOT / ".vscode/extensions/veillee"
EDITOR = ROOT / "tests/vscode_editor.js"
HEADER = """---
title: Le bal
state:
cover:
  image: images/x.jpg
  al
dates:
  - date: 2026-07-14
    sta
prices:
  - for: Adulte
venue: camping
---
state:
"""


def asked(ask: str, *, root: Path = ROOT, **where: object) -> Any:
    """Ask the extension, as the editor does, at a place of a document."""
    wish = {"ask": ask, "file": "agenda/bal.md", "text": HEADER} | where
    arguments = [NODE, EDITOR, root, EXTENSION, json.dumps(wish)]
    run = subprocess.run(
        arguments, capture_output=True, check=True, cwd=root, encoding="utf-8"
    )
    return json.loads(run.stdout)


@pytest.mark.parametrize(
    ("line", "character", "expected"),
    [
        pytest.param(1, 2, {"title", "starts", "state", "prices"}, id="keys"),
        pytest.param(2, 6, {"cancelled", "postponed", "annulé"}, id="words"),
        pytest.param(5, 4, {"image", "alt", "credit"}, id="inside"),
        pytest.param(8, 7, {"date", "state", "note"}, id="inside-an-item"),
    ],
)
def test_a_header_is_completed(line: int, character: int, expected: set[str]) -> None:
    """With the keys of the place where the cursor stands, or the words of its key."""
    offered = asked("complete", line=line, character=character)

    assert expected <= {item["label"] for item in offered}


def test_other_places_offer_nothing() -> None:
    """The text below a header, and files that are no contents."""
    below = asked("complete", line=13, character=6)
    other = asked("complete", line=1, character=2, file="README.md")

    assert ([], []) == (below, other)


def test_a_translation_has_its_own_schema() -> None:
    """By the language in its name."""
    offered = asked("complete", line=1, character=2, file="agenda/bal.en.md")

    assert "title" in {item["label"] for item in offered}


def test_a_key_is_explained_in_both_languages() -> None:
    """With an example."""
    said = asked("explain", line=2, character=2)["value"]["value"]

    assert re.search(r"cancelled.* ou online\n\n.* or online\n\n`state: annulé`", said)


def test_saving_shows_what_check_tells(tmp_path: Path) -> None:
    """Errors and advice at their lines, in the words of the model."""
    told = [
        {"file": "content/blog/x.md", "line": 7, "key": "cover.alt", "name": "missing",
         "message": "manque", "severity": "error"},
        {"file": "content/blog/x.md", "line": None, "key": None, "name": "a",
         "message": "b", "severity": "advice"},
        {"file": None, "line": None, "key": None, "message": "c", "severity": "error"},
    ]  # fmt: skip
    (tmp_path / "tasks.py").write_text(f"print({json.dumps(told)!r})")
    shown = asked("save", root=tmp_path)

    assert [
        [
            str(tmp_path / "content/blog/x.md"),
            [
                {"line": 6, "message": "cover.alt: manque", "severity": "error",
                 "source": "Veillée", "code": "missing"},
                {"line": 0, "message": "b", "severity": "advice",
                 "source": "Veillée", "code": "a"},
            ],
        ]
    ] == shown  # fmt: skip
