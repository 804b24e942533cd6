"""What one may ask for: the kinds of files, and what is asked about each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.content_model.model import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A kind of file: how people call it, and the keys that are asked, in order."""

    kind: str  # the content model's: blog
    says: Words
    asks: tuple[str, ...]
    now: tuple[str, ...] = ("date",)  # keys that say the present where nothing else is
    read: bool = True  # whether visitors expect a text: without one it is a draft


PICTURE = ("cover.image", "cover.alt")
FORMS = {
    "post": Form(
        kind="blog",
        says=Words("Nouvel article", "A new post"),
        asks=("title", "date", "category", "tags", "venue", "summary", *PICTURE),
    ),
    "event": Form(
        kind="agenda",
        says=Words("Nouvel événement", "A new event"),
        asks=(
            *("title", "starts", "ends", "repeats", "venue", "place", "category"),
            *("prices", "booking", "summary", *PICTURE),
        ),
    ),
    "venue": Form(
        kind="venues",
        says=Words("Nouveau lieu", "A new venue"),
        asks=(
            *("title", "kind", "address.city", "address.street", "address.postcode"),
            *("phone", "email", "website", "season", "summary", *PICTURE),
        ),
    ),
    "page": Form(
        kind="pages",
        says=Words("Nouvelle page", "A new page"),
        asks=("title", "summary", "footer"),
    ),
    "notice": Form(
        kind="notices",
        says=Words("Nouvel avis", "A new notice"),
        asks=("title", "venues", "from", "until", "closes", "why"),
        now=("date", "from"),
        read=False,
    ),
    "question": Form(
        kind="questions",
        says=Words("Nouvelle question", "A new question"),
        asks=("title", "venue", "asked", "answered_by"),
        read=False,
    ),
}
FRENCH = {
    "article": "post",
    "événement": "event",
    "evenement": "event",
    "lieu": "venue",
    "avis": "notice",
}
SETTINGS = {
    "agenda": "EVENT_PATHS",
    "blog": "ARTICLE_PATHS",
    "notices": "NOTICE_PATHS",
    "pages": "PAGE_PATHS",
    "questions": "QUESTION_PATHS",
    "venues": "VENUE_PATHS",
}
# Keys that have an option of their own; all others are given by --key.
OPTIONS = frozenset(
    [
        *("title", "date", "category", "venue", "tags", "summary", "starts", "ends"),
        *("lasts", "repeats", "place", "prices", "booking", "from", "until"),
        *("closes", "why", "kind"),
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody asks for, as it was typed."""

    what: str  # a kind, or the file to translate
    values: Mapping[str, str] = field(default_factory=dict)  # by key; empty is none
    keys: Sequence[str] = ()  # other keys with their values: cover.alt=…
    name: str = ""  # of the file; without it, from the title
    text: str = ""
    lang: str = ""  # of a translation

    @property
    def unpaired(self) -> Iterator[str]:
        """Those of the other keys that say no value."""
        return (pair for pair in self.keys if "=" not in pair)

    @property
    def given(self) -> dict[str, str]:
        """All that is given, by key."""
        pairs = (pair.partition("=") for pair in self.keys)
        more = {key.strip(): value for key, _, value in pairs}
        return {key: said for key, said in ({**self.values, **more}).items() if said}


def form_of(what: str) -> Form | None:
    """Give the form of a kind, by its English or French name, or by its folder."""
    said = what.casefold()
    kinds = {form.kind: form for form in FORMS.values()}
    return FORMS.get(FRENCH.get(said, said)) or kinds.get(said)
