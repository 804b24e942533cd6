"""Part originals from translations, however many posts there are.

Pelican looks for each post among all originals, so that twice as many posts take it
four times as long.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator
from pelican.utils import order_content


def part(generator: ArticlesGenerator) -> None:
    """Part the posts that visitors see, and those that stand in no list."""
    order = generator.settings["ARTICLE_ORDER_BY"]
    shown, translated = _parted(generator.articles)
    generator.articles = order_content(shown, order)
    generator.translations = translated
    hidden, translated = _parted(generator.hidden_articles)
    generator.hidden_articles = order_content(hidden, order)
    generator.hidden_translations = translated


def _parted(contents: Iterable[Any]) -> tuple[list[Content], list[Content]]:
    """Give originals and translations by their ids, and tell each of the others."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for content in sorted(contents, key=lambda one: (one.id, one.lang)):
        groups[content.id].append(content)
    originals, translations = [], []
    for versions in groups.values():
        own = [one for one in versions if one.in_default_lang] or versions
        originals += own
        translations += [one for one in versions if one not in own]
        for one in versions:
            one.translations = [other for other in versions if other is not one]
    return originals, translations
