"""What tests are made of: content folders from texts, and small whole sites."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.content_model.scope import Scope

ROOT = Path(__file__).resolve().parent.parent
PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 23, 12, tzinfo=PARIS)
HORIZON = NOW.date().replace(year=2028, month=5)  # 18 months
MARKDOWN = {"extensions": ["extra", "sane_lists", "toc"]}
URLS = {
    "agenda": "agenda/{slug}/",
    "blog": "blog/{slug}/",
    "notices": "#notice-{slug}",
    "pages": "{slug}/",
    "questions": "questions/#{slug}",
    "venues": "{slug}/",
}
Files = Mapping[str, str | bytes]


def scope(root: Path, **changed: object) -> Scope:
    """Give the scope of a bilingual site in `root`."""

    def url(kind: str, slug: str, lang: str) -> str:
        prefix = "" if lang == "fr" else f"{lang}/"
        return prefix + URLS[kind].format(slug=slug)

    values = {
        "root": root,
        "shown": "content",
        "folders": {kind: kind for kind in URLS},
        "languages": ("fr", "en"),
        "zone": PARIS,
        "currency": "EUR",
        "now": NOW,
        "reserved": frozenset(["blog", "agenda", "fr", "en"]),
        "url": url,
        "markdown": MARKDOWN,
    }
    return Scope(**(values | changed))


def written(root: Path, files: Files) -> Path:
    """Write files below a folder, texts as UTF-8."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


PLAIN_PAGE = """<!doctype html>
<html lang="{{ site.lang }}"><head><title>{{ site.name }}</title></head>
<body>{% block main %}{% endblock %}</body></html>
"""
PLAIN_CONTENT = """{% extends "base.html" %}{% block main %}
<h1>{{ content.title }}</h1>{{ content.content | safe }}{% endblock %}
"""
PLAIN_LIST = """{% extends "base.html" %}{% block main %}<h1>{{ stream.title }}</h1>
{% for item in stream.items %}<a href="{{ item.url | link }}">{{ item.title }}</a>
{% endfor %}{% endblock %}
"""
LISTS = ("home", "list", "venue", "agenda", "month", "archive")
PLAIN_THEME = {
    "templates/base.html": PLAIN_PAGE,
    "templates/404.html": PLAIN_PAGE,
    "templates/style.css": "body { margin: 0 }\n",
    "static/icons/dot.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n",
    **{f"templates/{name}.html": PLAIN_CONTENT for name in ("event", "post", "page")},
    **{f"templates/{name}.html": PLAIN_LIST for name in LISTS},
}
POST = """---
title: Un titre
date: 2026-03-02 09:00
category: Coulisses
---
Un texte.
"""


def event(**keys: str | None) -> str:
    """Give an event that is right but for these keys; None leaves one out."""
    right = {"title": "Concert", "date": "2026-05-01", "starts": "2026-07-07 21:30"}
    said = right | {key.rstrip("_"): value for key, value in keys.items()}
    lines = (f"{key}: {value}" for key, value in said.items() if value is not None)
    return "\n".join(["---", *lines, "---", "Un texte.", ""])


def settings_file(folder: Path, **changed: object) -> Path:
    """Write settings that are the project's own but for these."""
    lines = [
        f"import sys; sys.path.insert(0, {str(ROOT)!r})",
        "from pelicanconf import *",
        "BUILD_NOW = '2026-11-23 12:00'",
        f"CACHE_PATH = {str(folder / 'cache')!r}",
        *(f"{name} = {value!r}" for name, value in changed.items()),
    ]
    path = folder / "settings.py"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def plain_site(folder: Path, files: Files, **changed: object) -> Path:
    """Write a small site with a theme of one-line templates; give its settings."""
    written(folder / "content", files)
    written(folder / "theme", PLAIN_THEME)
    theme = str(folder / "theme")
    return settings_file(folder, PATH=str(folder / "content"), THEME=theme, **changed)


def tree(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder, by its path."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
