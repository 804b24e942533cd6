"""Where lists live: path words by language, the default language at the root."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from unidecode import unidecode

WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {"blog": "blog", "category": "categorie", "tag": "etiquette"},
    "en": {"blog": "blog", "category": "category", "tag": "tag"},
}
TITLES: Mapping[str, Mapping[str, str]] = {
    "fr": {"home": "Accueil", "blog": "Le blog"},
    "en": {"home": "Home", "blog": "Blog"},
}
PATTERNS = {
    "home": "",
    "blog": "{blog}/",
    "category": "{blog}/{category}/{slug}/",
    "tag": "{tag}/{slug}/",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The words of addresses and titles, the site's own before ours."""

    default_lang: str
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def url(self, kind: str, lang: str, *, slug: str = "") -> str:
        """Give a list's address from the site's root."""
        known = {**WORDS.get(lang, WORDS["en"]), **self.words.get(lang, {})}
        prefix = "" if lang == self.default_lang else f"{lang}/"
        return prefix + PATTERNS[kind].format(slug=slug, **known)

    def title(self, kind: str, lang: str) -> str:
        """Give a list's title."""
        known = {**TITLES.get(lang, TITLES["en"]), **self.titles.get(lang, {})}
        return known[kind]


def slug_of(name: str) -> str:
    """Give the word for a category or a tag in an address."""
    return re.sub(r"[^a-z0-9]+", "-", unidecode(name).lower()).strip("-") or "x"


def page_url(url: str, number: int) -> str:
    """Give the address of one page of a list."""
    return url if number == 1 else f"{url}page/{number}/"
