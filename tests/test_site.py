"""The small whole site, built as visitors and subscribers get it."""

import re
import shutil
from pathlib import Path

import feedparser
import pytest
from jinja2 import Environment, meta, nodes
from PIL import Image

from pelicanconf import PLUGINS
from plugins.events import hooks as events
from plugins.press.hooks import build
from plugins.press.language import FILTERS
from tests.harness import POST, ROOT, plain_site, settings_file, tree, written

SITE = ROOT / "tests/site/content"
ALWAYS = {"plugins.content_model", "plugins.press", "plugins.streams"}
PUBLIC = {"SITEURL": "https://example.org/repo", "RELATIVE_URLS": False}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small site for an address with a path."""
    folder = tmp_path_factory.mktemp("site")
    settings = settings_file(folder, **PUBLIC)
    assert build(settings, content=SITE, output=folder / "out", strict=True) == 0
    return folder / "out"


def test_every_list_has_its_address_in_each_language(built: Path) -> None:
    """French at the root, English below its code; nothing empty is written."""
    pages = {name for name in tree(built) if name.endswith("index.html")}

    assert {
        "agenda/index.html",
        "agenda/2026/07/index.html",
        "agenda/2026/08/index.html",
        "agenda/archives/2026/index.html",
        "agenda/veillee-contes/index.html",
        "index.html",
        "abonnements/index.html",
        "blog/index.html",
        "blog/categorie/coulisses/index.html",
        "blog/categorie/vie-du-camping/index.html",
        "blog/glace/index.html",
        "blog/ouverture/index.html",
        "camping/agenda/index.html",
        "camping/index.html",
        "etiquette/coulisses/index.html",
        "etiquette/famille/index.html",
        "etiquette/saison/index.html",
        "mentions/index.html",
        "piscine/affiches/2026-11-30/index.html",
        "piscine/affiches/gel/index.html",
        "piscine/index.html",
        "piscine/programme/index.html",
        "piscine/programme/semaine-prochaine/index.html",
        "questions/index.html",
        "venir/index.html",
        "en/agenda/index.html",
        "en/agenda/2026/07/index.html",
        "en/agenda/2026/08/index.html",
        "en/agenda/archives/2026/index.html",
        "en/camping/agenda/index.html",
        "recherche/index.html",
        "en/index.html",
        "en/blog/index.html",
        "en/blog/category/campsite-life/index.html",
        "en/blog/season-opens/index.html",
        "en/camping/index.html",
        "en/getting-here/index.html",
        "en/subscribe/index.html",
        "en/search/index.html",
        "en/tag/family/index.html",
        "en/tag/season/index.html",
    } == pages


def test_no_language_stands_in_for_another(built: Path) -> None:
    """An English list holds what is written in English, and nothing else."""
    page = (built / "en/blog/index.html").read_text(encoding="utf-8")

    assert "The season opens on 28 March" in page
    assert "La saison ouvre" not in page
    assert "la glace" not in page


def test_drafts_and_scheduled_posts_have_no_address(built: Path) -> None:
    """Not even one that nobody links to."""
    words = "\n".join(
        content.decode("utf-8", "replace") for content in tree(built).values()
    )

    assert "brouillon" not in words
    assert "Annonce du printemps" not in words


def test_no_link_is_broken(built: Path) -> None:
    """Every address on our own site leads to a file and, where asked, to an anchor."""
    root = PUBLIC["SITEURL"]
    broken = []
    for name, content in tree(built).items():
        if not name.endswith(".html"):
            continue
        page = content.decode()
        for link in re.findall(r'(?:href|src)="([^"]*)"', page):
            path, _, anchor = link.removeprefix(f"{root}/").partition("#")
            path = path.partition("?v=")[0]
            if link.startswith(root):
                target = built / path / ("index.html" if path.endswith("/") else "")
                target = built / "index.html" if not path else target
            elif link.startswith("#"):
                target = built / name
            else:
                continue
            known = target.is_file() and target.read_bytes()
            if not known or (anchor and f'id="{anchor}"'.encode() not in known):
                broken.append((name, link))

    assert [] == broken


def test_a_feed_names_its_items_for_life(built: Path) -> None:
    """The guid is a tag URI of the id; text and links are whole."""
    feed = feedparser.parse((built / "blog/feed.xml").read_bytes())
    item = feed.entries[1]

    assert not feed.bozo
    assert [
        "tag:example.org,2026:blog/glace",
        "tag:example.org,2026:blog/ouverture",
    ] == [entry.id for entry in feed.entries]
    assert not item.guidislink
    assert (
        'href="https://example.org/repo/camping/#se-baigner"' in item.content[0].value
    )
    assert "https://example.org/repo/blog/ouverture/" == item.link


def test_a_feed_of_another_language_says_so(built: Path) -> None:
    """Its guids bear the language, so that no reader takes two for one."""
    feed = feedparser.parse((built / "en/blog/feed.xml").read_bytes())

    assert "en" == feed.feed.language
    assert ["tag:example.org,2026:blog/ouverture;en"] == [e.id for e in feed.entries]


def test_the_map_lists_pages_with_their_languages(built: Path) -> None:
    """True dates of change, links between translations, no page twice."""
    text = (built / "sitemap.xml").read_text(encoding="utf-8")
    places = re.findall(r"<loc>(.*?)</loc>", text)
    post = text.partition("blog/ouverture/</loc>")[2].partition("</url>")[0]

    assert len(set(places)) == len(places)
    assert "https://example.org/repo/" in places
    assert "<lastmod>2026-03-05T18:30:00+01:00</lastmod>" in post
    assert 'hreflang="en" href="https://example.org/repo/en/blog/season-opens/"' in post


def test_published_pictures_keep_no_secret(built: Path) -> None:
    """Originals stay at home; what is shown has no GPS, no EXIF, no profile."""
    told = []
    for path in (p for p in built.rglob("*") if p.suffix in {".jpg", ".png"}):
        with Image.open(path) as picture:
            told += [*picture.info, *picture.getexif()]

    assert not (built / "images/cabanes.jpg").exists()
    assert set(told) <= {
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
    }


def test_a_replaced_picture_has_a_new_name(tmp_path: Path) -> None:
    """A cache never shows the old one: the name says what went in."""
    content = tmp_path / "content"
    shutil.copytree(SITE, content)
    settings = settings_file(tmp_path)
    names = []
    for colour in ("navy", "teal"):
        Image.new("RGB", (800, 600), colour).save(content / "images/cabanes.jpg")
        assert build(settings, content=content, output=tmp_path / "out") == 0
        names.append({p.name for p in (tmp_path / "out/images").glob("cabanes*")})

    assert names[0].isdisjoint(names[1])


STATEMENT = """---
title: Accessibilité
slug: acces
footer: oui
---
Où nous en sommes.
"""
IN_ENGLISH = "---\ntitle: A title\n---\nA text.\n"


@pytest.mark.parametrize(
    ("compliance", "said"),
    [("none", "non"), ("partial", "partiellement"), ("full", "totalement")],
)
def test_every_page_says_how_far_it_is_accessible(
    tmp_path: Path, compliance: str, said: str
) -> None:
    """In the law's words and once, with the way to the statement."""
    files = {"pages/a11y.md": STATEMENT, "blog/a.md": POST, "blog/a.en.md": IN_ENGLISH}
    content = written(tmp_path / "content", files)
    setting = {"compliance": compliance, "page": "pages/a11y"}
    settings = settings_file(tmp_path, PATH=str(content), ACCESSIBILITY=setting)
    build(settings, output=tmp_path / "out")
    pages = [tmp_path / "out" / name for name in ("index.html", "en/index.html")]
    french, english = (path.read_text(encoding="utf-8") for path in pages)

    assert (
        f'<a href="./acces/">Accessibilité\N{NO-BREAK SPACE}: {said} conforme</a>'
        in french
    )
    assert 1 == french.count("/acces/")
    assert '<a href="../acces/" hreflang="fr">Accessibility: ' in english


