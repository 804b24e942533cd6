"""What other people's plugins and themes do: warm, the site is what Pelican gives cold.

Each site is built, edited and built again, beside Pelican's own class.
"""

from contextlib import closing
from pathlib import Path

import pytest

from tests.law import World
from tests.law_plain import SETTINGS_OF_STOCK

SETTINGS = f"""{SETTINGS_OF_STOCK}
import sys
import pelican.plugins
sys.path.insert(0, str(HERE / "own"))
pelican.plugins.__path__.append(str(HERE / "shop"))
PLUGIN_PATHS = [str(HERE / "own")]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = None
TRANSLATION_FEED_ATOM = AUTHOR_FEED_RSS = None
def read(name): return (HERE / name).read_text()
JINJA_GLOBALS = {{"load": read}}
JINJA_FILTERS = {{"read": read}}
"""
ARTICLE = """{{% extends "!simple/article.html" %}}{above}
{{% block content %}}{{{{ super() }}}}{shown}{{% endblock %}}
"""
PLUGIN = """from pathlib import Path
from pelican import readers
from pelican.plugins import signals
from pelican.writers import Writer
{body}
"""
NOTE = "Title: Note {n}\nDate: 2026-01-0{n} 10:00\n\nSome *text*.\n"
NOTES = {f"content/n{n}.md": NOTE.format(n=n) for n in (1, 2, 3)}
PLAIN = {name: text.encode() for name, text in NOTES.items()} | {
    "settings.py": SETTINGS.encode(),
    "over/none.html": b"",
}
MORE = {"content/n1.md": NOTES["content/n1.md"] + "More.\n"}
NEW = {"content/n4.md": NOTE.format(n=4)}


def article(shown: str, above: str = "") -> dict[str, str]:
    """Write a template that shows something more."""
    return {"over/article.html": ARTICLE.format(shown=shown, above=above)}


def plugin(body: str, more: str = "") -> dict[str, str]:
    """Write a plugin, and settings that name it."""
    settings = f"{SETTINGS}\nPLUGINS = ['mine']\n{more}"
    return {"own/mine.py": PLUGIN.format(body=body), "settings.py": settings}


