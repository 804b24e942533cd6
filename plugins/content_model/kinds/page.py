"""A page that stays: content/pages/*.md."""

from typing import Annotated

from plugins.content_model.kinds.shared import Content, of
from plugins.content_model.values import Rank, Yes


class Page(Content):
    """A text without a date of its own: how to come, legal notice, about us."""

    order: Annotated[Rank, of("le rang au menu", "the rank in the menu")] = 100
    footer: Annotated[
        Yes, of("oui : au pied des pages", "yes: at the foot of pages")
    ] = False
