"""What editors and their tools are told is what the model takes, and is current."""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import fastjsonschema
import pytest
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from plugins.content_model.describing import marks
from plugins.content_model.front_matter import Node, read
from plugins.content_model.header import attribute, inner
from plugins.content_model.kinds import KINDS
from plugins.content_model.library import Library
from plugins.content_model.manual import Manual, fields_of
from plugins.content_model.model import Field
from plugins.content_model.rules import Rules
from plugins.content_model.scalars import anycase, anyword
from plugins.content_model.schema import schema
from plugins.content_model.shapes import Choice
from plugins.desk.guiding import book
from plugins.desk.hooks.guide import guide
from plugins.desk.source import Source
from plugins.press.hooks import opened
from tests.harness import PARIS, ROOT, Files, scope, settings_file, written

NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
LANGUAGE = re.compile(r"\.[a-z]{2}\.md$")
DEMO = [*(ROOT / "content").rglob("*.md"), *(ROOT / "tests/site").rglob("*.md")]
HEADERS = sorted(path for path in DEMO if path.parent.name in KINDS)


def as_tools_read(value: object) -> object:
    """Give texts the types that a tool's YAML gives them: numbers, yes and no."""
    if isinstance(value, dict):
        return {key: as_tools_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_tools_read(item) for item in value]
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    return {"true": True, "false": False}.get(str(value), value)


def plain(lines: list[str]) -> Any:
    """Give what the model reads in a header."""
    node = read(lines, first_line=2, path="x.md")
    assert isinstance(node, Node)
    return node.plain()


def check_of(kind: str, *, translation: bool = False) -> Callable[[object], object]:
    """Give a reader of the schema of a kind."""
    return fastjsonschema.compile(schema(kind, translation=translation))


def test_every_header_there_is_passes() -> None:
    """Of the demo and of the tests, as the model reads it and as tools do."""
    checks = {
        (kind, mark): check_of(kind, translation=mark)
        for kind in KINDS
        for mark in (False, True)
    }
    for path in HEADERS:
        check = checks[path.parent.name, bool(LANGUAGE.search(path.name))]
        values = plain(list(Source.read(path.read_bytes()).lines))
        check(values)
        check(as_tools_read(values))

    assert len(HEADERS) > 150


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        pytest.param("blog", "titel: A", id="unknown"),
        pytest.param("blog", "cover: {image: a.jpg, alt: A, legend: C}", id="inside"),
        pytest.param("agenda", "dates: [{date: 2026-07-14, etat: x}]", id="in-a-list"),
        pytest.param("agenda", "prices: [{for: A, prix: 5}]", id="beside-a-pair"),
        pytest.param("agenda", "state: peut-être", id="no-state"),
        pytest.param("agenda", "starts: bientôt", id="no-date"),
        pytest.param("venues", "kind: Campsite", id="no-kind-of-venue"),
        pytest.param("venues", "hours: {jours: {lundi: 9h-12h}}", id="deep"),
        pytest.param(
            "venues", "channels: [{network: myspace, url: x}]", id="no-channel"
        ),
        pytest.param("pages", "footer: peut-être", id="neither-yes-nor-no"),
        pytest.param("blog", "cover: images/x.jpg", id="not-keys"),
        pytest.param("blog", "downloads: documents/x.pdf", id="not-a-list"),
    ],
)
def test_what_the_model_refuses_is_refused(kind: str, header: str) -> None:
    """Unknown keys wherever they stand, and words that are no choice."""
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        check_of(kind, translation=True)(plain(header.split("\n")))


@pytest.mark.parametrize("kind", KINDS)
def test_a_translation_needs_nothing_an_original_what_the_model_needs(
    kind: str,
) -> None:
    """The title is inherited, not given again."""
    check_of(kind, translation=True)({"summary": "A"})

    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        check_of(kind)({"summary": "A"})


def described(kind: type, within: str = "") -> Iterator[tuple[str, type, Field]]:
    """Go through all fields of a kind, those inside others too."""
    for field in fields_of(kind):
        yield f"{within}{field.key}", kind, field
        info = kind.model_fields[attribute(field.key)]
        for inside in inner(info.annotation):
            yield from described(inside, f"{within}{field.key}.")