SEALING = """
def seal(path, context):
    with open(path, "a") as file:
        file.write(f"<!-- {{len(context['articles'])}} {mark} -->")
def register():
    signals.content_written.connect(seal)
"""
MAPPING = """
pages = []
def note(path, context):
    pages.append(Path(path).name)
def end(pelican):
    Path(pelican.output_path, "map.txt").write_text("\\n".join(pages))
def register():
    signals.content_written.connect(note)
    signals.finalized.connect(end)
"""
LISTING = """
def look(generator, writer):
    folder, name = Path(generator.output_path), type(generator).__name__
    found = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))
    Path(folder, f"{name}.txt").write_text("\\n".join(found))
    page = generator.get_template("page")
    given = generator.context | {"page": generator.context["articles"][0]}
    writer.write_file(f"{name}/more.html", page, given)
def register():
    signals.article_writer_finalized.connect(look)
    signals.page_writer_finalized.connect(look)
"""
WRITING = """
class Own(Writer):
    def write_file(self, name, template, context, *given, **more):
        context = context | {{"SITENAME": "{name}"}}
        super().write_file(name, template, context, *given, **more)
def own(pelican):
    return Own
def register():
    signals.get_writer.connect(own)
"""
HANGING = """
class Word(str): pass
class Album(list): pass
def hang(generator):
    for one in generator.articles:
        one.word, one.album = Word("w"), Album(["a"])
        one.word.first = one.album.title = generator.articles[0].title
def register():
    signals.article_generator_finalized.connect(hang)
"""
PASSING = """
def hang(generator):
    notes = generator.articles
    for one in notes:
        one.backwards, one.titles = reversed(notes), (note.title for note in notes)
        one.pairs = zip("abc", [note.title for note in notes])
def register():
    signals.article_generator_finalized.connect(hang)
"""
PASSED = """{% for one in article.backwards %}{{ one.title }}{% endfor %}
{% for title in article.titles %}{{ title }}{% endfor %}
{% for key, title in article.pairs %}{{ key }}{{ title }}{% endfor %}"""
COUNTING = """
class Count:
    said = 0
    def next(self):
        self.said += 1
        return self.said
def hang(generator):
    for one in generator.articles:
        one.count = Count()
def register():
    signals.article_generator_finalized.connect(hang)
"""
PATCHING = """
read = readers.MarkdownReader.read
def louder(self, path):
    html, fields = read(self, path)
    return html.replace("text", "{word}"), fields
def register():
    readers.MarkdownReader.read = louder
"""
SHOP = """from pathlib import Path
from pelican.plugins import signals
def price(thing):
    return thing + Path(__file__).with_name("price.txt").read_text()
def lend(pelican):
    pelican.settings["JINJA_FILTERS"]["price"] = price
def register():
    signals.initialized.connect(lend)
"""
DRAWING = """from pathlib import Path
from jinja2 import nodes
from jinja2.ext import Extension
class Draw(Extension):
    tags = {"draw"}
    def preprocess(self, source, name, filename=None):
        return source.replace("MARK", "one")
    def parse(self, parser):
        line = next(parser.stream).lineno
        path = Path(__file__).with_name(parser.parse_expression().value)
        return nodes.Output([nodes.TemplateData(path.read_text())], lineno=line)
"""
SENDING = """
from blinker import signal
def count(pelican):
    folder = Path(pelican.output_path)
    for path in list(folder.rglob("*.html")):
        path.with_suffix(".size").write_text(str(len(path.read_bytes())))
def twice(send):
    def sent(sender):
        return send(sender) + signal("count").send(sender)
    return sent
def register():
    signals.finalized.send = twice(signals.finalized.send)
    signal("count").connect(count)
"""
ENVIRONMENT = """
from jinja2 import Environment
from pelican.generators import Generator
class Own(Generator):
    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.env = Environment(loader=self.env.loader)
    def generate_output(self, writer):
        writer.write_file("own.html", self.get_template("own"), self.context)
def own(pelican):
    return Own
def register():
    signals.get_generators.connect(own)
"""
COMPLAINING = """
import logging
def complain(pelican):
    logging.getLogger(__name__).error("no such thing")
def register():
    signals.finalized.connect(complain)
    raise ValueError("not today")
"""
ENDING = """
def end(generator, content):
    content._content += "<p>%s</p>" % len(content._content)
def register():
    signals.article_generator_write_article.connect(end)
"""
RENAMING = """
def rename(generator, content):
    content.slug = "s-" + content.slug
def register():
    signals.article_generator_write_article.connect(rename)
"""
LOUDER = """
write, opened = Writer.write_file, Writer._open_w
def louder(self, name, template, context, *given, **more):
    write(self, name, template, context | {{"SITENAME": "LOUD"}}, *given, **more)
def marked(self, *given, **more):
    file = opened(self, *given, **more)
    file.write("<!-- first -->")
    return file
def register():
    Writer.{old} = {new}
"""
READING = """
from pelican.generators import Generator
class Index(Generator):
    def generate_output(self, writer):
        found = Path(self.output_path).rglob("*.html")
        listed = sorted(f"{path.name} {path.stat().st_size}" for path in found)
        Path(self.output_path, "index.txt").write_text("\\n".join(listed))
def index(pelican):
    return Index
def register():
    signals.get_generators.connect(index)
"""
ASKING = """
from pelican.generators import ArticlesGenerator, StaticGenerator
def ask(generators):
    for one in generators:
        if type(one) is ArticlesGenerator:
            one.context["found"] = len(one.articles)
        if type(one) is StaticGenerator:
            one.context["files"] = len(one.staticfiles)
def register():
    signals.all_generators_finalized.connect(ask)
"""
WITHIN = """
from pelican import Pelican
sites = []
def within(site):
    if not sites:
        sites.append(site)
        place = str(Path(site.output_path, "within"))
        Pelican(site.settings | {"OUTPUT_PATH": place, "SITENAME": "Within"}).run()
def register():
    signals.finalized.connect(within)
"""
COPYING = """
from pelican.generators import StaticGenerator
copy = StaticGenerator.generate_output
def more(self, writer):
    copy(self, writer)
    found = sorted(path.name for path in Path(self.output_path).rglob("*"))
    Path(self.output_path, "copied.txt").write_text("\\n".join(found))
def register():
    StaticGenerator.generate_output = more
"""
AHEAD = article("{% for one in articles %}{{ one.content }}{% endfor %}")
MACRO = """{{% set said = {said} %}}{{% macro say() %}}{{{{ said }}}}{{% endmacro %}}"""
IMPORT = '{% from "macros.html" import say %}'
SAID = article("{{ say() }}", IMPORT)
ATTACHED = {
    "content/there/a.txt": "a",
    "content/there/b.txt": "b",
    "content/deep/n5.md": "Title: Note\nDate: 2026-01-05\nSave_as: d/n.html\n\n"
    "[a]({attach}../there/a.txt) [b]({static}../there/b.txt)\n",
    "content/pages/p.md": "Title: P\n\n[b]({attach}../there/b.txt)\n",
    "settings.py": f"{SETTINGS}\nSTATIC_PATHS = ['there']\n",
}
THEME = {f"own/static/{name}": name for name in ("a.css", "old/b.css", "c.bak")} | {
    "own/templates/none.html": "",
    "settings.py": f"{SETTINGS}\nTHEME = str(HERE / 'own')\n"
    "IGNORE_FILES = ['old', '*.bak']\n",
}
INSTEAD = {
    "own/static/a.css": "theirs",
    "own/templates/none.html": "",
    "content/own/a.css": "a",
    "content/own/p.html": "<p>by hand",
    "settings.py": f"{SETTINGS}\nTHEME = str(HERE / 'own')\nSTATIC_PATHS = ['own']\n"
    "ARTICLE_EXCLUDES = ['own']\nEXTRA_PATH_METADATA = {\n"
    "    'own/p.html': {'path': 'pages/p.html'},\n"
    "    'own/a.css': {'path': 'theme/a.css'},\n}\n",
    "content/pages/p.md": "Title: P\n\nPage.\n",
}
PLACED = "EXTRA_PATH_METADATA['own/a.css'] = {'path': 'theme/b.css'}\n"
BOUGHT = f"{SETTINGS}\nPLUGINS = ['pelican.plugins.wares']\n"
DRAWN = f"{SETTINGS}\nJINJA_ENVIRONMENT = {{'extensions': ['drawing.Draw']}}\n"
STRANGERS: dict[str, list[dict[str, str]]] = {
    "who-writes-into-each-page": [
        plugin(SEALING.format(mark="one")),
        MORE,
        NEW,
        plugin(SEALING.format(mark="two")),
    ],
    "who-notes-each-page": [plugin(MAPPING), MORE, NEW],
    "who-looks-between-pages": [plugin(LISTING), MORE, NEW],
    "a-writer-of-their-own": [
        plugin(WRITING.format(name="One")),
        plugin(WRITING.format(name="Two")),
    ],
    "texts-and-lists-with-more-on-them": [
        plugin(HANGING) | article("{{ article.word.first }}{{ article.album.title }}"),
        NEW,
    ],
    "what-can-be-gone-over-once": [plugin(PASSING) | article(PASSED), MORE, NEW],
    "what-changes-when-it-is-called": [
        plugin(COUNTING)
        | article("{{ article.count.next() }} {{ articles | length }}"),
        MORE,
        NEW,
    ],
    "a-patched-reader": [
        plugin(PATCHING.format(word="words")),
        plugin(PATCHING.format(word="WORDS")),
    ],
    "a-filter-of-an-installed-plugin": [
        {"shop/wares/__init__.py": SHOP, "settings.py": BOUGHT}
        | {"shop/wares/price.txt": "1"}
        | article("{{ article.title | price }}"),
        {"shop/wares/price.txt": "2"},
    ],
    "a-filter-of-a-constant": [
        {"data.txt": "1"} | article("{{ 'data.txt' | read }}"),
        {"data.txt": "2"},
    ],
    "macros-that-call": [
        {"over/macros.html": MACRO.format(said="load('data.txt')"), "data.txt": "1"}
        | SAID,
        {"data.txt": "2"},
    ],
    "macros-that-filter": [
        {"over/macros.html": MACRO.format(said="name | read"), "data.txt": "1"}
        | {"settings.py": f"{SETTINGS}JINJA_GLOBALS['name'] = 'data.txt'\n"}
        | SAID,
        {"data.txt": "2"},
    ],
    "an-extension-of-templates": [
        {"own/drawing.py": DRAWING, "own/a.svg": "<svg/>", "settings.py": DRAWN}
        | article("{% draw 'a.svg' %} MARK"),
        {"own/a.svg": "<svg />"},
        {"own/drawing.py": DRAWING.replace('"one"', '"two"')},
    ],
    "who-sends-more-at-the-end": [plugin(SENDING), MORE, NEW],
    "templates-read-in-two-ways": [
        plugin(ENVIRONMENT) | {"over/own.html": '{% extends "base.html" %}'},
        MORE,
        NEW,
    ],
    "who-fails-to-begin-and-complains": [plugin(COMPLAINING), MORE, NEW],
    "who-changes-a-text-before-its-page": [plugin(ENDING) | AHEAD, MORE, NEW],
    "who-renames-a-text-before-its-page": [
        plugin(RENAMING) | article("{{ articles[0].url }} {{ articles[2].url }}"),
        MORE,
    ],
    "a-patched-writer": [plugin(LOUDER.format(old="write_file", new="louder")), MORE],
    "a-patched-way-to-open": [plugin(LOUDER.format(old="_open_w", new="marked")), MORE],
    "a-generator-that-reads-pages": [plugin(READING), MORE, NEW],
    "who-asks-for-types": [plugin(ASKING) | article("{{ found }} {{ files }}"), NEW],
    "a-site-within-a-site": [plugin(WITHIN) | {"content/images/a.txt": "a"}, MORE, NEW],
    "a-patched-copying": [plugin(COPYING), MORE, NEW],
    "attached-files": [ATTACHED, MORE, {"content/there/b.txt": "B"}],
    "plugins-that-are-missing": [
        {"settings.py": f"{SETTINGS}\nPLUGINS = ['nowhere', 'mine']\n"}
        | {"own/mine.py": "def register(): raise OSError\n"},
        MORE,
        plugin("def register(): pass\n"),
    ],
    "files-in-place-of-others": [
        INSTEAD,
        {"content/own/a.css": "A"},
        {"content/own/a.css": "AA", "settings.py": INSTEAD["settings.py"] + PLACED},
        MORE,
    ],
    "ignored-folders-of-a-theme": [THEME, {"own/static/a.css": "A"}],
}


@pytest.mark.parametrize("edits", STRANGERS.values(), ids=STRANGERS)
def test_a_strangers_site_is_printed_as_pelican_prints_it(
    tmp_path: Path, edits: list[dict[str, str]]
) -> None:
    """After each edit of a text, of a plugin, or of a file that it reads."""
    first, *then = [
        {name: text.encode() for name, text in edit.items()} for edit in edits
    ]
    with closing(World(tmp_path, PLAIN | first, stock=True)) as world:
        for edit in then:
            world.files |= edit
            world.done.append(("write", *edit))
            world.settle()

    assert ("mended",) not in world.done
