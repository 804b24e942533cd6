"""Set the text of a body, and give back every byte of its tags as it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from plugins.typography.model import BLOCK, BREAK, INLINE, MARKS, NO_BREAK, THIN, WORD
from plugins.typography.setting import by_rules, language_of, set_text

# A tag or a comment; one that does not end takes the rest with it, untouched.
TAG = re.compile(
    r"""(<!--(?:.*?-->|.*)
      | <[a-z/!?][^>"']*+(?:"[^"]*"[^>"']*+|'[^']*'[^>"']*+)*+>
      | <[a-z/!?].*)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
NAME = re.compile(r"<(/?)([a-z][a-z0-9-]*)", re.IGNORECASE)
LANG = re.compile(r"\slang\s*=\s*[\"']?([a-z-]+)", re.IGNORECASE)
SAYS = re.compile(r"\s(?:alt|title|aria-label)\s*=\s*[\"']", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(\s*=\s*)("[^"]*"|'[^']*')""")
READ_ALOUD = frozenset(["alt", "title", "aria-label"])
MARK = re.compile(f"[{MARKS}]")

UNTOUCHED = frozenset(
    ["code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea"]
)
WORDS = frozenset(["audio", "img", "picture", "video"])
SENTENCE = frozenset(
    "a abbr b bdi bdo cite data del dfn em i ins mark q rp rt ruby s "  # noqa: SIM905
    "small span strong sub sup time u var wbr".split()
)
VOID = frozenset(["area", "br", "col", "hr", "img", "source", "track", "wbr"])

# What editors may have written by name, and rules look for by itself.
ENTITY = re.compile(r"&(?:#\w+|\w+);")
SIGNS = {
    "&nbsp;": NO_BREAK,
    "&#160;": NO_BREAK,
    "&#xa0;": NO_BREAK,
    "&#8239;": THIN,
    "&#x202f;": THIN,
    "&quot;": '"',
    "&#34;": '"',
    "&apos;": "'",
    "&#39;": "'",
    "&laquo;": "«",
    "&raquo;": "»",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """What a tag means to the sentence around it."""

    name: str
    mark: str
    opens: bool
    lang: str | None = None
    says: bool = False  # an attribute of it is read by people


@lru_cache(4096)
def _read(tag: str) -> Tag:
    found = NAME.match(tag)
    if not found:
        return Tag(name="", mark=INLINE, opens=False)
    name, closes = found[2].lower(), bool(found[1])
    lang = LANG.search(tag)
    mark = BREAK if name == "br" else INLINE if name in SENTENCE else BLOCK
    return Tag(
        name=name,
        mark=WORD if name in WORDS else mark,
        opens=not closes and name not in VOID,
        lang=lang[1] if lang else None,
        says=bool(SAYS.search(tag)),
    )


def set_html(html: str, lang: str) -> str:
    """Set a body: its text in one go, so that a sentence may run through tags."""
    language = language_of(lang)
    if language is None or MARK.search(html):
        return html
    text, tags = _taken_apart(TAG.split(html), lang)
    pieces = MARK.split(by_rules(_signs(text), language.rules + language.in_markup))
    return "".join(x for pair in zip(pieces, [*tags, ""], strict=True) for x in pair)


def _taken_apart(parts: Sequence[str], lang: str) -> tuple[str, list[str]]:
    """Give the text with a mark for every tag, and apart what the marks stand for."""
    pieces, tags, at = [parts[0]], list[str](), 1
    while at < len(parts):
        tag, last = _read(parts[at]), at
        whole, mark = parts[at], tag.mark
        if tag.opens and (tag.name in UNTOUCHED or tag.lang):
            last = _last(parts, at, tag.name)
            whole, mark = _whole(parts[at : last + 1], tag, lang)
        elif tag.says:
            whole = _said(whole, tag.lang or lang)
        tags.append(whole)
        pieces += [mark, parts[last + 1]]
        at = last + 2
    return "".join(pieces), tags


def _last(parts: Sequence[str], start: int, name: str) -> int:
    """Find the tag that closes an element; without one it goes on to the end."""
    depth = 0
    for at in range(start, len(parts), 2):
        tag = _read(parts[at])
        if tag.name == name:
            depth += 1 if tag.opens else -1
        if not depth:
            return at
    return len(parts) - 2


def _whole(parts: Sequence[str], tag: Tag, lang: str) -> tuple[str, str]:
    """Give an element that stands for itself: code, or words of another language."""
    if tag.name in UNTOUCHED:
        return "".join(parts), BLOCK if tag.name == "pre" else WORD
    first, *inner = parts
    own = tag.lang or lang
    whole = _said(first, own) + set_html("".join(inner), own)
    return whole, WORD if tag.mark == INLINE else tag.mark


def _said(tag: str, lang: str) -> str:
    """Set what a tag says to people: its alternative, its title, its label."""

    def said(found: re.Match[str]) -> str:
        name, equals, value = found.groups()
        if name.lower() not in READ_ALOUD:
            return found[0]
        plain = _signs(value[1:-1])
        given = set_text(plain, lang)
        if given == plain:
            return found[0]
        edge = value[0]
        given = given.replace(edge, "&quot;" if edge == '"' else "&#39;")
        return f"{name}{equals}{edge}{given}{edge}"

    return ATTRIBUTE.sub(said, tag)


def _signs(text: str) -> str:
    """Give quotation marks and no-break spaces as themselves, other entities as is."""
    if "&" not in text:
        return text
    return ENTITY.sub(lambda found: SIGNS.get(found[0].lower(), found[0]), text)
