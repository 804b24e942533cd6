"""Have Pagefind index printed pages, and keep of what it writes what our page needs."""

import gzip
import json
import subprocess
from collections import defaultdict
from pathlib import Path

from plugins.content_model.model import FieldError
from plugins.search import words

try:
    from pagefind_bin import get_executable
except ImportError:  # Not every machine has a build of it; the others index nothing.
    get_executable = None

FOLDER = "pagefind"
ENTRY = "pagefind-entry.json"
MAGIC = b"pagefind_dcd"
# Our own page asks the index; ready-made ones, and a worker, stay at home: a worker
# would need the page's policy on an address of its own.
UNUSED = ("*ui*", "*highlight*", "*worker*")


def index(site: Path) -> None:
    """Index the pages below a folder into it; the same pages give the same bytes.

    Raises FieldError where Pagefind is not to be had, or fails.
    """
    if get_executable is None:
        raise FieldError(words.NO_ENGINE)
    command = [get_executable(), "--site", site, "--output-subdir", FOLDER, "--silent"]
    run = subprocess.run(  # noqa: S603
        command,
        capture_output=True,
        check=False,
        close_fds=False,  # it holds the lock of a build that is killed meanwhile
        text=True,
    )
    if run.returncode:
        detail = " ".join((run.stderr or run.stdout).split())
        raise FieldError(words.FAILED, detail=detail)
    for pattern in UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()
    entry = site / FOLDER / ENTRY
    if entry.is_file():  # none where no page is to be found
        _write(entry, json.loads(entry.read_text(encoding="utf-8")))
        _list_facets(site / FOLDER)


def _list_facets(folder: Path) -> None:
    """Write which page is of which kind and venue, a file a language.

    Pagefind has filters of its own, but writes their values in a changing order.
    """
    facets: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for path in sorted((folder / "fragment").iterdir()):
        page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(MAGIC))
        lang = path.stem.rpartition("_")[0]
        known = page["meta"]
        facets[lang][path.stem] = [known.get("kind", ""), known.get("venue", "")]
    for lang, own in facets.items():
        _write(folder / f"facets.{lang}.json", own)


def _write(path: Path, known: object) -> None:
    """Write a file in order: Pagefind lists languages as they come."""
    text = json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
