"""Headers: forgiving in form, and no text in a file ever gives a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.content_model.front_matter import Node, read
from plugins.content_model.library import Library
from tests.harness import scope, written

VALUES = [
    pytest.param(
        "title: La saison ouvre : enfin", "La saison ouvre : enfin", id="colon"
    ),
    pytest.param("title: Salle #3 # midi", "Salle #3 # midi", id="hash-in-a-title"),
    pytest.param("date: 2026-03-02 # lundi", "2026-03-02", id="comment-on-a-date"),
    pytest.param("status: on", "on", id="on-is-text"),
    pytest.param("phone: 0240000000", "0240000000", id="leading-zero"),
    pytest.param("hours: 21:30", "21:30", id="not-sixty-based"),
    pytest.param("price: 5,50", "5,50", id="comma"),
    pytest.param("title: *Nouveau*", "*Nouveau*", id="star"),
    pytest.param("title: [Complet] Gala", "[Complet] Gala", id="bracket"),
    pytest.param("title: « Oui » : non", "« Oui » : non", id="guillemets"),
    pytest.param('title: "Oui" : non', '"Oui" : non', id="half-quoted"),
    pytest.param('title: "Oui : non"', "Oui : non", id="quoted"),
    pytest.param("title: L'eau l'été", "L'eau l'été", id="apostrophes"),
    pytest.param("title: un\n  deux : trois", "un deux : trois", id="two-lines"),
    pytest.param("title : Un", "Un", id="space-before-the-colon"),
    pytest.param("hours: |\n  9 h : 12 h\n  # fin", "9 h : 12 h\n# fin", id="block"),
    pytest.param("tags: [a, b]", ["a", "b"], id="list-in-a-line"),
    pytest.param("tags:\n  - a : b\n  - c", ["a : b", "c"], id="list-in-lines"),
    pytest.param("accent: #1f6f5c", "#1f6f5c", id="colour"),
    pytest.param("title:", None, id="empty"),
]


@pytest.mark.parametrize(("source", "expected"), VALUES)
def test_a_value_is_what_its_author_wrote(source: str, expected: object) -> None:
    """Neither YAML's guesses nor its signs change a text."""
    node = read(source.split("\n"), first_line=1, path="x.md")

    assert isinstance(node, Node)
    values = node.plain()
    assert isinstance(values, dict)
    assert [expected] == list(values.values())


SIGNS = "---\n: #|>-[]{}&*!%@`'\"?,\\\t~<=\r\x00\x85\u2028\ufeff\ud7ff\U0001f3d5"
PIECES = st.sampled_from(
    [
        "title: ", "date: 2026-03-02", "cover:\n  ", "- ", "tags: [", "---", "\n", "  ",
        "{filename}", "](", "![", "<", "</p>", "<!--", "&#", "[^1]", "| a |\n|--|", ">",
        "```", "\x02", "{: #a }", "https://[", "{static}%zz", "<img src=", "é", "*" * 9,
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(alphabet=SIGNS, max_size=6), max_size=30).map("".join)
GOOD_HEAD = "---\ntitle: Un\ndate: 2026-03-02\ncategory: C\n---\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200) | TEXTS.map(str.encode))
def test_no_file_gives_a_traceback(tmp_path: Path, content: bytes) -> None:
    """Whatever a file holds, it is read or its problems are told."""
    library = Library.read(scope(written(tmp_path, {"blog/x.md": content})))

    assert library.documents or library.problems


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(header=TEXTS, body=TEXTS)
def test_no_header_or_text_gives_a_traceback(
    tmp_path: Path, header: str, body: str
) -> None:
    """The same, past the first gate: inside the header, and inside the text."""
    files = {
        "blog/header.md": f"---\n{header}\n---\n",
        "blog/text.md": GOOD_HEAD + body,
    }
    library = Library.read(scope(written(tmp_path, files)))

    assert all(problem.told("fr") for problem in library.problems)


def test_moments_are_read_as_people_write_them(
    library: Callable[..., Library],
) -> None:
    """ISO, French and English forms mean the same moment."""
    forms = (
        "2026-07-14 21:30",
        "2026-07-14T21:30",
        "14/07/2026 21h30",
        "14/07/2026 à 21 h 30",
        "14 juillet 2026 21h30",
        "14 July 2026, 21:30",
        "2026-07-14T19:30:00Z",
        "2026-07-14 21:30:00 +0200",
    )
    head = "---\ntitle: Un\ncategory: C\ndate: {}\n---\n"
    read_back = library({f"blog/{n}.md": head.format(f) for n, f in enumerate(forms)})

    told = [problem.told("fr") for problem in read_back.problems]
    moments = {
        document.content.date.isoformat()
        for document in read_back.documents.values()
        if document.content.date
    }
    assert ([], {"2026-07-14T21:30:00+02:00"}) == (told, moments)
