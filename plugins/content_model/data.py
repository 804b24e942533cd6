"""The two small data files beside the contents: gone.yml and terms.yml."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.content_model import words
from plugins.content_model.front_matter import Node
from plugins.content_model.front_matter import read as read_yaml
from plugins.content_model.model import Problem
from plugins.content_model.source import CONTROL
from plugins.content_model.values import IDENTITY

Gone = Mapping[str, tuple[str, ...]]  # id -> the addresses it had, where told
Terms = Mapping[str, Mapping[str, str]]  # term -> language -> its name there


def read(
    root: Path, shown: str, languages: tuple[str, ...]
) -> tuple[Gone, Terms, list[Problem]]:
    """Read the ids that were removed, and the names of categories and tags."""
    gone, gone_problems = node_of(root / "gone.yml", f"{shown}/gone.yml")
    terms, terms_problems = node_of(root / "terms.yml", f"{shown}/terms.yml")
    gone_problems += _gone_problems(gone, f"{shown}/gone.yml")
    terms_problems += _terms_problems(terms, f"{shown}/terms.yml", languages)
    ids = dict(_removed(item) for item in gone.items or [])
    names = {
        term: {lang: name.text for lang, name in (node.keys or {}).items() if name.text}
        for term, node in (terms.keys or {}).items()
    }
    return ids, names, gone_problems + terms_problems


def _gone_problems(gone: Node, path: str) -> Iterator[Problem]:
    if gone.keys or gone.text:
        yield Problem(words=words.GONE_LIST, path=path, line=1)
    for item in gone.items or []:
        identity, _ = _removed(item)
        if not IDENTITY.fullmatch(identity) or len(item.keys or {}) > 1:
            values = {"value": identity or "?"}
            yield Problem(words=words.BAD_ID, path=path, line=item.line, values=values)


def _removed(item: Node) -> tuple[str, tuple[str, ...]]:
    """Read `- blog/old`, or `- blog/old: [/blog/its-address/]`."""
    if not item.keys:
        return item.text or "", ()
    identity, given = next(iter(item.keys.items()))
    listed = given.items if given.items is not None else [given]
    return identity, tuple(one.text for one in listed if one.text)


def _terms_problems(
    terms: Node, path: str, languages: tuple[str, ...]
) -> Iterator[Problem]:
    if terms.items or terms.text:
        yield Problem(words=words.TERMS_KEYS, path=path, line=1)
    for term, node in (terms.keys or {}).items():
        line = terms.key_lines[term]
        if not node.keys or any(not name.text for name in node.keys.values()):
            yield Problem(words=words.TERMS_KEYS, path=path, line=line, key=term)
        for lang in (node.keys or {}).keys() - set(languages):
            values = {
                "value": lang,
                "cure": words.CHOICES,
                "known": ", ".join(languages),
            }
            yield Problem(
                words=words.UNKNOWN_LANGUAGE,
                path=path,
                line=node.key_lines[lang],
                key=term,
                values=values,
            )


def node_of(path: Path, shown: str) -> tuple[Node, list[Problem]]:
    """Read a data file as a tree; an absent one is empty."""
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
