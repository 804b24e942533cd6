"""All contents of a site, read, typed and judged beside one another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markdown import Markdown

from plugins.content_model import beside, data, editing, vacations, visiting, words
from plugins.content_model.body import Body, body
from plugins.content_model.entry import Entry
from plugins.content_model.figures import with_figures
from plugins.content_model.header import typed
from plugins.content_model.inheritance import contradictions, inherited
from plugins.content_model.kinds import KINDS, Content
from plugins.content_model.links import Map, Target
from plugins.content_model.model import Problem, Turn, address_word
from plugins.content_model.rules import Rules
from plugins.content_model.scope import Document, Scope
from plugins.content_model.shelf import entries_of, entry_at
from plugins.content_model.tables import with_columns
from plugins.content_model.vacations import Vacations


@dataclass(slots=True, kw_only=True)
class Library:
    """The contents that passed, by source, and the problems of all."""

    scope: Scope
    documents: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    terms: data.Terms = field(default_factory=dict)
    gone: data.Gone = field(default_factory=dict)
    vacations: Vacations = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    typed: dict[str, Content] = field(default_factory=dict)

    @classmethod
    def read(cls, scope: Scope) -> "Library":
        """Read and judge every content below the scope's folder."""
        library = cls(scope=scope)
        library._shelve()
        for entry in library._originals_first():
            library._judge(entry)
        library._judge_together()
        return library

    def turns(self) -> Iterator[Turn]:
        """Tell when the contents that wait for their date will come out."""
        for document in self.documents.values():
            date = document.content.date
            if document.state == "scheduled" and date:
                yield Turn(at=date, why=words.COMES_OUT, path=document.path)

    def _shelve(self) -> None:
        """Read the files, and convert their texts."""
        converter = self._converter()
        for found in entries_of(self.scope):
            if isinstance(found, Problem):
                self.problems.append(found)
                continue
            self.entries[found.source] = found
            self.bodies[found.source] = _text(found, converter)

    def _converter(self) -> Markdown:
        return with_figures(with_columns(Markdown(**self.scope.markdown)))

    def edited(self, source: str) -> tuple[Entry, Body] | None:
        """Read a file again: give it and its text, if all else stays as it was."""
        found, before = entry_at(source, self.scope), self.documents.get(source)
        if isinstance(found, Problem) or before is None:
            return None
        text = _text(found, self._converter())
        where = self._map(self.bodies | {source: text})
        wrong = any(where.problems(text, source=source, path=found.path))
        alone = editing.alone(self, before, found, text)
        return (found, text) if alone and not wrong else None

    def take(self, entry: Entry, text: Body, document: Document) -> None:
        """Hold a file that was edited in the place of what it was."""
        self.entries[entry.source], self.bodies[entry.source] = entry, text
        self.documents[entry.source] = document

    def _originals_first(self) -> list[Entry]:
        default = self.scope.default_lang
        return sorted(self.entries.values(), key=lambda entry: entry.lang != default)

    def _judge(self, entry: Entry) -> None:
        """Type one content, beside its original where it is a translation."""
        found = list(beside.language_problems(entry, self.scope.languages))
        original = beside.original_of(entry, self.entries, self.scope.default_lang)
        if original is None and not found:
            found.append(beside.no_original(entry))
        if original and not found:
            found += self._typing(entry, original)
        found += self.bodies[entry.source].problems
        content = self.typed.get(entry.source)
        if content and original:
            self.documents[entry.source] = self._document(entry, original, content)
        draft = entry.is_draft or (content and content.status == "draft")
        self.problems += [p.softened() for p in found] if draft else found

    def _typing(self, entry: Entry, original: Entry) -> Iterator[Problem]:
        values = entry.node.plain()
        first = self.typed.get(original.source)
        if original is not entry:
            if first is None:
                return  # the original's own problems say it all
            values = inherited(original.node.plain(), values)
        scope = self.scope
        rules = Rules(
            zone=scope.zone,
            currency=scope.currency,
            shown=scope.shown,
            has_file=scope.has_file,
        )
        content = typed(
            KINDS[entry.kind], values, node=entry.node, rules=rules, path=entry.path
        )
        if isinstance(content, list):
            yield from content
            return
        self.typed[entry.source] = content
        if first:
            yield from contradictions(first, content, entry.node, path=entry.path)

    def _document(self, entry: Entry, original: Entry, content: Content) -> Document:
        slug = content.slug or address_word(original.stem)
        state = content.status
        if state == "published" and content.date and content.date > self.scope.now:
            state = "scheduled"
        return Document(
            kind=entry.kind,
            source=entry.source,
            path=entry.path,
            id=original.id,
            lang=entry.lang,
            slug=slug,
            url=self.scope.url(entry.kind, slug, entry.lang),
            state=state,
            content=content,
            body=self.bodies[entry.source],
        )

    def _judge_together(self) -> None:
        """Look for what only shows beside the other contents."""
        documents = list(self.documents.values())
        self.gone, self.terms, told = data.read(
            self.scope.root, self.scope.shown, self.scope.languages
        )
        found = [
            *beside.problems(documents, self.entries, self.scope),
            *beside.gone_problems(documents, self.entries, self.gone),
            *self._link_problems(),
            *visiting.problems(
                self.documents,
                self.entries,
                default_lang=self.scope.default_lang,
                terms=self.terms,
            ),
        ]
        self.vacations, more = vacations.read(self.scope.root, self.scope.shown)
        self.problems += [*told, *more]
        self.problems += self._softened_in_drafts(found)

    def _softened_in_drafts(self, found: Iterable[Problem]) -> Iterator[Problem]:
        drafts = {d.path for d in self.documents.values() if d.state == "draft"}
        drafts |= {entry.path for entry in self.entries.values() if entry.is_draft}
        return (p.softened() if p.path in drafts else p for p in found)

    def _link_problems(self) -> Iterator[Problem]:
        where = self._map(self.bodies)
        for entry in self.entries.values():
            text = self.bodies[entry.source]
            yield from where.problems(text, source=entry.source, path=entry.path)

    def _map(self, texts: Mapping[str, Body]) -> Map:
        """Give all that links may lead to."""
        hidden = {s for s, document in self.documents.items() if not document.is_public}
        targets = {
            source: Target(anchors=text.anchors, visible=source not in hidden)
            for source, text in texts.items()
        }
        scope = self.scope
        return Map(targets=targets, shown=scope.shown, has_file=scope.has_file)


def _text(entry: Entry, converter: Markdown) -> Body:
    return body(
        entry.text, path=entry.path, first_line=entry.text_line, converter=converter
    )
