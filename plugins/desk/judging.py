"""All that is wrong with the contents of a site, and all that could be better."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from plugins.content_model.model import Problem, in_order
from plugins.desk.advising import words
from plugins.desk.advising.headers import headers
from plugins.desk.advising.links import links
from plugins.desk.advising.past import Past
from plugins.desk.advising.pictures import Pictures, Size
from plugins.desk.advising.piece import Piece
from plugins.desk.advising.terms import terms
from plugins.desk.advising.texts import spoken, texts
from plugins.desk.advising.translations import overtaken, untranslated
from plugins.desk.advising.venues import Names

WIDTHS = (1600,)  # where no setting says how wide pictures are made


def judged(
    settings: Mapping[str, Any], *, size: Size, past: Past | None = None
) -> list[Problem]:
    """Give all problems of a site that was read, and the advice on its contents.

    `size` tells how large a picture is; without a past, what only git knows stays
    unsaid. Advice that the site or the file silences is left out.
    """
    library = settings["LIBRARY"]
    pieces = pieces_of(library)
    found = [*_each(pieces, settings, size), *_beside(pieces, past)]
    silent = {p.document.path: silenced(p, settings) for p in pieces.values()}
    heard = [p for p in found if p.name not in silent[p.path]]
    told = [*settings["PROBLEMS"], *_unknown(settings), *heard]
    return in_order(told, settings["PROBLEMS_LANG"])


def silenced(piece: Piece, settings: Mapping[str, Any]) -> frozenset[str]:
    """Give the advice that a file, or the whole site, does not want to hear."""
    own: Iterable[str] = piece.document.content.silence
    return frozenset(settings.get("SILENCED_ADVICE", ())).union(own)


def pieces_of(library: Any) -> dict[str, Piece]:  # noqa: ANN401  the content model's
    """Give every content that passed its checks, by source, in its own words."""
    scope, documents = library.scope, library.documents
    originals = {d.id: d for d in documents.values() if d.lang == scope.default_lang}
    return {
        source: Piece(
            document=document,
            entry=library.entries[source],
            html=(html := library.bodies[source].html),
            spoken=spoken(html),
            original=None
            if (first := originals.get(document.id)) is None or first is document
            else library.entries[first.source],
        )
        for source, document in sorted(documents.items())
    }


def _each(
    pieces: Mapping[str, Piece], settings: Mapping[str, Any], size: Size
) -> Iterator[Problem]:
    """Advise on each content by itself."""
    widest = max(settings.get("PICTURE_WIDTHS") or WIDTHS)
    venues = (p.said("title") for p in pieces.values() if p.kind == "venues")
    advisers = (
        headers,
        links,
        texts,
        untranslated,
        Pictures(size=size, widest=widest),
        Names.of(venues),
    )
    for piece in pieces.values():
        for adviser in advisers:
            yield from adviser(piece)


def _beside(pieces: Mapping[str, Piece], past: Past | None) -> Iterator[Problem]:
    """Advise on what only shows beside other contents, or beside the past."""
    yield from terms(pieces.values())
    for piece in pieces.values():
        original = pieces.get(piece.original.source) if piece.original else None
        yield from overtaken(piece, original, past)
        if past:
            yield from past(piece)


def _unknown(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Refuse names in the setting that no advice has."""
    known = sorted(words.ADVICE)
    for value in sorted(set(settings.get("SILENCED_ADVICE", ())) - set(known)):
        near = get_close_matches(value, known, n=1)
        yield Problem(
            words=words.UNKNOWN_ADVICE,
            values={
                "value": value,
                "cure": words.NEAREST if near else words.CHOICES,
                "nearest": "".join(near),
                "known": ", ".join(known),
            },
        )
