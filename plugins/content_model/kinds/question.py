"""What visitors asked: content/questions/*.md."""

from typing import Annotated

from pydantic import BeforeValidator

from plugins.content_model.kinds.shared import Content, of
from plugins.content_model.shapes import Number
from plugins.content_model.values import Name

Often = Annotated[int, BeforeValidator(Number(1, 99999, whole=True))]


class Question(Content):
    """A question, as its title; its text is the answer, where no other page is."""

    asked: Annotated[Often, of("combien de fois", "how many times")] = 1
    asked_in: Annotated[
        Name | None, of("en quelle langue : en", "in which language: en")
    ] = None
    answered_by: Annotated[
        Name | None,
        of("la page qui répond : pages/venir.md", "the page that answers"),
    ] = None
