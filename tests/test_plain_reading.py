"""Other people's Pelican sites: read from memory as Pelican would read them anew."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from plugins.press.hooks import build
from plugins.press.hooks.lists import QuickList
from plugins.press.texts import Texts
from tests.harness import tree, written

FILES: dict[str, str | bytes] = {
    "a.md": "Title: Un\nDate: 2026-01-02\nTags: x, y\nSummary: Un *mot*,\n    deux\n"
    "Authors: A, B\n\nDu **texte**.[^1]\n\n[^1]: Une note.\n",
    "b.md": "Title: Deux\nDate: 2026-01-03\nCategory: c\n\n```python\nprint(1)\n```\n"
    "Encore.[^1]\n\n[^1]: Une autre.\n",
    "bom.md": b"\xef\xbb\xbfTitle: Trois\r\nDate: 2026-01-04\r\n\r\nCR LF\r\n",
    "notes/d.mkd": "Title: Quatre\nDate: 2026-01-05\nStatus: draft"
    "\n\n[a]({filename}/a.md)\n",
    "pages/p.md": "Title: Page\n\nUne page, [un fichier]({attach}x.txt).\n",
    "pages/x.txt": "x",
    "e.html": "<html><head><title>Cinq</title><meta name='date' "
    "content='2026-01-06'></head><body><p>HTML</p></body></html>",
    "no-date.md": "Title: Perdu\n\nSans date.\n",
}
OWN = {
    "mine.py": "from markdown.extensions import Extension\n"
    "from markdown.preprocessors import Preprocessor\n"
    "from pathlib import Path\n"
    "class P(Preprocessor):\n"
    "    def run(self, lines):\n"
    "        said = Path(__file__).with_name('part.txt').read_text()\n"
    "        return [line.replace('PART', said) for line in lines]\n"
    "class Mine(Extension):\n"
    "    def extendMarkdown(self, md):\n"
    "        md.preprocessors.register(P(md), 'mine', 5)\n"
    "def makeExtension(**given):\n"
    "    return Mine(**given)\n",
    "part.txt": "un",
    "content/a.md": "Title: Un\nDate: 2026-01-02\n\nVoici PART.\n",
}
FOOTNOTES = {"extra": {"footnotes": {"UNIQUE_IDS": True}}}
CONFIGURED: dict[str, Any] = {
    "stock": {},
    "unique-footnotes": {"MARKDOWN": {"extension_configs": FOOTNOTES}},
    "no-extension": {"MARKDOWN": {"extensions": []}},
    "more-fields": {"FORMATTED_FIELDS": ["summary", "subtitle"]},
}
Site = Callable[..., Path]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Write the settings of a plain site."""

    def site(**changed: Any) -> Path:
        told = {"PATH": "content", "CACHE_PATH": "cache", "THEME": "simple"}
        told |= {"TIMEZONE": "UTC", **changed}
        text = "".join(f"{name} = {value!r}\n" for name, value in told.items())
        written(tmp_path, {"conf.py": text})
        return tmp_path / "conf.py"

    return site


def stock(settings: Path, output: Path) -> dict[str, bytes]:
    """Give what Pelican itself makes of a site."""
    override = {"OUTPUT_PATH": str(output)}
    Pelican(read_settings(str(settings), override=override)).run()
    return tree(output)


@pytest.mark.parametrize("changed", CONFIGURED.values(), ids=CONFIGURED)
def test_a_plain_site_is_read_from_memory_as_pelican_reads_it(
    site: Site, tmp_path: Path, changed: dict[str, Any]
) -> None:
    """Fields, footnotes, byte-order marks, drafts: the same bytes, cold and warm."""
    written(tmp_path / "content", {n: t for n, t in FILES.items() if n != "no-date.md"})
    settings = site(**changed)
    for name in ("cold", "warm"):
        build(settings, output=tmp_path / name)

    expected = stock(settings, tmp_path / "stock")
    assert (tmp_path / "cache/memory/markdown.kept").is_file()
    assert [expected, expected] == [tree(tmp_path / name) for name in ("cold", "warm")]


def test_what_pelican_refuses_is_told_from_memory_too(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file without a date, one that is no UTF-8: each time."""
    written(tmp_path / "content", {**FILES, "latin.md": b"Title: \xe9t\xe9\n\nx"})
    told = []
    for _ in range(2):
        build(site(), output=tmp_path / "out")
        *problems, _ = capsys.readouterr().out.splitlines()  # and how long it took
        told.append(problems)

    assert any("no-date.md" in problem for problem in told[0])
    assert any("latin.md" in problem for problem in told[0])
    assert told[0] == told[1]


def test_what_pelican_goes_on_without_is_advice(site: Site, tmp_path: Path) -> None:
    """Also when it is mended, or comes later; whoever wants to be sure is strict."""
    broken = {**FILES, "latin.md": b"Title: \xe9t\xe9\n\nx"}
    mended = {**broken, "no-date.md": "Title: Perdu\nDate: 2026-01-07\n\nTrouvé.\n"}
    later = {**mended, "a.md": "Title: Un\nDate: jamais\n\nSans jour.\n"}
    for files in (broken, mended, later):
        written(tmp_path / "content", files)
        assert build(site(), output=tmp_path / "out") == 0
        shutil.rmtree(tmp_path / "stock", ignore_errors=True)
        assert stock(site(), tmp_path / "stock") == tree(tmp_path / "out")

    assert build(site(), output=tmp_path / "out", strict=True) == 1


@pytest.mark.parametrize("address", ["//example.org", "/blog", "localhost:8000"])
def test_an_address_that_pelican_takes_is_advice(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str
) -> None:
    """Whatever it leads to: such sites have long been read."""
    written(tmp_path / "content", {"a.md": FILES["a.md"]})
    settings = site(SITEURL=address)

    assert build(settings, output=tmp_path / "out") == 0
    assert f"SITEURL: '{address}'" in capsys.readouterr().out
    assert stock(settings, tmp_path / "stock") == tree(tmp_path / "out")


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param({}, id="not"),
        pytest.param({"MARKDOWN_INPUTS": ["../part.txt"]}, id="declared"),
    ],
)
def test_a_file_that_an_extension_reads_is_never_stale(
    site: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    declared: dict[str, Any],
) -> None:
    """Where it is not declared, texts are read anew; where it is, by its bytes."""
    written(tmp_path, OWN)
    monkeypatch.syspath_prepend(tmp_path)
    settings = site(MARKDOWN={"extensions": ["mine"]}, **declared)
    said = []
    for part in ("un", "deux"):
        written(tmp_path, {"part.txt": part})
        build(settings, output=tmp_path / "out")
        said.append(f"Voici {part}.".encode() in tree(tmp_path / "out")["un.html"])
    sys.modules.pop("mine")

    assert [True, True] == said
    assert bool(declared) == (tmp_path / "cache/memory/markdown.kept").is_file()


def test_what_fails_is_left_to_pelican() -> None:
    """It knows how to tell the file."""
    texts = Texts(markdown={"extensions": []}, formatted=frozenset())

    assert texts.read((b"\xe9",)) is None


def test_a_quick_list_holds_what_a_list_holds() -> None:
    """Also after it grew, or lost something."""
    one, two, three = object(), object(), object()
    quick = QuickList([one, two])
    found = [two in quick, three in quick]
    quick.append(three)
    found += [three in quick]
    quick.remove(one)

    assert [True, False, True, False] == [*found, one in quick]
