"""The site on which the law is proved, and every edit that somebody may make to it."""

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.harness import ROOT

Sources = Mapping[str, bytes]  # everything a site is made from, by path
SETTINGS = """import os
import sys
from pathlib import Path

sys.path.insert(0, {root!r})
from pelicanconf import *

HERE = Path(__file__).resolve().parent
PATH = str(HERE / "content")
THEME = str(HERE / "theme")
TRANSLATIONS = str(HERE / "theme/translations")
THEME_TEMPLATES_OVERRIDES = [str(HERE / "theme/static")]
CACHE_PATH = os.environ["LAW_CACHE"]
PLUGINS = [name for name in PLUGINS if name not in {left_out!r}]
"""
MORE = {
    "blog/neige.md": """---
title: La neige, et la piscine fume
date: 2026-11-20 08:30
category: Vie du camping
tags: [saison, neige]
venue: piscine
answers: [chien]
cover:
  image: images/ponton.png
  alt: Un ponton de bois clair
---
Lisez aussi [la glace]({filename}/blog/glace.md), et [venez]({filename}/pages/venir.md).
""",
    "blog/glace.en.md": "---\ntitle: Five in the morning\n---\nNobody speaks.\n",
    "agenda/marche.md": """---
title: Marché de nuit
date: 2026-11-01 10:00
starts: 2026-11-23 18:00
ends: 2026-11-23 20:00
category: Marchés
tags: [saison]
venue: piscine
---
Des lampions, du pain.
""",
    "agenda/marche.en.md": "---\ntitle: Night market\n---\nLanterns and bread.\n",
    "agenda/salon.md": """---
title: Salon de l’hiver
date: 2026-10-01 10:00
starts: 2026-12-31
ends: 2027-01-02
venue: camping
---
Trois jours.
""",
    "agenda/aquagym.md": """---
title: Aquagym
date: 2026-10-01 10:00
starts: 2026-11-02 18:00
lasts: 1h
repeats: tous les lundis jusqu’au 25/01/2027
venue: piscine
---
On nage.
""",
    "notices/gel.en.md": "---\ntitle: Pool closed at noon: frost\n---\n",
    "notices/vent.md": """---
title: Vent fort mardi
date: 2026-11-22 09:00
venues: camping
from: 2026-11-24 08:00
until: 2026-11-24 22:00
---
Rentrez les fauteuils.
""",
    "questions/chien.md": "---\ntitle: Et mon chien ?\nvenue: camping\nasked: 4\n---\n",
    "questions/train.md": "---\ntitle: Quel train ?\nasked: 9\n"
    "answered_by: pages/venir.md\n---\n",
    "questions/feu.md": "---\ntitle: Un feu ?\nvenue: camping\nasked: 50\n---\n"
    "Dans les foyers.\n",
    "questions/feu.en.md": "---\ntitle: A fire?\n---\nIn the fireplaces.\n",
}


def bilingual(*left_out: str) -> Sources:
    """Give the small whole site with more of what changes, and a theme of its own.

    Without some plugins, where a proof must be quick: drawing cards is half a build.
    """
    small = {f"content/{name}": text for name, text in _below("tests/site/content")}
    more = {f"content/{name}": text.encode() for name, text in MORE.items()}
    theme = {f"theme/{name}": text for name, text in _below("theme")}
    settings = SETTINGS.format(root=str(ROOT), left_out=left_out).encode()
    return {**small, **more, **theme, "settings.py": settings}


def _below(folder: str) -> list[tuple[str, bytes]]:
    root = ROOT / folder
    paths = [path for path in sorted(root.rglob("*")) if path.is_file()]
    return [(path.relative_to(root).as_posix(), path.read_bytes()) for path in paths]


def picture(seed: int) -> bytes:
    """Give a small PNG; every seed gives another, all of the same number of bytes."""
    colour = (40 + seed * 37 % 200, 90, 200 - seed * 53 % 200)
    made = BytesIO()
    Image.new("RGB", (600, 400), colour).save(made, "png", compress_level=0)
    return made.getvalue()


def key(files: Sources, name: str, said: str, value: str | None) -> Sources:
    """Say something else at one key of a header; None takes the key away."""
    text = files.get(name, b"").decode()
    plain_pelican = not text.startswith("---\n")
    line = "" if value is None else f"{said}: {value}\n"
    found = re.compile(rf"^{said}:.*\n(?:[ ]+.*\n)*", re.MULTILINE)
    if found.search(text):
        text = found.sub(lambda _: line, text, count=1)
    elif plain_pelican:
        text = line + text
    else:
        text = text.replace("---\n", f"---\n{line}", 1)
    return _with(files, name, text.encode()) if name in files else files


def swap(files: Sources, name: str, old: str, new: str) -> Sources:
    """Write one thing for another, wherever it stands in a file."""
    changed = files.get(name, b"").replace(old.encode(), new.encode())
    return _with(files, name, changed) if name in files else files


def add(files: Sources, name: str, text: str) -> Sources:
    """Add to the end of a file, or begin one."""
    return _with(files, name, files.get(name, b"") + text.encode())


def write(files: Sources, name: str, text: str) -> Sources:
    """Write a file, in place of what was there."""
    return _with(files, name, text.encode())


def draw(files: Sources, name: str, seed: int) -> Sources:
    """Put another picture under the same name."""
    return _with(files, name, picture(seed))


def remove(files: Sources, name: str) -> Sources:
    """Delete a file."""
    return {other: text for other, text in files.items() if other != name}


def rename(files: Sources, name: str, new: str) -> Sources:
    """Give a file another name."""
    moved = {new: files[name]} if name in files and new not in files else {}
    return remove(files, name) | moved if moved else files


def setting(files: Sources, name: str, expression: str) -> Sources:
    """Give a setting another value; the last one said holds."""
    said = re.sub(rf"(?m)^{name} = .*\n", "", files["settings.py"].decode())
    return _with(files, "settings.py", f"{said}{name} = {expression}\n".encode())


def _with(files: Sources, name: str, text: bytes) -> Sources:
    return {**files, name: text}


EDITS: Mapping[str, Callable[..., Sources]] = {
    edit.__name__: edit
    for edit in (add, draw, key, remove, rename, setting, swap, write)
}


def settings_of(folder: Path) -> Path:
    """Give the settings file of a site in this folder."""
    return folder / "settings.py"