def test_an_unknown_state_of_accessibility_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With those that the law knows."""
    settings = plain_site(
        tmp_path, {"blog/a.md": POST}, ACCESSIBILITY={"compliance": "nearly"}
    )

    assert 0 != build(settings, output=tmp_path / "out")
    assert "« nearly » n’est pas un état connu" in capsys.readouterr().out


@pytest.mark.parametrize("left_out", sorted(set(PLUGINS) - ALWAYS))
def test_a_plugin_can_be_left_out(tmp_path: Path, left_out: str) -> None:
    """All but three are a matter of taste; the site still builds."""
    plugins = [name for name in PLUGINS if name != left_out]
    settings = settings_file(tmp_path, PLUGINS=plugins)

    assert build(settings, content=SITE, output=tmp_path / "out") == 0


def test_lists_are_cut_into_pages(tmp_path: Path) -> None:
    """The second page is page/2/; nothing is lost between two."""
    posts = {
        f"blog/p{n:02}.md": POST.replace("Un titre", f"T{n:02}") for n in range(23)
    }
    build(plain_site(tmp_path, posts), output=tmp_path / "out")
    pages = [tmp_path / "out/blog" / part for part in ("", "page/2", "page/3")]
    shown = [re.findall(r">(T\d\d)<", (p / "index.html").read_text()) for p in pages]

    assert [10, 10, 3] == [len(titles) for titles in shown]
    assert 23 == len({title for titles in shown for title in titles})


def test_a_site_without_venues_builds(tmp_path: Path) -> None:
    """A blog alone, in one language, with its own settings."""
    site = plain_site(
        tmp_path, {"blog/one.md": POST}, DEFAULT_LANG="en", LANGUAGES=("en",)
    )

    assert build(site, output=tmp_path / "out", strict=True) == 0
    assert (tmp_path / "out/blog/category/coulisses/index.html").exists()


def test_paths_may_have_spaces_and_accents(tmp_path: Path) -> None:
    """Folders are named by people."""
    folder = tmp_path / "Été à la mer"
    site = plain_site(folder, {"blog/un.md": POST})

    assert build(site, output=folder / "site public") == 0


def test_a_page_says_which_stylesheet_it_was_made_for(tmp_path: Path) -> None:
    """Another one has another address: a cache never shows a page in the old one."""
    shutil.copytree(SITE, tmp_path / "content")
    venue = tmp_path / "content/venues/camping.md"
    styles = []
    for accent in ("#1f6f5c", "#7b4670"):
        text = venue.read_text(encoding="utf-8")
        venue.write_text(re.sub("accent: .*", f'accent: "{accent}"', text), "utf-8")
        settings = settings_file(tmp_path, PATH=str(tmp_path / "content"))
        assert build(settings, output=tmp_path / "out") == 0
        pages = [c for n, c in tree(tmp_path / "out").items() if n.endswith(".html")]
        named = {
            re.findall(rb"theme/style.css(?:\?v=\w{12})?\b", p)[0]
            for p in pages
            if b"style.css" in p
        }
        styles.append(named)

    assert [1, 1] == list(map(len, styles))
    assert styles[0].isdisjoint(styles[1])


def test_templates_get_what_is_declared_and_no_more() -> None:
    """A page's own content or stream, and `site`: so that its inputs are known."""
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    environment.filters |= FILTERS | events.FILTERS
    declared = {"content", "stream", "site", "ngettext", *environment.globals}
    reaching = {}
    for path in sorted((ROOT / "theme/templates").glob("*.*")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        own = {name for node in tree.find_all(nodes.FromImport) for name in node.names}
        own |= {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
        if reached := meta.find_undeclared_variables(tree) - own - declared:
            reaching[path.name] = reached

    assert {} == reaching
