"""A second build prints only what changed, and gives what a first one would."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pelican.contents import Content
from PIL import Image

from plugins.press.hooks import build, opened
from plugins.press.hooks.site import Site
from plugins.press.prints import Sources
from tests.harness import PLAIN_THEME, POST, event, plain_site, tree, written

NOW = "2026-07-07 20:00"
PLUGINS = [
    "plugins.content_model",
    "plugins.press",
    "plugins.typography",
    "plugins.events",
    "plugins.hours",
    "plugins.pictures",
    "plugins.streams",
    "plugins.feeds",
    "plugins.structured_data",
]
VENUE = """---
title: Le camping
kind: Campground
---
Au bord du lac.
"""
COVERED = POST.replace(
    "---\n", "---\ncover:\n  image: images/a.png\n  alt: Un lac au soir\n", 1
).replace("category", "venue: camping\ncategory")
THEME = {
    "templates/macros/link.html": """
{% macro to(item) %}<a href="{{ item.url | link }}">{{ item.title }}</a>{% endmacro %}
""",
    "templates/partials/venue.html": """
{% if content.venue %}<p>{{ _("At") }} {{ content.venue.title }}</p>{% endif %}
{% if content.cover %}<img src="{{ content.cover.picture.url }}">{% endif %}
""",
    "templates/post.html": """{% extends "base.html" %}
{% from "macros/link.html" import to with context %}
{% block main %}<h1>{{ content.title }}</h1>{{ content.content | safe }}
{% include "partials/venue.html" %}
{{ content.tags | join(", ") }} {{ content.date | day }}
{% for other in (content.previous, content.next) if other %}{{ to(other) }}{% endfor %}
{% endblock %}
""",
    "templates/event.html": """{% extends "base.html" %}{% block main %}
<h1>{{ content.title }}</h1>
{% for one in content.upcoming %}{{ one.starts | clock }}{% endfor %}
{{ content | when }}{{ content.state }}{% endblock %}
""",
}


def shutter(path: Path, colour: str) -> None:
    """Take a picture of one colour: all are of one size, and of one time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (64, 64), colour).save(path, compress_level=0)
    os.utime(path, (1_000_000_000, 1_000_000_000))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give the settings of a site with a bit of everything."""
    texts = {
        "blog/un.md": COVERED,
        "blog/deux.md": POST.replace("Un titre", "Deux").replace("02 09", "03 09"),
        "blog/trois.md": POST.replace("Un titre", "Trois").replace("02 09", "04 09"),
        "agenda/concert.md": event(venue="camping", ends="2026-07-07 23:00"),
        "pages/acces.md": "---\ntitle: Accès\n---\nPar la route.\n",
        "venues/camping.md": VENUE,
    }
    made = plain_site(
        tmp_path,
        texts,
        PLUGINS=PLUGINS,
        TRANSLATIONS=str(tmp_path / "words"),
        THEME_TEMPLATES_OVERRIDES=[],
        SITEURL="https://example.org",
        RELATIVE_URLS=False,
    )
    written(tmp_path / "theme", PLAIN_THEME | THEME)
    written(tmp_path, {"words/fr.po": 'msgid "At"\nmsgstr "À :"\n'})
    shutter(tmp_path / "content/images/a.png", "navy")
    return made


def printed(site: Path, output: Path, **asked: object) -> set[str]:
    """Build, and give the addresses of what was printed."""
    Content.__dict__["get_content"].cache.clear()
    made = opened(site, {"OUTPUT_PATH": output, "BUILD_NOW": NOW} | asked)
    assert isinstance(made, Site)
    made.run()
    return set(made.recording.jobs) - made.pressrun.kept


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Give an edit that writes another text in a file."""

    def edit(folder: Path) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


def setting(line: str) -> Callable[[Path], None]:
    """Give an edit that changes a setting."""

    def edit(folder: Path) -> None:
        with (folder / "settings.py").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    return edit


