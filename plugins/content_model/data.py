"""The two small data files beside the contents: gone.yml and terms.yml."""

from collections.abc import Mapping
from pathlib import Path

from plugins.content_model import words
from plugins.content_model.front_matter import Node
from plugins.content_model.front_matter import read as read_yaml
from plugins.content_model.model import Problem
from plugins.content_model.source import CONTROL

Gone = Mapping[str, int]  # id -> line
Terms = Mapping[str, Mapping[str, str]]  # term -> language -> its name there


def read(root: Path, shown: str) -> tuple[Gone, Terms, list[Problem]]:
    """Read the ids that were removed, and the names of categories and tags."""
    gone, gone_problems = _node(root / "gone.yml", f"{shown}/gone.yml")
    terms, terms_problems = _node(root / "terms.yml", f"{shown}/terms.yml")
    ids = {item.text: item.line for item in gone.items or [] if item.text}
    names = {
        term: {lang: name.text for lang, name in (node.keys or {}).items() if name.text}
        for term, node in (terms.keys or {}).items()
    }
    return ids, names, gone_problems + terms_problems


def _node(path: Path, shown: str) -> tuple[Node, list[Problem]]:
    empty = Node(line=1)
    if not path.is_file():
        return empty, []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        values = {"detail": type(error).__name__}
        return empty, [Problem(words=words.UNREADABLE, path=shown, values=values)]
    if CONTROL.search(text):
        return empty, [Problem(words=words.CONTROL, path=shown, values={"code": "?"})]
    node = read_yaml(text.splitlines(), first_line=1, path=shown)
    return (empty, [node]) if isinstance(node, Problem) else (node, [])
