"""What Pelican asks of every content again and again, answered at once."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from pelican.contents import Content, Static
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.plugins import signals

MANY = 200  # texts, some megabytes
BEFORE_PAGES = (
    signals.article_generator_write_article,
    signals.page_generator_write_page,
)


class QuickList(list[Any]):
    """A list of contents that knows at once what it holds.

    Pelican goes through all contents for every tag, category and author, and asks of
    each whether it is in the list: the more posts, the more of a build that takes.
    """

    def __contains__(self, content: object) -> bool:
        """Tell whether a content is in the list; contents are equal to themselves."""
        known = self.__dict__.get("known", ())
        if len(known) != len(self):
            known = self.__dict__["known"] = {id(one): one for one in self}
        return known.get(id(content)) is content if known else False


class Uncached:
    """A generator that asks no file for its time where Pelican's own cache is off."""

    _cache: dict[str, Any]  # Pelican's, of this generator
    _cache_data_policy: bool
    readers: Any

    def get_cached_data(self, filename: str, default: object = None) -> object:
        """Give what Pelican kept of a file."""
        whole: Any = super()
        return whole.get_cached_data(filename, default) if self._cache else default

    def cache_data(self, filename: str, data: object) -> None:
        """Have Pelican keep what it made of a file."""
        whole: Any = super()
        if self._cache_data_policy:
            whole.cache_data(filename, data)

    def check_disabled_readers(self) -> None:
        """Look for files that nobody can read, if there are such."""
        whole: Any = super()
        if self.readers.disabled_extensions:
            whole.check_disabled_readers()


class Articles(Uncached, ArticlesGenerator):
    """Pelican's articles."""


class Pages(Uncached, PagesGenerator):
    """Pelican's pages."""


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.article_generator_finalized.connect(quicken)


def quicken(generator: Generator) -> None:
    """Have the lists of tags, categories and authors be quick, where they stand."""
    for tag, articles in generator.tags.items():
        generator.tags[tag] = QuickList(articles)
    for groups in (generator.categories, generator.authors):
        groups[:] = [(term, QuickList(articles)) for term, articles in groups]


def let_go() -> None:
    """Have Pelican forget texts when it holds many: it does so for each that it gave.

    A text is asked for by its own page and a few lists, which are printed together.
    Where somebody listens who may change it between pages, Pelican shows what it was
    when it was first asked for.
    """
    texts = Content.__dict__["get_content"].cache
    if len(texts) > MANY and not any(signal.receivers for signal in BEFORE_PAGES):
        texts.clear()


def settle(contents: Iterable[Any]) -> None:
    """Have every content keep its address, which Pelican works out at each look."""
    for content in contents:
        if isinstance(content, Content) and not isinstance(content, Static):
            with suppress(KeyError):  # of a kind that has no address
                content.override_url = content.url