POSTS = {"blog/un/index.html", "blog/deux/index.html", "blog/trois/index.html"}
EDITS = [
    pytest.param(
        replaced("content/blog/un.md", "Un texte", "Un mot"),
        {"blog/un/index.html"},
        {"blog/trois/index.html", "agenda/concert/index.html"},
        id="text",
    ),
    pytest.param(
        replaced("content/blog/trois.md", "Trois", "Quatre"),
        {"blog/trois/index.html", "blog/deux/index.html", "index.html"},
        {"blog/un/index.html", "agenda/concert/index.html"},
        id="title",
    ),
    pytest.param(
        replaced("content/blog/deux.md", "2026-03-03", "2026-03-05"),
        POSTS | {"index.html"},
        {"agenda/concert/index.html"},
        id="date",
    ),
    pytest.param(
        replaced("content/venues/camping.md", "Le camping", "La plage"),
        {"blog/un/index.html", "camping/index.html"},
        {"blog/deux/index.html"},
        id="venue",
    ),
    pytest.param(
        replaced("theme/templates/post.html", "<h1>", "<h1 id='t'>"),
        POSTS,
        {"agenda/concert/index.html", "index.html"},
        id="template",
    ),
    pytest.param(
        replaced("theme/templates/macros/link.html", "<a", "<a rel='x'"),
        POSTS,
        {"agenda/concert/index.html", "index.html"},
        id="macro",
    ),
    pytest.param(
        replaced("theme/templates/partials/venue.html", "<p>", "<p class='x'>"),
        POSTS,
        {"agenda/concert/index.html"},
        id="include",
    ),
    pytest.param(
        replaced("words/fr.po", "À :", "Lieu :"),
        {"blog/un/index.html"},
        set(),
        id="catalogue",
    ),
    pytest.param(
        setting("SITENAME = 'Autre'"), POSTS | {"index.html"}, set(), id="setting"
    ),
    pytest.param(
        setting("SITEURL = 'https://example.com'"), POSTS, set(), id="address"
    ),
    pytest.param(
        setting("JINJA_FILTERS = {'day': str}"), POSTS, set(), id="another-filter"
    ),
    pytest.param(
        lambda folder: shutter(folder / "content/images/a.png", "teal"),
        {"blog/un/index.html"},
        {"blog/deux/index.html", "agenda/concert/index.html"},
        id="cover-of-one-size-and-time",
    ),
    pytest.param(
        lambda folder: (folder / "content/blog/trois.md").unlink(),
        {"blog/deux/index.html", "index.html"},
        {"blog/un/index.html", "agenda/concert/index.html"},
        id="deletion",
    ),
    pytest.param(
        lambda folder: written(folder, {"output/blog/un/index.html": "cassé"}),
        {"blog/un/index.html"},
        {"blog/deux/index.html"},
        id="output-written-by-hand",
    ),
    pytest.param(
        lambda folder: (folder / "output/blog/un/index.html").unlink(),
        {"blog/un/index.html"},
        {"blog/deux/index.html"},
        id="output-lost",
    ),
    pytest.param(
        lambda folder: written(folder, {".output.prints.json": "{"}),
        POSTS,
        set(),
        id="list-damaged",
    ),
]


@pytest.mark.parametrize(("edit", "must", "may_not"), EDITS)
def test_what_changed_is_printed_and_nothing_else(
    site: Path, edit: Callable[[Path], object], must: set[str], may_not: set[str]
) -> None:
    """The tree is that of a first build; what had no part in the change was kept."""
    output, cold = site.parent / "output", site.parent / "cold"
    printed(site, output)
    edit(site.parent)
    new = printed(site, output, VERIFY=True)
    printed(site, cold)

    assert must <= new
    assert set() == new & may_not
    assert tree(cold) == tree(output)


def test_an_unchanged_site_prints_no_page(site: Path) -> None:
    """Every page says what it said; feeds and maps too, and their times stay."""
    output = site.parent / "output"
    printed(site, output)
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*")}

    again = printed(site, output)

    endings = (".html", ".png", ".css", "feed.xml", "atom.xml", "feed.json")
    assert set() == {name for name in again if name.endswith(endings)}
    assert before == {path: path.stat().st_mtime_ns for path in output.rglob("*")}


def test_time_prints_only_what_it_changed(site: Path) -> None:
    """At night an event is over: its page and the lists change, no post does."""
    output, cold = site.parent / "output", site.parent / "cold"
    printed(site, output)

    quiet = printed(site, output, BUILD_NOW="2026-07-07 20:01", VERIFY=True)
    night = printed(site, output, BUILD_NOW="2026-07-08 00:00", VERIFY=True)
    printed(site, cold, BUILD_NOW="2026-07-08 00:00")

    assert set() == {name for name in quiet if name.endswith(".html")}
    assert "agenda/concert/index.html" in night
    assert set() == night & (POSTS - {"blog/un/index.html"})
    assert tree(cold) == tree(output)


def test_all_prints_everything(site: Path) -> None:
    """Whatever is believed of the last build."""
    output = site.parent / "output"
    everything = printed(site, output)

    assert everything == printed(site, output, PRINT_ALL=True)


