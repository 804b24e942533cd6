"""Whatever a template can do with a thing is told: nothing is read unseen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, TemplateSyntaxError
from jinja2.ext import Extension
from pelican.paginator import Paginator

from plugins.press.repeating import Repeat
from plugins.press.watching import Watched

TODAY = date(2026, 7, 14)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A record of plain values."""

    name: str = "Lac"
    rooms: tuple[str, ...] = ("a", "b")


@dataclass(kw_only=True)
class Thing:
    """What templates are given: everything in it may change."""

    title: str = "Un"
    day: date = TODAY
    place: Place = Place()
    parts: list[Any] = field(default_factory=list)
    known: dict[str, Any] = field(default_factory=dict)
    pair: tuple[Any, ...] = ()
    other: Any = None
    pages: Any = None

    def said(self, word: str) -> str:
        """Say a word and the title."""
        return f"{word} {self.title}"

    def each(self) -> Any:
        """Give the parts, once."""
        yield from self.parts

    def __str__(self) -> str:
        """Say the title."""
        return self.title


class Other:
    """Something that is only equal to itself."""

    def __init__(self) -> None:
        """Have a title, and a way to a link."""
        self.title, self.link = "Autre", lambda: "ici"


def thing() -> Thing:
    """Give a thing that holds others."""
    return Thing(
        parts=[Thing(title="p1"), Thing(title="p2")],
        known={"k": Thing(title="k1")},
        pair=(Thing(title="x"), [Thing(title="y")]),
        other=Other(),
        pages=paginated(5),
    )


def paginated(count: int) -> Paginator:
    """Give Pelican's own paginator of a list."""
    known = {"DEFAULT_ORPHANS": 0, "PAGINATION_PATTERNS": ()}
    return Paginator("list.html", None, list(range(count)), known, 5)


CALLED = (
    "{% macro m() %}{{ caller() }}{% endmacro %}"
    "{% call m() %}{{ content.title }}{% endcall %}"
)
SEEN = [
    ("{{ content.title }}", "title"),
    ("{{ content['title'] }}", "title"),
    ("{{ content }}", "title"),
    ("{{ content ~ '!' }}", "title"),
    ("{{ content.said('oui') }}", "title"),
    ("{{ content.day }}", "day"),
    ("{{ content.day.strftime('%Y') }}", "day"),
    ("{{ content.place.name }}", "place"),
    ("{{ content.place.rooms | join }}", "place"),
    ("{% if content.place.name == 'Lac' %}x{% endif %}", "place"),
    ("{% for p in content.parts %}{{ p.title }}{% endfor %}", "part"),
    ("{% for p in content.parts %}{{ loop.length }}{% endfor %}", "parts"),
    ("{{ content.parts[0].title }}", "part"),
    ("{% for p in content.parts[:1] %}{{ p.title }}{% endfor %}", "part"),
    ("{% set a, b = content.parts %}{{ a.title }}", "part"),
    ("{{ content.parts | map(attribute='title') | join }}", "part"),
    ("{{ content.parts | join(', ') }}", "part"),
    ("{{ content.parts | length }}", "parts"),
    ("{{ (content.parts | first).title }}", "part"),
    ("{{ (content.parts | sort(attribute='title'))[0].title }}", "part"),
    ("{% for g in content.parts | groupby('title') %}{{ g[0] }}{% endfor %}", "part"),
    ("{% if content.parts %}x{% endif %}", "empty"),
    ("{% for p in content.each() %}{{ p.title }}{% endfor %}", "part"),
    ("{% for k, v in content.known.items() %}{{ v.title }}{% endfor %}", "known"),
    ("{{ content.known.k.title }}", "known"),
    ("{{ content.known.get('k').title }}", "known"),
    ("{{ content.known | list | join }}", "keys"),
    ("{% for k in content.known %}{{ k }}{% endfor %}", "keys"),
    ("{{ content.pair[0].title }}", "pair"),
    ("{% for p in content.pair[1] %}{{ p.title }}{% endfor %}", "inner"),
    ("{{ content.other.link() }}", "link"),
    ("{{ content.other == content.other2 }}", "same"),
    ("{{ content in content.parts }}", "among"),
    ("{% set n = namespace(x=content.title) %}{{ n.x }}", "title"),
    ("{% macro m(c) %}{{ c.title }}{% endmacro %}{{ m(content) }}", "title"),
    ("{% include 'part.html' %}", "title"),
    ("{% from 'macros.html' import m %}{{ m(content) }}", "title"),
    ("{% from 'macros.html' import m with context %}{{ m(content) }}", "title"),
    ("{% if content is defined and content.title is string %}x{% endif %}", "type"),
    ("{% if more is defined %}x{% endif %}", "more"),
    ("{{ content.nothing | default('x') }}", "nothing"),
    ("{% set x = content %}{% with y = x %}{{ y.title }}{% endwith %}", "title"),
    ("{{ content.said(word=content.other.title) }}", "other"),
    ("{{ 1 + content.parts | length }}", "parts"),
    ("{{ (content.parts + content.parts)[0].title }}", "part"),
    ("{{ 'a' if content.title == 'Un' else 'b' }}", "title"),
    ("{% filter upper %}{{ content.title }}{% endfilter %}", "title"),
    (CALLED, "title"),
    ("{{ dict(a=content.title).a }}", "title"),
    ("{{ [content][0].title }}", "title"),
    ("{{ content.pages.page(1).has_next() }}", "pages"),
    ("{% set p = content.pages.page(1) %}{{ p.paginator.count }}", "pages"),
]  # fmt: skip


