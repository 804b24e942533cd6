"""What Pelican asks of every content again and again, answered at once."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from pelican.contents import Content, Static
from pelican.generators import Generator
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


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.article_generator_init.connect(uncache)
    signals.page_generator_init.connect(uncache)
    signals.article_generator_finalized.connect(quicken)


def uncache(generator: Any) -> None:  # noqa: ANN401  any that reads contents
    """Have it ask no file for its time where Pelican's own cache is off.

    It stays of Pelican's class: some plugins ask which that is.
    """
    kept, keep = generator.get_cached_data, generator.cache_data
    check = generator.check_disabled_readers

    def get_cached_data(filename: str, default: object = None) -> object:
        return kept(filename, default) if generator._cache else default  # noqa: SLF001

    def cache_data(filename: str, data: object) -> None:
        if generator._cache_data_policy:  # noqa: SLF001
            keep(filename, data)

    def check_disabled_readers() -> None:
        if generator.readers.disabled_extensions:
            check()

    generator.get_cached_data, generator.cache_data = get_cached_data, cache_data
    generator.check_disabled_readers = check_disabled_readers


def quicken(generator: Generator) -> None:
    """Have the lists of tags, categories and authors be quick, where they stand."""
    for tag, articles in generator.tags.items():
        generator.tags[tag] = QuickList(articles)
    for groups in (generator.categories, generator.authors):
        groups[:] = [(term, QuickList(articles)) for term, articles in groups]


def is_changed_late() -> bool:
    """Tell whether somebody listens who may change a content just before its page."""
    return any(signal.receivers for signal in BEFORE_PAGES)


def let_go() -> None:
    """Have Pelican forget texts when it holds many: it does so for each that it gave.

    A text is asked for by its own page and a few lists, which are printed together.
    Where somebody listens who may change it between pages, Pelican shows what it was
    when it was first asked for.
    """
    texts = Content.__dict__["get_content"].cache
    if len(texts) > MANY and not is_changed_late():
        texts.clear()


def settle(contents: Iterable[Any]) -> None:
    """Have every content keep its address, which Pelican works out at each look."""
    if is_changed_late():
        return
    for content in contents:
        if isinstance(content, Content) and not isinstance(content, Static):
            with suppress(KeyError):  # of a kind that has no address
                content.override_url = content.url