ALL = {f"{k}.{p}": (o, f) for k, o in KINDS.items() for p, o, f in described(o)}
FIELDS = {(owner.__name__, field.key): (owner, field) for owner, field in ALL.values()}


@pytest.mark.parametrize(("owner", "field"), FIELDS.values(), ids=map(".".join, FIELDS))
def test_every_example_may_be_written(owner: type, field: Field) -> None:
    """Each key has one, a set of keys by those inside it."""
    info = owner.model_fields[attribute(field.key)]
    rules = Rules(zone=PARIS, currency="EUR", shown="content", has_file=lambda _: True)
    if field.example:
        value = plain([f"{field.key}: {field.example}"])[field.key]
        TypeAdapter(whole(info)).validate_python(value, context=rules)

    assert field.example or field.fields


def whole(info: FieldInfo) -> Any:
    """Give a field's type with all that is declared beside it."""
    return Annotated[(info.annotation, *info.metadata)]


def test_every_word_of_a_choice_passes_in_any_case() -> None:
    """Annulée, ANNULÉE and annulée are one word, for tools too."""
    for owner, field in ALL.values():
        found = marks(owner.model_fields[attribute(field.key)])
        for choice in (mark for mark in found if isinstance(mark, Choice)):
            pattern = re.compile(anyword(choice.known))
            said = [case for w in choice.known for case in (w, w.upper(), w.title())]

            assert [] == [word for word in said if not pattern.fullmatch(word)]


def test_a_pattern_takes_capitals() -> None:
    """Schemas have no flag for it."""
    assert "[a-zA-Z0-9-]+/x" == anycase("[a-z0-9-]+/x")


def test_the_guide_is_current() -> None:
    """After a change of the model: python3 tasks.py guide."""
    content = ROOT / "content"
    manual = Manual(scope=scope(content))
    made = book.files(manual)
    there = {
        "README.md",
        *(f".schema/{p.name}" for p in (content / ".schema").iterdir()),
    }

    assert there == made.keys()
    assert [] == [n for n, d in made.items() if (content / n).read_bytes() != d]


def test_the_guide_shows_headers_that_pass(judged: Callable[..., list[str]]) -> None:
    """Every example of it, in both languages, is a content that could stand there."""
    text = (ROOT / "content/README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```\n(---\n.*?)```", text, re.DOTALL)
    venue = "---\ntitle: Camping\nkind: Campground\n---\n"
    files: Files = {
        "venues/camping.md": venue,
        "images/cabanes.jpg": b"x",
        "images/ponton.jpg": b"x",
        **{
            f"{'agenda' if 'starts:' in block else 'blog'}/x{n}.md": block
            for n, block in enumerate(blocks)
        },
    }

    assert (4, []) == (len(blocks), judged(files))


def test_the_guide_is_no_content(library: Callable[[Files], Library]) -> None:
    """Neither read nor told of."""
    made = book.files(Manual(scope=scope(Path("content"))))
    read_ = library(made)

    assert ({}, []) == (read_.entries, read_.problems)


def test_it_is_written_where_the_contents_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And a second time changes nothing; other folders have their own names."""
    written(tmp_path / "texts", {"news/a.md": "---\ntitle: A\n---\n"})
    settings = settings_file(tmp_path, ARTICLE_PATHS=["news"], EVENT_PATHS=["whatson"])
    site = partial(opened, settings, {"PATH": tmp_path / "texts"})
    first = guide(site)
    capsys.readouterr()
    second = guide(site)
    text = (tmp_path / "texts/README.md").read_text("utf-8")

    assert (0, 0, "rien à changer\n") == (first, second, capsys.readouterr().out)
    assert "texts/news/`" in text
    assert "texts/whatson/`" in text


def test_schemas_are_json_that_names_its_draft() -> None:
    """Draft 7, which editors' tools understand."""
    files = (ROOT / "content/.schema").glob("*.json")
    drafts = {json.loads(path.read_text(encoding="utf-8"))["$schema"] for path in files}

    assert {"http://json-schema.org/draft-07/schema#"} == drafts
