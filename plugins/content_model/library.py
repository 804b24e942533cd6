"""All contents of a site, read, typed and judged beside one another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from plugins.content_model import beside, data, editing, vacations, visiting, words
from plugins.content_model.before import Before
from plugins.content_model.body import Body
from plugins.content_model.entry import Entry
from plugins.content_model.header import typed
from plugins.content_model.inheritance import contradictions, inherited
from plugins.content_model.kinds import KINDS, Content
from plugins.content_model.links import Map
from plugins.content_model.memory_model import Memory, NoMemory
from plugins.content_model.model import Problem, Turn, address_word
from plugins.content_model.reading import Read, Reader, readings
from plugins.content_model.scope import Document, Scope
from plugins.content_model.shelf import file_at, files_of
from plugins.content_model.source import File
from plugins.content_model.vacations import Vacations


@dataclass(slots=True, kw_only=True)
class Library:
    """The contents that passed, by source, and the problems of all."""

    scope: Scope
    memory: Memory = field(default_factory=NoMemory)
    documents: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    terms: data.Terms = field(default_factory=dict)
    gone: data.Gone = field(default_factory=dict)
    vacations: Vacations = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    typed: dict[str, Content] = field(default_factory=dict)
    originals: dict[str, Entry] = field(default_factory=dict)  # of each, or itself

    @classmethod
    def read(
        cls, scope: Scope, memory: Memory | None = None, before: Before | None = None
    ) -> "Library":
        """Read and judge every content below the scope's folder."""
        library, before = (
            cls(scope=scope, memory=memory or NoMemory()),
            before or Before(),
        )
        library._shelve(before)
        for entry in library._originals_first():
            library._judge(entry, before)
        library._judge_together()
        return library

    def turns(self) -> Iterator[Turn]:
        """Tell when the contents that wait for their date will come out."""
        for document in self.documents.values():
            date = document.content.date
            if document.state == "scheduled" and date:
                yield Turn(at=date, why=words.COMES_OUT, path=document.path)

    def _shelve(self, before: Before) -> None:
        """Take every file, and read it."""
        files = []
        for found in files_of(self.scope):
            if isinstance(found, Problem):
                self.problems.append(found)
            else:
                files.append(found)
        known = dict(before.of_same(files))
        new = self._readings([f for f in files if f.source not in known], self.memory)
        for file in files:
            read = known.get(file.source) or next(new)
            if isinstance(read, Problem):
                self.problems.append(read)
            else:
                self.entries[read[0].source], self.bodies[read[0].source] = read

    def _readings(self, files: Sequence[File], memory: Memory) -> Iterator[Read]:
        default = self.scope.default_lang
        return readings(files, self.reader, memory, default_lang=default)

    @property
    def reader(self) -> Reader:
        """What reads the files of this site."""
        return Reader(self.scope.markdown, self.scope.inputs)

    def edited(self, source: str) -> tuple[Entry, Body] | None:
        """Read a file again: give it and its text, if all else stays as it was."""
        file, before = file_at(source, self.scope), self.documents.get(source)
        if isinstance(file, Problem) or before is None:
            return None
        (read,) = self._readings([file], NoMemory())
        if isinstance(read, Problem):
            return None
        found, text = read
        where = Map.of(self.documents, self.bodies | {source: text}, scope=self.scope)
        wrong = any(where.problems(text, source=source, path=found.path))
        alone = editing.alone(self, before, found, text)
        return read if alone and not wrong else None

    def take(self, entry: Entry, text: Body, document: Document) -> None:
        """Hold a file that was edited in the place of what it was."""
        self.entries[entry.source], self.bodies[entry.source] = entry, text
        self.documents[entry.source] = document

    def _originals_first(self) -> list[Entry]:
        default = self.scope.default_lang
        return sorted(self.entries.values(), key=lambda entry: entry.lang != default)

    def _judge(self, entry: Entry, before: Before) -> None:
        """Type one content, beside its original where it is a translation."""
        found = list(beside.language_problems(entry, self.scope.languages))
        original = beside.original_of(entry, self.entries, self.scope.default_lang)
        if original is None and not found:
            found.append(beside.no_original(entry))
        if original and not found:
            self.originals[entry.source] = original
            found += self._typing(entry, original, before)
        found += self.bodies[entry.source].problems
        content = self.typed.get(entry.source)
        if content and original:
            self.documents[entry.source] = self._document(entry, original, content)
        draft = entry.is_draft or (content and content.status == "draft")
        self.problems += [p.softened() for p in found] if draft else found

    def _typing(
        self, entry: Entry, original: Entry, before: Before
    ) -> Iterator[Problem]:
        values = entry.node.plain()
        first = self.typed.get(original.source)
        if original is not entry:
            if first is None:
                return  # the original's own problems say it all
            values = inherited(original.node.plain(), values)
        content = before.content(entry, original) or typed(
            KINDS[entry.kind],
            values,
            node=entry.node,
            rules=self.scope.rules,
            path=entry.path,
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
        where = Map.of(self.documents, self.bodies, scope=self.scope)
        for entry in self.entries.values():
            text = self.bodies[entry.source]
            yield from where.problems(text, source=entry.source, path=entry.path)
