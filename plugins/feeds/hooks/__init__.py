"""Where feeds meet Pelican: when all lists are known, and when they are printed."""

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals

from plugins.content_model.model import Edit, text_edited
from plugins.feeds.hooks.announcing import announce
from plugins.feeds.hooks.generator import FeedsGenerator


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(announce)
    signals.get_generators.connect(offer_generator)
    text_edited.connect(forget)


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the feeds to Pelican's generators."""
    del pelican
    return FeedsGenerator


def forget(edit: Edit) -> None:
    """Make items anew when they are asked for: an edited text may be in several."""
    edit.steps.append(edit.context["feed_items"].made.clear)
