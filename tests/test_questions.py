"""What visitors asked, and where they find the answer."""

import json
import re
from pathlib import Path

import pytest

from plugins.press.hooks import build
from plugins.press.hooks.commands import recorded
from tests.harness import settings_file, tree, written

FILES = {
    "venues/camping.md": "---\ntitle: Camping\nkind: Campground\nfacts:\n"
    "  pets: oui, en laisse\n---\nTexte.\n",
    "venues/camping.en.md": "---\ntitle: Campsite\nfacts:\n"
    "  pets: yes, on a lead\n---\n",
    "pages/venir.md": "---\ntitle: Venir\n---\nEn train.\n",
    "blog/seul.md": "---\ntitle: Venir seul\ndate: 2026-03-02 09:00\ncategory: Vie\n"
    "answers: [seul]\n---\nOui.\n",
    "questions/seul.md": "---\ntitle: Puis-je venir seul ?\nvenue: camping\n"
    "asked: 47\n---\n",
    "questions/velo.md": "---\ntitle: Où garer un vélo ?\nasked: 3\n"
    "answered_by: pages/venir.md\n---\n",
    "questions/feu.md": "---\ntitle: Un feu ?\nvenue: camping\nasked: 50\n---\n"
    "Dans les foyers.\n",
    "questions/feu.en.md": "---\ntitle: A fire?\n---\nIn the fireplaces.\n",
    "questions/lac.md": "---\ntitle: Où va le lac la nuit ?\n---\n",
}
Site = dict[str, bytes]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a campsite that was asked four questions."""
    folder = tmp_path_factory.mktemp("questions")
    written(folder / "content", FILES)
    return folder


@pytest.fixture(scope="module")
def built(folder: Path) -> Site:
    """Build its site in public."""
    public = {"SITEURL": "https://example.org", "RELATIVE_URLS": False}
    settings = settings_file(folder, **public)
    out = folder / "out"
    assert build(settings, content=folder / "content", output=out) == 0
    return tree(out)


def asked(page: bytes) -> list[str]:
    """Give the questions of a page, in their order."""
    found = re.findall(r'<h[23](?: id="[^"]*")?>([^<]*)</h[23]>', page.decode())
    return [question for question in found if question.endswith("?")]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "questions/index.html",
            [
                "Où garer un vélo\N{NARROW NO-BREAK SPACE}?",
                "Un feu\N{NARROW NO-BREAK SPACE}?",
                "Puis-je venir seul\N{NARROW NO-BREAK SPACE}?",
                "Les animaux sont-ils admis\N{NARROW NO-BREAK SPACE}?",
            ],
            id="all-the-most-asked-first",
        ),
        pytest.param(
            "en/questions/index.html",
            ["A fire?", "Are pets welcome?"],
            id="in-english-only-what-is-written-in-it",
        ),
        pytest.param(
            "camping/index.html",
            [
                "Un feu\N{NARROW NO-BREAK SPACE}?",
                "Puis-je venir seul\N{NARROW NO-BREAK SPACE}?",
            ],
            id="those-of-a-venue",
        ),
    ],
)
def test_answered_questions_are_shown(
    built: Site, page: str, expected: list[str]
) -> None:
    """By their own text, by a page, by a post, by a fact of the venue."""
    assert expected == asked(built[page])


@pytest.mark.parametrize(
    "link",
    [
        '<a href="https://example.org/venir/">Venir</a>',
        '<a href="https://example.org/blog/seul/">Venir seul</a>',
    ],
)
def test_an_answer_elsewhere_is_linked(built: Site, link: str) -> None:
    """Named by the question, or by the post that answers it."""
    assert link in built["questions/index.html"].decode()


def test_a_post_says_what_it_answers(built: Site) -> None:
    """With a link to the question, at its anchor."""
    page = built["blog/seul/index.html"].decode()

    assert '<a href="https://example.org/questions/#seul">Puis-je venir seul' in page


def test_nobody_outside_sees_what_is_not_answered(built: Site) -> None:
    """Not in any page, nor for search engines."""
    words = b"".join(built.values()).decode("utf-8", "replace")

    assert "Où va le lac" not in words


def test_editors_see_it_in_the_preview(folder: Path) -> None:
    """At the foot of the page, marked."""
    settings = settings_file(folder)
    asked_for = {"PATH": folder / "content", "PREVIEW": True}
    jobs = recorded(settings, asked_for).jobs
    page = jobs["questions/index.html"].content()

    assert asked(page)[-1] == "Où va le lac la nuit\N{NARROW NO-BREAK SPACE}?"


def test_search_engines_read_questions_and_answers(built: Site) -> None:
    """As a FAQPage, only those whose answer is said in a sentence."""
    page = built["questions/index.html"].decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    graph = json.loads(found[1])["@graph"]
    listed = next(node for node in graph if node["@type"] == "FAQPage")["mainEntity"]

    assert [
        ("Un feu\N{NARROW NO-BREAK SPACE}?", "Dans les foyers."),
        ("Les animaux sont-ils admis\N{NARROW NO-BREAK SPACE}?", "Oui, en laisse"),
    ] == [(q["name"], q["acceptedAnswer"]["text"]) for q in listed]


def test_search_finds_the_page(built: Site) -> None:
    """Its text is part of the index."""
    assert b"data-pagefind-body" in built["questions/index.html"]
