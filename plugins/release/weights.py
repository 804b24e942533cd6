"""Weigh pages as a phone on a bad network gets them."""

from collections.abc import Callable, Iterator, Mapping
from posixpath import join, normpath

from plugins.content_model.model import Problem
from plugins.release import words
from plugins.release.anatomy import Anatomy

BUDGETS = {"first": 60_000, "fonts": 50_000}  # bytes on the way: with styles; fonts


def problems(
    pages: Mapping[str, Anatomy],
    *,
    root: str,
    budgets: Mapping[str, int],
    weight: Callable[[str], int],
) -> Iterator[Problem]:
    """Give a problem for each page that is too heavy to be read at once.

    `weight` gives a file's bytes on the way; nought for one that is not there.
    """
    for name, page in sorted(pages.items()):
        own = {name, *(_file(name, link, root) for link in page.styles)}
        fonts = {_file(name, link, root) for link in page.fonts}
        weights = {"first": sum(map(weight, own)), "fonts": sum(map(weight, fonts))}
        for sort in sorted(sort for sort in weights if weights[sort] > budgets[sort]):
            values = {"sort": words.WEIGHTS[sort], "limit": budgets[sort]}
            yield Problem(
                words=words.TOO_HEAVY,
                path=f"/{name}",
                values=values | {"weight": weights[sort]},
            )


def _file(name: str, link: str, root: str) -> str:
    """Give the file that a page asks for."""
    address = link.partition("?")[0]
    if root and address.startswith(f"{root}/"):
        return address.removeprefix(f"{root}/")
    if address.startswith("/"):
        return address[1:]
    return normpath(join(name, "..", address))
