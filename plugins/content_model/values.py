"""The types of single values: what an editor may write, and what it means."""

import re
import unicodedata
from datetime import datetime
from pathlib import PurePosixPath
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, ValidationInfo

from plugins.content_model import meant, words
from plugins.content_model.model import FieldError, Prose
from plugins.content_model.moments import moment
from plugins.content_model.rules import Rules
from plugins.content_model.shapes import Choice, Number, Shaped, one_line

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".tif", ".tiff", ".heic")
SHOUTS = re.compile(
    r"(une? |l[’']|the |an? )?(images?|photo(graphie)?s?|pictures?|illustrations?)"
    r"( de| d[’']| du| des| of|\s*:)",
    re.IGNORECASE,
)

IDENTITY = re.compile(r"[a-z0-9-]+/[a-z0-9][a-z0-9_.-]*", re.IGNORECASE)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise FieldError(words.NOT_ONE_LINE)
    return unicodedata.normalize("NFC", value)


def several(value: object) -> object:
    """Give the list that a text with commas stands for."""
    return re.split(r"\s*,\s*", value.strip(" ,")) if isinstance(value, str) else value


def _moment(value: object, info: ValidationInfo) -> datetime:
    return moment(one_line(value), zone=Rules.of(info).zone)


def web_address(value: object) -> str:
    """Give a whole http or https address; refuse anything else."""
    text = one_line(value)
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        good = False
    if not good or any(mark in text for mark in " <>\"'"):
        raise FieldError(words.BAD_URL, value=text)
    return text


def _file(value: object, info: ValidationInfo) -> str:
    text = one_line(value)
    parts = PurePosixPath(text).parts
    rules = Rules.of(info)
    leaves = ".." in parts or text.startswith("/") or "\\" in text or ":" in text
    if not leaves and rules.has_file(text):
        return text
    found = meant.path(text, source="", shown=rules.shown, exists=rules.has_file)
    if found:
        values = {"value": text, "cure": words.WRITE_PATH, "meant": found}
        raise FieldError(words.NO_FILE, **values)
    if leaves:
        raise FieldError(words.LEAVES_FOLDER, value=text)
    folder = f"{rules.shown}/{PurePosixPath(text).parent}/".replace("/./", "/")
    raise FieldError(words.NO_FILE, value=text, cure=words.PUT_IT, folder=folder)


def _picture(value: object, info: ValidationInfo) -> str:
    text = one_line(value)
    if not text.lower().endswith(PICTURES):
        known = ", ".join(ending.removeprefix(".") for ending in PICTURES)
        raise FieldError(words.NOT_A_PICTURE, value=text, known=known)
    return _file(text, info)


def alternative(value: object) -> str:
    """Give the text that stands for a picture, refusing what helps no visitor."""
    text = one_line(value)
    if text.lower().endswith(PICTURES):
        raise FieldError(words.ALT_IS_FILE, value=text)
    if start := SHOUTS.match(text):
        raise FieldError(words.ALT_SAYS_IMAGE, start=start[0])
    return text


STATUSES = {
    "published": "published",
    "publié": "published",
    "draft": "draft",
    "brouillon": "draft",
    "hidden": "hidden",
    "caché": "hidden",
    "masqué": "hidden",
}
YES_NO = {
    "yes": "yes",
    "oui": "yes",
    "true": "yes",
    "vrai": "yes",
    "no": "no",
    "non": "no",
    "false": "no",
    "faux": "no",
}


def yes(value: object) -> bool:
    """Tell whether a value says yes; refuse what says neither yes nor no."""
    return Choice(YES_NO)(value) == "yes"


Line = Annotated[str, BeforeValidator(one_line), Prose()]
Lines = Annotated[tuple[Line, ...], BeforeValidator(several)]
# By a name something else is found: a category, a venue, a former address.
Name = Annotated[str, BeforeValidator(one_line)]
Names = Annotated[tuple[Name, ...], BeforeValidator(several)]
Text = Annotated[str, BeforeValidator(_text), Prose()]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Status = Annotated[str, BeforeValidator(Choice(STATUSES))]
Yes = Annotated[bool, BeforeValidator(yes)]
Identity = Annotated[str, BeforeValidator(Shaped(IDENTITY.pattern, words.BAD_ID))]
Slug = Annotated[
    str, BeforeValidator(Shaped(r"[a-z0-9]+(-+[a-z0-9]+)*", words.BAD_SLUG))
]
Url = Annotated[str, BeforeValidator(web_address)]
Email = Annotated[
    str,
    BeforeValidator(Shaped(r"[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]{2,}", words.BAD_EMAIL)),
]
Phone = Annotated[
    str, BeforeValidator(Shaped(r"\+?[\d(][\d .()-]{1,20}\d", words.BAD_PHONE))
]
Country = Annotated[str, BeforeValidator(Shaped(r"[A-Z]{2}", words.BAD_COUNTRY))]
Colour = Annotated[str, BeforeValidator(Shaped(r"#[0-9a-f]{6}", words.BAD_COLOUR))]
Focus = Annotated[
    str, BeforeValidator(Shaped(r"(100|\d?\d)% +(100|\d?\d)%", words.BAD_FOCUS))
]
Picture = Annotated[str, BeforeValidator(_picture)]
Document = Annotated[str, BeforeValidator(_file)]
Alternative = Annotated[str, BeforeValidator(alternative), Prose()]
Stars = Annotated[int, BeforeValidator(Number(1, 5, whole=True))]
Rank = Annotated[int, BeforeValidator(Number(0, 999, whole=True))]
