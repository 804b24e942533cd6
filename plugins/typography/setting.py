"""Set a text by the rules of its language."""

from collections.abc import Iterable

from plugins.typography.english import ENGLISH
from plugins.typography.french import FRENCH
from plugins.typography.model import MARKS, Language, Rule
from plugins.typography.signs import with_addresses, without_addresses

LANGUAGES = {"en": ENGLISH, "fr": FRENCH}


def language_of(lang: str) -> Language | None:
    """Give the rules of a language, whatever its country; None where there are none."""
    return LANGUAGES.get(lang.partition("-")[0].lower())


def set_text(text: str, lang: str) -> str:
    """Set a text without mark-up: a title, a summary, an alternative."""
    language = language_of(lang)
    if language is None or any(mark in text for mark in MARKS):
        return text
    return by_rules(text, language.rules)


def by_rules(text: str, rules: Iterable[Rule]) -> str:
    """Apply the rules in their order; addresses written out are no text."""
    text, addresses = without_addresses(text)
    for rule in rules:
        text = rule(text)
    return with_addresses(text, addresses)
