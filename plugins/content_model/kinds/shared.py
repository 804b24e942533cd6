"""The keys of every kind of content."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, model_validator

from plugins.content_model import words
from plugins.content_model.kinds.card import CardFormats, CardLayout
from plugins.content_model.kinds.silence import Silenced
from plugins.content_model.model import FieldError, Words
from plugins.content_model.rules import Help
from plugins.content_model.values import (
    Alternative,
    Document,
    Focus,
    Identity,
    Line,
    Lines,
    Moment,
    Name,
    Names,
    Picture,
    Slug,
    Status,
)


def of(fr: str, en: str, *, translated: bool = False) -> Help:
    """Say what a field is for, in the editors' two languages."""
    return Help(says=Words(fr, en), translated=translated)


class Keys(BaseModel):
    """A set of keys: frozen, and closed to keys it does not know."""

    # Built when first asked: a kind that has no file costs nothing.
    model_config = ConfigDict(
        arbitrary_types_allowed=True, defer_build=True, extra="forbid", frozen=True
    )


class Cover(Keys):
    """The picture at the head of a content."""

    image: Annotated[
        Picture, of("donnez le fichier de l’image", "give the picture's file")
    ]
    alt: Annotated[
        Alternative,
        of(
            "dites en une phrase ce qu’un visiteur ne voit pas",
            "say in a sentence what a guest would miss",
            translated=True,
        ),
    ]
    focus: Annotated[
        Focus | None, of("où regarder : 60% 40%", "where to look: 60% 40%")
    ] = None
    caption: Annotated[
        Line | None, of("la légende", "the caption", translated=True)
    ] = None
    credit: Annotated[Line | None, of("l’auteur", "whose work it is")] = None

    @model_validator(mode="after")
    def alternative_adds(self) -> "Cover":
        """Refuse an alternative that only says the caption again."""
        if self.caption and self.alt.casefold() == self.caption.casefold():
            raise FieldError(words.ALT_IS_CAPTION, key="alt")
        return self


class CardWish(Keys):
    """What an editor wants otherwise on the card that networks show."""

    title: Annotated[
        Line | None, of("un titre plus court", "a shorter title", translated=True)
    ] = None
    image: Annotated[Picture | None, of("une autre image", "another picture")] = None
    focus: Annotated[
        Focus | None, of("où regarder : 60% 40%", "where to look: 60% 40%")
    ] = None
    layout: Annotated[
        CardLayout | None,
        of(
            "full (pleine image), half (moitié) ou plain (sans image)",
            "full, half or plain (without a picture)",
        ),
    ] = None
    file: Annotated[
        Picture | None,
        of("une carte toute faite", "a card that is ready", translated=True),
    ] = None
    formats: Annotated[
        CardFormats,
        of("square (carré), story, ou les deux", "square, story, or both"),
    ] = ()

    @model_validator(mode="after")
    def ready_card_is_whole(self) -> "CardWish":
        """Refuse wishes for what is drawn beside a card that is ready."""
        if self.file:
            for key in ("title", "image", "layout"):
                if getattr(self, key):
                    raise FieldError(words.CARD_IS_READY, key=key)
        return self


class Download(Keys):
    """A document offered below a text."""

    file: Annotated[Document, of("donnez le fichier", "give the file", translated=True)]
    title: Annotated[Line, of("dites ce que c’est", "say what it is", translated=True)]


class Content(Keys):
    """What every content may say of itself."""

    id: Annotated[
        Identity | None, of("l’identifiant, pour la vie", "the id, for life")
    ] = None
    title: Annotated[Line, of("donnez un titre", "give a title", translated=True)]
    slug: Annotated[
        Slug | None,
        of(
            "l’adresse ; sans elle, le nom du fichier",
            "the address; without it, the file name",
            translated=True,
        ),
    ] = None
    lang: Annotated[Name | None, of("la langue", "the language", translated=True)] = (
        None
    )
    date: Annotated[
        Moment | None,
        of(
            "donnez la date de publication, comme 2026-03-02 09:00",
            "give the date of publication, like 2026-03-02 09:00",
        ),
    ] = None
    modified: Annotated[
        Moment | None,
        of("la dernière correction", "the last change", translated=True),
    ] = None
    status: Annotated[
        Status,
        of(
            "published, draft ou hidden",
            "published, draft or hidden",
            translated=True,
        ),
    ] = "published"
    summary: Annotated[
        Line | None,
        of("une phrase pour les listes", "a sentence for lists", translated=True),
    ] = None
    authors: Annotated[Lines, of("qui écrit", "who writes", translated=True)] = ()
    tags: Annotated[Names, of("les étiquettes", "the tags")] = ()
    venue: Annotated[Name | None, of("le lieu concerné", "the venue concerned")] = None
    cover: Annotated[Cover | None, of("la grande image", "the large picture")] = None
    card: Annotated[
        CardWish | None,
        of("la carte de partage", "the card for sharing", translated=True),
    ] = None
    downloads: Annotated[
        tuple[Download, ...],
        of("les documents à télécharger", "documents to download", translated=True),
    ] = ()
    formerly: Annotated[
        Names, of("les anciennes adresses", "former addresses", translated=True)
    ] = ()
    silence: Annotated[
        Silenced,
        of(
            "les conseils que l’on ne suit pas ici, par leur nom",
            "advice that is not followed here, by its name",
            translated=True,
        ),
    ] = ()

    @model_validator(mode="after")
    def modified_is_later(self) -> "Content":
        """Refuse a change that comes before the publication."""
        if self.date and self.modified and self.modified < self.date:
            value = self.modified.strftime("%Y-%m-%d %H:%M")
            raise FieldError(words.MODIFIED_BEFORE, key="modified", value=value)
        return self
