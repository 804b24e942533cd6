"""What editors should hear of their cards."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.cards import words
from plugins.cards.gallery import Entry, Gallery
from plugins.cards.model import LEAST
from plugins.content_model.model import Problem, Words


def problems(gallery: Gallery) -> Iterator[Problem]:
    """Tell what is known before any card is drawn."""
    for entry in gallery.entries.values():
        yield from _spelling_problems(entry)
        yield from _told(gallery, entry)


def late_problems(gallery: Gallery) -> Iterator[Problem]:
    """Tell what came out of the cards that were drawn meanwhile, once all are."""
    late = gallery.making.late
    gallery.making.finish()
    for entry in gallery.entries.values():
        if entry.order.names[0][1] in late:
            yield from _told(gallery, entry)


def _told(gallery: Gallery, entry: Entry) -> Iterator[Problem]:
    _, name = entry.order.names[0]
    if name not in gallery.shelf.told:
        return
    report: Mapping[str, Any] = gallery.shelf.report(name)
    photo, plan = entry.order.card.photo, report["plan"]
    if report["trouble"] and photo:
        yield Problem(
            words=getattr(words, report["trouble"]),
            path=gallery.place(photo.path),
            values=report["values"],
            warning=True,
        )
    if plan and plan["elided"]:
        values = {"shown": plan["title"][-1]["text"]}
        yield _advice(words.ELIDED, entry, values)
    if plan and report["contrast"] < LEAST:
        yield _advice(words.PALE, entry, {"contrast": report["contrast"]})


def _spelling_problems(entry: Entry) -> Iterator[Problem]:
    for missing in entry.spelled.missing:
        values = {
            "char": missing.char,
            "name": missing.name,
            "instead": missing.instead,
            "package": missing.package,
        }
        yield _advice(words.MISSING, entry, values)
    if entry.spelled.is_unjoined:
        yield _advice(words.JOINED, entry, {})


def _advice(said: Words, entry: Entry, values: Mapping[str, object]) -> Problem:
    return Problem(words=said, path=entry.path, key="card", values=values, warning=True)