CHANGES: dict[str, Callable[[Any, dict[str, Any]], object]] = {
    "title": lambda c, _: setattr(c, "title", "Deux"),
    "type": lambda c, _: setattr(c, "title", 2),
    "day": lambda c, _: setattr(c, "day", date(2027, 1, 1)),
    "place": lambda c, _: setattr(c, "place", Place(name="Mer", rooms=("c",))),
    "part": lambda c, _: setattr(c.parts[0], "title", "p9"),
    "parts": lambda c, _: c.parts.append(Thing(title="p3")),
    "empty": lambda c, _: setattr(c, "parts", []),
    "known": lambda c, _: setattr(c.known["k"], "title", "k9"),
    "keys": lambda c, _: c.known.update(z=Thing()),
    "pair": lambda c, _: setattr(c.pair[0], "title", "x9"),
    "inner": lambda c, _: setattr(c.pair[1][0], "title", "y9"),
    "link": lambda c, _: setattr(c.other, "link", lambda: "là"),
    "other": lambda c, _: setattr(c.other, "title", "Tout autre"),
    "same": lambda c, _: setattr(c, "other2", c.other),
    "among": lambda c, _: c.parts.append(c),
    "pages": lambda c, _: setattr(c, "pages", paginated(6)),
    "more": lambda _, given: given.update(more=1),
    "nothing": lambda c, _: setattr(c, "nothing", "y"),
}


def watched(template: str) -> Watched:
    """Give an environment with one template, and parts to take in."""
    parts = {
        "page.html": template,
        "part.html": "{{ content.title }}",
        "macros.html": "{% macro m(c) %}{{ c.title }}{% endmacro %}",
    }
    return Watched.over(Environment(loader=DictLoader(parts), autoescape=True))


@pytest.mark.parametrize(("template", "what"), SEEN, ids=[one[0] for one in SEEN])
def test_what_changes_a_page_is_among_its_steps(template: str, what: str) -> None:
    """Unchanged, the steps tell the same; changed, another thing."""
    given: dict[str, Any] = {"content": thing()}
    page = watched(template).get_template("page.html")
    plain = page.render(given)
    for _ in range(2):  # the second page finds macros compiled, and modules made
        with page.environment.tracing(given) as trace:
            assert plain == page.render(given)
        assert "" == trace.blind
    again = Repeat(page, given).trace_of(trace.steps)
    assert again is not None
    assert trace.digest() == again.digest()

    CHANGES[what](given["content"], given)
    then = Repeat(page, given).trace_of(trace.steps)

    assert plain != page.render(given)
    assert then is None or trace.digest() != then.digest()


BLIND = [
    ("{{ [1, 2] | random }}", "random"),
    ("{{ lipsum(1) }}", "lorem"),
    ("{% set _ = content.parts.append(1) %}", "a change of"),
    ("{{ look.title }}", "by a way of its own"),
    ("{{ ask() }}", "a call of"),
]


@pytest.mark.parametrize(("template", "why"), BLIND, ids=[one[1] for one in BLIND])
def test_what_nobody_can_follow_is_told(template: str, why: str) -> None:
    """Nothing is believed of such a page: it is printed each time."""
    env = watched(template)
    env.globals |= {"look": thing(), "ask": lambda: 1}
    page = env.get_template("page.html")

    with env.tracing({"content": thing()}) as trace:
        page.render(content=trace.given["content"])

    assert why in trace.blind


@given(
    st.text("a{%}# \n\r", max_size=12),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.sampled_from([None, "#"]),
)
def test_a_source_that_is_all_text_says_what_jinja_says(
    source: str,
    end: Literal["\n", "\r\n"],
    ends: bool,  # noqa: FBT001  Hypothesis gives them in turn
    prefix: str | None,
) -> None:
    """It needs no code, and no page shows that it had none."""
    env = Environment(
        loader=DictLoader({"text": source, "page": "<{% include 'text' %}>"}),
        autoescape=True,
        newline_sequence=end,
        keep_trailing_newline=ends,
        line_comment_prefix=prefix,
    )
    watched = Watched.over(env)

    assert _said(env, "text") == _said(watched, "text")
    assert _said(env, "page") == _said(watched, "page")


def _said(env: Environment, name: str) -> str:
    try:
        return env.get_template(name).render()
    except TemplateSyntaxError as error:
        return str(error)


def test_an_extension_sees_every_text() -> None:
    """One that squeezes what templates say squeezes stylesheets too."""

    class Squeezed(Extension):
        def preprocess(self, source: str, *_: object) -> str:
            return source.replace(" ", "")

    parts = {"sheet.css": "a { b: c }"}
    env = Watched.over(Environment(loader=DictLoader(parts), extensions=[Squeezed]))  # noqa: S701

    assert "a{b:c}" == env.get_template("sheet.css").render()
