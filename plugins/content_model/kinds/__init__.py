"""What an editor may write: one module a kind of content."""

from plugins.content_model.kinds.event import Event
from plugins.content_model.kinds.notice import Notice
from plugins.content_model.kinds.page import Page
from plugins.content_model.kinds.post import Post
from plugins.content_model.kinds.question import Question
from plugins.content_model.kinds.shared import Content
from plugins.content_model.kinds.venue import Venue

# The kind's name, as ids and settings say it: blog/ouverture-saison.
KINDS: dict[str, type[Content]] = {
    "agenda": Event,
    "blog": Post,
    "notices": Notice,
    "pages": Page,
    "questions": Question,
    "venues": Venue,
}

__all__ = [
    "KINDS",
    "Content",
    "Event",
    "Notice",
    "Page",
    "Post",
    "Question",
    "Venue",
]
