"""Where questions meet Pelican: read like other contents, shown on a page of all."""

from collections.abc import Iterator
from typing import Any

from jinja2 import TemplateNotFound
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.utils import process_translations

from plugins.content_model.model import Link
from plugins.questions import words
from plugins.questions.answering import entries, groups, short
from plugins.questions.model import Entry, QuestionsPage

TEMPLATE = "questions.html"


def connect() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(offer_generator)
    signals.all_generators_finalized.connect(announce)


class Question(Content):
    """What visitors asked; it stands on the page of all, and has none of its own."""

    mandatory_properties = ("title",)
    default_template = "question"


class QuestionsGenerator(Generator):
    """Reads the questions."""

    def generate_context(self) -> None:
        """Publish context["questions"], originals before translations."""
        found = [
            self.readers.read_file(
                base_path=self.path,
                path=path,
                content_class=Question,
                context=self.context,
            )
            for path in sorted(self.get_files(self.settings["QUESTION_PATHS"]))
        ]
        found = [question for question in found if question.is_valid()]
        for question in found:
            self.add_source_path(question)
            self.add_static_links(question)
        originals, translations = process_translations(found, translation_id="id")
        self.context["questions"] = originals + translations


def offer_generator(pelican: Pelican) -> type[Generator]:
    """Add the questions to Pelican's generators."""
    del pelican
    return QuestionsGenerator


def announce(generators: list[Generator]) -> None:
    """Tell venues and posts their questions, and add the page of each language."""
    context, env = generators[0].context, generators[0].env
    try:
        env.loader.get_source(env, TEMPLATE)  # to be compiled once there is a page
    except TemplateNotFound:
        return
    pages = list(_pages(context))
    links = tuple(Link(title=p.lang, url=p.url, lang=p.lang) for p in pages)
    for page in pages:
        page.alternates = links if links[1:] else ()
        link = Link(title=page.title, url=page.url, lang=page.lang)
        context["navigation"][page.lang]["footer"] += (link,)
    context["stream_pages"] += pages


def _pages(context: dict[str, Any]) -> Iterator[QuestionsPage]:
    """Give a page for each language in which something is answered."""
    default = context["DEFAULT_LANG"]
    for lang in context.get("LANGUAGES") or [default]:
        found = _entries(context, lang)
        venues = [v for v in context["venues"] if _is_seen(v, lang)]
        own = tuple(groups(found, venues))
        for venue in venues:
            asked = [e for q, e in found if q.venue and q.venue.id == venue.id]
            venue.questions = tuple(entry for entry in asked if entry.is_answered)
        open_ = tuple(entry for _, entry in found if not entry.is_answered)
        unanswered = open_ if context.get("PREVIEW") else ()
        if own or unanswered:
            word = context.get("STREAM_WORDS", {}).get(lang, {}).get("questions")
            prefix = "" if lang == default else f"{lang}/"
            yield QuestionsPage(
                lang=lang,
                title=words.TITLE.said(lang, {}),
                url=f"{prefix}{word or words.WORD}/",
                groups=own,
                unanswered=unanswered,
            )


def _entries(context: dict[str, Any], lang: str) -> list[tuple[Any, Entry]]:
    """Give the questions of a language, and tell posts what they answer."""
    contents = context["generated_content"].values()
    seen = [content for content in contents if _is_seen(content, lang)]
    posts = [content for content in seen if content.kind == "post"]
    questions = [q for q in context["questions"] if _is_seen(q, lang)]
    for post in posts:
        told = set(map(short, post.answers or ()))
        post.answering = tuple(
            Link(title=question.title, url=question.url, lang=lang)
            for question in questions
            if short(question.id) in told
        )
    return entries(questions, pages=_by_source(seen), posts=posts)


def _by_source(contents: list[Any]) -> dict[str, Any]:
    """Give contents by the file of their original, as an editor names them."""
    found: dict[str, Any] = {}
    for content in contents:
        versions = (content, *content.translations)
        for version in versions:
            found[version.relative_source_path] = content
    return found


def _is_seen(content: Any, lang: str) -> bool:  # noqa: ANN401  any content
    kind = getattr(content, "kind", None)
    return bool(kind and content.lang == lang and content.status == "published")
