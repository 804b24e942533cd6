"""Which values of a content people read, set by the rules of their language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args, get_origin

from plugins.content_model.model import Prose
from plugins.typography.setting import set_text

Terms = Mapping[str, Mapping[str, str]]  # a term's name -> language -> its name there
Say = Callable[[str], str]


def titles(
    documents: Iterable[Any],
    terms: Terms,
    *,
    languages: Iterable[str],
    default_lang: str,
) -> Terms:
    """Give every category and tag its title in every language, set."""
    contents = [document.content for document in documents]
    names = {name for content in contents for name in content.tags}
    names |= {getattr(content, "category", None) or "" for content in contents} - {""}
    return {
        name: {
            lang: set_text(own[lang], lang)
            if lang in (own := terms.get(name, {}))
            else set_text(name, default_lang)
            for lang in languages
        }
        for name in sorted(names | terms.keys())
    }


def texts(content: Any) -> tuple[str, ...]:  # noqa: ANN401  of any kind
    """Gather what people read of a content's keys, each text once."""
    seen: dict[str, None] = {}

    def noted(text: str) -> str:
        seen[text] = None
        return text

    set_keys(content, noted)
    return tuple(seen)


def set_keys(value: Any, say: Say, *, prose: bool = False, keys: bool = False) -> Any:  # noqa: ANN401
    """Set the texts of a set of keys, however deep; `prose` tells what a str is."""
    match value:
        case str():
            return say(value) if prose else value
        case tuple():
            return tuple(set_keys(item, say, prose=prose) for item in value)
        case Mapping():
            return {
                (say(key) if keys else key): set_keys(item, say, prose=prose)
                for key, item in value.items()
            }
    changed = {
        name: now
        for name, is_prose, has_keys in _fields(value.__class__)
        if (was := getattr(value, name))
        and (now := set_keys(was, say, prose=is_prose, keys=has_keys)) != was
    }
    return value.model_copy(update=changed) if changed else value


@cache
def _fields(kind: type) -> tuple[tuple[str, bool, bool], ...]:
    """Give the fields of a set of keys that hold prose, however deep.

    Each with whether its own texts are prose, and those of its keys.
    """
    fields = getattr(kind, "model_fields", {})
    types = {name: (info.annotation, *info.metadata) for name, info in fields.items()}
    return tuple(
        (name, _holds_prose(parts), _holds_prose(_keys(parts)))
        for name, parts in types.items()
        if _holds_prose(parts) or _leads_to_prose(parts)
    )


def _leads_to_prose(types: Iterable[Any]) -> bool:
    """Look for a set of keys, in a type and all that it is made of, that holds some."""
    return any(
        part is Any
        or bool(isinstance(part, type) and _fields(part))
        or _leads_to_prose(get_args(part))
        for part in types
    )


def _holds_prose(types: Iterable[Any]) -> bool:
    """Look for the mark of prose in a type and all that it is made of."""
    return any(
        isinstance(part, Prose) or _holds_prose(get_args(part)) for part in types
    )


def _keys(types: Iterable[Any]) -> Iterator[Any]:
    """Find the types of the keys of a mapping."""
    for part in types:
        if get_origin(part) in (dict, Mapping):
            yield get_args(part)[0]
        else:
            yield from _keys(get_args(part))
