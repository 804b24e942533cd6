"""Contents beside one another: identity, translations, what a template gets."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.colour import (
    DARK_GROUND,
    ENOUGH,
    LIGHT_GROUND,
    Accent,
    contrast,
)
from plugins.content_model.library import Library
from tests.harness import POST, Files

Read = Callable[[Files], Library]
COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def test_an_id_is_for_life(library: Read) -> None:
    """By default kind and file name; a renamed file keeps its id by saying it."""
    read = library({
        "blog/ete.md": POST,
        "blog/nouveau-nom.md": POST.replace("---\n", "---\nid: blog/ancien\n", 1),
        "blog/ete.en.md": "---\ntitle: Summer\nslug: summer\n---\n",
    })  # fmt: skip

    ids = {document.source: document.id for document in read.documents.values()}
    assert {
        "blog/ete.md": "blog/ete",
        "blog/ete.en.md": "blog/ete",
        "blog/nouveau-nom.md": "blog/ancien",
    } == ids


def test_a_translation_inherits_what_it_does_not_say(library: Read) -> None:
    """Dates, category and tags are the original's; title and slug its own."""
    read = library({
        "blog/ete.md": POST.replace("category", "tags: [eau, lac]\ncategory"),
        "blog/ete.en.md": "---\ntitle: Summer\nslug: summer\n---\nText.\n",
    })  # fmt: skip

    original, translation = (read.documents[f"blog/ete{e}"] for e in (".md", ".en.md"))
    assert translation.content.date == original.content.date
    assert translation.content.tags == ("eau", "lac")
    assert "en/blog/summer/" == translation.url


def test_a_translation_is_found_by_id_too(library: Read) -> None:
    """Its file may have a name of its own."""
    read = library({
        "blog/ete.md": POST,
        "blog/summer.en.md": "---\nid: blog/ete\ntitle: Summer\n---\n",
    })  # fmt: skip

    assert [] == read.problems
    assert "blog/ete" == read.documents["blog/summer.en.md"].id


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("", "published", id="by-default"),
        pytest.param("status: brouillon", "draft", id="draft-in-french"),
        pytest.param("status: hidden", "hidden", id="hidden"),
        pytest.param("date: 2027-01-01", "scheduled", id="in-the-future"),
    ],
)
def test_a_content_has_a_state(library: Read, line: str, expected: str) -> None:
    """Told by its status and by the time of the build."""
    key = line.split(":", maxsplit=1)[0]
    kept = [text for text in POST.split("\n") if not key or not text.startswith(key)]
    read = library(
        {"blog/x.md": "\n".join([kept[0], *filter(None, [line]), *kept[1:]])}
    )

    assert expected == read.documents["blog/x.md"].state


def test_a_slug_comes_from_the_file_name(library: Read) -> None:
    """Accents, capitals and spaces make no trouble in an address."""
    read = library({"blog/Été à l’œuvre.md": POST})

    assert "blog/ete-a-l-oeuvre/" == read.documents["blog/Été à l’œuvre.md"].url


def test_a_table_is_a_region_that_the_keyboard_reaches(library: Read) -> None:
    """Named by its heads; a column without one names the rows."""
    table = "\n\n| | Prix `€` |\n|---|--:|\n| Adulte | 5 |\n"
    read = library({"blog/x.md": POST + table * 2})
    html = read.documents["blog/x.md"].body.html
    region = '<div aria-label="Prix €{}" data-scrolls="" role="region" tabindex="0">'

    assert [1, 1] == [html.count(region.format(more)) for more in ("", " (2)")]
    assert 2 == html.count('<th scope="row">Adulte</th>')
    assert 2 == html.count('data-align="right">5</td>')


def test_the_order_of_files_changes_nothing(library: Read) -> None:
    """Files are read in the order of their paths, wherever the system puts them."""
    names = [f"blog/{name}.md" for name in "zaméb"]
    read = library(dict.fromkeys(names, POST))

    assert sorted(names) == list(read.documents)


@given(COLOURS)
def test_an_accent_is_legible_on_any_ground(colour: str) -> None:
    """Text in a venue's colour keeps WCAG's 4.5 : 1, in light and in dark."""
    accent = Accent.of(colour)

    assert contrast(accent.light, LIGHT_GROUND) >= ENOUGH
    assert contrast(accent.dark, DARK_GROUND) >= ENOUGH
    assert contrast(accent.ink, accent.light) >= ENOUGH
