"""What an editor meant by a path that leads nowhere, and by a key of another tongue."""

from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath, splitext

ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
# Keys as they are called in French, and by other generators.
KEYS = {
    "auteur": "authors",
    "auteurs": "authors",
    "author": "authors",
    "billetterie": "booking",
    "catégorie": "category",
    "courriel": "email",
    "couverture": "cover",
    "début": "starts",
    "e-mail": "email",
    "end": "ends",
    "état": "state",
    "étiquette": "tags",
    "étiquettes": "tags",
    "fin": "ends",
    "horaires": "hours",
    "keywords": "tags",
    "langue": "lang",
    "lien": "url",
    "mail": "email",
    "modifié": "modified",
    "mots-clés": "tags",
    "prix": "prices",
    "réservation": "booking",
    "résumé": "summary",
    "rubrique": "category",
    "start": "starts",
    "statut": "status",
    "tarif": "prices",
    "tarifs": "prices",
    "tel": "phone",
    "tél": "phone",
    "téléphone": "phone",
    "titre": "title",
}
# Those that may have meant something else all the same.
PERHAPS = {
    "adresse": "address",
    "description": "summary",
    "excerpt": "summary",
    "image": "cover",
    "lieu": "venue",
    "location": "venue",
    "permalink": "slug",
    "photo": "cover",
    "published": "date",
    "updated": "modified",
}


def key(said: str) -> str:
    """Give the key that is called otherwise here, or written with other capitals."""
    bare = said.casefold()
    return KEYS.get(bare) or PERHAPS.get(bare) or bare


def is_sure(said: str) -> bool:
    """Tell whether a key can only have meant that one."""
    return said.casefold() not in PERHAPS


def path(
    said: str, *, source: str, shown: str, exists: Callable[[str], bool]
) -> str | None:
    """Give the path from the content folder that another one was meant to be.

    `said` may start at the root of a site, at the project, or at the file in which it
    stands, and have capitals or an ending that the file has not.
    """
    return next((one for one in _candidates(said, source, shown) if exists(one)), None)


def _candidates(said: str, source: str, shown: str) -> Iterator[str]:
    bare = said.replace("\\", "/").lstrip("/")
    below = bare.removeprefix("content/").removeprefix(f"{shown}/")
    folder = dirname(source)
    for start in (below, join(folder, bare), bare):
        place = normpath(start)
        while place.startswith("../"):
            place = place.removeprefix("../")
        yield place
        yield place.lower()
        stem, ending = splitext(place)
        for other in ENDINGS if ending.lower() in ENDINGS else ():
            yield f"{stem}{other}"
            yield f"{stem.lower()}{other}"
