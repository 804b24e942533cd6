"""What tests are made of: content folders from texts, and small whole sites."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.content_model.scope import Scope

ROOT = Path(__file__).resolve().parent.parent
PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 23, 12, tzinfo=PARIS)
MARKDOWN = {"extensions": ["extra", "sane_lists", "toc"]}
URLS = {"blog": "blog/{slug}/", "pages": "{slug}/", "venues": "{slug}/"}
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
