"""A post of the blog: content/blog/*.md."""

from typing import Annotated

from plugins.content_model.kinds.shared import Content, of
from plugins.content_model.values import Moment, Name, Names


class Post(Content):
    """A text with a date and a category."""

    date: Annotated[
        Moment,
        of(
            "donnez la date de publication, comme 2026-03-02 09:00",
            "give the date of publication, like 2026-03-02 09:00",
        ),
    ]
    category: Annotated[Name, of("donnez une rubrique", "give a category")]
    answers: Annotated[
        Names, of("les questions auxquelles il répond", "the questions it answers")
    ] = ()
