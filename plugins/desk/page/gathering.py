"""From a site that was read to all that its desk shows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from plugins.content_model.model import Problem, Words
from plugins.desk.page import lists, weeks, words
from plugins.desk.page.model import Line, Section, View


def view(context: Mapping[str, Any], problems: Sequence[Problem]) -> View:
    """Gather the desk of a site at its own time, in the language of its editors."""
    library, lang = context["LIBRARY"], context["PROBLEMS_LANG"]
    scope = library.scope
    documents = [library.documents[source] for source in sorted(library.documents)]
    originals = [d for d in documents if d.lang == scope.default_lang]
    venues = [d for d in originals if d.kind == "venues" and d.is_public]
    venues.sort(key=lambda venue: (venue.content.order, venue.slug))
    now = scope.now
    return View(
        now=now,
        sections=tuple(_sections(context, documents, originals, problems)),
        months=tuple(weeks.months(originals, venues, now, lang)),
        silences=tuple(weeks.silences(originals, venues, now, lang)),
    )


def _sections(
    context: Mapping[str, Any],
    documents: Sequence[Any],
    originals: Sequence[Any],
    found: Sequence[Problem],
) -> Iterable[Section]:
    """Give the lists in the order in which an editor wants to know of them."""
    scope, lang = context["LIBRARY"].scope, context["PROBLEMS_LANG"]
    events = {e.relative_source_path: e for e in context.get("events", ())}
    behind = [p for p in found if p.name == lists.BEHIND]
    other = [p for p in found if p.name != lists.BEHIND]
    missing = lists.untranslated(documents, scope.languages, lang)
    told = {
        "problems": lists.problems(other, documents, lang),
        "scheduled": lists.scheduled(documents, scope.now, lang),
        "drafts": lists.drafts(documents, lang),
        "incomplete": lists.incomplete(originals, events, lang),
        "questions": lists.questions(originals, _unanswered(context), lang),
        "translations": [*lists.problems(behind, documents, lang), *missing],
    }
    for key, some in told.items():
        title, empty = TITLES[key]
        yield Section(
            key=key,
            title=title.said(lang, {}),
            empty=empty.said(lang, {}),
            lines=tuple[Line, ...](some),
        )


TITLES: Mapping[str, tuple[Words, Words]] = {
    "problems": (words.PROBLEMS, words.NO_PROBLEMS),
    "scheduled": (words.SCHEDULED, words.NO_SCHEDULED),
    "drafts": (words.DRAFTS, words.NO_DRAFTS),
    "incomplete": (words.INCOMPLETE, words.NO_INCOMPLETE),
    "questions": (words.QUESTIONS, words.NO_QUESTIONS),
    "translations": (words.TRANSLATIONS, words.NO_TRANSLATIONS),
}


def _unanswered(context: Mapping[str, Any]) -> dict[tuple[str, str], int]:
    """Give the questions without an answer, by address and language, as pages do."""
    return {
        (entry.slug, page.lang): entry.asked
        for page in context.get("stream_pages", ())
        if page.kind == "questions"
        for entry in page.unanswered
    }
