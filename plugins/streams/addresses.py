"""Where lists live: path words by language, the default language at the root."""

from collections.abc import Mapping
from dataclasses import dataclass, field

WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "agenda": "agenda",
        "archive": "archives",
        "blog": "blog",
        "category": "categorie",
        "tag": "etiquette",
    },
    "en": {
        "agenda": "agenda",
        "archive": "archives",
        "blog": "blog",
        "category": "category",
        "tag": "tag",
    },
}
TITLES: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "home": "Accueil",
        "agenda": "Agenda",
        "blog": "Le blog",
        "archive": "Agenda de {year}",
        "venue-agenda": "Agenda\N{NO-BREAK SPACE}: {venue}",
    },
    "en": {
        "home": "Home",
        "agenda": "What’s on",
        "blog": "Blog",
        "archive": "What was on in {year}",
        "venue-agenda": "What’s on at {venue}",
    },
}
PATTERNS = {
    "home": "",
    "agenda": "{agenda}/",
    "agenda-category": "{agenda}/{category}/{slug}/",
    "archive": "{agenda}/{archive}/{slug}/",
    "month": "{agenda}/{slug}/",
    "venue-agenda": "{slug}{agenda}/",
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
        """Give a list's address from the site's root; a venue's begins with its own."""
        known = {**WORDS.get(lang, WORDS["en"]), **self.words.get(lang, {})}
        home = lang == self.default_lang or kind == "venue-agenda"
        prefix = "" if home else f"{lang}/"
        return prefix + PATTERNS[kind].format(slug=slug, **known)

    def title(self, kind: str, lang: str, **values: object) -> str:
        """Give a list's title."""
        known = {**TITLES.get(lang, TITLES["en"]), **self.titles.get(lang, {})}
        return known[kind].format(**values)


def page_url(url: str, number: int) -> str:
    """Give the address of one page of a list."""
    return url if number == 1 else f"{url}page/{number}/"