def test_a_build_killed_before_it_noted_only_prints_more(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that moved are not those of the list, and are printed again."""
    output, cold = site.parent / "output", site.parent / "cold"
    printed(site, output)
    edit = replaced("content/blog/un.md", "Un texte", "Un mot")
    edit(site.parent)

    def killed(_run: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("plugins.press.pressrun.PressRun.note", killed)
        with pytest.raises(KeyboardInterrupt):
            printed(site, output)
    replaced("content/blog/un.md", "Un mot", "Un texte")(site.parent)
    again = printed(site, output, VERIFY=True)
    printed(site, cold)

    assert "blog/un/index.html" in again
    assert tree(cold) == tree(output)


def test_what_a_template_sees_by_stealth_is_told(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A filter that lies about what it stands on: the page, its line, what it read."""
    stealth = site.parent / "stealth.txt"
    stealth.write_text("avant", encoding="utf-8")
    lines = [
        "from plugins.content_model.model import settled",
        "from pathlib import Path",
        "def look(name): return Path(name).read_text(encoding='utf-8')",
        "JINJA_FILTERS = {'look': settled(look)}",
    ]
    with site.open("a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    replaced("theme/templates/post.html", "<h1>", f'{{{{ "{stealth}" | look }}}}<h1>')(
        site.parent
    )
    output = site.parent / "output"
    printed(site, output)
    stealth.write_text("après", encoding="utf-8")
    capsys.readouterr()

    status = build(site, output=output, now=NOW, verify=True)

    said = capsys.readouterr().out
    assert status == 1
    assert "blog/deux/index.html:3: aurait dû être réimprimé" in said
    assert "avant<h1>Deux" in said
    assert "après<h1>Deux" in said


def test_what_is_packed_follows_what_is_printed(site: Path) -> None:
    """Only new pages are compressed anew; stale forms go with their pages."""
    plugins = [*PLUGINS, "plugins.release"]
    setting(f"PLUGINS = {plugins}\nPACKED = ('.gz', '.br')")(site.parent)
    for name in ("un", "deux", "trois"):
        long = "Un texte. " + "Un long poème. " * 50
        replaced(f"content/blog/{name}.md", "Un texte.", long)(site.parent)
    output, cold = site.parent / "output", site.parent / "cold"
    printed(site, output)
    page, other = output / "blog/un/index.html.br", output / "blog/deux/index.html.gz"
    before = other.stat().st_mtime_ns, page.read_bytes()
    written(site.parent, {"output/blog/trois/index.html.br": "cassé"})
    replaced("content/blog/un.md", "Un texte", "Un mot")(site.parent)
    (site.parent / "content/pages/acces.md").unlink()

    printed(site, output)
    printed(site, cold)

    assert before[0] == other.stat().st_mtime_ns
    assert before[1] != page.read_bytes()
    assert tree(cold) == tree(output)


LISTENER = """
from pathlib import Path
from pelican.plugins import signals

def sign(pelican):
    pages = sorted(Path(pelican.output_path).rglob("*.html"))
    for page in pages:
        page.write_text(page.read_text() + f"<!-- one of {len(pages)} -->")

def register():
    signals.finalized.connect(sign)
"""


def test_who_listens_at_the_end_finds_every_page(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what it writes over is printed again next time, before it writes again."""
    written(site.parent, {"signing.py": LISTENER})
    monkeypatch.syspath_prepend(str(site.parent))
    monkeypatch.delitem(sys.modules, "signing", raising=False)
    setting(f"PLUGINS = {[*PLUGINS, 'signing']}")(site.parent)
    output, cold = site.parent / "output", site.parent / "cold"
    printed(site, output)
    replaced("content/blog/un.md", "Un texte", "Un mot")(site.parent)

    printed(site, output)
    printed(site, cold)

    assert tree(cold) == tree(output)


LAMP = """
from pathlib import Path
from pelican.plugins import signals

def light(generator):
    generator.env.globals["lamp"] = Path(__file__).with_name("lamp.txt").read_text()

def register():
    signals.generator_init.connect(light)
"""


def test_what_a_plugin_lends_to_all_templates_is_an_input(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a macro sees it, which is made once for all pages."""
    written(site.parent, {"lighting.py": LAMP, "lamp.txt": "rouge"})
    monkeypatch.syspath_prepend(str(site.parent))
    monkeypatch.delitem(sys.modules, "lighting", raising=False)
    setting(f"PLUGINS = {[*PLUGINS, 'lighting']}")(site.parent)
    macro = "{% set seen = lamp %}{% macro shine() %}{{ seen }}{% endmacro %}"
    written(site.parent / "theme", {"templates/macros/lamp.html": macro})
    replaced(
        "theme/templates/post.html",
        "{% block main %}",
        '{% from "macros/lamp.html" import shine %}{% block main %}{{ shine() }}',
    )(site.parent)
    output, cold = site.parent / "output", site.parent / "cold"
    printed(site, output)
    written(site.parent, {"lamp.txt": "verte"})

    new = printed(site, output, VERIFY=True)
    printed(site, cold)

    assert new >= POSTS
    assert tree(cold) == tree(output)


def test_a_page_that_became_a_link_is_printed_again(site: Path, tmp_path: Path) -> None:
    """What a link leads to may change without it."""
    output, aside = tmp_path / "output", tmp_path / "aside.html"
    printed(site, output)
    page = output / "index.html"
    right = page.read_bytes()
    page.rename(aside)
    page.symlink_to(aside)
    printed(site, output)
    aside.write_bytes(b"x" * len(right))
    printed(site, output)

    assert right == page.read_bytes()


def test_a_source_behind_a_link_is_read_again_when_it_changes(tmp_path: Path) -> None:
    """However old the link is."""
    source, link = tmp_path / "a.pdf", tmp_path / "b.pdf"
    source.write_bytes(b"un")
    link.symlink_to(source)
    first = Sources({}, written=0)
    before = first.digest(link)
    source.write_bytes(b"deux")

    assert before != Sources(first.known, written=2**62).digest(link)
