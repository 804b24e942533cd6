"""What is wrong with what visitors are told: hours, names, notices, answers."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from plugins.content_model import naming, overlaps, words
from plugins.content_model.entry import Entry, ascii_name
from plugins.content_model.kinds import Notice, Post, Question, Venue
from plugins.content_model.model import Problem, Words
from plugins.content_model.scope import Document
from plugins.content_model.timetables import timetable

Documents = Mapping[str, Document]
Entries = Mapping[str, Entry]


def problems(
    documents: Documents, entries: Entries, *, default_lang: str, terms: naming.Terms
) -> Iterator[Problem]:
    """Judge all of it; a translation is judged by its names alone."""
    venues = {
        ascii_name(entries[source].stem): document.content
        for source, document in documents.items()
        if isinstance(document.content, Venue) and document.lang == default_lang
    }
    faulty = {
        ascii_name(entry.stem)
        for source, entry in entries.items()
        if entry.kind == "venues" and source not in documents
    }
    for source, document in documents.items():
        entry, content = entries[source], document.content
        if document.lang != default_lang:
            yield from _names(document, entry, terms)
        elif isinstance(content, Venue):
            yield from _hours(content, entry)
        elif isinstance(content, Notice):
            yield from _notice(content, entry, venues, faulty)
        elif isinstance(content, Question):
            yield from _answer(content, entry, documents, entries)
        elif isinstance(content, Post):
            yield from _answers(content, entry, documents)


def _at(entry: Entry, said: Words, *where: str | int, **values: object) -> Problem:
    key = ".".join(step for step in where if isinstance(step, str))
    line = entry.node.line_of(where)
    return Problem(words=said, path=entry.path, line=line, key=key, values=values)


def _hours(venue: Venue, entry: Entry) -> Iterator[Problem]:
    if venue.hours:
        for said, where, values in overlaps.findings(venue.hours):
            yield _at(entry, said, "hours", *where, **values)


def _names(document: Document, entry: Entry, terms: naming.Terms) -> Iterator[Problem]:
    venue = document.content
    if not isinstance(venue, Venue):
        return
    table = timetable(venue.hours) if venue.hours else None
    said = naming.Naming(lang=document.lang, own=venue.terms, site=terms)
    for found, name, values, soft in naming.findings(venue, table, said):
        where = ("terms", name) if name else ("terms",)
        problem = _at(entry, found, *where, **values)
        yield problem.softened() if soft else problem


def _notice(
    notice: Notice, entry: Entry, venues: Mapping[str, Venue], faulty: set[str]
) -> Iterator[Problem]:
    """Judge what a notice names; what a faulty venue has, nobody knows yet."""
    named = [name for name in notice.named if name in venues]
    for name in notice.named:
        if name not in faulty.union(venues) and notice.venues:
            values = _nearest(name, venues, nothing=words.NO_VENUES)
            yield _at(entry, words.UNKNOWN_VENUE, "venues", **values)
    spaces = {
        space: key
        for name in (named or venues)
        if (hours := venues[name].hours)
        for key, title in hours.spaces.items()
        for space in (key, title)
    }
    unknown = faulty.intersection(notice.named or faulty)
    for name in () if notice.closes_all or unknown else notice.closes:
        if name not in spaces:
            known = [*dict.fromkeys(spaces.values()), "venue"]
            values = _nearest(name, known, nothing=words.NO_SPACES)
            yield _at(entry, words.UNKNOWN_SPACE, "closes", **values)


def _answer(
    question: Question, entry: Entry, documents: Documents, entries: Entries
) -> Iterator[Problem]:
    said = question.answered_by
    if said is None:
        return
    found = documents.get(said.strip("/"))
    if found is None and said.strip("/") in entries:
        return  # its own problems say it all
    if found is None:
        near = get_close_matches(said, (s for s in documents if s != entry.source), n=1)
        cure = words.NEAREST if near else words.CHECK_PATH
        values = {"value": said, "cure": cure, "nearest": "".join(near)}
        yield _at(entry, words.NO_ANSWER, "answered_by", **values)
    elif found.state == "draft":  # what is scheduled will answer in its time
        yield _at(entry, words.HIDDEN_ANSWER, "answered_by", value=said)


def _answers(post: Post, entry: Entry, documents: Documents) -> Iterator[Problem]:
    if not post.answers:
        return
    known = {
        d.id.partition("/")[2] for d in documents.values() if d.kind == "questions"
    }
    for name in post.answers:
        if name.removeprefix("questions/") not in known:
            values = _nearest(name, known, nothing=words.NO_QUESTIONS)
            yield _at(entry, words.UNKNOWN_QUESTION, "answers", **values)


def _nearest(name: str, known: Iterable[str], *, nothing: Words) -> dict[str, object]:
    listed = sorted(known)
    near = get_close_matches(name.casefold(), listed, n=1)
    cure = words.NEAREST if near else words.CHOICES if listed else nothing
    return {
        "value": name,
        "cure": cure,
        "nearest": "".join(near),
        "known": ", ".join(listed),
    }
