"""The demo site shows all that an editor may write."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from plugins.content_model.kinds import KINDS, Content
from plugins.content_model.library import Library
from tests.harness import ROOT, scope

# Other forms of what the demo says: hours in words or the same all year, a space or a
# session said apart, the holidays of one region, a card that is ready, a language that
# the file's name says.
OTHERWISE = re.compile(
    r"hours\.(?:text|region|days|periods\.days\.|exceptions\.hours\.).*|card\.file|lang"
)


def declared(kind: type[BaseModel], at: str = "") -> Iterator[str]:
    """Give every key of a kind, dotted, those of keys within keys too."""
    for name, info in kind.model_fields.items():
        key = f"{at}{info.alias or name}"
        yield key
        for inner in models((info.annotation, *info.metadata)):
            yield from declared(inner, f"{key}.")


def models(types: tuple[Any, ...]) -> Iterator[type[BaseModel]]:
    """Find the sets of keys in a type and all that it is made of."""
    for part in types:
        if isinstance(part, type) and issubclass(part, BaseModel):
            yield part
        else:
            yield from models(get_args(part))


def said(value: Any, at: str = "") -> Iterator[str]:
    """Give the keys that a content says, dotted likewise."""
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            inner = getattr(value, name)
            if inner not in (None, (), {}, False) and name in value.model_fields_set:
                key = f"{at}{info.alias or name}"
                yield key
                yield from said(inner, f"{key}.")
    elif isinstance(value, tuple):
        for item in value:
            yield from said(item, at)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from said(item, at)


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the demo site's contents."""
    return Library.read(scope(ROOT / "content"))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_key_is_shown_by_the_demo(library: Library, kind: str) -> None:
    """An editor finds an example of each."""
    shown = shown_by(library, f"{kind}/")
    own = set(declared(KINDS[kind])) - set(declared(Content))

    assert [] == [key for key in sorted(own - shown) if not OTHERWISE.match(key)]


def test_every_common_key_is_shown_by_the_demo(library: Library) -> None:
    """On some content, of whatever kind."""
    left = set(declared(Content)) - shown_by(library, "")

    assert [] == [key for key in sorted(left) if not OTHERWISE.match(key)]


def shown_by(library: Library, start: str) -> set[str]:
    """Give all keys that contents whose id begins so say."""
    found = library.documents.values()
    contents = [one.content for one in found if one.id.startswith(start)]
    return {key for content in contents for key in said(content)}
